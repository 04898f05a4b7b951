//! [`PartialDate`]: a year, a month or a day, as much of a date as a source gives.

use super::Date;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// As much of a date as a source gives: a year, a month of it, or a day.
///
/// Partial dates are ordered by their first day; of two with the same first day, the less exact one comes first.
///
/// ```
/// use snailwell::law::PartialDate;
/// let notice: PartialDate = "2010-12-10".parse().unwrap();
/// let campaign: PartialDate = "2007-09".parse().unwrap();
/// assert!(campaign < notice);
/// assert_eq!((campaign.in_words(), notice.in_words()), ("September 2007".into(), "10 December 2010".into()));
/// assert!("2010-13".parse::<PartialDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PartialDate {
    year: u16,
    month: u8,
    day: u8,
}

/// A text is not a [`PartialDate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDateError;

impl fmt::Display for PartialDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form 2011, 2011-01 or 2011-01-05, or no such day in the calendar")
    }
}

impl core::error::Error for PartialDateError {}

impl PartialDate {
    fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        Date::new(year, month.max(1), day.max(1)).filter(|_| month > 0 || day == 0)?;
        Some(Self { year, month, day })
    }

    /// The first day that it covers.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.max(1), self.day.max(1)).unwrap_or(Date::EPOCH)
    }

    /// The last day that it covers.
    #[must_use]
    pub fn last_day(self) -> Date {
        if self.day > 0 {
            return self.first_day();
        }
        let days = (28..=31).rev().map(|day| (if self.month > 0 { self.month } else { 12 }, day));
        days.into_iter().find_map(|(month, day)| Date::new(self.year, month, day)).unwrap_or_default()
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The date in words, as exact as it is: `2005`, `September 2007`, `10 December 2010`.
    #[must_use]
    pub fn in_words(self) -> String {
        let words = self.first_day().in_words();
        let known = 1 + usize::from(self.month > 0) + usize::from(self.day > 0);
        words.splitn(3, ' ').skip(3 - known).collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.first_day().to_string();
        let known = match (self.month, self.day) {
            (0, _) => 4,
            (_, 0) => 7,
            (_, _) => 10,
        };
        f.write_str(text.get(..known).unwrap_or_default())
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let rest =
            "0000-01-01".get(text.len()..).filter(|_| matches!(text.len(), 4 | 7 | 10)).ok_or(PartialDateError)?;
        let day: Date = format!("{text}{rest}").parse().map_err(|_| PartialDateError)?;
        let (year, month, day) = day.parts();
        let known = |length: usize, part: u8| if text.len() >= length { part } else { 0 };
        Self::new(year, known(7, month), known(10, day)).ok_or(PartialDateError)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
        } else {
            let (year, month, day) = <(u16, u8, u8)>::deserialize(deserializer)?;
            Self::new(year, month, day).ok_or_else(|| D::Error::custom(PartialDateError))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_date_is_written_as_it_was_read() {
        for text in ["1999", "1999-01", "1999-01-27", "2016-02-29"] {
            assert_eq!(text.parse::<PartialDate>().map(|date| date.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "99", "1999-1", "1999-00", "1999-13", "2011-02-29", "1999-01-00", "1999-01-27x", "１９９９"]
        {
            assert!(text.parse::<PartialDate>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_partial_date_covers_its_year_or_month() {
        let last = |text: &str| text.parse::<PartialDate>().map(|date| date.last_day().to_string());
        assert_eq!(last("2010").as_deref(), Ok("2010-12-31"));
        assert_eq!(last("2012-02").as_deref(), Ok("2012-02-29"));
        assert_eq!(last("2010-12-10").as_deref(), Ok("2010-12-10"));
    }

    #[test]
    fn partial_dates_are_ordered_in_time() {
        let of = |text: &str| text.parse::<PartialDate>().unwrap_or_default();
        assert!(of("2005") < of("2005-07") && of("2005-07") < of("2005-07-18") && of("2005-07-18") < of("2006"));
    }
}
