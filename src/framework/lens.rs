//! The part of a drawing that is looked at: how near, and where.

/// A view of a drawing of some width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    /// How many times nearer than the whole, from 1 to [`Lens::NEAREST`].
    pub zoom: f32,
    /// Left edge of what is seen, in scene units.
    pub x: f32,
    /// Top edge of what is seen, in scene units.
    pub y: f32,
}

impl Lens {
    /// The whole drawing.
    pub const WHOLE: Self = Self { zoom: 1.0, x: 0.0, y: 0.0 };
    /// The nearest.
    pub const NEAREST: f32 = 6.0;

    /// Nearer by a factor, or further where it is less than 1. What stands at the fractions `at` of the view stays there.
    #[must_use]
    pub fn nearer(self, factor: f32, at: (f32, f32), size: (f32, f32)) -> Self {
        let zoom = (self.zoom * factor).clamp(1.0, Self::NEAREST);
        let grown = 1.0 / self.zoom - 1.0 / zoom;
        Self { zoom, x: self.x + size.0 * grown * at.0, y: self.y + size.1 * grown * at.1 }.within(size)
    }

    /// Moved so that what is seen follows a drag by these fractions of the view.
    #[must_use]
    pub fn dragged(self, by: (f32, f32), size: (f32, f32)) -> Self {
        let (x, y) = (self.x - by.0 * size.0 / self.zoom, self.y - by.1 * size.1 / self.zoom);
        Self { x, y, ..self }.within(size)
    }

    /// Width and height of what is seen.
    #[must_use]
    pub fn seen(self, size: (f32, f32)) -> (f32, f32) {
        (size.0 / self.zoom, size.1 / self.zoom)
    }

    fn within(self, size: (f32, f32)) -> Self {
        let seen = self.seen(size);
        let keep = |value: f32, most: f32| if value.is_finite() { value.clamp(0.0, most.max(0.0)) } else { 0.0 };
        Self { zoom: self.zoom, x: keep(self.x, size.0 - seen.0), y: keep(self.y, size.1 - seen.1) }
    }
}
