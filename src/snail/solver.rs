//! The exact distribution, computed in slices.

use super::chain::Chain;
use super::{FirstPassage, Setting, Walk};

/// Computes a [`FirstPassage`] a slice at a time, so that a page stays alive under a very deep well.
///
/// Most wells take a few milliseconds for ten years, and [`first_passage`](super::first_passage) is all they need.
/// But a permalink may ask for 1,000 feet in steps of a quarter foot under a wall that runs away: then there are a
/// million heights a day, and seconds of work.
///
/// ```
/// use snailwell::snail::{Setting, Solver, first_passage};
///
/// let setting = Setting::default();
/// let mut solver = Solver::new(&setting, 60);
/// while !solver.advance(100) {}
/// assert_eq!(solver.finish(), first_passage(&setting, 60));
/// ```
#[derive(Clone, Debug)]
pub struct Solver {
    walk: Walk,
    horizon: u32,
    passage: FirstPassage,
    /// The chain of the mean, once all days are done.
    chain: Option<Chain>,
    done: bool,
}

impl Solver {
    /// A solver that has done nothing yet, for days 1 to `horizon`.
    pub fn new(setting: &Setting, horizon: u32) -> Solver {
        let (walk, passage) = (Walk::new(setting), FirstPassage::starting(setting));
        Solver { walk, horizon, passage, chain: None, done: false }
    }

    /// Lives through days, and then solves for the mean, until about `budget` numbers are moved; whether that was all.
    ///
    /// It does at least one day. A million take some milliseconds in a browser.
    pub fn advance(&mut self, budget: u64) -> bool {
        let mut moved = 0;
        while !self.is_past_the_days() && moved < budget {
            moved += self.walk.width() as u64;
            let out = self.walk.step();
            self.passage.push(out, &self.walk);
        }
        if self.is_past_the_days() && !self.done {
            self.settle(budget.saturating_sub(moved));
        }
        self.done
    }

    fn settle(&mut self, budget: u64) {
        let mean = if self.passage.needs_chain() {
            let chain = self.chain.get_or_insert_with(|| Chain::new(self.passage.setting()));
            match chain.advance(budget) {
                Some(mean) => Some(mean),
                None => return,
            }
        } else {
            None
        };
        self.passage.settle(mean);
        self.passage.extend_to(self.horizon);
        self.chain = None;
        self.done = true;
    }

    /// The days computed so far, of the horizon: progress. It may be done before the horizon, when no snail is left.
    pub fn day(&self) -> u32 {
        self.walk.day()
    }

    /// The distribution up to the horizon; what no slice reached is computed now.
    pub fn finish(mut self) -> FirstPassage {
        while !self.advance(u64::MAX) {}
        self.passage
    }

    fn is_past_the_days(&self) -> bool {
        self.walk.day() >= self.horizon || self.walk.inside() <= 0.0
    }
}
