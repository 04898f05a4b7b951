//! Parsing of plain decimal numbers, shared by lengths and chances.

use std::fmt;

/// Why a text cannot be read as a [`Length`](crate::snail::Length) or a [`Chance`](crate::snail::Chance).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NumberError {
    /// The text is empty.
    Empty,
    /// Not a plain decimal number; `NaN` and `inf` are among these.
    NotANumber,
    /// A number with an exponent, such as `1e-3`: it must be written as `0.001`.
    Exponent,
    /// Less than 0.
    Negative,
    /// More than this.
    MoreThan(u32),
    /// A number of feet, but not a multiple of a quarter foot.
    NotAQuarter,
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no number"),
            Self::NotANumber => f.write_str("not a number"),
            Self::Exponent => f.write_str("a number with an exponent, which is not allowed"),
            Self::Negative => f.write_str("less than 0"),
            Self::MoreThan(most) => write!(f, "more than {most}"),
            Self::NotAQuarter => f.write_str("not a multiple of a quarter foot"),
        }
    }
}

impl std::error::Error for NumberError {}

/// The digits before and after the decimal point; one of the two may be empty, but not both.
///
/// `"30"`, `"2.25"`, `".5"` and `"3."` are accepted; signs, exponents, spaces, separators, `NaN` and `inf` are not.
pub(super) fn digits(text: &str) -> Result<(&str, &str), NumberError> {
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    if let Some(plain) = plain(text) {
        return Ok(plain);
    }
    if text.strip_prefix('-').is_some_and(|rest| digits(rest).is_ok()) {
        return Err(NumberError::Negative);
    }
    match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) if plain(mantissa).is_some() && is_exponent(exponent) => Err(NumberError::Exponent),
        _ => Err(NumberError::NotANumber),
    }
}

fn plain(text: &str) -> Option<(&str, &str)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let all_digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    (all_digits && !(whole.is_empty() && fraction.is_empty())).then_some((whole, fraction))
}

fn is_exponent(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit())
}

/// The value of a string of digits; `None` if it does not fit into 64 bits.
pub(super) fn value(digits: &str) -> Option<u64> {
    digits.bytes().try_fold(0u64, |sum, byte| sum.checked_mul(10)?.checked_add(u64::from(byte.saturating_sub(b'0'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_are_split_at_the_point() {
        for (text, parts) in [("30", ("30", "")), ("2.25", ("2", "25")), (".5", ("", "5")), ("3.", ("3", ""))] {
            assert_eq!(digits(text), Ok(parts), "{text}");
        }
    }

    #[test]
    fn everything_else_says_what_it_is() {
        for text in [".", "NaN", "inf", "+1", " 1", "1 ", "1,5", "1.2.3", "0x10", "e5", "1e", "--1", "٣", "½"] {
            assert_eq!(digits(text), Err(NumberError::NotANumber), "{text}");
        }
        assert_eq!(digits(""), Err(NumberError::Empty));
        assert_eq!(digits("-.5"), Err(NumberError::Negative));
        assert_eq!(digits("1e-3"), Err(NumberError::Exponent));
        assert_eq!(digits("1.5E+7"), Err(NumberError::Exponent));
    }
}
