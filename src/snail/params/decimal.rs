//! Plain decimal text, split into its digits; shared by lengths and chances.

/// Why a text is not a plain decimal number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum NotDecimal {
    /// No text at all.
    Empty,
    /// A minus sign before an otherwise plain number.
    Negative,
    /// An otherwise plain number with an exponent, such as `1e-3`.
    Exponent,
    /// Anything else.
    Other,
}

/// The digits before and after the point; either may be empty, not both.
///
/// `"30"`, `"2.25"`, `".5"` and `"3."` are plain; signs, exponents, spaces, separators, `NaN` and `inf` are not.
pub(super) fn digits(text: &str) -> Result<(&str, &str), NotDecimal> {
    if text.is_empty() {
        return Err(NotDecimal::Empty);
    }
    if let Some(plain) = plain(text) {
        return Ok(plain);
    }
    if text.strip_prefix('-').is_some_and(|rest| digits(rest).is_ok()) {
        return Err(NotDecimal::Negative);
    }
    match text.split_once(['e', 'E']) {
        Some((mantissa, power)) if plain(mantissa).is_some() && is_power(power) => Err(NotDecimal::Exponent),
        _ => Err(NotDecimal::Other),
    }
}

fn plain(text: &str) -> Option<(&str, &str)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let all_digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    (all_digits && !(whole.is_empty() && fraction.is_empty())).then_some((whole, fraction))
}

fn is_power(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit())
}

/// The value of a run of digits, or `None` where it does not fit.
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
            assert_eq!(digits(text), Err(NotDecimal::Other), "{text}");
        }
        assert_eq!(digits(""), Err(NotDecimal::Empty));
        assert_eq!(digits("-.5"), Err(NotDecimal::Negative));
        assert_eq!(digits("1e-3"), Err(NotDecimal::Exponent));
        assert_eq!(digits("1.5E+7"), Err(NotDecimal::Exponent));
    }
}
