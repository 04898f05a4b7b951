//! Keyboard and pointer events as plain values.

use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};

/// Whether a key was pressed without Ctrl, Meta or Alt, which would make it a browser shortcut.
pub fn is_plain_key(event: &KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && !event.alt_key()
}

/// A pointer (mouse, touch or pen) on an element.
#[derive(Clone, Copy, Debug)]
pub struct Pointer {
    /// Its id, as in the events of the browser.
    pub id: i32,
    /// Whether it is the primary pointer of its type, such as the first finger of several.
    pub is_primary: bool,
    /// Whether it is a mouse.
    pub is_mouse: bool,
    /// Its position, as fractions of the element's width and height; outside 0 to 1 where it has left the element.
    pub at: (f32, f32),
}

/// The pointer of an event, positioned within an element; `None` where the element has no area.
pub fn pointer(event: &PointerEvent, within: &Element) -> Option<Pointer> {
    Some(Pointer {
        id: event.pointer_id(),
        is_primary: event.is_primary(),
        is_mouse: event.pointer_type() == "mouse",
        at: position(event, within)?,
    })
}

/// The position of an event within an element, as fractions of its width and height; `None` where the element has no area.
pub fn position(event: &MouseEvent, within: &Element) -> Option<(f32, f32)> {
    let place = within.get_bounding_client_rect();
    let part = |value: i32, from: f64, length: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a fraction of a window")]
        let part = ((f64::from(value) - from) / length) as f32;
        Some(part).filter(|part| part.is_finite())
    };
    Some((part(event.client_x(), place.left(), place.width())?, part(event.client_y(), place.top(), place.height())?))
}
