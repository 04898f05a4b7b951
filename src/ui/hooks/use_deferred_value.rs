//! A value that follows another after the next paint.

use yew::prelude::*;

use crate::platform::frames::after_paint;

/// The value as it was before the last change, until that change has been painted; then the new one.
///
/// What a reader need not see at once (reasons below a verdict, a timeline) is rendered from the deferred value, so that it takes no
/// time from the answer itself. It is what React calls `useDeferredValue`. While a value keeps changing, as under a dragged slider,
/// the deferred one follows in steps.
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
