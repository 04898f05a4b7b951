//! The same case over time: a strip of verdicts with a slider under it, and the days on which something changes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::links::link_to_trace;
use crate::{
    content::law,
    law::{Case, Date, Interval, Reading, Rule, Verdict},
    ui::words,
};

/// The year with which the strip begins.
const FIRST_YEAR: u16 = 1999;

/// How many months the strip is long: to the end of 2025.
const MONTHS: u16 = 12 * 27;

/// How wide a month is drawn.
const MONTH_WIDTH: u16 = 3;

/// How wide the strip is drawn.
const WIDTH: u16 = MONTHS * MONTH_WIDTH;

/// The props of [`TimeStrip`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TimeStripProps {
    /// The case, asked about as of its day: the slider stands there.
    pub case: Case,
    /// The case once its verdict is painted: the strip and the list of changes come then.
    pub deferred_case: Case,
    /// Takes the case with another day.
    pub on_change: Callback<Case>,
}

/// The verdict about a case over the years.
#[component]
pub fn TimeStrip(props: &TimeStripProps) -> Html {
    let TimeStripProps { case, deferred_case, on_change } = props;
    let (case, deferred_case) = (*case, *deferred_case);
    let law = law();
    let spans = use_memo(Case { asof: Case::AS_OF, ..deferred_case }, |case| law.timeline(case));
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
                <g class="over-time">{ strip(&spans, end_of(&deferred_case)) }</g>
                <path class="now" d={format!("M{} 0V30", x_of(case.asof))} />
            </svg>
            <input class="live" type="range" name="month" min="0" max={(MONTHS - 1).to_string()} aria-label="Day asked about, by month"
                aria-valuetext={says.clone()} value={month_of(case.asof).to_string()} {oninput} />
            <p class="ends small" aria-hidden="true">
                <span>{ FIRST_YEAR }</span><span class="said">{ says }</span><span>{ FIRST_YEAR + MONTHS / 12 - 1 }</span>
            </p>
            <div class="turns">{ changes(deferred_case, &spans) }</div>
        </div>
    }
}

/// The month of a day, counted from the start of the strip; before and after it, the nearest on it.
fn month_of(day: Date) -> u16 {
    let (year, month, _) = day.parts();
    if year < FIRST_YEAR { 0 } else { ((year - FIRST_YEAR) * 12 + u16::from(month) - 1).min(MONTHS - 1) }
}

/// Where a day stands on the strip, to a third of a month.
fn x_of(day: Date) -> u16 {
    let (year, _, day_of_month) = day.parts();
    if year < FIRST_YEAR { 0 } else { (month_of(day) * MONTH_WIDTH + u16::from(day_of_month) / 11).min(WIDTH) }
}

/// The first day of a month of the strip.
fn first_day_of(month: u16) -> Option<Date> {
    Date::new(FIRST_YEAR + month / 12, u8::try_from(month % 12 + 1).ok()?, 1)
}

/// Where the strip of a case ends: the commentary says nothing of the time after it.
fn end_of(case: &Case) -> u16 {
    if case.reading == Some(Reading::Commentary) { x_of(Case::AS_OF) } else { WIDTH }
}

/// A coloured stretch for each verdict, with a tick where something changes.
fn strip(spans: &[Interval<'static>], end: u16) -> Html {
    let starts = spans.iter().map(|span| span.from.map_or(0, x_of));
    let ends = starts.clone().skip(1).chain([end]);
    html! {
        for ((span, start), end) in spans.iter().zip(starts).zip(ends) {
            <g key={start} data-branch={span.verdict.key()}>
                <rect x={start.to_string()} y="6" width={end.saturating_sub(start).to_string()} height="18" />
                <path d={format!("M{start} 0V30")} />
            </g>
        }
    }
}

/// The days of change, each with its verdict and the rules that bring it about.
fn changes(case: Case, spans: &[Interval<'static>]) -> Html {
    let verdicts_before = spans.iter().map(|span| span.verdict);
    let dated = spans.iter().skip(1).zip(verdicts_before).filter_map(|(span, before)| Some((span.from?, span, before)));
    html! {
        <>
            <ol class="changes plain">
                for (day, span, before) in dated {
                    <li key={day.to_string()} data-branch={span.verdict.key()} data-day={day.to_string()}
                        aria-current={(day == case.asof).then_some("true")}>
                        { change(case, day, span, before) }
                    </li>
                }
            </ol>
            if case.reading == Some(Reading::Commentary) {
                <p class="small">
                    { "The commentary speaks of January 2011 and goes no further; " }
                    <a href={link_to_trace(Case { reading: Some(Reading::Statute), ..case })}>{ "the text’s own reading goes on" }</a>
                    { "." }
                </p>
            }
        </>
    }
}

/// The verdict from one day on, and why.
fn change(case: Case, day: Date, span: &Interval<'static>, before: Verdict) -> Html {
    let ends: &[&Rule] = if span.starts.is_empty() { &span.ends } else { &[] };
    html! {
        <>
            <a href={link_to_trace(Case { asof: day, ..case })}>{ day.in_words() }</a>
            { if span.verdict == before { ": still " } else { ": " } }
            <b class="vw">{ words::verdict(span.verdict) }</b>{ ". " }
            <span class="small">
                for rule in &span.starts { <key={rule.id.as_str()}>{ rule.says.as_str() }{ " " }</> }
                for rule in ends { <key={rule.id.as_str()}>{ "No longer: " }{ rule.says.as_str() }{ " " }</> }
            </span>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slider_stands_at_the_month_that_it_names() {
        for month in 0..MONTHS {
            assert_eq!(first_day_of(month).map(month_of), Some(month));
        }
        assert_eq!(month_of(Case::AS_OF), 144);
    }

    #[test]
    fn a_day_outside_the_strip_stands_at_its_end() {
        let day = |text: &str| text.parse().unwrap_or(Case::AS_OF);
        assert_eq!((month_of(day("0007-01-01")), x_of(day("0007-01-01"))), (0, 0));
        assert_eq!((month_of(day("2031-07-30")), x_of(day("2031-07-30"))), (MONTHS - 1, WIDTH - 1));
    }
}
