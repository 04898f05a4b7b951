//! A callback with a stable identity, for event handlers.

use std::rc::Rc;

use yew::prelude::*;

/// A callback that is the same at every render of its component, and calls the `handler` of the latest render.
///
/// With [`use_callback`], a handler that reads the state would change whenever the state does, and every component that has it as a
/// prop would be rendered again. Use this hook for event handlers only: the callback must not be called during a render.
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
