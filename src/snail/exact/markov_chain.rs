//! The mean first-passage day when the wall does not grow: the expected absorption time of a Markov chain.
//!
//! The states are the heights in the morning, in units. They are eliminated from the highest down: the transitions into a
//! state are passed on to where it leads. In the end only the bottom is left, and its mean is the answer. The method is
//! that of Grassmann, Taksar and Heyman (Operations Research 33(5), 1985). It divides by the sum of the probabilities of
//! leaving a state and never subtracts, so it loses no digits however long the mean is. The moves are short compared with
//! the depth, so the rows of the matrix are bands; the transitions to the bottom and out have columns of their own.

use super::unit::reduced;
use crate::snail::rng::weights;
use crate::snail::rules::{Night, is_out};
use crate::snail::{TransitionRules, WellParams};

/// The most multiplications allowed: some tenths of a second in a browser, all slices together.
const MOST_WORK: usize = 30_000_000;

/// The most matrix cells allowed: 32 MB of `f64`.
const MOST_CELLS: usize = 4_000_000;

/// The mean first-passage day of a chain, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ChainMean {
    /// The mean in days, at least 1.
    Days(f64),
    /// There is no finite mean: some snails never get out, or the mean does not fit into an `f64`.
    Never,
    /// The matrix is too large, so the elimination was not tried: the moves are long and the well is deep, in units.
    TooWide,
}

/// One row of the matrix: where one height leads, and the expected days until then.
#[derive(Clone, Debug)]
struct Row {
    /// Probability of going to height `this - down + i` next, for heights above the bottom.
    band: Vec<f64>,
    /// Probability of going to the bottom next.
    home: f64,
    /// Probability of getting out next.
    out: f64,
    /// Expected days until then.
    days: f64,
}

/// The mean first-passage day of the well, as if its wall kept the height of day 1.
///
/// The cost is O(heights × longest move up × longest move down), in units.
///
/// ```
/// use snailwell::snail::exact::markov_chain::{ChainMean, mean_days};
/// use snailwell::snail::{Length, WellParams};
///
/// assert_eq!(mean_days(&WellParams::default()), ChainMean::Days(28.0));
///
/// let tired = WellParams { climb: Length::from_feet(2), ..WellParams::default() };
/// assert_eq!(mean_days(&tired), ChainMean::Never);
/// ```
#[must_use]
pub fn mean_days(params: &WellParams) -> ChainMean {
    MarkovChain::new(params).advance(u64::MAX).unwrap_or(ChainMean::TooWide)
}

/// The absorbing Markov chain of a well, solved in slices by eliminating one height after another from the top.
#[derive(Clone, Debug)]
pub struct MarkovChain {
    /// One row for each height from the bottom up; `None` for a height that is never reached.
    rows: Vec<Option<Row>>,
    /// The longest move up, in units.
    up: usize,
    /// The longest move down, in units, other than to the bottom.
    down: usize,
    answer: Option<ChainMean>,
}

impl MarkovChain {
    /// The chain of a well, as if its wall kept the height of day 1. Nothing is eliminated yet.
    #[must_use]
    pub fn new(params: &WellParams) -> MarkovChain {
        let params = params.clamped();
        let (moves, unit) = reduced(&params);
        let wall = params.depth.quarters().div_ceil(unit);
        let transitions = transitions(&params, moves, wall);
        let reached = reached(wall, &transitions);
        let (mut up, mut down) = (0, 0);
        for (from, _) in (0u32..).zip(&reached).filter(|(_, is)| **is) {
            for transition in transitions(from) {
                // Transitions to the bottom have a column of their own.
                if let Transition::To(to, _) = transition
                    && to > 0
                {
                    up = up.max(to.saturating_sub(from) as usize);
                    down = down.max(from.saturating_sub(to) as usize);
                }
            }
        }
        let heights = wall as usize;
        if heights * (up + down + 1) > MOST_CELLS || heights.saturating_mul((up + 1) * (down + 1)) > MOST_WORK {
            return MarkovChain { rows: Vec::new(), up, down, answer: Some(ChainMean::TooWide) };
        }
        let rows =
            (0u32..).zip(&reached).map(|(from, is)| is.then(|| row(from, transitions(from), up, down))).collect();
        MarkovChain { rows, up, down, answer: None }
    }

    /// Eliminates heights until about `budget` multiplications are spent, at least one height if it is above 0. Returns the
    /// answer once it is known.
    pub fn advance(&mut self, budget: u64) -> Option<ChainMean> {
        let each = ((self.up + 1) * (self.down + 1)) as u64;
        let mut spent = 0;
        while self.answer.is_none() && spent < budget {
            self.answer = self.eliminate_highest();
            spent += each;
        }
        self.answer
    }

    /// Eliminates the highest height that is left. Returns the answer once only the bottom is left, or if there is none.
    fn eliminate_highest(&mut self) -> Option<ChainMean> {
        let MarkovChain { rows, up, down, .. } = self;
        let Row { mut band, home, out, days } = rows.pop()??;
        if rows.is_empty() {
            // The bottom: the snail returns to it until it gets out.
            let mean = days / out;
            let is_number = out > 0.0 && mean.is_finite();
            return Some(if is_number { ChainMean::Days(mean) } else { ChainMean::Never });
        }
        band.truncate(*down);
        let leaving = band.iter().sum::<f64>() + home + out;
        if leaving <= 0.0 {
            return Some(ChainMean::Never);
        }
        for (distance, row) in (1..=*up).zip(rows.iter_mut().rev()) {
            let Some(row) = row else { continue };
            // In the row of a height `distance` below, this height is column `distance + down`, and the `down` heights
            // below this one are the columns just before that.
            let Some(cell) = row.band.get_mut(distance + *down) else {
                continue;
            };
            let passed = std::mem::take(cell) / leaving;
            if passed > 0.0 {
                let below = row.band.get_mut(distance..).unwrap_or_default();
                for (target, share) in below.iter_mut().zip(&band) {
                    *target += passed * share;
                }
                row.home += passed * home;
                row.out += passed * out;
                row.days += passed * days;
            }
        }
        None
    }
}

/// One possible outcome of a day and a night, with its probability.
#[derive(Clone, Copy)]
enum Transition {
    /// In the well at this height.
    To(u32, f64),
    /// Out of the well.
    Out(f64),
}

/// The transitions from a height; those of probability 0 are left out.
fn transitions(
    params: &WellParams,
    moves: TransitionRules,
    wall: u32,
) -> impl Fn(u32) -> Box<dyn Iterator<Item = Transition>> + use<> {
    let weights = weights(params);
    let nights = [(Night::Reset, params.reset.as_f64()), (Night::Slide, params.reset.complement().as_f64())];
    move |from| {
        Box::new(weights.into_iter().filter(|(_, weight)| *weight > 0.0).flat_map(move |(weather, weight)| {
            let top = moves.after_day(from, weather);
            let out = is_out(top, wall).then_some(Transition::Out(weight));
            let back = nights.into_iter().filter(move |(_, chance)| *chance > 0.0 && out.is_none());
            let back = back.map(move |(night, chance)| Transition::To(moves.after_night(top, night), weight * chance));
            out.into_iter().chain(back)
        }))
    }
}

/// Which heights below the wall can be reached from the bottom.
fn reached(wall: u32, transitions: impl Fn(u32) -> Box<dyn Iterator<Item = Transition>>) -> Vec<bool> {
    let mut reached = vec![false; wall as usize];
    let mut open = vec![0];
    while let Some(from) = open.pop() {
        match reached.get_mut(from as usize) {
            Some(is) if !*is => *is = true,
            _ => continue,
        }
        for transition in transitions(from) {
            if let Transition::To(to, _) = transition {
                open.push(to);
            }
        }
    }
    reached
}

/// The row of a height in the matrix, before any elimination.
fn row(from: u32, transitions: impl Iterator<Item = Transition>, up: usize, down: usize) -> Row {
    let mut row = Row { band: vec![0.0; down + 1 + up], home: 0.0, out: 0.0, days: 1.0 };
    for transition in transitions {
        match transition {
            Transition::Out(weight) => row.out += weight,
            Transition::To(0, weight) => row.home += weight,
            Transition::To(to, weight) => {
                let column = (to as usize + down).saturating_sub(from as usize);
                if let Some(cell) = row.band.get_mut(column) {
                    *cell += weight;
                }
            }
        }
    }
    row
}
