//! The scales of a chart, and the SVG paths drawn with them. Coordinates are units of a drawing 600 wide and 256 high.

use crate::ui::number::at;

/// The x coordinate of day 0.
pub const LEFT: f32 = 76.0;
/// The y coordinate of the greatest value.
pub const TOP: f32 = 14.0;
/// The y coordinate of the value 0.
pub const BASE: f32 = 204.0;

/// The scales of a chart: days from 0 to `days` on the x axis, values from 0 to `top` on the y axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The last day on the x axis.
    pub days: u32,
    /// The greatest value on the y axis.
    pub top: f64,
    /// The length of the x axis, in units of the drawing.
    pub width: f32,
}

impl Scale {
    /// The x coordinate of a day.
    #[expect(clippy::cast_precision_loss, reason = "at most 3650 days")]
    #[must_use]
    pub fn x(self, day: u32) -> f32 {
        LEFT + self.width * day as f32 / self.days.max(1) as f32
    }

    /// The y coordinate of a value; values greater than `top` are drawn at the top.
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    #[must_use]
    pub fn y(self, value: f64) -> f32 {
        BASE - (value / self.top.max(1e-12)).min(1.0) as f32 * (BASE - TOP)
    }

    /// The path data of a line through points, each an x coordinate and a value.
    #[must_use]
    pub fn line(self, points: &[(f32, f64)]) -> String {
        let mut path = String::new();
        for (x, value) in points {
            let letter = if path.is_empty() { 'M' } else { 'L' };
            push_point(&mut path, letter, *x, self.y(*value));
        }
        path
    }

    /// The path data of an area. Each point is an x coordinate with the values of the upper and the lower edge.
    #[must_use]
    pub fn area(self, points: &[(f32, f64, f64)]) -> String {
        let upper = points.iter().map(|(x, high, _)| (*x, *high));
        let lower = points.iter().rev().map(|(x, _, low)| (*x, *low));
        let outline: Vec<_> = upper.chain(lower).collect();
        self.line(&outline)
    }

    /// Adds a bar from the x axis up to `value` to a path. A bar is at least half a unit wide.
    pub fn push_bar(self, path: &mut String, from: f32, to: f32, value: f64) {
        push_point(path, 'M', from, BASE);
        for text in ["V", &at(self.y(value)), "H", &at(to.max(from + 0.5)), "V", &at(BASE), "z"] {
            path.push_str(text);
        }
    }
}

fn push_point(path: &mut String, letter: char, x: f32, y: f32) {
    path.push(letter);
    path.push_str(&at(x));
    path.push(',');
    path.push_str(&at(y));
}
