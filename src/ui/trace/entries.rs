//! Parsers for what the reader types into the question: a foreign share, an income, a date.
//!
//! On bad input they return an error message for the reader: a sentence that says what is expected.

use crate::{
    law::{Case, Date, Share},
    ui::number::grouped,
};

/// Parses a foreign share in per cent, from 0 to 100 with at most two decimals; `None` if the field is empty.
pub(super) fn read_share(text: &str) -> Result<Option<Share>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let hundredths = || {
        if whole.len() > 3 || part.len() > 2 || !is_digits(whole) || !is_digits(part) {
            return None;
        }
        let whole: u16 = whole.parse().ok()?;
        let part: u16 = format!("{part:0<2}").parse().ok()?;
        Share::hundredths(whole * 100 + part)
    };
    hundredths().map(Some).ok_or_else(|| "A share is a number from 0 to 100 with at most two decimals.".to_owned())
}

/// Parses an income in RMB, a whole number from 0 to [`Case::MOST_INCOME`]; `None` if the field is empty.
pub(super) fn read_income(text: &str) -> Result<Option<u64>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let income = text.parse().ok().filter(|income| is_digits(text) && *income <= Case::MOST_INCOME);
    let expected = || format!("An income is a whole number of RMB from 0 to {}.", grouped(Case::MOST_INCOME));
    income.map(Some).ok_or_else(expected)
}

/// Parses a calendar date such as `2011-01-05`. An empty field is an error.
pub(super) fn read_day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "A day is needed here, from the year 1 to 9999.".to_owned())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_exactly_or_refused() {
        assert_eq!(read_share(""), Ok(None));
        for (text, hundredths) in [("0", 0), ("49", 4_900), ("49.5", 4_950), ("0.05", 5), ("100.00", 10_000)] {
            assert_eq!(read_share(text), Ok(Share::hundredths(hundredths)), "{text}");
        }
        for text in ["150", "100.01", "-1", "49.555", "1e1", "4 9", ".", "5.", ".5", "65536"] {
            assert!(read_share(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_income_is_a_whole_number_within_its_range() {
        assert_eq!(read_income(""), Ok(None));
        assert_eq!(read_income("150000"), Ok(Some(150_000)));
        assert_eq!(read_income("10000000000000"), Ok(Some(Case::MOST_INCOME)));
        for text in ["-5", "99.5", "1e5", "10000000000001", "99999999999999999999999"] {
            assert!(read_income(text).is_err(), "{text}");
        }
        assert!(read_income("x").is_err_and(|why| why.contains("10,000,000,000,000")));
    }

    #[test]
    fn a_day_has_to_be_there() {
        assert_eq!(read_day("2011-01-05"), Ok(Case::AS_OF));
        assert!(read_day("").is_err() && read_day("2011-02-30").is_err());
    }
}
