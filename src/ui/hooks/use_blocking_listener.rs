//! A listener that can keep the browser from scrolling or zooming the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::use_event_callback;

/// Listens to events of a kind on an element; the `handler` of the last rendering is called, and may prevent what the browser would do.
///
/// For wheel and touch events Yew's own listeners cannot do that. Those for touches are passive; and all of them stand on the root
/// of the app or on the host of a portal, which may have no box of its own, and then the browser does not wait for them.
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
