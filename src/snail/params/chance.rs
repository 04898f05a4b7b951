//! Probabilities of the well, in whole millionths.

use std::fmt;
use std::str::FromStr;

use super::decimal::{self, NumberError};

/// A probability in whole millionths, from 0 (never) to 1,000,000 (always).
///
/// An integer survives a permalink unchanged, and comparing a random number with it is an integer comparison: see
/// [`threshold32`](Chance::threshold32).
///
/// As text it is a plain decimal number from 0 to 1. [`FromStr`] reads back what [`Display`](fmt::Display) writes.
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
    /// Probability 0.
    pub const NEVER: Chance = Chance(0);

    /// Probability 1.
    pub const ALWAYS: Chance = Chance(Self::MILLION);

    const MILLION: u32 = 1_000_000;

    /// A chance from its number of millionths; more than 1,000,000 counts as 1,000,000.
    ///
    /// ```
    /// # use snailwell::snail::Chance;
    /// assert_eq!(Chance::from_millionths(50_000).as_f64(), 0.05);
    /// assert_eq!(Chance::from_millionths(u32::MAX), Chance::ALWAYS);
    /// ```
    #[must_use]
    pub const fn from_millionths(millionths: u32) -> Chance {
        if millionths > Self::MILLION { Chance::ALWAYS } else { Chance(millionths) }
    }

    /// The chance in millionths, 0 to 1,000,000.
    #[must_use]
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// The chance that the event does not happen: 1 less this chance.
    ///
    /// ```
    /// # use snailwell::snail::Chance;
    /// assert_eq!(Chance::from_millionths(50_000).complement().as_f64(), 0.95);
    /// ```
    #[must_use]
    pub const fn complement(self) -> Chance {
        Chance(Self::MILLION.saturating_sub(self.0))
    }

    /// The probability as a number in [0, 1], rounded to the nearest `f64`.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / f64::from(Self::MILLION)
    }

    /// The threshold for a uniform random `u32`: 0 to 4,294,967,296 (2^32), rounded to the nearest integer.
    ///
    /// The event happens for a random number `x` when `u64::from(x) < chance.threshold32()`. Never and always are exact;
    /// in between, the probability is off by at most 2^-33.
    ///
    /// ```
    /// # use snailwell::snail::Chance;
    /// assert_eq!(Chance::NEVER.threshold32(), 0);
    /// assert_eq!(Chance::from_millionths(500_000).threshold32(), 1 << 31);
    /// assert_eq!(Chance::ALWAYS.threshold32(), 1 << 32);
    /// ```
    #[must_use]
    pub const fn threshold32(self) -> u64 {
        self.share_of(1 << 32)
    }

    /// This share of `whole`, rounded to the nearest integer; `whole` is at most 2^32.
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

impl FromStr for Chance {
    type Err = NumberError;

    /// Reads a probability such as `0.05`, `1` or `.2`, rounded to six decimals (a half rounds up).
    ///
    /// # Errors
    ///
    /// [`NumberError`] says whether the text is empty, not a plain number, or a number outside 0 to 1. The range is
    /// checked before rounding: `1.0000001` is refused as more than 1.
    fn from_str(text: &str) -> Result<Chance, NumberError> {
        let (whole, fraction) = decimal::digits(text)?;
        let mut decimals = fraction.bytes().map(|byte| u32::from(byte.saturating_sub(b'0')));
        let six = (0..6).fold(0, |sum, _| sum * 10 + decimals.next().unwrap_or(0));
        let seventh = decimals.next().unwrap_or(0);
        match whole.trim_start_matches('0') {
            "" => Ok(Chance::from_millionths(six + u32::from(seventh >= 5))),
            "1" if fraction.bytes().all(|byte| byte == b'0') => Ok(Chance::ALWAYS),
            _ => Err(NumberError::MoreThan(1)),
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
            ("", NumberError::Empty),
            ("NaN", NumberError::NotANumber),
            ("inf", NumberError::NotANumber),
            ("5%", NumberError::NotANumber),
            ("0,05", NumberError::NotANumber),
            (" 0.5", NumberError::NotANumber),
            ("1e-3", NumberError::Exponent),
            ("-0.1", NumberError::Negative),
            ("1.7", NumberError::MoreThan(1)),
            ("1.0000001", NumberError::MoreThan(1)),
            ("12345678901234567890123", NumberError::MoreThan(1)),
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
