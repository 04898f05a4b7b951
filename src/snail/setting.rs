//! The numbers that describe one well.

use super::{Chance, Length};

/// The last day that is looked at, in days: ten years.
pub const HORIZON: u32 = 3650;

/// One well and one snail: what happens on each day and each night.
///
/// The default is the textbook puzzle: thirty feet, three up, two down, nothing left to chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Setting {
    /// The height of the wall on day 1 (0 to 1000 feet).
    pub depth: Length,
    /// What it climbs on an ordinary day (0 to 1000 feet).
    pub climb: Length,
    /// What it slides on an ordinary night (0 to 1000 feet), never below the bottom.
    pub slide: Length,
    /// The chance, where no salt lands, that a day is a good one.
    pub good: Chance,
    /// What it climbs on a good day (0 to 1000 feet).
    pub goodclimb: Length,
    /// The chance that a night slides it to the bottom.
    pub reset: Chance,
    /// What the wall gains each night (0 to 1000 feet).
    pub wall: Length,
    /// The chance that a bucket of salt lands on a day.
    pub salt: Chance,
    /// What it loses on a day with salt (0 to 1000 feet), never below the bottom.
    pub saltslip: Length,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            depth: Length::from_feet(30),
            climb: Length::from_feet(3),
            slide: Length::from_feet(2),
            good: Chance::NEVER,
            goodclimb: Length::from_feet(5),
            reset: Chance::NEVER,
            wall: Length::ZERO,
            salt: Chance::NEVER,
            saltslip: Length::from_feet(3),
        }
    }
}

impl Setting {
    /// Whether nothing is left to chance: all three chances are 0.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.good == Chance::NEVER && self.reset == Chance::NEVER && self.salt == Chance::NEVER
    }
}
