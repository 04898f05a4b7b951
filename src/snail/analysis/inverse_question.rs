//! The inverse question: which value of one parameter gives a wanted chance of getting out in time?

use crate::snail::{Chance, HORIZON, HeightDistribution, Length, WellParams};

/// A parameter of the well that can be solved for, or varied by a small step.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Parameter {
    /// The chance of a bucket of salt on a day.
    Salt,
    /// The chance that a night takes the snail to the bottom.
    Reset,
    /// The chance of a good day.
    Good,
    /// How much the wall grows each night.
    Wall,
    /// The height of the wall on the first day.
    Depth,
    /// How far the snail climbs on an ordinary day.
    Climb,
    /// How far it slides back on an ordinary night.
    Slide,
}

impl Parameter {
    /// Every parameter, in the order in which the page lists them.
    pub const ALL: [Parameter; 7] = [
        Parameter::Salt,
        Parameter::Reset,
        Parameter::Good,
        Parameter::Wall,
        Parameter::Depth,
        Parameter::Climb,
        Parameter::Slide,
    ];

    /// The least and the greatest value: millionths for a chance, quarter feet for a length.
    #[must_use]
    pub const fn range(self) -> (u32, u32) {
        let range = match self {
            Parameter::Salt | Parameter::Reset | Parameter::Good => return (0, 1_000_000),
            Parameter::Wall => WellParams::WALL,
            Parameter::Depth => WellParams::DEPTH,
            Parameter::Climb | Parameter::Slide => WellParams::STEP,
        };
        (range.start().quarters(), range.end().quarters())
    }

    /// The same well with this parameter set to `value`: millionths for a chance, quarter feet for a length.
    #[must_use]
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

    /// The value of this parameter: millionths for a chance, quarter feet for a length.
    #[must_use]
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

    /// The size of a small step: one percentage point (10,000 millionths) for a chance, a quarter foot for a length.
    #[must_use]
    pub fn step(self) -> u32 {
        match self {
            Parameter::Salt | Parameter::Reset | Parameter::Good => 10_000,
            Parameter::Wall | Parameter::Depth | Parameter::Climb | Parameter::Slide => 1,
        }
    }

    /// The same well with this parameter one step greater (`more`) or smaller; `None` if that is out of range.
    #[must_use]
    pub fn beside(self, params: &WellParams, more: bool) -> Option<WellParams> {
        let (least, most) = self.range();
        let value = self.get(params);
        let value = if more { value.checked_add(self.step()) } else { value.checked_sub(self.step()) };
        value.filter(|value| (least..=most).contains(value)).map(|value| self.set(params, value))
    }

    /// Whether a greater value helps the snail. Good days help only if `good_climb` exceeds `climb`.
    #[must_use]
    pub fn helps(self, params: &WellParams) -> bool {
        match self {
            Parameter::Good => params.good_climb > params.climb,
            Parameter::Climb => true,
            Parameter::Salt | Parameter::Reset | Parameter::Wall | Parameter::Depth | Parameter::Slide => false,
        }
    }
}

/// The answer to an inverse question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InverseAnswer {
    /// The value least favourable to the snail that still reaches the target, and the chance at that value.
    Value {
        /// Millionths or quarter feet, see [`Parameter::range`].
        value: u32,
        /// The chance of being out in time at that value, at least the target.
        chance: f64,
    },
    /// No value reaches the target: even the most favourable one gives only this chance.
    None(f64),
    /// Every value reaches the target: even the least favourable one gives this chance.
    Any(f64),
}

/// Answers the inverse question by bisection, in slices. The chance of getting out in time is monotonic in each parameter.
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
    /// The least favourable value known to reach the target, and its chance. As in `missed` and `trial`, the value is
    /// counted from the most favourable one (0) towards the least favourable.
    reached: Option<(u32, f64)>,
    /// The most favourable value known to miss the target.
    missed: Option<u32>,
    /// The value that is being tried.
    trial: u32,
    distribution: HeightDistribution,
    /// The probability of being out so far, at the value that is being tried.
    out: f64,
    found: Option<InverseAnswer>,
}

impl InverseSolver {
    /// Starts the search for the value of `parameter` at which a share `target` of snails, in (0, 1], is out within `days`
    /// (at most [`HORIZON`]).
    #[must_use]
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
        search.start_trial(0);
        search
    }

    /// Starts to compute the chance for the next value to try.
    fn start_trial(&mut self, trial: u32) {
        self.trial = trial;
        self.distribution = HeightDistribution::new(&self.parameter.set(&self.params, self.value(trial)));
        self.out = 0.0;
    }

    /// The value that lies `along` steps from the most favourable one.
    fn value(&self, along: u32) -> u32 {
        let (least, most) = self.parameter.range();
        if self.parameter.helps(&self.params) { most - along } else { least + along }
    }

    /// Computes days until about `budget` heights are processed. Returns the answer once it is known.
    pub fn advance(&mut self, budget: u64) -> Option<InverseAnswer> {
        let mut processed = 0;
        while self.found.is_none() && processed < budget {
            if self.distribution.day() >= self.days || self.distribution.survival() <= 0.0 {
                self.found = self.evaluate_trial();
                continue;
            }
            processed += self.distribution.width() as u64 + 20;
            self.out += self.distribution.step();
        }
        self.found
    }

    /// Compares the chance of the finished trial with the target; returns the answer, or starts the next trial.
    fn evaluate_trial(&mut self) -> Option<InverseAnswer> {
        let (least, most) = self.parameter.range();
        let least_favourable = most - least;
        let (trial, chance) = (self.trial, self.out);
        // The tolerance keeps rounding errors from deciding.
        if chance + 1e-12 >= self.target {
            self.reached = Some((trial, chance));
            if trial == least_favourable {
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
            (_, _) => least_favourable,
        };
        self.start_trial(next);
        None
    }
}
