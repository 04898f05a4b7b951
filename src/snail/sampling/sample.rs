//! The result of the sampler: how many snails got out on each day.

/// The empirical distribution of the first-passage day: how many sampled snails got out on each day.
///
/// ```
/// use snailwell::snail::{Sampler, WellParams};
///
/// let mut sampler = Sampler::new(&WellParams::default(), 1, 500);
/// sampler.advance(u64::MAX);
/// let sample = sampler.sample();
/// assert_eq!(sample.on(28), 500);
/// assert_eq!(sample.mean(), Some(28.0));
/// assert_eq!(sample.percentile(0.5), Some(28));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sample {
    pub(super) out_on: Vec<u32>,
    pub(super) still_in: u32,
}

impl Sample {
    /// Adds `snails` snails that got out on this day, or with `None` were still in at the horizon.
    #[inline]
    pub(super) fn record(&mut self, out_on: Option<u32>, snails: u32) {
        let count = out_on.and_then(|day| self.out_on.get_mut((day as usize).checked_sub(1)?));
        *count.unwrap_or(&mut self.still_in) += snails;
    }

    /// How many snails got out on each day, day 1 first, to the horizon.
    #[must_use]
    pub fn out_on(&self) -> &[u32] {
        &self.out_on
    }

    /// How many snails got out on a day, counted from 1; 0 for day 0 and beyond the horizon.
    #[must_use]
    pub fn on(&self, day: u32) -> u32 {
        (day as usize).checked_sub(1).and_then(|index| self.out_on.get(index)).copied().unwrap_or(0)
    }

    /// How many snails were still in at the horizon.
    #[must_use]
    pub fn still_in(&self) -> u32 {
        self.still_in
    }

    /// How many snails were simulated to the end: out, or still in at the horizon.
    #[must_use]
    pub fn snails(&self) -> u32 {
        self.out_on.iter().sum::<u32>() + self.still_in
    }

    /// The sample mean of the first-passage day; `None` if any snail was still in at the horizon, or without snails.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let snails = self.snails();
        let days: u64 = (1u64..).zip(&self.out_on).map(|(day, &count)| day * u64::from(count)).sum();
        (snails > 0 && self.still_in == 0).then(|| days as f64 / f64::from(snails))
    }

    /// How many snails were out on a day or before it.
    #[must_use]
    pub fn count_by(&self, day: u32) -> u32 {
        self.out_on.iter().take(day as usize).sum()
    }

    /// The share of all snails out on a day or before it, in [0, 1]; 0 without snails.
    #[must_use]
    pub fn out_by(&self, day: u32) -> f64 {
        match self.snails() {
            0 => 0.0,
            snails => f64::from(self.count_by(day)) / f64::from(snails),
        }
    }

    /// A sample percentile: the first day by which a share `p` of all snails was out. `p` is in (0, 1]; 0.5 is the median.
    ///
    /// `None` if a smaller share was out at the horizon, for a `p` outside its range, and without snails.
    #[must_use]
    pub fn percentile(&self, p: f64) -> Option<u32> {
        let snails = f64::from(self.snails());
        if !(p > 0.0 && p <= 1.0 && snails > 0.0) {
            return None;
        }
        let mut out = 0u32;
        (1u32..).zip(&self.out_on).find_map(|(day, &count)| {
            out += count;
            // The tolerance allows for the rounding of `p`.
            (f64::from(out) >= snails * (p - 1e-12)).then_some(day)
        })
    }
}
