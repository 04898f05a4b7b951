//! The viewport: zoom and pan of the map. In every function, `size` is the width and height of the drawing in scene units.

/// The visible part of a drawing. It always lies within the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Magnification, from 1 (the whole drawing) to [`Viewport::MAX_ZOOM`].
    pub zoom: f32,
    /// Left edge of the visible part, in scene units.
    pub x: f32,
    /// Top edge of the visible part, in scene units.
    pub y: f32,
}

impl Default for Viewport {
    fn default() -> Self {
        Self::FIT
    }
}

impl Viewport {
    /// The whole drawing.
    pub const FIT: Self = Self { zoom: 1.0, x: 0.0, y: 0.0 };
    /// The largest magnification.
    pub const MAX_ZOOM: f32 = 6.0;

    /// Zooms in by a factor, or out where it is less than 1. The point under `at`, given as fractions (0 to 1) of the viewport, stays
    /// fixed unless the edge of the drawing prevents it.
    #[must_use]
    pub fn zoom_at(self, factor: f32, at: (f32, f32), size: (f32, f32)) -> Self {
        let zoom = (self.zoom * factor).clamp(1.0, Self::MAX_ZOOM);
        let grown = 1.0 / self.zoom - 1.0 / zoom;
        Self { zoom, x: self.x + size.0 * grown * at.0, y: self.y + size.1 * grown * at.1 }.clamped(size)
    }

    /// Pans: the drawing follows a drag by `by`, given as fractions of the viewport.
    #[must_use]
    pub fn pan(self, by: (f32, f32), size: (f32, f32)) -> Self {
        let (x, y) = (self.x - by.0 * size.0 / self.zoom, self.y - by.1 * size.1 / self.zoom);
        Self { x, y, ..self }.clamped(size)
    }

    /// Width and height of the visible part, in scene units.
    #[must_use]
    pub fn visible_size(self, size: (f32, f32)) -> (f32, f32) {
        (size.0 / self.zoom, size.1 / self.zoom)
    }

    /// Whether a point of the drawing, in scene units, is visible.
    #[must_use]
    pub fn shows(self, point: (f32, f32), size: (f32, f32)) -> bool {
        let seen = self.visible_size(size);
        (self.x..self.x + seen.0).contains(&point.0) && (self.y..self.y + seen.1).contains(&point.1)
    }

    /// Pans so that a point of the drawing, in scene units, is at the centre, or as near to it as the edges allow.
    #[must_use]
    pub fn centred_on(self, point: (f32, f32), size: (f32, f32)) -> Self {
        let seen = self.visible_size(size);
        Self { x: point.0 - seen.0 / 2.0, y: point.1 - seen.1 / 2.0, ..self }.clamped(size)
    }

    /// Moves back inside the drawing. A coordinate that is not finite becomes 0.
    fn clamped(self, size: (f32, f32)) -> Self {
        let seen = self.visible_size(size);
        let keep = |value: f32, most: f32| if value.is_finite() { value.clamp(0.0, most.max(0.0)) } else { 0.0 };
        Self { zoom: self.zoom, x: keep(self.x, size.0 - seen.0), y: keep(self.y, size.1 - seen.1) }
    }
}
