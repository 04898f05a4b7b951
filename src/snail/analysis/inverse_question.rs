//! The inverse question: which value of one setting makes it so likely to be out in time?

use crate::snail::{Chance, HORIZON, HeightDistribution, Length, WellParams};

/// A number of the well that can be solved for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Parameter {
    /// The chance of a bucket of salt on a day.
    Salt,
    /// The chance that a night takes the snail to the bottom.
    Reset,
    /// The chance of a good day.
    Good,
    /// What every night adds to the wall.
    Wall,
    /// The height of the wall on the first day.
    Depth,
    /// What an ordinary day gains.
    Climb,
    /// What an ordinary night loses.
    Slide,
}

impl Parameter {
    /// Every knob.
    pub const ALL: [Parameter; 7] = [
        Parameter::Salt,
        Parameter::Reset,
        Parameter::Good,
        Parameter::Wall,
        Parameter::Depth,
        Parameter::Climb,
        Parameter::Slide,
    ];

    /// The least and the greatest value: millionths of a chance, quarter feet of a length.
    pub const fn range(self) -> (u32, u32) {
        let range = match self {
            Parameter::Salt | Parameter::Reset | Parameter::Good => return (0, 1_000_000),
            Parameter::Wall => WellParams::WALL,
            Parameter::Depth => WellParams::DEPTH,
            Parameter::Climb | Parameter::Slide => WellParams::STEP,
        };
        (range.start().quarters(), range.end().quarters())
    }

    /// The same well with this number changed.
    pub fn set(self, params: &WellParams, value: u32) -> WellParams {
        let (chance, length) = (Chance::from_millionths(value), Length::from_quarters(value));
        match self {
            Parameter::Salt => WellParams { salt: chance, ..*params },
            Parameter::Reset => WellParams { reset: chance, ..*params },
            Parameter::Good => WellParams { good: chance, ..*params },
            Parameter::Wall => WellParams { wall: length, ..*params },
            Parameter::Depth => WellParams { depth: length, ..*params },
            Parameter::Climb => WellParams { climb: length, ..*params },
            Parameter::Slide => WellParams { slide: length, ..*params },
        }
    }

    /// Its value.
    pub fn get(self, params: &WellParams) -> u32 {
        match self {
            Parameter::Salt => params.salt.millionths(),
            Parameter::Reset => params.reset.millionths(),
            Parameter::Good => params.good.millionths(),
            Parameter::Wall => params.wall.quarters(),
            Parameter::Depth => params.depth.quarters(),
            Parameter::Climb => params.climb.quarters(),
            Parameter::Slide => params.slide.quarters(),
        }
    }

    /// A small step: a hundredth of a chance, a quarter foot of a length.
    pub fn step(self) -> u32 {
        match self {
            Parameter::Salt | Parameter::Reset | Parameter::Good => 10_000,
            Parameter::Wall | Parameter::Depth | Parameter::Climb | Parameter::Slide => 1,
        }
    }

    /// The same well with a step more or less of it; `None` beyond its range.
    pub fn beside(self, params: &WellParams, more: bool) -> Option<WellParams> {
        let (least, most) = self.range();
        let value = self.get(params);
        let value = if more { value.checked_add(self.step()) } else { value.checked_sub(self.step()) };
        value.filter(|value| (least..=most).contains(value)).map(|value| self.set(params, value))
    }

    /// Whether more of it helps the snail. A good day that climbs less than an ordinary one hinders.
    pub fn helps(self, params: &WellParams) -> bool {
        match self {
            Parameter::Good => params.good_climb > params.climb,
            Parameter::Climb => true,
            Parameter::Salt | Parameter::Reset | Parameter::Wall | Parameter::Depth | Parameter::Slide => false,
        }
    }
}

/// What the search found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InverseAnswer {
    /// The value hardest on the snail that still reaches the target, and the chance it gives.
    Value {
        /// Millionths or quarter feet, see [`Parameter::range`].
        value: u32,
        /// The chance of being out in time at that value, at least the target.
        chance: f64,
    },
    /// No value does it: even the kindest gives only this chance.
    None(f64),
    /// Every value does it: even the harshest gives this chance.
    Any(f64),
}

/// The search: halving, since the chance of being out in time moves one way with every knob.
///
/// ```
/// use snailwell::snail::{InverseAnswer, InverseSolver, Parameter, WellParams};
///
/// // With one wall, how tall may it be to be climbed by day 28? The textbook's thirty feet.
/// let mut search = InverseSolver::new(&WellParams::default(), Parameter::Depth, 0.5, 28);
/// let found = loop { if let Some(found) = search.advance(1_000_000) { break found } };
/// assert_eq!(found, InverseAnswer::Value { value: 120, chance: 1.0 });
/// ```
#[derive(Clone, Debug)]
pub struct InverseSolver {
    params: WellParams,
    parameter: Parameter,
    target: f64,
    days: u32,
    /// How far along, from the kindest value (0) to the harshest, the target is known to be reached, and known not to be.
    reached: Option<(u32, f64)>,
    missed: Option<u32>,
    trial: u32,
    distribution: HeightDistribution,
    out: f64,
    found: Option<InverseAnswer>,
}

impl InverseSolver {
    /// The search for the value of `parameter` at which a share `target` of snails is out within `days`.
    pub fn new(params: &WellParams, parameter: Parameter, target: f64, days: u32) -> InverseSolver {
        let params = params.clamped();
        let mut search = InverseSolver {
            params,
            parameter,
            target,
            days: days.min(HORIZON),
            reached: None,
            missed: None,
            trial: 0,
            distribution: HeightDistribution::new(&params),
            out: 0.0,
            found: None,
        };
        search.start(0);
        search
    }

    fn start(&mut self, trial: u32) {
        self.trial = trial;
        self.distribution = HeightDistribution::new(&self.parameter.set(&self.params, self.value(trial)));
        self.out = 0.0;
    }

    /// The value so far along from the kindest.
    fn value(&self, along: u32) -> u32 {
        let (least, most) = self.parameter.range();
        if self.parameter.helps(&self.params) { most - along } else { least + along }
    }

    /// Lives through days until about `budget` heights are moved; the answer, once it is known.
    pub fn advance(&mut self, budget: u64) -> Option<InverseAnswer> {
        let mut moved = 0;
        while self.found.is_none() && moved < budget {
            if self.distribution.day() >= self.days || self.distribution.survival() <= 0.0 {
                self.found = self.judge();
                continue;
            }
            moved += self.distribution.width() as u64 + 20;
            self.out += self.distribution.step();
        }
        self.found
    }

    fn judge(&mut self) -> Option<InverseAnswer> {
        let (least, most) = self.parameter.range();
        let harshest = most - least;
        let (trial, chance) = (self.trial, self.out);
        // As everywhere, rounding does not decide.
        if chance + 1e-12 >= self.target {
            self.reached = Some((trial, chance));
            if trial == harshest {
                return Some(InverseAnswer::Any(chance));
            }
        } else {
            self.missed = Some(trial);
            if trial == 0 {
                return Some(InverseAnswer::None(chance));
            }
        }
        let next = match (self.reached, self.missed) {
            (Some((reached, chance)), Some(missed)) if missed - reached <= 1 => {
                return Some(InverseAnswer::Value { value: self.value(reached), chance });
            }
            (Some((reached, _)), Some(missed)) => reached + (missed - reached) / 2,
            (_, _) => harshest,
        };
        self.start(next);
        None
    }
}
