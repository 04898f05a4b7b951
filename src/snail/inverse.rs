//! The inverse question: which value of one setting makes it so likely to be out in time?

use super::{Chance, HORIZON, Length, Setting, Walk};

/// A number of the well that can be solved for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Knob {
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

impl Knob {
    /// Every knob.
    pub const ALL: [Knob; 7] = [Knob::Salt, Knob::Reset, Knob::Good, Knob::Wall, Knob::Depth, Knob::Climb, Knob::Slide];

    /// The least and the greatest value: millionths of a chance, quarter feet of a length.
    pub const fn range(self) -> (u32, u32) {
        let range = match self {
            Knob::Salt | Knob::Reset | Knob::Good => return (0, 1_000_000),
            Knob::Wall => Setting::WALL,
            Knob::Depth => Setting::DEPTH,
            Knob::Climb | Knob::Slide => Setting::STEP,
        };
        (range.start().quarters(), range.end().quarters())
    }

    /// The same well with this number changed.
    pub fn set(self, setting: &Setting, value: u32) -> Setting {
        let (chance, length) = (Chance::from_millionths(value), Length::from_quarters(value));
        match self {
            Knob::Salt => Setting { salt: chance, ..*setting },
            Knob::Reset => Setting { reset: chance, ..*setting },
            Knob::Good => Setting { good: chance, ..*setting },
            Knob::Wall => Setting { wall: length, ..*setting },
            Knob::Depth => Setting { depth: length, ..*setting },
            Knob::Climb => Setting { climb: length, ..*setting },
            Knob::Slide => Setting { slide: length, ..*setting },
        }
    }

    /// Its value.
    pub fn get(self, setting: &Setting) -> u32 {
        match self {
            Knob::Salt => setting.salt.millionths(),
            Knob::Reset => setting.reset.millionths(),
            Knob::Good => setting.good.millionths(),
            Knob::Wall => setting.wall.quarters(),
            Knob::Depth => setting.depth.quarters(),
            Knob::Climb => setting.climb.quarters(),
            Knob::Slide => setting.slide.quarters(),
        }
    }

    /// A small step: a hundredth of a chance, a quarter foot of a length.
    pub fn step(self) -> u32 {
        match self {
            Knob::Salt | Knob::Reset | Knob::Good => 10_000,
            Knob::Wall | Knob::Depth | Knob::Climb | Knob::Slide => 1,
        }
    }

    /// The same well with a step more or less of it; `None` beyond its range.
    pub fn beside(self, setting: &Setting, more: bool) -> Option<Setting> {
        let (least, most) = self.range();
        let value = self.get(setting);
        let value = if more { value.checked_add(self.step()) } else { value.checked_sub(self.step()) };
        value.filter(|value| (least..=most).contains(value)).map(|value| self.set(setting, value))
    }

    /// Whether more of it helps the snail. A good day that climbs less than an ordinary one hinders.
    pub fn helps(self, setting: &Setting) -> bool {
        match self {
            Knob::Good => setting.goodclimb > setting.climb,
            Knob::Climb => true,
            Knob::Salt | Knob::Reset | Knob::Wall | Knob::Depth | Knob::Slide => false,
        }
    }
}

/// What the search found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found {
    /// The value hardest on the snail that still reaches the target, and the chance it gives.
    Value {
        /// Millionths or quarter feet, see [`Knob::range`].
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
/// use snailwell::snail::{Setting, inverse::{Found, Inverse, Knob}};
///
/// // With one wall, how tall may it be to be climbed by day 28? The textbook's thirty feet.
/// let mut search = Inverse::new(&Setting::default(), Knob::Depth, 0.5, 28);
/// let found = loop { if let Some(found) = search.advance(1_000_000) { break found } };
/// assert_eq!(found, Found::Value { value: 120, chance: 1.0 });
/// ```
#[derive(Clone, Debug)]
pub struct Inverse {
    setting: Setting,
    knob: Knob,
    target: f64,
    days: u32,
    /// How far along, from the kindest value (0) to the harshest, the target is known to be reached, and known not to be.
    reached: Option<(u32, f64)>,
    missed: Option<u32>,
    trial: u32,
    walk: Walk,
    out: f64,
    found: Option<Found>,
}

impl Inverse {
    /// The search for the value of `knob` at which a share `target` of snails is out within `days`.
    pub fn new(setting: &Setting, knob: Knob, target: f64, days: u32) -> Inverse {
        let setting = setting.clamped();
        let mut search = Inverse {
            setting,
            knob,
            target,
            days: days.min(HORIZON),
            reached: None,
            missed: None,
            trial: 0,
            walk: Walk::new(&setting),
            out: 0.0,
            found: None,
        };
        search.start(0);
        search
    }

    fn start(&mut self, trial: u32) {
        self.trial = trial;
        self.walk = Walk::new(&self.knob.set(&self.setting, self.value(trial)));
        self.out = 0.0;
    }

    /// The value so far along from the kindest.
    fn value(&self, along: u32) -> u32 {
        let (least, most) = self.knob.range();
        if self.knob.helps(&self.setting) { most - along } else { least + along }
    }

    /// Lives through days until about `budget` heights are moved; the answer, once it is known.
    pub fn advance(&mut self, budget: u64) -> Option<Found> {
        let mut moved = 0;
        while self.found.is_none() && moved < budget {
            if self.walk.day() >= self.days || self.walk.inside() <= 0.0 {
                self.found = self.judge();
                continue;
            }
            moved += self.walk.width() as u64 + 20;
            self.out += self.walk.step();
        }
        self.found
    }

    fn judge(&mut self) -> Option<Found> {
        let (least, most) = self.knob.range();
        let harshest = most - least;
        let (trial, chance) = (self.trial, self.out);
        // As everywhere, rounding does not decide.
        if chance + 1e-12 >= self.target {
            self.reached = Some((trial, chance));
            if trial == harshest {
                return Some(Found::Any(chance));
            }
        } else {
            self.missed = Some(trial);
            if trial == 0 {
                return Some(Found::None(chance));
            }
        }
        let next = match (self.reached, self.missed) {
            (Some((reached, chance)), Some(missed)) if missed - reached <= 1 => {
                return Some(Found::Value { value: self.value(reached), chance });
            }
            (Some((reached, _)), Some(missed)) => reached + (missed - reached) / 2,
            (_, _) => harshest,
        };
        self.start(next);
        None
    }
}
