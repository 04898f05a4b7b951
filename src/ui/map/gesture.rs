//! Pointer gestures on the diagram: two fingers pinch to zoom, a mouse drags to pan, and one finger is left to scroll the page.

use super::viewport::ViewportUpdate;
use crate::platform::pointer::Pointer;

/// The distance up to which a movement still counts as a click, as a fraction of the width or height of the drawing.
const CLICK_DISTANCE: f32 = 0.01;

/// The gesture in progress: the id and position of each pointer that is down, and the total distance moved. Positions and distances are
/// fractions of the width and height of the drawing.
#[derive(Debug, Default)]
pub struct PointerGesture {
    pointers: Vec<(i32, (f32, f32))>,
    distance: f32,
}

impl PointerGesture {
    /// Handles a pointer that goes down. The primary pointer (the first of several) starts a new gesture.
    pub fn start(&mut self, pointer: &Pointer) {
        if pointer.is_primary {
            *self = Self::default();
        }
        self.pointers.push((pointer.id, pointer.at));
    }

    /// Handles a pointer that goes up or leaves the drawing.
    pub fn end(&mut self, pointer: &Pointer) {
        self.pointers.retain(|(id, _)| *id != pointer.id);
    }

    /// Whether the pointers have moved too far for the gesture to be a click.
    #[must_use]
    pub fn is_drag(&self) -> bool {
        self.distance > CLICK_DISTANCE
    }

    /// Handles a pointer that moves, and returns what it does to the viewport of a drawing of this `size` (width and height). `None` if the
    /// movement does not zoom or pan: a single finger, or a pointer that is not down.
    pub fn drag(&mut self, pointer: &Pointer, size: (f32, f32)) -> Option<ViewportUpdate> {
        let (id, now) = (pointer.id, pointer.at);
        let other = self.pointers.iter().find(|(other, _)| *other != id).map(|(_, at)| *at);
        let (_, at) = self.pointers.iter_mut().find(|(other, _)| *other == id)?;
        let before = core::mem::replace(at, now);
        let by = (now.0 - before.0, now.1 - before.1);
        self.distance += by.0.abs() + by.1.abs();
        match other {
            None if pointer.is_mouse => Some(Box::new(move |viewport| viewport.pan(by, size))),
            None => None,
            Some(other) => {
                let spread = |at: (f32, f32)| {
                    let (x, y) = ((at.0 - other.0) * size.0, (at.1 - other.1) * size.1);
                    (x * x + y * y).sqrt().max(1.0)
                };
                let middle = (f32::midpoint(now.0, other.0), f32::midpoint(now.1, other.1));
                let (factor, by) = (spread(now) / spread(before), (by.0 / 2.0, by.1 / 2.0));
                Some(Box::new(move |viewport| viewport.zoom_at(factor, middle, size).pan(by, size)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Viewport;

    const SIZE: (f32, f32) = (1000.0, 500.0);

    fn pointer(id: i32, at: (f32, f32)) -> Pointer {
        Pointer { id, is_primary: id == 1, is_mouse: id == 0, at }
    }

    #[test]
    fn two_fingers_zoom_and_one_does_nothing() {
        let mut gesture = PointerGesture::default();
        gesture.start(&pointer(1, (0.4, 0.5)));
        assert!(gesture.drag(&pointer(1, (0.41, 0.5)), SIZE).is_none());
        gesture.start(&pointer(2, (0.61, 0.5)));
        let zoomed = gesture.drag(&pointer(2, (0.81, 0.5)), SIZE).map(|update| update(Viewport::FIT));
        assert!(zoomed.is_some_and(|viewport| (viewport.zoom - 2.0).abs() < 0.01), "{zoomed:?}");
        assert!(gesture.is_drag());
        gesture.end(&pointer(2, (0.81, 0.5)));
        assert!(gesture.drag(&pointer(1, (0.5, 0.5)), SIZE).is_none());
    }

    #[test]
    fn a_mouse_that_hardly_moves_has_clicked() {
        let mut gesture = PointerGesture::default();
        let mouse = |at| Pointer { is_primary: true, ..pointer(0, at) };
        gesture.start(&mouse((0.5, 0.5)));
        assert!(gesture.drag(&mouse((0.505, 0.5)), SIZE).is_some());
        assert!(!gesture.is_drag());
        assert!(gesture.drag(&mouse((0.6, 0.5)), SIZE).is_some());
        assert!(gesture.is_drag());
        gesture.start(&mouse((0.6, 0.5)));
        assert!(!gesture.is_drag(), "a new gesture begins with the button");
    }
}
