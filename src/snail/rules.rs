//! What one day does to a snail: the only place that states the rules.
//!
//! A day has three parts, in this order.
//!
//! 1. *Day.* The [`Weather`] moves the snail. If it is then at least as high as the wall, it is out, on this day.
//! 2. *Night.* The [`Night`] moves it back, never below the bottom.
//! 3. *Bureaux.* The wall gains its share, so that on day `k` it has grown `k - 1` times.
//!
//! Source: `design/product.md`, "The snail's rules", after commentary c4.1 and c4.2.

use crate::snail::{Length, WellParams};

/// What a day is like.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Weather {
    /// A bucket of salt lands: no climbing, and the snail loses `salt_slip`.
    Salt,
    /// A good day: the snail climbs `good_climb`.
    Good,
    /// The snail climbs `climb`.
    Ordinary,
}

impl Weather {
    /// Every weather, in the order in which a day is decided.
    pub const ALL: [Weather; 3] = [Weather::Salt, Weather::Good, Weather::Ordinary];
}

/// What a night is like.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Night {
    /// The snail loses `slide`.
    Slide,
    /// The snail slides to the bottom.
    Reset,
}

/// The four moves of a snail, in any one unit.
///
/// [`TransitionRules::of`] gives quarter feet; the exact engine counts in the greatest unit that all moves are whole numbers of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TransitionRules {
    /// What an ordinary day gains.
    pub climb: u32,
    /// What a good day gains.
    pub good_climb: u32,
    /// What a day with salt loses.
    pub salt_slip: u32,
    /// What an ordinary night loses.
    pub slide: u32,
}

impl TransitionRules {
    /// The moves of a well, in quarter feet.
    pub fn of(params: &WellParams) -> TransitionRules {
        TransitionRules {
            climb: params.climb.quarters(),
            good_climb: params.good_climb.quarters(),
            salt_slip: params.salt_slip.quarters(),
            slide: params.slide.quarters(),
        }
    }

    /// The height at the end of the day part, from the height in the morning.
    ///
    /// ```
    /// use snailwell::snail::{TransitionRules, WellParams, Weather};
    ///
    /// let moves = TransitionRules::of(&WellParams::default());
    /// assert_eq!(moves.after_day(8, Weather::Ordinary), 20);
    /// assert_eq!(moves.after_day(8, Weather::Salt), 0);
    /// ```
    pub fn after_day(self, height: u32, weather: Weather) -> u32 {
        match weather {
            Weather::Salt => height.saturating_sub(self.salt_slip),
            Weather::Good => height.saturating_add(self.good_climb),
            Weather::Ordinary => height.saturating_add(self.climb),
        }
    }

    /// The height in the next morning, from the height at the end of the day part.
    ///
    /// ```
    /// use snailwell::snail::{TransitionRules, Night, WellParams};
    ///
    /// let moves = TransitionRules::of(&WellParams::default());
    /// assert_eq!(moves.after_night(12, Night::Slide), 4);
    /// assert_eq!(moves.after_night(12, Night::Reset), 0);
    /// ```
    pub fn after_night(self, height: u32, night: Night) -> u32 {
        match night {
            Night::Slide => height.saturating_sub(self.slide),
            Night::Reset => 0,
        }
    }
}

/// Whether a snail that ends the day part at `height` is out, both in one unit.
///
/// ```
/// use snailwell::snail::rules::is_out;
///
/// assert!(is_out(120, 120));
/// assert!(!is_out(119, 120));
/// ```
pub fn is_out(height: u32, wall: u32) -> bool {
    height >= wall
}

/// The height of the wall on a day, counted from 1: it has grown on each of the nights before.
///
/// ```
/// use snailwell::snail::{Length, WellParams, rules::wall_on};
///
/// let rising = WellParams { wall: Length::from_quarters(1), ..WellParams::default() };
/// assert_eq!(wall_on(&rising, 1), Length::from_feet(30));
/// assert_eq!(wall_on(&rising, 5), Length::from_feet(31));
/// ```
pub fn wall_on(params: &WellParams, day: u32) -> Length {
    let grown = params.wall.quarters().saturating_mul(day.saturating_sub(1));
    Length::from_quarters(params.depth.quarters().saturating_add(grown))
}
