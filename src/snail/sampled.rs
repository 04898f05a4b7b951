//! Many seeded snails, in slices.

use super::run::{Rules, stream};
use super::{HORIZON, Setting, first_day};

/// The snails that have been followed so far, by the day they got out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    counts: Vec<u32>,
    /// How many were still in after [`HORIZON`] days.
    pub still_in: u32,
    /// How many have been followed so far, in or out.
    pub snails: u32,
}

impl Sample {
    fn empty() -> Self {
        Self {
            counts: (0..HORIZON).map(|_| 0).collect(),
            still_in: 0,
            snails: 0,
        }
    }

    fn add(&mut self, day: Option<u32>, snails: u32) {
        let slot = day
            .and_then(|day| day.checked_sub(1))
            .and_then(|index| self.counts.get_mut(index as usize));
        *slot.unwrap_or(&mut self.still_in) += snails;
        self.snails += snails;
    }

    /// How many got out on each day, day 1 first, [`HORIZON`] days.
    #[must_use]
    pub fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// The mean day it got out, in days; `None` while any snail is still in at the horizon, or none was followed.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        if self.still_in > 0 || self.snails == 0 {
            return None;
        }
        let days: u64 = (1_u64..)
            .zip(&self.counts)
            .map(|(day, count)| day * u64::from(*count))
            .sum();
        Some(days as f64 / f64::from(self.snails))
    }

    /// The share (0 to 1) that was out by the evening of `day`; 0 while none was followed.
    #[must_use]
    pub fn out_by(&self, day: u32) -> f64 {
        if self.snails == 0 {
            return 0.0;
        }
        let out: u64 = self
            .counts
            .iter()
            .take(day as usize)
            .map(|count| u64::from(*count))
            .sum();
        out as f64 / f64::from(self.snails)
    }
}

/// Follows a number of seeded snails a slice at a time. How it is sliced does not change the sample.
///
/// ```
/// use snailwell::snail::{Sampler, Setting};
/// let mut sampler = Sampler::new(Setting::default(), 1, 10_000);
/// while !sampler.advance(1_000_000) {}
/// assert_eq!(sampler.sample().mean(), Some(28.0));
/// ```
#[derive(Clone, Debug)]
pub struct Sampler {
    rules: Rules,
    seed: u64,
    total: u32,
    /// The day that every snail gets out, where nothing is left to chance.
    certain: Option<Option<u32>>,
    sample: Sample,
}

impl Sampler {
    /// A sampler of `snails` snails, runs 1 to `snails` of `seed`; none is followed yet.
    #[must_use]
    pub fn new(setting: Setting, seed: u64, snails: u32) -> Self {
        let certain = setting.is_certain().then(|| {
            first_day(&setting)
                .and_then(|day| u32::try_from(day).ok())
                .filter(|day| *day <= HORIZON)
        });
        Self {
            rules: Rules::new(&setting),
            seed,
            total: snails,
            certain,
            sample: Sample::empty(),
        }
    }

    /// Follows snails until `budget_days` snail-days have been spent, finishing the last one (so at most [`HORIZON`] days
    /// more), and says whether all are done. A budget of 0 does nothing.
    pub fn advance(&mut self, budget_days: u64) -> bool {
        if let Some(day) = self.certain
            && budget_days > 0
        {
            self.sample.add(day, self.total - self.sample.snails);
        }
        let mut spent = 0;
        while spent < budget_days && self.sample.snails < self.total {
            let day = self
                .rules
                .day_out(stream(self.seed, self.sample.snails + 1));
            self.sample.add(day, 1);
            spent += u64::from(day.unwrap_or(HORIZON));
        }
        self.sample.snails >= self.total
    }

    /// How many snails have been followed, and how many there will be.
    #[must_use]
    pub fn progress(&self) -> (u32, u32) {
        (self.sample.snails, self.total)
    }

    /// The sample so far.
    #[must_use]
    pub fn sample(&self) -> &Sample {
        &self.sample
    }
}
