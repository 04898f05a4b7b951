//! An event listener that is not passive, so that it can stop the browser from scrolling or zooming the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::use_event_callback;

/// Listens on an element for events of type `kind`. The `handler` of the latest render is called and may call `prevent_default`.
///
/// Yew's own listeners cannot do that for wheel and touch events. Its touch listeners are passive, and all its listeners are attached
/// to the root of the app or to the host of a portal. Such an element may have no box of its own, and then the browser does not wait
/// for the listener.
#[hook]
pub fn use_blocking_listener<E: JsCast + Clone + 'static>(
    element: &NodeRef,
    kind: &'static str,
    handler: impl Fn(E) + 'static,
) {
    let handler = use_event_callback(handler);
    use_effect_with((element.clone(), kind), move |(element, kind)| {
        let listener = element.cast::<Element>().map(|element| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&element, *kind, options, move |event: &Event| {
                if let Some(event) = event.dyn_ref::<E>() {
                    handler.emit(event.clone());
                }
            })
        });
        move || drop(listener)
    });
}
