//! The parameters of one well: nine numbers, their defaults and their ranges.

use std::fmt;
use std::ops::RangeInclusive;

use crate::snail::{Chance, Length};

/// The last day that is simulated, counted from 1: ten years of 365 days.
pub const HORIZON: u32 = 3650;

/// The parameters of one well and its snail. Lengths are in quarter feet, chances in millionths.
///
/// The default is the textbook puzzle as commentary paragraph c4.1 tells it: thirty feet deep, three up by day, two back
/// by night, nothing random. The other parameters follow the sentences of the metaphor in commentary paragraph c4.2.
///
/// The fields are public and may hold a value outside their range. Every engine then uses the nearest value in range, as
/// [`clamped`](WellParams::clamped) does, and [`out_of_range`](WellParams::out_of_range) lists the fields in question.
///
/// ```
/// use snailwell::snail::{Length, WellParams};
///
/// let well = WellParams { depth: Length::from_feet(12), ..WellParams::default() };
/// assert_eq!((well.climb, well.slide), (Length::from_feet(3), Length::from_feet(2)));
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct WellParams {
    /// Height of the wall on day 1; range [`WellParams::DEPTH`].
    pub depth: Length,
    /// How far the snail climbs on an ordinary day; range [`WellParams::STEP`].
    pub climb: Length,
    /// How far it slides back on an ordinary night, at most to the bottom; range [`WellParams::STEP`].
    pub slide: Length,
    /// Chance that a day without salt is a good day.
    pub good: Chance,
    /// How far the snail climbs on a good day; range [`WellParams::STEP`].
    pub good_climb: Length,
    /// Chance that the snail slides to the bottom in a night, instead of by `slide`.
    pub reset: Chance,
    /// How much the wall grows each night; range [`WellParams::WALL`].
    pub wall: Length,
    /// Chance of a bucket of salt on a day.
    pub salt: Chance,
    /// How far the snail falls on a day with salt, at most to the bottom; range [`WellParams::STEP`].
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

/// A length in a [`WellParams`] that is outside its range. (A [`Chance`] cannot be out of range.)
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OutOfRange {
    /// The field, by its name in a permalink.
    pub name: &'static str,
    /// Its value.
    pub value: Length,
    /// The range that is allowed.
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
    /// The range of `depth`: a quarter foot to 1,000 feet. With depth 0 there would be no question to answer.
    pub const DEPTH: RangeInclusive<Length> = Length::from_quarters(1)..=Length::from_feet(1000);

    /// The range of `climb`, `slide`, `good_climb` and `salt_slip`: 0 to 100 feet.
    pub const STEP: RangeInclusive<Length> = Length::ZERO..=Length::from_feet(100);

    /// The range of `wall`: 0 to 10 feet a night. With more, ten years would take more than a few seconds.
    pub const WALL: RangeInclusive<Length> = Length::ZERO..=Length::from_feet(10);

    /// Whether the well is deterministic: all three chances are 0, so that every run is the same.
    ///
    /// ```
    /// # use snailwell::snail::{Chance, WellParams};
    /// assert!(WellParams::default().is_certain());
    /// assert!(!WellParams { salt: Chance::from_millionths(1), ..WellParams::default() }.is_certain());
    /// ```
    #[must_use]
    pub fn is_certain(&self) -> bool {
        [self.good, self.reset, self.salt].iter().all(|&chance| chance == Chance::NEVER)
    }

    /// The lengths that are outside their range, in the order of the fields; empty for a valid well.
    ///
    /// ```
    /// # use snailwell::snail::{Length, WellParams};
    /// let pit = WellParams { depth: Length::ZERO, ..WellParams::default() };
    /// let said: Vec<String> = pit.out_of_range().iter().map(ToString::to_string).collect();
    /// assert_eq!(said, ["`depth` is 0 feet, and may be 0.25 to 1000"]);
    /// ```
    #[must_use]
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

    /// The same well with every length clamped to its range.
    ///
    /// ```
    /// # use snailwell::snail::{Length, WellParams};
    /// let pit = WellParams { depth: Length::ZERO, ..WellParams::default() };
    /// assert_eq!(pit.clamped().depth, Length::from_quarters(1));
    /// assert_eq!(WellParams::default().clamped(), WellParams::default());
    /// ```
    #[must_use]
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
