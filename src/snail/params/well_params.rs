//! One well: the nine numbers that decide how a snail fares in it.

use std::fmt;
use std::ops::RangeInclusive;

use crate::snail::{Chance, Length};

/// The last day anyone looks at, counted from 1: ten years of 365 days.
pub const HORIZON: u32 = 3650;

/// One well and its snail; lengths in quarter feet, chances in millionths.
///
/// The default is the textbook puzzle that commentary c4.1 tells: thirty feet, three up, two back, no chance in it.
/// The other numbers are the metaphor's own, sentence by sentence (c4.2).
///
/// The fields are open, and a field may hold a value outside its range: every engine then takes it at the nearest end,
/// as [`clamped`](Setting::clamped) does, and [`out_of_range`](Setting::out_of_range) names it.
///
/// ```
/// use snailwell::snail::{Length, WellParams};
///
/// let well = WellParams { depth: Length::from_feet(12), ..WellParams::default() };
/// assert_eq!((well.climb, well.slide), (Length::from_feet(3), Length::from_feet(2)));
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct WellParams {
    /// Height of the wall on the first day, in [`WellParams::DEPTH`].
    pub depth: Length,
    /// What an ordinary day gains, in [`WellParams::STEP`].
    pub climb: Length,
    /// What an ordinary night loses, in [`WellParams::STEP`]; never below the bottom.
    pub slide: Length,
    /// Chance that a day without salt is a good one.
    pub good: Chance,
    /// What a good day gains, in [`WellParams::STEP`].
    pub good_climb: Length,
    /// Chance that a night takes the snail to the bottom, in place of the slide.
    pub reset: Chance,
    /// What every night adds to the wall, in [`WellParams::WALL`].
    pub wall: Length,
    /// Chance that a bucket of salt lands on a day.
    pub salt: Chance,
    /// What a day with salt loses, in [`WellParams::STEP`]; never below the bottom.
    pub salt_slip: Length,
}

impl Default for WellParams {
    fn default() -> WellParams {
        WellParams {
            depth: Length::from_feet(30),
            climb: Length::from_feet(3),
            slide: Length::from_feet(2),
            good: Chance::NEVER,
            good_climb: Length::from_feet(5),
            reset: Chance::NEVER,
            wall: Length::ZERO,
            salt: Chance::NEVER,
            salt_slip: Length::from_feet(3),
        }
    }
}

/// A length of a [`WellParams`] that is outside its range.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OutOfRange {
    /// The field, by the name it has in a permalink.
    pub name: &'static str,
    /// What it holds.
    pub value: Length,
    /// What it may hold.
    pub range: RangeInclusive<Length>,
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let OutOfRange { name, value, range } = self;
        write!(f, "`{name}` is {value} feet, and may be {} to {}", range.start(), range.end())
    }
}

impl std::error::Error for OutOfRange {}

impl WellParams {
    /// What `depth` may be: a quarter foot to 1,000 feet. A well of no depth asks no question.
    pub const DEPTH: RangeInclusive<Length> = Length::from_quarters(1)..=Length::from_feet(1000);

    /// What `climb`, `slide`, `good_climb` and `salt_slip` may be: 0 to 100 feet.
    pub const STEP: RangeInclusive<Length> = Length::ZERO..=Length::from_feet(100);

    /// What `wall` may be: 0 to 10 feet a night: beyond it, ten years would take more than some seconds.
    pub const WALL: RangeInclusive<Length> = Length::ZERO..=Length::from_feet(10);

    /// Whether no chance enters: every snail in this well has the same days.
    ///
    /// ```
    /// # use snailwell::snail::{Chance, WellParams};
    /// assert!(WellParams::default().is_certain());
    /// assert!(!WellParams { salt: Chance::from_millionths(1), ..WellParams::default() }.is_certain());
    /// ```
    pub fn is_certain(&self) -> bool {
        [self.good, self.reset, self.salt].iter().all(|&chance| chance == Chance::NEVER)
    }

    /// The lengths that are outside their ranges, in the order of the fields; empty for a well that can be.
    ///
    /// ```
    /// # use snailwell::snail::{Length, WellParams};
    /// let pit = WellParams { depth: Length::ZERO, ..WellParams::default() };
    /// let said: Vec<String> = pit.out_of_range().iter().map(ToString::to_string).collect();
    /// assert_eq!(said, ["`depth` is 0 feet, and may be 0.25 to 1000"]);
    /// ```
    pub fn out_of_range(&self) -> Vec<OutOfRange> {
        let WellParams { depth, climb, slide, good: _, good_climb, reset: _, wall, salt: _, salt_slip } = *self;
        [
            ("depth", depth, Self::DEPTH),
            ("climb", climb, Self::STEP),
            ("slide", slide, Self::STEP),
            ("goodclimb", good_climb, Self::STEP),
            ("wall", wall, Self::WALL),
            ("saltslip", salt_slip, Self::STEP),
        ]
        .into_iter()
        .filter(|(_, value, range)| !range.contains(value))
        .map(|(name, value, range)| OutOfRange { name, value, range })
        .collect()
    }

    /// The same well with every length brought to the nearest end of its range.
    ///
    /// ```
    /// # use snailwell::snail::{Length, WellParams};
    /// let pit = WellParams { depth: Length::ZERO, ..WellParams::default() };
    /// assert_eq!(pit.clamped().depth, Length::from_quarters(1));
    /// assert_eq!(WellParams::default().clamped(), WellParams::default());
    /// ```
    pub fn clamped(&self) -> WellParams {
        let within = |value: Length, range: RangeInclusive<Length>| value.clamp(*range.start(), *range.end());
        WellParams {
            depth: within(self.depth, Self::DEPTH),
            climb: within(self.climb, Self::STEP),
            slide: within(self.slide, Self::STEP),
            good: self.good,
            good_climb: within(self.good_climb, Self::STEP),
            reset: self.reset,
            wall: within(self.wall, Self::WALL),
            salt: self.salt,
            salt_slip: within(self.salt_slip, Self::STEP),
        }
    }
}
