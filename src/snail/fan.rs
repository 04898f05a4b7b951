//! Quantiles of height over time.

use super::day::wall_on;
use super::{Length, Setting, Walk};

/// The heights of the snails that are still in, on one morning.
#[derive(Clone, Debug, PartialEq)]
pub struct FanDay {
    /// The day that has just passed with its night, counted from 1.
    pub day: u32,
    /// The wall on that day, before the night adds to it.
    pub wall: Length,
    /// The probability of being out by that day, in [0, 1].
    pub out: f64,
    /// For each share that was asked for, the lowest height that this share of those still in does not exceed; `None`
    /// where nobody is in.
    pub heights: Vec<Option<Length>>,
}

/// Lives through days, and gives the quantiles of height in the morning after each. It never ends.
#[derive(Clone, Debug)]
pub struct Fan {
    setting: Setting,
    shares: &'static [f64],
    walk: Walk,
    out: f64,
}

impl Fan {
    /// A fan before the first day. Shares are in [0, 1], of the snails *still in*; at 0 it is the lowest height occupied.
    pub fn new(setting: &Setting, shares: &'static [f64]) -> Fan {
        Fan { setting: setting.clamped(), shares, walk: Walk::new(setting), out: 0.0 }
    }

    /// How many heights are occupied: what the next day costs.
    pub fn width(&self) -> usize {
        self.walk.width()
    }
}

impl Iterator for Fan {
    type Item = FanDay;

    fn next(&mut self) -> Option<FanDay> {
        self.out += self.walk.step();
        let day = self.walk.day();
        let heights = self.shares.iter().map(|&share| quantile(&self.walk, share)).collect();
        Some(FanDay { day, wall: wall_on(&self.setting, day), out: self.out, heights })
    }
}

/// The fan of the first `days` days, see [`Fan`].
///
/// ```
/// use snailwell::snail::{Length, Setting, fan};
///
/// let days = fan(&Setting::default(), 28, &[0.5]);
/// let (last, before) = days.split_last().unwrap();
/// assert!(before.iter().all(|day| day.heights == [Some(Length::from_feet(day.day))]));
/// assert_eq!((last.out, last.heights.as_slice()), (1.0, [None].as_slice()));
/// ```
pub fn fan(setting: &Setting, days: u32, shares: &'static [f64]) -> Vec<FanDay> {
    Fan::new(setting, shares).take(days as usize).collect()
}

/// The lowest height with at least this share of the inside mass at or below it, give or take rounding.
fn quantile(walk: &Walk, share: f64) -> Option<Length> {
    let enough = walk.inside() * (share - 1e-12);
    let mut below = 0.0;
    let mut found = None;
    for (height, mass) in walk.heights().filter(|(_, mass)| *mass > 0.0) {
        below += mass;
        found = Some(height);
        if below >= enough {
            break;
        }
    }
    found
}
