//! What a step of each setting would change, exactly.

use crate::snail::{HORIZON, HeightDistribution, Parameter, WellParams};

/// What a small step of one setting does to the chance of being out in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParameterEffect {
    /// The setting.
    pub parameter: Parameter,
    /// The chance with one step less of it: a hundredth of a chance, a quarter foot of a length. `None` where there is no less.
    pub less: Option<f64>,
    /// The chance with one step more of it. `None` where there is no more.
    pub more: Option<f64>,
}

/// Works out the [`ParameterEffect`] of every [`Parameter`], a slice at a time.
///
/// ```
/// use snailwell::snail::{Parameter, Sensitivity, WellParams};
///
/// // The textbook snail is out on day 28. A wall of a quarter foot more costs it a day, so by then it is not.
/// let mut sensitivity = Sensitivity::new(&WellParams::default(), 28);
/// while !sensitivity.finished() {
///     sensitivity.advance(1_000_000);
/// }
/// let depth = sensitivity.steps().iter().find(|step| step.parameter == Parameter::Depth).unwrap();
/// assert_eq!((sensitivity.now(), depth.less, depth.more), (Some(1.0), Some(1.0), Some(0.0)));
/// ```
#[derive(Clone, Debug)]
pub struct Sensitivity {
    params: WellParams,
    days: u32,
    distribution: HeightDistribution,
    out: f64,
    now: Option<f64>,
    steps: Vec<ParameterEffect>,
    half: Option<Option<f64>>,
}

impl Sensitivity {
    /// For the chance of being out within so many days, at most [`HORIZON`].
    pub fn new(params: &WellParams, days: u32) -> Sensitivity {
        let params = params.clamped();
        let distribution = HeightDistribution::new(&params);
        Sensitivity {
            params,
            days: days.min(HORIZON),
            distribution,
            out: 0.0,
            now: None,
            steps: Vec::new(),
            half: None,
        }
    }

    /// The chance as the setting is, once it is known.
    pub fn now(&self) -> Option<f64> {
        self.now
    }

    /// What is known so far, in the order of [`Parameter::ALL`].
    pub fn steps(&self) -> &[ParameterEffect] {
        &self.steps
    }

    /// Whether every step is known.
    pub fn finished(&self) -> bool {
        self.steps.len() == Parameter::ALL.len()
    }

    /// Lives through days until about `budget` heights are moved; whether something new is known.
    pub fn advance(&mut self, budget: u64) -> bool {
        let known = self.steps.len();
        let mut moved = 0;
        while !self.finished() && moved < budget {
            if self.distribution.day() < self.days && self.distribution.survival() > 0.0 {
                moved += self.distribution.width() as u64 + 20;
                self.out += self.distribution.step();
            } else {
                self.retire_lane(Some(self.out));
            }
        }
        self.steps.len() > known
    }

    /// Takes the chance of one well, and begins the next.
    fn retire_lane(&mut self, chance: Option<f64>) {
        let Some(parameter) = Parameter::ALL.get(self.steps.len()).copied() else { return };
        match (self.now, self.half) {
            (None, _) => self.now = chance,
            (_, None) => self.half = Some(chance),
            (_, Some(less)) => {
                self.steps.push(ParameterEffect { parameter, less, more: chance });
                self.half = None;
            }
        }
        let Some(parameter) = Parameter::ALL.get(self.steps.len()).copied() else { return };
        match parameter.beside(&self.params, self.half.is_some()) {
            Some(params) => {
                self.distribution = HeightDistribution::new(&params);
                self.out = 0.0;
            }
            None => self.retire_lane(None),
        }
    }
}
