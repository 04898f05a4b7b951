//! The exact distribution of the first-passage day, computed in slices.

use super::markov_chain::MarkovChain;
use crate::snail::{FirstPassage, HeightDistribution, WellParams};

/// Computes a [`FirstPassage`] one slice at a time, so that the page stays responsive.
///
/// Most wells take a few milliseconds for ten years; for them [`first_passage`](crate::snail::first_passage) is enough.
/// But a permalink may ask for a well of 1,000 feet in units of a quarter foot, with a wall that grows fast. Then there
/// can be a hundred thousand heights and more a day, and seconds of work.
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
    /// The Markov chain that gives the mean, once all days are done.
    chain: Option<MarkovChain>,
    done: bool,
}

impl Solver {
    /// A solver for days 1 to `horizon`. Nothing is computed yet.
    #[must_use]
    pub fn new(params: &WellParams, horizon: u32) -> Solver {
        let (distribution, passage) = (HeightDistribution::new(params), FirstPassage::starting(params));
        Solver { distribution, horizon, passage, chain: None, done: false }
    }

    /// Computes the next days, and then the mean, until about `budget` operations are spent. Returns whether all is done.
    ///
    /// With a budget above 0 it computes at least one day. A million operations take some milliseconds in a browser.
    pub fn advance(&mut self, budget: u64) -> bool {
        let mut moved = 0;
        while !self.days_are_done() && moved < budget {
            moved += self.distribution.width() as u64;
            let out = self.distribution.step();
            self.passage.push(out, &self.distribution);
        }
        if self.days_are_done() && !self.done {
            self.solve_mean(budget.saturating_sub(moved));
        }
        self.done
    }

    /// Solves for the mean with what is left of the budget, and finishes the distribution when it is known.
    fn solve_mean(&mut self, budget: u64) {
        let mean = if self.passage.needs_chain() {
            let chain = self.chain.get_or_insert_with(|| MarkovChain::new(self.passage.params()));
            match chain.advance(budget) {
                Some(mean) => Some(mean),
                None => return,
            }
        } else {
            None
        };
        self.passage.set_mean(mean);
        self.passage.extend_to(self.horizon);
        self.chain = None;
        self.done = true;
    }

    /// The number of days computed so far. The solver may finish before the horizon, once the probability of still being
    /// in the well is 0.
    #[must_use]
    pub fn day(&self) -> u32 {
        self.distribution.day()
    }

    /// The distribution up to the horizon. Whatever is still to be computed is computed now.
    #[must_use]
    pub fn finish(mut self) -> FirstPassage {
        while !self.advance(u64::MAX) {}
        self.passage
    }

    fn days_are_done(&self) -> bool {
        self.distribution.day() >= self.horizon || self.distribution.survival() <= 0.0
    }
}
