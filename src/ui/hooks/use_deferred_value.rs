//! A copy of a value that is updated only after the next paint.

use yew::prelude::*;

use crate::platform::frames::after_paint;

/// A deferred copy of `value`, like React's `useDeferredValue`: it keeps the old value until the change has been painted, then takes the
/// new one.
///
/// Render from it what the reader does not need at once (the reasons below a verdict, a timeline), so that it does not delay the
/// answer itself. While the value keeps changing, for example during a drag of a slider, the copy skips intermediate values.
#[hook]
pub fn use_deferred_value<T: Clone + PartialEq + 'static>(value: T) -> T {
    let deferred = use_state(|| value.clone());
    let latest = use_mut_ref(|| value.clone());
    let pending = use_mut_ref(|| None);
    latest.replace(value.clone());
    let now = (*deferred).clone();
    let is_behind = now != value;
    use_effect(move || {
        if is_behind && pending.borrow().is_none() {
            let slot = pending.clone();
            pending.replace(Some(after_paint(move || {
                slot.take();
                let value = latest.borrow().clone();
                deferred.set(value);
            })));
        }
    });
    now
}
