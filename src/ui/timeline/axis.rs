//! The time axis, from 1999 to the end of 2025: positions of dates, and the labels of the years.

use yew::prelude::*;

use crate::{
    law::Date,
    ui::months::{FIRST_YEAR, YEARS},
};

/// The length of the axis, in tenths of a per cent of the available width.
pub(super) const LENGTH: u32 = 1000;

/// The position of a date on the axis, from 0 to [`LENGTH`]; dates outside the axis are put at its ends. For simplicity, every month
/// counts as 31 days.
pub(super) fn position_of(day: Date) -> u32 {
    let (year, month, day) = day.parts();
    let Some(years) = year.checked_sub(FIRST_YEAR).map(u32::from) else { return 0 };
    let days = years * 372 + (u32::from(month) - 1) * 31 + u32::from(day) - 1;
    (days * LENGTH / (u32::from(YEARS) * 372)).min(LENGTH)
}

/// A position or a length on the axis as a percentage.
pub(super) fn percent(tenths: u32) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The labels of the years, every fifth year, at this height in the drawing.
pub(super) fn years(y: u32) -> Html {
    html! {
        <g class="axis-years" aria-hidden="true">
            for year in (FIRST_YEAR..FIRST_YEAR + YEARS).filter(|year| year.is_multiple_of(5)) {
                <text key={year} x={percent(u32::from(year - FIRST_YEAR) * LENGTH / u32::from(YEARS))} y={y.to_string()} text-anchor="middle">{ year }</text>
            }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_outside_the_axis_stand_at_its_ends() {
        let place = |text: &str| text.parse().map(position_of);
        assert_eq!([place("0001-01-01"), place("1999-01-01"), place("2030-01-01")], [Ok(0), Ok(0), Ok(LENGTH)]);
        assert_eq!(place("2011-01-05"), Ok(444));
    }
}
