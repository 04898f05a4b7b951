//! The mean first-passage day of a wall that does not grow: the absorbing Markov chain, solved.
//!
//! States are the heights in the morning, in units. States are eliminated from the highest down, each one's mass being
//! passed on to where it goes next, until only the bottom is left, whose mean is what was asked. The elimination is
//! that of Grassmann, Taksar and Heyman (Operations Research 33(5), 1985): it divides by the sum of what leaves a
//! state, never subtracts, and so keeps its digits however long the mean is. Moves are short beside the
//! depth, so rows are bands; the night that resets, and the way out, are columns of their own.

use super::unit::reduced;
use crate::snail::rng::weights;
use crate::snail::rules::{Night, is_out};
use crate::snail::{TransitionRules, WellParams};

/// More work than this is not done: some tenths of a second in a browser, all slices together.
const MOST_WORK: usize = 30_000_000;

/// More cells than this are not held: 32 MB.
const MOST_CELLS: usize = 4_000_000;

/// The mean of a chain, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ChainMean {
    /// Days, at least 1.
    Days(f64),
    /// Escape is not certain from every height that can be reached; or the mean is beyond an `f64`.
    Never,
    /// The moves are so long, and the well so deep in units of them, that the elimination was not tried.
    TooWide,
}

/// Where one height leads, and what has been spent on the way.
#[derive(Clone, Debug)]
struct Row {
    /// Probability of going to height `this - down + i` next, for the heights above the bottom.
    band: Vec<f64>,
    /// Probability of going to the bottom next.
    home: f64,
    /// Probability of getting out next.
    out: f64,
    /// Expected days until then.
    days: f64,
}

/// The mean first-passage day of the well, its wall taken as it stands on day 1.
///
/// O(heights x longest way up x longest way down), in units.
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
pub fn mean_days(params: &WellParams) -> ChainMean {
    MarkovChain::new(params).advance(u64::MAX).unwrap_or(ChainMean::TooWide)
}

/// A chain on the way to its mean, heights eliminated from the top in slices.
#[derive(Clone, Debug)]
pub struct MarkovChain {
    /// `None` stands for a height that is never reached.
    rows: Vec<Option<Row>>,
    up: usize,
    down: usize,
    answer: Option<ChainMean>,
}

impl MarkovChain {
    /// The chain of a well, its wall taken as it stands on day 1; nothing is eliminated yet.
    pub fn new(params: &WellParams) -> MarkovChain {
        let params = params.clamped();
        let (moves, unit) = reduced(&params);
        let wall = params.depth.quarters().div_ceil(unit);
        let steps = steps(&params, moves, wall);
        let reached = reached(wall, &steps);
        let (mut up, mut down) = (0, 0);
        for (from, _) in (0u32..).zip(&reached).filter(|(_, is)| **is) {
            for step in steps(from) {
                // Ways to the bottom have a column of their own.
                if let ParameterEffect::To(to, _) = step
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
        let rows = (0u32..).zip(&reached).map(|(from, is)| is.then(|| row(from, steps(from), up, down))).collect();
        MarkovChain { rows, up, down, answer: None }
    }

    /// Eliminates heights until about `budget` multiplications are spent, at least one height; the mean, once known.
    pub fn advance(&mut self, budget: u64) -> Option<ChainMean> {
        let each = ((self.up + 1) * (self.down + 1)) as u64;
        let mut spent = 0;
        while self.answer.is_none() && spent < budget {
            self.answer = self.eliminate_highest();
            spent += each;
        }
        self.answer
    }

    fn eliminate_highest(&mut self) -> Option<ChainMean> {
        let MarkovChain { rows, up, down, .. } = self;
        let Row { mut band, home, out, days } = rows.pop()??;
        if rows.is_empty() {
            // The bottom: it comes back to itself until it gets out.
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

/// One way that a day and a night can go.
#[derive(Clone, Copy)]
enum ParameterEffect {
    /// To this height, with this probability.
    To(u32, f64),
    /// Out.
    Out(f64),
}

/// The ways from a height; those of probability 0 are left out.
fn steps(
    params: &WellParams,
    moves: TransitionRules,
    wall: u32,
) -> impl Fn(u32) -> Box<dyn Iterator<Item = ParameterEffect>> + use<> {
    let weights = weights(params);
    let nights = [(Night::Reset, params.reset.as_f64()), (Night::Slide, params.reset.complement().as_f64())];
    move |from| {
        Box::new(weights.into_iter().filter(|(_, weight)| *weight > 0.0).flat_map(move |(weather, weight)| {
            let top = moves.after_day(from, weather);
            let out = is_out(top, wall).then_some(ParameterEffect::Out(weight));
            let back = nights.into_iter().filter(move |(_, chance)| *chance > 0.0 && out.is_none());
            let back =
                back.map(move |(night, chance)| ParameterEffect::To(moves.after_night(top, night), weight * chance));
            out.into_iter().chain(back)
        }))
    }
}

/// Which heights below the wall can be reached from the bottom.
fn reached(wall: u32, steps: impl Fn(u32) -> Box<dyn Iterator<Item = ParameterEffect>>) -> Vec<bool> {
    let mut reached = vec![false; wall as usize];
    let mut open = vec![0];
    while let Some(from) = open.pop() {
        match reached.get_mut(from as usize) {
            Some(is) if !*is => *is = true,
            _ => continue,
        }
        for step in steps(from) {
            if let ParameterEffect::To(to, _) = step {
                open.push(to);
            }
        }
    }
    reached
}

fn row(from: u32, steps: impl Iterator<Item = ParameterEffect>, up: usize, down: usize) -> Row {
    let mut row = Row { band: vec![0.0; down + 1 + up], home: 0.0, out: 0.0, days: 1.0 };
    for step in steps {
        match step {
            ParameterEffect::Out(weight) => row.out += weight,
            ParameterEffect::To(0, weight) => row.home += weight,
            ParameterEffect::To(to, weight) => {
                let column = (to as usize + down).saturating_sub(from as usize);
                if let Some(cell) = row.band.get_mut(column) {
                    *cell += weight;
                }
            }
        }
    }
    row
}
