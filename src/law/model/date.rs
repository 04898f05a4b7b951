//! [`Date`]: a day of the Gregorian calendar.

use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// A day of the Gregorian calendar, in the years 1 to 9999. Days are ordered in time.
///
/// ```
/// use snailwell::law::Date;
/// let circular: Date = "2010-12-30".parse().unwrap();
/// assert!(circular < Date::new(2011, 1, 5).unwrap());
/// assert_eq!(circular.to_string(), "2010-12-30");
/// assert_eq!("2011-02-30".parse::<Date>().unwrap_err().to_string(), "no such day in the calendar");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why some text is not a [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The text is not four digits, two digits and two digits with hyphens between.
    Form,
    /// The form is right, but the calendar has no such day.
    NoSuchDay,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "not a date of the form 2011-01-05",
            Self::NoSuchDay => "no such day in the calendar",
        })
    }
}

impl core::error::Error for DateError {}

impl Date {
    /// The first day that this type can hold, 1 January of the year 1.
    pub const EPOCH: Self = Self { year: 1, month: 1, day: 1 };

    /// A day of the calendar, or `None` where the calendar has no such day.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        if year == 0 || year > 9999 || day == 0 || day > days { None } else { Some(Self { year, month, day }) }
    }

    /// Year, month and day.
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The day in words: `5 January 2011`.
    #[must_use]
    pub fn in_words(self) -> String {
        const MONTHS: &str = "January February March April May June July August September October November December";
        let month = MONTHS.split(' ').nth(usize::from(self.month).saturating_sub(1)).unwrap_or_default();
        format!("{} {month} {}", self.day, self.year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let number = |part: &str, length: usize| {
            let plain = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            if plain { part.parse::<u16>().map_err(|_| DateError::Form) } else { Err(DateError::Form) }
        };
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(DateError::Form);
        };
        let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
        let small = |value: u16| u8::try_from(value).map_err(|_| DateError::NoSuchDay);
        Self::new(year, small(month)?, small(day)?).ok_or(DateError::NoSuchDay)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
        } else {
            let (year, month, day) = <(u16, u8, u8)>::deserialize(deserializer)?;
            Self::new(year, month, day).ok_or_else(|| D::Error::custom(DateError::NoSuchDay))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_days_follow_the_gregorian_rule() {
        assert!(Date::new(2000, 2, 29).is_some() && Date::new(2012, 2, 29).is_some());
        assert!(Date::new(1900, 2, 29).is_none() && Date::new(2011, 2, 29).is_none());
    }

    #[test]
    fn only_the_plain_form_is_a_date() {
        for text in ["", "2011", "2011-1-5", "11-01-05", "2011-01-05-06", "2011-13-01", "+011-01-05", "2011-01-0x"] {
            assert!(text.parse::<Date>().is_err(), "{text:?}");
        }
    }
}
