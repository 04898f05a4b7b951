//! What a reader does with a part of the page: one listener for all of it, and what an event says in plain values.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, TouchEvent, WheelEvent};

/// Tells of events of these kinds in a part until what is returned is dropped.
pub fn listen(part: &Element, kinds: &[&'static str], heard: &Rc<dyn Fn(&Event)>) -> Vec<EventListener> {
    let listener = |kind: &&'static str| {
        let heard = heard.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(part, *kind, options, move |event| heard(event))
    };
    kinds.iter().map(listener).collect()
}

/// The key that was pressed, without a modifier.
pub fn key(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    (!event.ctrl_key() && !event.meta_key() && !event.alt_key()).then(|| event.key())
}

/// A pointer on an element.
pub struct Pointer {
    /// Its number.
    pub id: i32,
    /// Whether it is the first that touches.
    pub primary: bool,
    /// Whether it is a mouse.
    pub mouse: bool,
    /// Where it is, as fractions of the element's width and height.
    pub at: (f32, f32),
}

/// The pointer of an event, as seen within an element.
pub fn pointer(event: &Event, within: &Element) -> Option<Pointer> {
    let event = event.dyn_ref::<PointerEvent>()?;
    let at = fractions(within, event.client_x(), event.client_y())?;
    Some(Pointer { id: event.pointer_id(), primary: event.is_primary(), mouse: event.pointer_type() == "mouse", at })
}

/// How much nearer a wheel asks to go, and where, if it asks with a modifier; a plain wheel scrolls the page.
pub fn wheel(event: &Event, within: &Element) -> Option<(f32, (f32, f32))> {
    let event = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key() || event.meta_key())?;
    let factor = if event.delta_y() < 0.0 { 1.2 } else { 1.0 / 1.2 };
    Some((factor, fractions(within, event.client_x(), event.client_y())?))
}

/// Whether several fingers move on the page.
pub fn is_many_fingers(event: &Event) -> bool {
    event.dyn_ref::<TouchEvent>().is_some_and(|touch| touch.touches().length() > 1)
}

/// How far right and down a point of the window stands within an element, as fractions of its width and height.
fn fractions(element: &Element, x: i32, y: i32) -> Option<(f32, f32)> {
    let place = element.get_bounding_client_rect();
    let part = |value: i32, from: f64, length: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a fraction of a window")]
        let part = ((f64::from(value) - from) / length) as f32;
        Some(part).filter(|part| part.is_finite())
    };
    Some((part(x, place.left(), place.width())?, part(y, place.top(), place.height())?))
}

/// Where the middle of an element stands within another, as fractions of the other's width and height.
pub fn middle(within: &Element, element: &Element) -> Option<(f32, f32)> {
    let place = element.get_bounding_client_rect();
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
    let (x, y) = ((place.left() + place.width() / 2.0) as i32, (place.top() + place.height() / 2.0) as i32);
    fractions(within, x, y)
}
