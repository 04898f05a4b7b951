//! The rules of one day in the well. No other file states them.
//!
//! A day has three parts, in this order.
//!
//! 1. *Day.* The [`Weather`] moves the snail. If the snail is then at least as high as the wall, it gets out on this day.
//! 2. *Night.* The [`Night`] moves it back, but never below the bottom.
//! 3. *Bureaux.* The wall grows by a fixed amount, so that on day `k` it has grown `k - 1` times.
//!
//! Source: commentary paragraphs c4.1 (the textbook puzzle) and c4.2 (the metaphor of the bureaux, the salt and the
//! good days).

use crate::snail::{Length, WellParams};

/// What happens during the day: one of three kinds of day, which decides how far the snail moves.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Weather {
    /// A bucket of salt lands: the snail does not climb, and falls by `salt_slip`.
    Salt,
    /// A good day: the snail climbs `good_climb`.
    Good,
    /// An ordinary day: the snail climbs `climb`.
    Ordinary,
}

impl Weather {
    /// Every kind of day, in the order in which they are tested: salt first, then good, else ordinary.
    pub const ALL: [Weather; 3] = [Weather::Salt, Weather::Good, Weather::Ordinary];
}

/// What happens during the night.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Night {
    /// An ordinary night: the snail slides back by `slide`.
    Slide,
    /// A setback: the snail slides all the way to the bottom.
    Reset,
}

/// How far the snail moves on each kind of day and night: the transition rules of its height, all in one unit.
///
/// [`TransitionRules::of`] gives quarter feet. The exact engine uses the greatest common divisor of the moves as its unit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TransitionRules {
    /// How far the snail climbs on an ordinary day.
    pub climb: u32,
    /// How far it climbs on a good day.
    pub good_climb: u32,
    /// How far it falls on a day with salt.
    pub salt_slip: u32,
    /// How far it slides back on an ordinary night.
    pub slide: u32,
}

impl TransitionRules {
    /// The moves of this well, in quarter feet. The parameters are taken as they are, without clamping.
    #[must_use]
    pub fn of(params: &WellParams) -> TransitionRules {
        TransitionRules {
            climb: params.climb.quarters(),
            good_climb: params.good_climb.quarters(),
            salt_slip: params.salt_slip.quarters(),
            slide: params.slide.quarters(),
        }
    }

    /// The height at the end of the day, before the night, given the height in the morning.
    ///
    /// ```
    /// use snailwell::snail::{TransitionRules, WellParams, Weather};
    ///
    /// let moves = TransitionRules::of(&WellParams::default());
    /// assert_eq!(moves.after_day(8, Weather::Ordinary), 20);
    /// assert_eq!(moves.after_day(8, Weather::Salt), 0);
    /// ```
    #[must_use]
    pub fn after_day(self, height: u32, weather: Weather) -> u32 {
        match weather {
            Weather::Salt => height.saturating_sub(self.salt_slip),
            Weather::Good => height.saturating_add(self.good_climb),
            Weather::Ordinary => height.saturating_add(self.climb),
        }
    }

    /// The height next morning, given the height at the end of the day.
    ///
    /// ```
    /// use snailwell::snail::{TransitionRules, Night, WellParams};
    ///
    /// let moves = TransitionRules::of(&WellParams::default());
    /// assert_eq!(moves.after_night(12, Night::Slide), 4);
    /// assert_eq!(moves.after_night(12, Night::Reset), 0);
    /// ```
    #[must_use]
    pub fn after_night(self, height: u32, night: Night) -> u32 {
        match night {
            Night::Slide => height.saturating_sub(self.slide),
            Night::Reset => 0,
        }
    }
}

/// Whether a snail at `height` at the end of the day is out: at least as high as `wall`. Both are in the same unit.
///
/// ```
/// use snailwell::snail::rules::is_out;
///
/// assert!(is_out(120, 120));
/// assert!(!is_out(119, 120));
/// ```
#[must_use]
pub fn is_out(height: u32, wall: u32) -> bool {
    height >= wall
}

/// The height of the wall on a day, counted from 1. It grows every night, so on day 1 it is the depth of the well.
///
/// ```
/// use snailwell::snail::{Length, WellParams, rules::wall_on};
///
/// let rising = WellParams { wall: Length::from_quarters(1), ..WellParams::default() };
/// assert_eq!(wall_on(&rising, 1), Length::from_feet(30));
/// assert_eq!(wall_on(&rising, 5), Length::from_feet(31));
/// ```
#[must_use]
pub fn wall_on(params: &WellParams, day: u32) -> Length {
    let grown = params.wall.quarters().saturating_mul(day.saturating_sub(1));
    Length::from_quarters(params.depth.quarters().saturating_add(grown))
}
