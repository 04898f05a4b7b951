//! The verdict about a case over time: a coloured strip with a slider below it, and a list of the days on which something changes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::links::link_to_trace;
use crate::{
    content::law,
    law::{Case, Date, Interval, Reading, Rule, Verdict},
    ui::{
        months::{FIRST_YEAR, MONTHS, first_day_of, month_of},
        words,
    },
};

/// The width of a month, in units of the drawing.
const MONTH_WIDTH: u16 = 3;

/// The width of the strip, in units of the drawing.
const WIDTH: u16 = MONTHS * MONTH_WIDTH;

/// The props of [`TimeStrip`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TimeStripProps {
    /// The current case. Its date is the position of the slider.
    pub case: Case,
    /// The case, deferred until its verdict has been painted. The strip and the list of changes show this one.
    pub deferred_case: Case,
    /// Called with the case at another date when the reader moves the slider.
    pub on_change: Callback<Case>,
}

/// The verdict about a case over the years.
#[component]
pub fn TimeStrip(props: &TimeStripProps) -> Html {
    let TimeStripProps { case, deferred_case, on_change } = props;
    let (case, deferred_case) = (*case, *deferred_case);
    let law = law();
    let intervals = use_memo(Case { asof: Case::AS_OF, ..deferred_case }, |case| law.timeline(case));
    let says = AttrValue::from(format!("{}: {}", case.asof.in_words(), words::verdict(law.verdict(&case))));
    let oninput = on_change.reform(move |event: InputEvent| {
        let slider: HtmlInputElement = event.target_unchecked_into();
        let day = slider.value().parse().ok().and_then(first_day_of);
        Case { asof: day.unwrap_or(case.asof), ..case }
    });
    html! {
        <div class="time">
            <h3>{ "The same question over time" }</h3>
            <svg class="strip" viewBox={format!("0 0 {WIDTH} 30")} preserveAspectRatio="none" aria-hidden="true">
                <g class="over-time">{ strip(&intervals, end_of(&deferred_case)) }</g>
                <path class="now" d={format!("M{} 0V30", x_of(case.asof))} />
            </svg>
            <input class="live" type="range" name="month" min="0" max={(MONTHS - 1).to_string()} aria-label="Day asked about, by month"
                aria-valuetext={says.clone()} value={month_of(case.asof).to_string()} {oninput} />
            <p class="ends small" aria-hidden="true">
                <span>{ FIRST_YEAR }</span><span class="said">{ says }</span><span>{ FIRST_YEAR + MONTHS / 12 - 1 }</span>
            </p>
            <div class="turns">{ changes(deferred_case, &intervals) }</div>
        </div>
    }
}

/// The x coordinate of a date on the strip, exact to about a third of a month.
fn x_of(day: Date) -> u16 {
    let (year, _, day_of_month) = day.parts();
    if year < FIRST_YEAR { 0 } else { (month_of(day) * MONTH_WIDTH + u16::from(day_of_month) / 11).min(WIDTH) }
}

/// The x coordinate at which the strip of a case ends: in the commentary's reading, the day as of which the commentary speaks.
fn end_of(case: &Case) -> u16 {
    if case.reading == Some(Reading::Commentary) { x_of(Case::AS_OF) } else { WIDTH }
}

/// A coloured bar for each interval, with a tick at its start.
fn strip(intervals: &[Interval<'static>], end: u16) -> Html {
    let starts = intervals.iter().map(|interval| interval.from.map_or(0, x_of));
    let ends = starts.clone().skip(1).chain([end]);
    html! {
        for ((interval, start), end) in intervals.iter().zip(starts).zip(ends) {
            <g key={start} data-branch={interval.verdict.key()}>
                <rect x={start.to_string()} y="6" width={end.saturating_sub(start).to_string()} height="18" />
                <path d={format!("M{start} 0V30")} />
            </g>
        }
    }
}

/// The days on which something changes, each with the verdict from then on and the rules that cause the change.
fn changes(case: Case, intervals: &[Interval<'static>]) -> Html {
    let verdicts_before = intervals.iter().map(|interval| interval.verdict);
    let pairs = intervals.iter().skip(1).zip(verdicts_before);
    let dated = pairs.filter_map(|(interval, before)| Some((interval.from?, interval, before)));
    html! {
        <>
            <ol class="changes plain">
                for (day, interval, before) in dated {
                    <li key={day.to_string()} data-branch={interval.verdict.key()} data-day={day.to_string()}
                        aria-current={(day == case.asof).then_some("true")}>
                        { change(case, day, interval, before) }
                    </li>
                }
            </ol>
            if case.reading == Some(Reading::Commentary) {
                <p class="small">
                    { law().texts.trace.goes_no_further.as_str() }{ " " }
                    <a href={link_to_trace(Case { reading: Some(Reading::Statute), ..case })}>{ "See the text’s own reading for later years" }</a>
                    { "." }
                </p>
            }
        </>
    }
}

/// One change: the date, the verdict from then on, and the rules that start or, if none starts, the rules that end.
fn change(case: Case, day: Date, interval: &Interval<'static>, before: Verdict) -> Html {
    let ends: &[&Rule] = if interval.starts.is_empty() { &interval.ends } else { &[] };
    html! {
        <>
            <a href={link_to_trace(Case { asof: day, ..case })}>{ day.in_words() }</a>
            { if interval.verdict == before { ": still " } else { ": " } }
            <b class="verdict-word">{ words::verdict(interval.verdict) }</b>{ ". " }
            <span class="small">
                for rule in &interval.starts { <key={rule.id.as_str()}>{ rule.says.as_str() }{ " " }</> }
                for rule in ends { <key={rule.id.as_str()}>{ "No longer: " }{ rule.says.as_str() }{ " " }</> }
            </span>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_outside_the_strip_stands_at_its_end() {
        let day = |text: &str| text.parse().unwrap_or(Case::AS_OF);
        assert_eq!((month_of(day("0007-01-01")), x_of(day("0007-01-01"))), (0, 0));
        assert_eq!((month_of(day("2031-07-30")), x_of(day("2031-07-30"))), (MONTHS - 1, WIDTH - 1));
    }
}
