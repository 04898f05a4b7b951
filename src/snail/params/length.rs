//! Lengths in whole quarter feet.

use std::fmt;
use std::str::FromStr;

use super::decimal::{self, NotDecimal};

/// A length in whole quarter feet, from 0 to 4,294,967,295 of them.
///
/// The puzzle is told in feet. A quarter is the finest step the page offers, and counting quarters keeps every height
/// an integer: the question whether the snail has reached the rim is never a matter of rounding. What lengths a well
/// may have is the business of [`WellParams`](crate::snail::Setting).
///
/// Text is in feet, as a plain decimal number; what [`Display`](fmt::Display) writes, [`FromStr`] reads back.
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
    /// No length at all.
    pub const ZERO: Length = Length(0);

    /// A length of so many quarter feet.
    ///
    /// ```
    /// # use snailwell::snail::Length;
    /// assert_eq!(Length::from_quarters(4), Length::from_feet(1));
    /// ```
    pub const fn from_quarters(quarters: u32) -> Length {
        Length(quarters)
    }

    /// A length of so many feet; more than 1,073,741,823 of them are taken as the greatest length there is.
    ///
    /// ```
    /// # use snailwell::snail::Length;
    /// assert_eq!(Length::from_feet(30).quarters(), 120);
    /// ```
    pub const fn from_feet(feet: u32) -> Length {
        Length(feet.saturating_mul(4))
    }

    /// The length in quarter feet.
    pub const fn quarters(self) -> u32 {
        self.0
    }

    /// The length in feet, exactly.
    ///
    /// ```
    /// # use snailwell::snail::Length;
    /// assert_eq!(Length::from_quarters(9).feet(), 2.25);
    /// ```
    pub fn feet(self) -> f64 {
        f64::from(self.0) / 4.0
    }
}

impl fmt::Display for Length {
    /// Feet, in the shortest exact decimal text: `30`, `2.25`, `0.5`.
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

/// Why a text is not a [`Length`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LengthError {
    /// Not a plain decimal number: empty, with an exponent, `NaN`, or no number at all.
    NotANumber,
    /// A number, but not of whole quarter feet.
    NotAQuarter,
    /// A number of feet below 0, or above what 32 bits of quarter feet hold.
    OutOfRange,
}

impl fmt::Display for LengthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LengthError::NotANumber => "not a number",
            LengthError::NotAQuarter => "not a multiple of a quarter foot",
            LengthError::OutOfRange => "out of range",
        })
    }
}

impl std::error::Error for LengthError {}

impl FromStr for Length {
    type Err = LengthError;

    /// Reads feet: `30`, `2.25`, `.5`, `2.250`.
    ///
    /// # Errors
    ///
    /// [`LengthError`] says whether the text is no plain number, no multiple of a quarter foot, or out of range.
    fn from_str(text: &str) -> Result<Length, LengthError> {
        let (whole, fraction) = decimal::digits(text).map_err(|why| match why {
            NotDecimal::Negative => LengthError::OutOfRange,
            NotDecimal::Empty | NotDecimal::Exponent | NotDecimal::Other => LengthError::NotANumber,
        })?;
        let quarters = match fraction.trim_end_matches('0') {
            "" => 0,
            "25" => 1,
            "5" => 2,
            "75" => 3,
            _ => return Err(LengthError::NotAQuarter),
        };
        decimal::value(whole)
            .and_then(|feet| feet.checked_mul(4)?.checked_add(quarters))
            .and_then(|quarters| u32::try_from(quarters).ok())
            .map(Length)
            .ok_or(LengthError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bad_lengths_say_why() {
        for text in ["", ".", "NaN", "1e3", "three", " 3", "3 ft", "1/4", "+3", "3,5"] {
            assert_eq!(text.parse::<Length>(), Err(LengthError::NotANumber), "{text:?}");
        }
        for text in ["2.3", "0.125", ".1", "0.2500001"] {
            assert_eq!(text.parse::<Length>(), Err(LengthError::NotAQuarter), "{text:?}");
        }
        for text in ["-1", "-0.25", "1073741824", "99999999999999999999999999"] {
            assert_eq!(text.parse::<Length>(), Err(LengthError::OutOfRange), "{text:?}");
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
