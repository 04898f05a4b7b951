//! An element on which two fingers do not scroll the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, TouchEvent};
use yew::prelude::*;

/// Keeps the page from scrolling while several fingers move on an element, so that it gets their pointer events. One finger scrolls
/// as ever.
///
/// Yew's own touch listeners are passive and cannot do that.
#[hook]
pub fn use_pinch_target(element: NodeRef) {
    use_effect_with(element, |element| {
        let listener = element.cast::<Element>().map(|element| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&element, "touchmove", options, |event| {
                if event.dyn_ref::<TouchEvent>().is_some_and(|event| event.touches().length() > 1) {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}
