//! Where days and values stand in a chart, and the paths through them. Pixels of a drawing 600 wide and 256 high.

use crate::ui::number::at;

/// The left edge of the days.
pub const LEFT: f32 = 76.0;
/// The upper edge of the values.
pub const TOP: f32 = 14.0;
/// Where the value 0 is.
pub const BASE: f32 = 204.0;

/// The scales: days from 0 to `days` across `width`, values from 0 to `top` upwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The last day on the axis.
    pub days: u32,
    /// The greatest value.
    pub top: f64,
    /// How much of the width the days have, in pixels.
    pub width: f32,
}

impl Scale {
    /// Where a day is.
    #[expect(clippy::cast_precision_loss, reason = "at most 3650 days")]
    pub fn x(self, day: u32) -> f32 {
        LEFT + self.width * day as f32 / self.days.max(1) as f32
    }

    /// Where a value is; what is greater than the greatest is at the top.
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub fn y(self, value: f64) -> f32 {
        BASE - (value / self.top.max(1e-12)).min(1.0) as f32 * (BASE - TOP)
    }

    /// A line through points, as the data of an SVG path.
    pub fn line(self, points: &[(f32, f64)]) -> String {
        let mut path = String::new();
        for (x, value) in points {
            let letter = if path.is_empty() { 'M' } else { 'L' };
            push_point(&mut path, letter, *x, self.y(*value));
        }
        path
    }

    /// An area between an upper and a lower edge, given as points with both.
    pub fn area(self, points: &[(f32, f64, f64)]) -> String {
        let upper = points.iter().map(|(x, high, _)| (*x, *high));
        let lower = points.iter().rev().map(|(x, _, low)| (*x, *low));
        let outline: Vec<_> = upper.chain(lower).collect();
        self.line(&outline)
    }

    /// Adds a bar that stands on the axis.
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
