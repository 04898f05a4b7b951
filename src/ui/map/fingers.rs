//! Fingers and mouse on a drawing: two spread it, a mouse drags it, and one finger scrolls the page as ever.

use crate::{browser::gesture::Pointer, framework::viewport::Viewport};

/// Pointers on the drawing: number and place as fractions; and how far they have moved.
#[derive(Default)]
pub(super) struct Fingers {
    down: Vec<(i32, (f32, f32))>,
    way: f32,
}

impl Fingers {
    /// A pointer comes down.
    pub(super) fn down(&mut self, pointer: &Pointer) {
        if pointer.primary {
            *self = Self::default();
        }
        self.down.push((pointer.id, pointer.at));
    }

    /// A pointer leaves.
    pub(super) fn up(&mut self, pointer: &Pointer) {
        self.down.retain(|finger| finger.0 != pointer.id);
    }

    /// Whether the pointers have moved too far for a click.
    pub(super) fn dragged(&self) -> bool {
        self.way > 0.01
    }

    /// The lens after a pointer moved, where that moves it.
    pub(super) fn moved(&mut self, pointer: &Pointer, lens: Viewport, size: (f32, f32)) -> Option<Viewport> {
        let (id, now) = (pointer.id, pointer.at);
        let other = self.down.iter().find(|finger| finger.0 != id).map(|finger| finger.1);
        let finger = self.down.iter_mut().find(|finger| finger.0 == id)?;
        let before = core::mem::replace(&mut finger.1, now);
        let by = (now.0 - before.0, now.1 - before.1);
        self.way += by.0.abs() + by.1.abs();
        match other {
            None if pointer.mouse => Some(lens.pan(by, size)),
            None => None,
            Some(other) => {
                let spread = |at: (f32, f32)| {
                    let (x, y) = ((at.0 - other.0) * size.0, (at.1 - other.1) * size.1);
                    (x * x + y * y).sqrt().max(1.0)
                };
                let middle = ((now.0 + other.0) / 2.0, (now.1 + other.1) / 2.0);
                let nearer = lens.zoom_at(spread(now) / spread(before), middle, size);
                Some(nearer.pan((by.0 / 2.0, by.1 / 2.0), size))
            }
        }
    }
}
