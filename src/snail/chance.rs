//! Chances, in whole millionths.

use std::fmt;
use std::str::FromStr;

use super::length::plain_decimal;

/// A chance from 0 to 1, kept as a whole number of millionths.
///
/// ```
/// use snailwell::snail::Chance;
/// let salt: Chance = ".05".parse()?;
/// assert_eq!(salt.millionths(), 50_000);
/// assert_eq!(salt.to_string(), "0.05");
/// # Ok::<(), snailwell::snail::ChanceError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chance(u32);

impl Chance {
    /// It never happens: 0.
    pub const NEVER: Self = Self(0);
    /// It always happens: 1.
    pub const ALWAYS: Self = Self(1_000_000);

    /// A chance of so many millionths; more than 1,000,000 is taken as 1,000,000.
    #[must_use]
    pub const fn from_millionths(millionths: u32) -> Self {
        if millionths > 1_000_000 {
            Self::ALWAYS
        } else {
            Self(millionths)
        }
    }

    /// The chance in millionths, 0 to 1,000,000.
    #[must_use]
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// The chance as a number from 0 to 1.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 1_000_000.0
    }
}

impl fmt::Display for Chance {
    /// The chance as the shortest decimal: `0`, `0.05`, `1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 1_000_000, self.0 % 1_000_000);
        if rest == 0 {
            return write!(f, "{whole}");
        }
        let digits = format!("{rest:06}");
        write!(f, "{whole}.{}", digits.trim_end_matches('0'))
    }
}

/// Why a text is not a [`Chance`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChanceError {
    /// Not a plain decimal number.
    NotANumber,
    /// A number below 0 or above 1.
    OutOfRange,
}

impl fmt::Display for ChanceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "not a number",
            Self::OutOfRange => "not between 0 and 1",
        })
    }
}

impl std::error::Error for ChanceError {}

impl FromStr for Chance {
    type Err = ChanceError;

    /// Reads a plain decimal: `0.05`, `1`, `.2`. Decimals past the sixth are rounded, halves up.
    fn from_str(text: &str) -> Result<Self, ChanceError> {
        if let Some(rest) = text.strip_prefix('-') {
            return Err(if plain_decimal(rest).is_some() {
                ChanceError::OutOfRange
            } else {
                ChanceError::NotANumber
            });
        }
        let (whole, fraction) = plain_decimal(text).ok_or(ChanceError::NotANumber)?;
        let mut digits = fraction.bytes().map(|b| u32::from(b.wrapping_sub(b'0')));
        let millionths = (0..6).fold(0, |sum, _| sum * 10 + digits.next().unwrap_or(0));
        let round = u32::from(digits.next().unwrap_or(0) >= 5);
        let nothing = fraction.bytes().all(|b| b == b'0');
        match whole.trim_start_matches('0') {
            "" => Ok(Self(millionths + round)),
            "1" if nothing => Ok(Self::ALWAYS),
            _ => Err(ChanceError::OutOfRange),
        }
    }
}
