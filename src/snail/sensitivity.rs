//! What a step of each setting would change, exactly.

use super::{HORIZON, Knob, Setting, Walk};

/// What a small step of one setting does to the chance of being out in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The setting.
    pub knob: Knob,
    /// The chance with one step less of it: a hundredth of a chance, a quarter foot of a length. `None` where there is no less.
    pub less: Option<f64>,
    /// The chance with one step more of it. `None` where there is no more.
    pub more: Option<f64>,
}

/// Works out the [`Step`] of every [`Knob`], a slice at a time.
///
/// ```
/// use snailwell::snail::{Knob, Sensitivity, Setting};
///
/// // The textbook snail is out on day 28. A wall of a quarter foot more costs it a day, so by then it is not.
/// let mut sensitivity = Sensitivity::new(&Setting::default(), 28);
/// while !sensitivity.finished() {
///     sensitivity.advance(1_000_000);
/// }
/// let depth = sensitivity.steps().iter().find(|step| step.knob == Knob::Depth).unwrap();
/// assert_eq!((sensitivity.now(), depth.less, depth.more), (Some(1.0), Some(1.0), Some(0.0)));
/// ```
#[derive(Clone, Debug)]
pub struct Sensitivity {
    setting: Setting,
    days: u32,
    walk: Walk,
    out: f64,
    now: Option<f64>,
    steps: Vec<Step>,
    half: Option<Option<f64>>,
}

impl Sensitivity {
    /// For the chance of being out within so many days, at most [`HORIZON`].
    pub fn new(setting: &Setting, days: u32) -> Sensitivity {
        let setting = setting.clamped();
        let walk = Walk::new(&setting);
        Sensitivity { setting, days: days.min(HORIZON), walk, out: 0.0, now: None, steps: Vec::new(), half: None }
    }

    /// The chance as the setting is, once it is known.
    pub fn now(&self) -> Option<f64> {
        self.now
    }

    /// What is known so far, in the order of [`Knob::ALL`].
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Whether every step is known.
    pub fn finished(&self) -> bool {
        self.steps.len() == Knob::ALL.len()
    }

    /// Lives through days until about `budget` heights are moved; whether something new is known.
    pub fn advance(&mut self, budget: u64) -> bool {
        let known = self.steps.len();
        let mut moved = 0;
        while !self.finished() && moved < budget {
            if self.walk.day() < self.days && self.walk.inside() > 0.0 {
                moved += self.walk.width() as u64 + 20;
                self.out += self.walk.step();
            } else {
                self.settle(Some(self.out));
            }
        }
        self.steps.len() > known
    }

    /// Takes the chance of one well, and begins the next.
    fn settle(&mut self, chance: Option<f64>) {
        let Some(knob) = Knob::ALL.get(self.steps.len()).copied() else { return };
        match (self.now, self.half) {
            (None, _) => self.now = chance,
            (_, None) => self.half = Some(chance),
            (_, Some(less)) => {
                self.steps.push(Step { knob, less, more: chance });
                self.half = None;
            }
        }
        let Some(knob) = Knob::ALL.get(self.steps.len()).copied() else { return };
        match knob.beside(&self.setting, self.half.is_some()) {
            Some(setting) => {
                self.walk = Walk::new(&setting);
                self.out = 0.0;
            }
            None => self.settle(None),
        }
    }
}
