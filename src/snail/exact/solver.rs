//! The exact distribution, computed in slices.

use super::markov_chain::MarkovChain;
use crate::snail::{FirstPassage, HeightDistribution, WellParams};

/// Computes a [`FirstPassage`] a slice at a time, so that a page stays alive under a very deep well.
///
/// Most wells take a few milliseconds for ten years, and [`first_passage`](crate::snail::first_passage) is all they need.
/// But a permalink may ask for 1,000 feet in steps of a quarter foot under a wall that runs away: then there are a
/// million heights a day, and seconds of work.
///
/// ```
/// use snailwell::snail::{WellParams, Solver, first_passage};
///
/// let params = WellParams::default();
/// let mut solver = Solver::new(&params, 60);
/// while !solver.advance(100) {}
/// assert_eq!(solver.finish(), first_passage(&params, 60));
/// ```
#[derive(Clone, Debug)]
pub struct Solver {
    distribution: HeightDistribution,
    horizon: u32,
    passage: FirstPassage,
    /// The chain of the mean, once all days are done.
    chain: Option<MarkovChain>,
    done: bool,
}

impl Solver {
    /// A solver that has done nothing yet, for days 1 to `horizon`.
    pub fn new(params: &WellParams, horizon: u32) -> Solver {
        let (distribution, passage) = (HeightDistribution::new(params), FirstPassage::starting(params));
        Solver { distribution, horizon, passage, chain: None, done: false }
    }

    /// Lives through days, and then solves for the mean, until about `budget` numbers are moved; whether that was all.
    ///
    /// It does at least one day. A million take some milliseconds in a browser.
    pub fn advance(&mut self, budget: u64) -> bool {
        let mut moved = 0;
        while !self.is_past_the_days() && moved < budget {
            moved += self.distribution.width() as u64;
            let out = self.distribution.step();
            self.passage.push(out, &self.distribution);
        }
        if self.is_past_the_days() && !self.done {
            self.retire_lane(budget.saturating_sub(moved));
        }
        self.done
    }

    fn retire_lane(&mut self, budget: u64) {
        let mean = if self.passage.needs_chain() {
            let chain = self.chain.get_or_insert_with(|| MarkovChain::new(self.passage.params()));
            match chain.advance(budget) {
                Some(mean) => Some(mean),
                None => return,
            }
        } else {
            None
        };
        self.passage.retire_lane(mean);
        self.passage.extend_to(self.horizon);
        self.chain = None;
        self.done = true;
    }

    /// The days computed so far, of the horizon: progress. It may be done before the horizon, when no snail is left.
    pub fn day(&self) -> u32 {
        self.distribution.day()
    }

    /// The distribution up to the horizon; what no slice reached is computed now.
    pub fn finish(mut self) -> FirstPassage {
        while !self.advance(u64::MAX) {}
        self.passage
    }

    fn is_past_the_days(&self) -> bool {
        self.distribution.day() >= self.horizon || self.distribution.survival() <= 0.0
    }
}
