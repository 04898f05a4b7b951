//! Chances in whole millionths.

use std::fmt;
use std::str::FromStr;

use super::decimal::{self, NotDecimal};

/// A chance in whole millionths, from 0 (never) to 1,000,000 (always).
///
/// Integers keep a chance equal to itself across a permalink, and make the draw against it an integer comparison:
/// see [`threshold32`](Chance::threshold32).
///
/// Text is a plain decimal number from 0 to 1; what [`Display`](fmt::Display) writes, [`FromStr`] reads back.
///
/// ```
/// use snailwell::snail::Chance;
///
/// assert_eq!("0.05".parse(), Ok(Chance::from_millionths(50_000)));
/// assert_eq!(".2".parse::<Chance>().unwrap().to_string(), "0.2");
/// assert_eq!("0.00000051".parse(), Ok(Chance::from_millionths(1)));
/// assert_eq!("1.7".parse::<Chance>().unwrap_err().to_string(), "more than 1");
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Chance(u32);

impl Chance {
    /// Never.
    pub const NEVER: Chance = Chance(0);

    /// Always.
    pub const ALWAYS: Chance = Chance(Self::MILLION);

    const MILLION: u32 = 1_000_000;

    /// A chance of so many millionths; more than a million are taken as a million.
    ///
    /// ```
    /// # use snailwell::snail::Chance;
    /// assert_eq!(Chance::from_millionths(50_000).as_f64(), 0.05);
    /// assert_eq!(Chance::from_millionths(u32::MAX), Chance::ALWAYS);
    /// ```
    pub const fn from_millionths(millionths: u32) -> Chance {
        if millionths > Self::MILLION { Chance::ALWAYS } else { Chance(millionths) }
    }

    /// The chance in millionths, 0 to 1,000,000.
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// The chance that it does not happen.
    ///
    /// ```
    /// # use snailwell::snail::Chance;
    /// assert_eq!(Chance::from_millionths(50_000).complement().as_f64(), 0.95);
    /// ```
    pub const fn complement(self) -> Chance {
        Chance(Self::MILLION.saturating_sub(self.0))
    }

    /// The probability, in [0, 1]: the `f64` nearest to it.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / f64::from(Self::MILLION)
    }

    /// How many of the 2^32 values of a `u32` mean *it happens*: 0 to 4,294,967,296, to the nearest.
    ///
    /// An even draw `x` makes it happen when `u64::from(x) < chance.threshold32()`. Never and always are exact; in
    /// between, the probability is off by at most 2^-33.
    ///
    /// ```
    /// # use snailwell::snail::Chance;
    /// assert_eq!(Chance::NEVER.threshold32(), 0);
    /// assert_eq!(Chance::from_millionths(500_000).threshold32(), 1 << 31);
    /// assert_eq!(Chance::ALWAYS.threshold32(), 1 << 32);
    /// ```
    pub const fn threshold32(self) -> u64 {
        self.share_of(1 << 32)
    }

    /// This share of `whole`, to the nearest; `whole` is at most 2^32.
    pub(in crate::snail) const fn share_of(self, whole: u64) -> u64 {
        let million = Self::MILLION as u64;
        (whole * self.0 as u64 + million / 2) / million
    }
}

impl fmt::Display for Chance {
    /// The shortest decimal text: `0`, `0.05`, `1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.0 / Self::MILLION;
        let six = format!("{:06}", self.0 % Self::MILLION);
        match six.trim_end_matches('0') {
            "" => write!(f, "{whole}"),
            digits => write!(f, "{whole}.{digits}"),
        }
    }
}

/// Why a text is not a [`Chance`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ChanceError {
    /// No text at all.
    Empty,
    /// Not a plain decimal number, `NaN` included.
    NotANumber,
    /// A number with an exponent, such as `1e-3`: write it out.
    Exponent,
    /// Less than 0.
    Negative,
    /// More than 1.
    AboveOne,
}

impl fmt::Display for ChanceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ChanceError::Empty => "empty",
            ChanceError::NotANumber => "not a number",
            ChanceError::Exponent => "written with an exponent",
            ChanceError::Negative => "less than 0",
            ChanceError::AboveOne => "more than 1",
        })
    }
}

impl std::error::Error for ChanceError {}

impl FromStr for Chance {
    type Err = ChanceError;

    /// Reads a probability: `0.05`, `1`, `.2`. A seventh decimal rounds the sixth to the nearest, a half upwards.
    ///
    /// # Errors
    ///
    /// [`ChanceError`] says whether the text is empty, no plain number, or a number outside 0 to 1. The number itself
    /// counts, not what it would round to: `1.0000001` is more than 1.
    fn from_str(text: &str) -> Result<Chance, ChanceError> {
        let (whole, fraction) = decimal::digits(text).map_err(|why| match why {
            NotDecimal::Empty => ChanceError::Empty,
            NotDecimal::Negative => ChanceError::Negative,
            NotDecimal::Exponent => ChanceError::Exponent,
            NotDecimal::Other => ChanceError::NotANumber,
        })?;
        let mut decimals = fraction.bytes().map(|byte| u32::from(byte.saturating_sub(b'0')));
        let six = (0..6).fold(0, |sum, _| sum * 10 + decimals.next().unwrap_or(0));
        let seventh = decimals.next().unwrap_or(0);
        match whole.trim_start_matches('0') {
            "" => Ok(Chance::from_millionths(six + u32::from(seventh >= 5))),
            "1" if fraction.bytes().all(|byte| byte == b'0') => Ok(Chance::ALWAYS),
            _ => Err(ChanceError::AboveOne),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bad_chances_say_why() {
        for (text, why) in [
            ("", ChanceError::Empty),
            ("NaN", ChanceError::NotANumber),
            ("inf", ChanceError::NotANumber),
            ("5%", ChanceError::NotANumber),
            ("0,05", ChanceError::NotANumber),
            (" 0.5", ChanceError::NotANumber),
            ("1e-3", ChanceError::Exponent),
            ("-0.1", ChanceError::Negative),
            ("1.7", ChanceError::AboveOne),
            ("1.0000001", ChanceError::AboveOne),
            ("12345678901234567890123", ChanceError::AboveOne),
        ] {
            assert_eq!(text.parse::<Chance>(), Err(why), "{text:?}");
        }
    }

    #[test]
    fn the_seventh_decimal_rounds() {
        for (text, millionths) in [
            ("0.0000004", 0),
            ("0.0000005", 1),
            ("0.9999994999", 999_999),
            ("0.9999995", 1_000_000),
            ("1.000", 1_000_000),
            ("00.5", 500_000),
        ] {
            assert_eq!(text.parse(), Ok(Chance::from_millionths(millionths)), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(millionths in 0u32..=1_000_000) {
            let chance = Chance::from_millionths(millionths);
            prop_assert_eq!(chance.to_string().parse(), Ok(chance));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = text.parse::<Chance>();
        }

        #[test]
        fn thresholds_rise_with_the_chance(millionths in 0u32..1_000_000) {
            let (less, more) = (Chance::from_millionths(millionths), Chance::from_millionths(millionths + 1));
            prop_assert!(less.threshold32() < more.threshold32());
        }
    }
}
