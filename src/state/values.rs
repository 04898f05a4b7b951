//! Parsers for the values of a permalink: keyed choices, sets, free text, numbers, lengths and shares.
//!
//! Each function returns the value, or a phrase for the reader that says what was expected.

use core::{fmt::Display, ops::RangeInclusive, str::FromStr};

use super::{LibraryState, decode};
use crate::{
    law::{ChoiceSet, Share, model::keyed_enum::place},
    snail::Length,
};

/// The value of an unanswered question.
pub(super) const UNKNOWN: &str = "unknown";

/// One variant of a keyed enum, given its `KEYS` and its `from_key`.
pub(super) fn choice<T>(value: &str, keys: &[&str], from_key: fn(&str) -> Option<T>) -> Result<T, String> {
    from_key(value).ok_or_else(|| format!("expected one of {}", keys.join(", ")))
}

/// The answer to a question; `None` for [`UNKNOWN`].
pub(super) fn answer<T>(value: &str, keys: &[&str], from_key: fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    match value {
        UNKNOWN => Ok(None),
        _ => choice(value, &[keys, &[UNKNOWN]].concat(), from_key).map(Some),
    }
}

/// A set of choices, written with commas between them. An empty set, or a choice named twice, is an error.
pub(super) fn picks(value: &str, keys: &[&str]) -> Result<ChoiceSet, String> {
    let mut picks = ChoiceSet::default();
    for word in value.split(',') {
        let place = place(keys, word).ok_or_else(|| format!("expected one of {}", keys.join(", ")))?;
        if picks.has(place) {
            return Err(format!("{word} is named twice"));
        }
        picks = picks.toggled(place);
    }
    Ok(picks)
}

/// A search text, percent-encoded; at most [`LibraryState::MOST_WORDS`] characters.
pub(super) fn words(value: &str) -> Result<String, String> {
    let words = decode(value).ok_or("expected words, percent-encoded")?;
    if words.chars().count() > LibraryState::MOST_WORDS {
        return Err(format!("expected at most {} characters", LibraryState::MOST_WORDS));
    }
    Ok(words)
}

/// A value of a type with its own parser.
pub(super) fn parse<T: FromStr<Err: Display>>(value: &str) -> Result<T, String> {
    value.parse().map_err(|error: T::Err| error.to_string())
}

/// A whole number in ASCII digits, without a sign, within this range.
pub(super) fn whole(value: &str, range: RangeInclusive<u64>) -> Result<u64, String> {
    let plain = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let number = value.parse().ok().filter(|number| plain && range.contains(number));
    number.ok_or_else(|| format!("expected a whole number from {} to {}", range.start(), range.end()))
}

/// [`whole`], for a range that fits 32 bits.
pub(super) fn whole32(value: &str, range: RangeInclusive<u32>) -> Result<u32, String> {
    let (least, most) = (*range.start(), *range.end());
    whole(value, least.into()..=most.into()).map(|number| u32::try_from(number).unwrap_or(most))
}

/// A length in feet, within this range.
pub(super) fn length(value: &str, range: RangeInclusive<Length>) -> Result<Length, String> {
    let length: Length = parse(value)?;
    let expected = || format!("expected {} to {} feet", range.start(), range.end());
    if range.contains(&length) { Ok(length) } else { Err(expected()) }
}

/// A foreign share in per cent, 0 to 100, with at most two decimals.
pub(super) fn share(value: &str) -> Result<Share, String> {
    let error = || "expected a share from 0 to 100 per cent".to_owned();
    let (whole, part) = value.split_once('.').unwrap_or((value, "0"));
    let digits = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return Err(error());
    }
    let whole: u16 = whole.parse().map_err(|_| error())?;
    let part: u16 = format!("{part:0<2}").parse().map_err(|_| error())?;
    Share::hundredths(whole.saturating_mul(100).saturating_add(part)).ok_or_else(error)
}
