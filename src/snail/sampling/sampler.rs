//! The sampler: simulates thousands of seeded runs, in slices.

use super::lanes::Lanes;
use crate::snail::rng::Thresholds;
use crate::snail::{HORIZON, Sample, TransitionRules, WellParams, first_day};

/// A Monte Carlo simulation of many snails in one well. The caller decides how many snail-days to simulate at a time.
///
/// Run `k`, counted from 0, has its own random number generator, see [`rng`](crate::snail::rng). So the result depends on
/// the parameters, the seed and the number of snails, but not on the slices, and [`Run`](crate::snail::Run) can replay any
/// one of the snails. Memory does not grow with the number of snails, because only counts are kept. In a well without
/// chance nothing is simulated: all snails get out on [`first_day`], or never.
///
/// ```
/// use snailwell::snail::{Chance, Sampler, WellParams};
///
/// let setback = WellParams { reset: Chance::from_millionths(50_000), ..WellParams::default() };
/// let mut whole = Sampler::new(&setback, 7, 1000);
/// assert!(whole.advance(u64::MAX).finished);
///
/// let mut sliced = Sampler::new(&setback, 7, 1000);
/// while !sliced.advance(999).finished {}
/// assert_eq!(sliced.sample(), whole.sample());
/// ```
#[derive(Clone, Debug)]
pub struct Sampler {
    params: WellParams,
    seed: u64,
    snails: u32,
    /// The number of the next run to start.
    next: u32,
    lanes: Lanes,
    sample: Sample,
}

/// How far a [`Sampler`] has come.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Progress {
    /// Snails simulated to the end so far.
    pub done: u32,
    /// Snails to simulate in all.
    pub snails: u32,
    /// Snail-days simulated in this slice.
    pub snail_days: u64,
    /// Whether all snails are done.
    pub finished: bool,
}

impl Sampler {
    /// A sampler for runs 0 to `snails - 1` of a seed, each simulated until the snail gets out or to [`HORIZON`].
    #[must_use]
    pub fn new(params: &WellParams, seed: u64, snails: u32) -> Sampler {
        let params = params.clamped();
        let sample = Sample { out_on: vec![0; HORIZON as usize], still_in: 0 };
        let lanes = Lanes::new(&Rules::of(&params));
        Sampler { params, seed, snails, next: 0, lanes, sample }
    }

    /// Simulates about `budget` more snail-days: on the host never more than that, and in the browser, which simulates four
    /// snails at a time, at most three more.
    pub fn advance(&mut self, budget: u64) -> Progress {
        let mut snail_days = 0;
        if self.params.is_certain() && budget > 0 {
            let day = first_day(&self.params).and_then(|day| u32::try_from(day).ok());
            self.sample.record(day, self.snails - self.next);
            self.next = self.snails;
        } else {
            let Sampler { seed, snails, next, lanes, sample, .. } = self;
            snail_days = lanes.simulate(*seed, next, *snails, budget, sample);
        }
        let (done, snails) = (self.next - self.lanes.active(), self.snails);
        Progress { done, snails, snail_days, finished: done >= snails }
    }

    /// The results of the snails that are done. Before the sampler has finished, these are the first runs except for the
    /// few that are still being simulated.
    #[must_use]
    pub fn sample(&self) -> Sample {
        self.sample.clone()
    }
}

/// The parameters of a well in the form that the lanes compute with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    pub(super) thresholds: Thresholds,
    pub(super) moves: TransitionRules,
    pub(super) depth: u32,
    pub(super) wall: u32,
}

impl Rules {
    fn of(params: &WellParams) -> Rules {
        Rules {
            thresholds: Thresholds::of(params),
            moves: TransitionRules::of(params),
            depth: params.depth.quarters(),
            wall: params.wall.quarters(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snail::{Chance, Length};

    #[test]
    fn a_certain_well_takes_no_days() {
        let mut sampler = Sampler::new(&WellParams::default(), 1, u32::MAX);
        let progress = sampler.advance(1);
        assert_eq!((progress.done, progress.snail_days, progress.finished), (u32::MAX, 0, true));
        assert_eq!(sampler.sample().on(28), u32::MAX);
    }

    #[test]
    fn the_fast_path_is_the_long_way_shortened() {
        // Good days that climb no further than ordinary ones: the same runs, but simulated day by day.
        let quick = WellParams { wall: Length::from_quarters(3), ..WellParams::default() };
        let long = WellParams { good: Chance::from_millionths(300_000), good_climb: quick.climb, ..quick };
        let sample = |params| {
            let mut sampler = Sampler::new(params, 3, 50);
            sampler.advance(u64::MAX);
            sampler.sample()
        };
        assert_eq!(sample(&quick), sample(&long));
    }

    #[test]
    fn no_budget_and_no_snails_are_no_trouble() {
        let salty = WellParams { salt: Chance::from_millionths(100_000), ..WellParams::default() };
        let mut idle = Sampler::new(&salty, 1, 10);
        let progress = idle.advance(0);
        assert_eq!((progress.done, progress.finished), (0, false));
        assert_eq!(idle.sample().mean(), None);
        let mut empty = Sampler::new(&salty, 1, 0);
        assert!(empty.advance(100).finished);
        assert_eq!(empty.sample().percentile(0.5), None);
    }
}
