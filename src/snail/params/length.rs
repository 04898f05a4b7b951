//! Lengths of the well, in whole quarter feet.

use std::fmt;
use std::str::FromStr;

use super::decimal::{self, NumberError};

/// A length in whole quarter feet: 0 to 4,294,967,295 quarters.
///
/// The puzzle is told in feet, and a quarter foot is the finest step that the page offers. Every height is then an
/// integer, so that rounding never decides whether the snail has reached the rim. The ranges that a well allows are in
/// [`WellParams`](crate::snail::WellParams).
///
/// As text it is a plain decimal number of feet. [`FromStr`] reads back what [`Display`](fmt::Display) writes.
///
/// ```
/// use snailwell::snail::Length;
///
/// assert_eq!("2.25".parse(), Ok(Length::from_quarters(9)));
/// assert_eq!(".5".parse(), Ok(Length::from_quarters(2)));
/// assert_eq!(Length::from_feet(30).to_string(), "30");
/// assert_eq!(Length::from_quarters(9).to_string(), "2.25");
/// assert_eq!("2.3".parse::<Length>().unwrap_err().to_string(), "not a multiple of a quarter foot");
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Length(u32);

impl Length {
    /// Length 0.
    pub const ZERO: Length = Length(0);

    /// A length from its number of quarter feet.
    ///
    /// ```
    /// # use snailwell::snail::Length;
    /// assert_eq!(Length::from_quarters(4), Length::from_feet(1));
    /// ```
    #[must_use]
    pub const fn from_quarters(quarters: u32) -> Length {
        Length(quarters)
    }

    /// A length from its number of feet; more than 1,073,741,823 feet count as the greatest length, `u32::MAX` quarters.
    ///
    /// ```
    /// # use snailwell::snail::Length;
    /// assert_eq!(Length::from_feet(30).quarters(), 120);
    /// ```
    #[must_use]
    pub const fn from_feet(feet: u32) -> Length {
        Length(feet.saturating_mul(4))
    }

    /// The length in quarter feet.
    #[must_use]
    pub const fn quarters(self) -> u32 {
        self.0
    }

    /// The length in feet; the `f64` is exact.
    ///
    /// ```
    /// # use snailwell::snail::Length;
    /// assert_eq!(Length::from_quarters(9).feet(), 2.25);
    /// ```
    #[must_use]
    pub fn feet(self) -> f64 {
        f64::from(self.0) / 4.0
    }
}

impl fmt::Display for Length {
    /// Feet as the shortest exact decimal number: `30`, `2.25`, `0.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fraction = match self.0 % 4 {
            1 => ".25",
            2 => ".5",
            3 => ".75",
            _ => "",
        };
        write!(f, "{}{fraction}", self.0 / 4)
    }
}

impl FromStr for Length {
    type Err = NumberError;

    /// Reads a number of feet such as `30`, `2.25`, `.5` or `2.250`.
    ///
    /// # Errors
    ///
    /// [`NumberError`] says whether the text is not a plain number, not a multiple of a quarter foot, or out of range.
    fn from_str(text: &str) -> Result<Length, NumberError> {
        let (whole, fraction) = decimal::digits(text)?;
        let quarters = match fraction.trim_end_matches('0') {
            "" => 0,
            "25" => 1,
            "5" => 2,
            "75" => 3,
            _ => return Err(NumberError::NotAQuarter),
        };
        decimal::value(whole)
            .and_then(|feet| feet.checked_mul(4)?.checked_add(quarters))
            .and_then(|quarters| u32::try_from(quarters).ok())
            .map(Length)
            .ok_or(NumberError::MoreThan(u32::MAX / 4))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bad_lengths_say_why() {
        assert_eq!("".parse::<Length>(), Err(NumberError::Empty));
        assert_eq!("1e3".parse::<Length>(), Err(NumberError::Exponent));
        for text in [".", "NaN", "three", " 3", "3 ft", "1/4", "+3", "3,5"] {
            assert_eq!(text.parse::<Length>(), Err(NumberError::NotANumber), "{text:?}");
        }
        for text in ["2.3", "0.125", ".1", "0.2500001"] {
            assert_eq!(text.parse::<Length>(), Err(NumberError::NotAQuarter), "{text:?}");
        }
        for text in ["-1", "-0.25"] {
            assert_eq!(text.parse::<Length>(), Err(NumberError::Negative), "{text:?}");
        }
        for text in ["1073741824", "99999999999999999999999999"] {
            assert_eq!(text.parse::<Length>(), Err(NumberError::MoreThan(u32::MAX / 4)), "{text:?}");
        }
    }

    #[test]
    fn harmless_zeros_are_read_over() {
        for text in ["2.5", "2.50", "02.5", "2.5000000000000000000000000000"] {
            assert_eq!(text.parse(), Ok(Length::from_quarters(10)), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(quarters: u32) {
            let length = Length::from_quarters(quarters);
            prop_assert_eq!(length.to_string().parse(), Ok(length));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = text.parse::<Length>();
        }
    }
}
