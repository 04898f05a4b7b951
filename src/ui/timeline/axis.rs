//! The time axis: verdicts as coloured bands, events as ticks, and a vertical line at the date asked about.

use yew::prelude::*;

use crate::{
    law::{Date, Interval, Law},
    ui::words,
};

/// The first year on the axis.
const FIRST_YEAR: u32 = 1999;
/// The length of the axis in years.
const YEARS: u32 = 27;
/// The length of the axis, in tenths of a per cent of the available width.
const LENGTH: u32 = 1000;

/// The position of a date on the axis, from 0 to [`LENGTH`]; dates outside the axis are put at its ends. For simplicity, every month
/// counts as 31 days.
fn position_of(day: Date) -> u32 {
    let (year, month, day) = day.parts();
    let Some(years) = u32::from(year).checked_sub(FIRST_YEAR) else { return 0 };
    let days = years * 372 + (u32::from(month) - 1) * 31 + u32::from(day) - 1;
    (days * LENGTH / (YEARS * 372)).min(LENGTH)
}

fn percent(tenths: u32) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The SVG drawing of the axis, as wide as the space available.
pub(super) fn axis(law: &Law, intervals: &[Interval<'_>], asof: Date) -> Html {
    let current = intervals.iter().rev().find(|interval| interval.from.is_none_or(|from| from <= asof));
    let answer = current.map_or("", |interval| words::verdict(interval.verdict));
    let label = format!("On {}: {answer}. The list below gives all answers, oldest first.", asof.in_words());
    let hand = percent(position_of(asof));
    html! {
        <svg class="years" width="100%" height="84" role="img" aria-label={label}>
            { bands(intervals) }
            <line class="line" x1="0" x2="100%" y1="36" y2="36" />
            { ticks(law) }
            { years() }
            <line class="hand" x1={hand.clone()} x2={hand.clone()} y1="4" y2="52" />
            <circle class="hand" cx={hand} cy="5" r="4" />
        </svg>
    }
}

/// A band for each interval, up to the start of the next.
fn bands(intervals: &[Interval<'_>]) -> Html {
    let starts = intervals.iter().map(|interval| interval.from.map_or(0, position_of));
    let ends = starts.clone().skip(1).chain([LENGTH]);
    html! {
        <g>
            for (place, ((interval, start), end)) in intervals.iter().zip(starts).zip(ends).enumerate() {
                <rect key={place} class="band" data-verdict={interval.verdict.key()} x={percent(start)} y="10"
                    width={percent(end.saturating_sub(start))} height="26" />
            }
        </g>
    }
}

/// A tick for each event; events that change a rule have a longer one.
fn ticks(law: &Law) -> Html {
    html! {
        <g>
            for event in &law.events {
                { tick(position_of(event.when.first_day()), event.id.as_str(), !event.rules.is_empty()) }
            }
        </g>
    }
}

fn tick(place: u32, key: &'static str, is_change: bool) -> Html {
    let (class, end) = if is_change { ("tick change", "50") } else { ("tick", "43") };
    html! { <line {key} {class} x1={percent(place)} x2={percent(place)} y1="36" y2={end} /> }
}

/// The labels of the years, every fifth year.
fn years() -> Html {
    html! {
        <g>
            for year in (0..YEARS).filter(|year| (year + FIRST_YEAR).is_multiple_of(5)) {
                <text key={year} x={percent(year * LENGTH / YEARS)} y="66" text-anchor="middle">{ FIRST_YEAR + year }</text>
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
