//! Quantiles of the snail's height over time: the data of a fan chart.

use crate::snail::rules::wall_on;
use crate::snail::{HeightDistribution, Length, WellParams};

/// The quantiles of height on one morning, among the snails that are still in the well.
#[derive(Clone, Debug, PartialEq)]
pub struct DayQuantiles {
    /// The day that has just ended, counted from 1.
    pub day: u32,
    /// The wall on that day, before it grows in the night.
    pub wall: Length,
    /// The probability of being out by that day, in [0, 1].
    pub out: f64,
    /// For each share that was asked for, the lowest height such that this share of those still in is at or below it.
    /// `None` if no snail is left in the well.
    pub heights: Vec<Option<Length>>,
}

/// An iterator over days that gives the quantiles of height on the morning after each day. It never ends.
#[derive(Clone, Debug)]
pub struct HeightQuantiles {
    params: WellParams,
    shares: &'static [f64],
    distribution: HeightDistribution,
    out: f64,
}

impl HeightQuantiles {
    /// Starts before day 1. `shares` are in [0, 1] and are shares of the snails *still in*; share 0 is the lowest height.
    #[must_use]
    pub fn new(params: &WellParams, shares: &'static [f64]) -> HeightQuantiles {
        HeightQuantiles { params: params.clamped(), shares, distribution: HeightDistribution::new(params), out: 0.0 }
    }

    /// The number of heights in the range, which is what the next day costs to compute.
    #[must_use]
    pub fn width(&self) -> usize {
        self.distribution.width()
    }
}

impl Iterator for HeightQuantiles {
    type Item = DayQuantiles;

    fn next(&mut self) -> Option<DayQuantiles> {
        self.out += self.distribution.step();
        let day = self.distribution.day();
        let heights = self.shares.iter().map(|&share| quantile(&self.distribution, share)).collect();
        Some(DayQuantiles { day, wall: wall_on(&self.params, day), out: self.out, heights })
    }
}

/// The quantiles of height for days 1 to `days`, see [`HeightQuantiles`].
///
/// ```
/// use snailwell::snail::{Length, WellParams, height_quantiles};
///
/// let days = height_quantiles(&WellParams::default(), 28, &[0.5]);
/// let (last, before) = days.split_last().unwrap();
/// assert!(before.iter().all(|day| day.heights == [Some(Length::from_feet(day.day))]));
/// assert_eq!((last.out, last.heights.as_slice()), (1.0, [None].as_slice()));
/// ```
#[must_use]
pub fn height_quantiles(params: &WellParams, days: u32, shares: &'static [f64]) -> Vec<DayQuantiles> {
    HeightQuantiles::new(params, shares).take(days as usize).collect()
}

/// The lowest height with at least this share of those still in at or below it, within 1e-12 for rounding.
fn quantile(distribution: &HeightDistribution, share: f64) -> Option<Length> {
    let enough = distribution.survival() * (share - 1e-12);
    let mut below = 0.0;
    let mut found = None;
    for (height, mass) in distribution.heights().filter(|(_, mass)| *mass > 0.0) {
        below += mass;
        found = Some(height);
        if below >= enough {
            break;
        }
    }
    found
}
