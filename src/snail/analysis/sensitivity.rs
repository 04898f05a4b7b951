//! Sensitivity: how the exact chance of getting out in time changes when each parameter moves by one small step.

use crate::snail::{HORIZON, HeightDistribution, Parameter, WellParams};

/// The effect of one parameter: the chance of getting out in time with a little less and a little more of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParameterEffect {
    /// The parameter.
    pub parameter: Parameter,
    /// The chance with the parameter one step smaller, see [`Parameter::step`]. `None` if that is out of range.
    pub less: Option<f64>,
    /// The chance with the parameter one step greater. `None` if that is out of range.
    pub more: Option<f64>,
}

/// Computes the [`ParameterEffect`] of every [`Parameter`], one slice at a time.
///
/// ```
/// use snailwell::snail::{Parameter, Sensitivity, WellParams};
///
/// // The textbook snail is out on day 28. A wall of a quarter foot more costs it a day, so by then it is not.
/// let mut sensitivity = Sensitivity::new(&WellParams::default(), 28);
/// while !sensitivity.finished() {
///     sensitivity.advance(1_000_000);
/// }
/// let depth = sensitivity.effects().iter().find(|step| step.parameter == Parameter::Depth).unwrap();
/// assert_eq!((sensitivity.now(), depth.less, depth.more), (Some(1.0), Some(1.0), Some(0.0)));
/// ```
#[derive(Clone, Debug)]
pub struct Sensitivity {
    params: WellParams,
    days: u32,
    distribution: HeightDistribution,
    /// The probability of being out so far, in the well that is being computed.
    out: f64,
    now: Option<f64>,
    effects: Vec<ParameterEffect>,
    /// The `less` of the parameter whose `more` is being computed.
    #[expect(clippy::option_option, reason = "not computed yet, out of range, or a chance")]
    less: Option<Option<f64>>,
}

impl Sensitivity {
    /// Starts the analysis of the chance of being out within `days` days, at most [`HORIZON`].
    #[must_use]
    pub fn new(params: &WellParams, days: u32) -> Sensitivity {
        let params = params.clamped();
        let distribution = HeightDistribution::new(&params);
        Sensitivity {
            params,
            days: days.min(HORIZON),
            distribution,
            out: 0.0,
            now: None,
            effects: Vec::new(),
            less: None,
        }
    }

    /// The chance with the parameters as they are, once it is known.
    #[must_use]
    pub fn now(&self) -> Option<f64> {
        self.now
    }

    /// The effects computed so far, in the order of [`Parameter::ALL`].
    #[must_use]
    pub fn effects(&self) -> &[ParameterEffect] {
        &self.effects
    }

    /// Whether every effect is computed.
    #[must_use]
    pub fn finished(&self) -> bool {
        self.effects.len() == Parameter::ALL.len()
    }

    /// Computes days until about `budget` heights are processed. Returns whether [`effects`](Self::effects) has grown.
    pub fn advance(&mut self, budget: u64) -> bool {
        let known = self.effects.len();
        let mut processed = 0;
        while !self.finished() && processed < budget {
            if self.distribution.day() < self.days && self.distribution.survival() > 0.0 {
                processed += self.distribution.width() as u64 + 20;
                self.out += self.distribution.step();
            } else {
                self.record_chance(Some(self.out));
            }
        }
        self.effects.len() > known
    }

    /// Records the chance of the well that is done, and starts the next one.
    fn record_chance(&mut self, chance: Option<f64>) {
        let Some(parameter) = Parameter::ALL.get(self.effects.len()).copied() else { return };
        match (self.now, self.less) {
            (None, _) => self.now = chance,
            (_, None) => self.less = Some(chance),
            (_, Some(less)) => {
                self.effects.push(ParameterEffect { parameter, less, more: chance });
                self.less = None;
            }
        }
        let Some(parameter) = Parameter::ALL.get(self.effects.len()).copied() else { return };
        match parameter.beside(&self.params, self.less.is_some()) {
            Some(params) => {
                self.distribution = HeightDistribution::new(&params);
                self.out = 0.0;
            }
            None => self.record_chance(None),
        }
    }
}
