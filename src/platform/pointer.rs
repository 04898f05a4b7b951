//! What events of keys and pointers say, as plain values.

use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};

/// Whether a key was pressed without a modifier that would make it a command of the browser.
pub fn is_plain_key(event: &KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && !event.alt_key()
}

/// A pointer on an element.
#[derive(Clone, Copy, Debug)]
pub struct Pointer {
    /// Its number.
    pub id: i32,
    /// Whether it is the first of several.
    pub is_primary: bool,
    /// Whether it is a mouse.
    pub is_mouse: bool,
    /// Where it is, as fractions of the element's width and height.
    pub at: (f32, f32),
}

/// The pointer of an event, as seen within an element.
pub fn pointer(event: &PointerEvent, within: &Element) -> Option<Pointer> {
    Some(Pointer {
        id: event.pointer_id(),
        is_primary: event.is_primary(),
        is_mouse: event.pointer_type() == "mouse",
        at: position(event, within)?,
    })
}

/// Where an event of a pointer is within an element, as fractions of its width and height.
pub fn position(event: &MouseEvent, within: &Element) -> Option<(f32, f32)> {
    let place = within.get_bounding_client_rect();
    let part = |value: i32, from: f64, length: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a fraction of a window")]
        let part = ((f64::from(value) - from) / length) as f32;
        Some(part).filter(|part| part.is_finite())
    };
    Some((part(event.client_x(), place.left(), place.width())?, part(event.client_y(), place.top(), place.height())?))
}
