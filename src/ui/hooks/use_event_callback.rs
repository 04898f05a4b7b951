//! A callback that never changes, for events.

use std::rc::Rc;

use yew::prelude::*;

/// A callback that stays the same for as long as its component lives, and calls the `handler` of the last rendering.
///
/// With [`use_callback`] a handler that reads the state would change with that state, and whoever has it as a prop would be
/// rendered again. This one is for handlers of events only: it must not be called while rendering.
#[hook]
pub fn use_event_callback<IN: 'static, OUT: 'static>(handler: impl Fn(IN) -> OUT + 'static) -> Callback<IN, OUT> {
    let handler: Rc<dyn Fn(IN) -> OUT> = Rc::new(handler);
    let latest = use_mut_ref(|| handler.clone());
    latest.replace(handler);
    use_callback((), move |input, ()| {
        let handler = latest.borrow().clone();
        handler(input)
    })
}
