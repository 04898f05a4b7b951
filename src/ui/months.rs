//! The months of the timeline, from January 1999 to December 2025.

use crate::law::Date;

/// The first year.
pub const FIRST_YEAR: u16 = 1999;
/// The number of years.
pub const YEARS: u16 = 27;
/// The number of months.
pub const MONTHS: u16 = 12 * YEARS;

/// The month of a date, counted from the first; a date outside these years has the first or the last month.
pub fn month_of(day: Date) -> u16 {
    let (year, month, _) = day.parts();
    let month = |years: u16| years.saturating_mul(12).saturating_add(u16::from(month) - 1);
    year.checked_sub(FIRST_YEAR).map_or(0, |years| month(years).min(MONTHS - 1))
}

/// The first day of a month, which is counted from the first.
pub fn first_day_of(month: u16) -> Option<Date> {
    Date::new(FIRST_YEAR + month / 12, u8::try_from(month % 12 + 1).ok()?, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_in_itself() {
        for month in 0..MONTHS {
            assert_eq!(first_day_of(month).map(month_of), Some(month));
        }
        assert_eq!(month_of(crate::law::Case::AS_OF), 144);
    }

    #[test]
    fn days_outside_the_years_have_the_first_or_the_last_month() {
        let month = |text: &str| text.parse().map(month_of);
        assert_eq!([month("0007-01-01"), month("2011-01-05"), month("9999-12-31")], [Ok(0), Ok(144), Ok(MONTHS - 1)]);
    }
}
