//! The same case over time: a strip of verdicts with a slider under it, and the days on which something changes.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{super::words, change::link};
use crate::{
    framework::{Case, Date, Reading, Rule, Span},
    link::Action,
};

const FIRST: u16 = 1999;
const MONTHS: u16 = 12 * 27;

/// Months from the start of the strip; outside it, the nearest end.
fn month(day: Date) -> u16 {
    let (year, month, _) = day.parts();
    if year < FIRST { 0 } else { ((year - FIRST) * 12 + u16::from(month) - 1).min(MONTHS - 1) }
}

/// Place on the strip, which is three units a month wide.
fn place(day: Date) -> u16 {
    let (year, _, in_month) = day.parts();
    if year < FIRST { 0 } else { (month(day) * 3 + u16::from(in_month) / 11).min(MONTHS * 3) }
}

fn start_of(month: u16) -> Option<Date> {
    Date::new(FIRST + month / 12, u8::try_from(month % 12 + 1).ok()?, 1)
}

/// The strip, the slider and the list of changes.
pub(super) fn time(case: Case, spans: &[Span<'static>], act: &Callback<Action>) -> Html {
    let oninput = act.reform(move |event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let day = input.and_then(|input| input.value().parse().ok()).and_then(start_of);
        Action::Ask(Case { asof: day.unwrap_or(case.asof), ..case })
    });
    let now = spans.iter().rev().find(|span| span.from.is_none_or(|from| from <= case.asof));
    let said = [case.asof.in_words().as_str(), ": ", now.map_or("", |span| words::verdict(span.verdict))].concat();
    let width = (MONTHS * 3).to_string();
    let marker = place(case.asof).to_string();
    let commentary = case.reading == Some(Reading::Commentary);
    html! {
        <div class="time">
            <h3>{ "The same question over time" }</h3>
            <svg class="strip" viewBox={format!("0 0 {width} 30")} preserveAspectRatio="none" aria-hidden="true">
                <g>{ for strip(spans, commentary) }</g>
                <path class="now" d={format!("M{marker} 0V30")} />
            </svg>
            <input class="live" type="range" min="0" max={(MONTHS - 1).to_string()} value={month(case.asof).to_string()}
                aria-label="Day asked about, by month" aria-valuetext={said.clone()} {oninput} />
            <p class="ends small" aria-hidden="true"><span>{ "1999" }</span><span>{ said }</span><span>{ "2025" }</span></p>
            <ol class="changes plain">{ for spans.iter().enumerate().skip(1).map(|(nth, span)| {
                let before = nth.checked_sub(1).and_then(|before| spans.get(before)).map(|before| before.verdict);
                change(&case, span, before != Some(span.verdict))
            }) }</ol>
            if commentary {
                <p class="small">{ "The commentary speaks of January 2011 and goes no further; " }<a href={link(Case { reading: Some(Reading::Statute), ..case })}>{ "the text’s own reading goes on" }</a>{ "." }</p>
            }
        </div>
    }
}

/// The stretches of the strip.
fn strip(spans: &[Span<'static>], commentary: bool) -> Vec<Html> {
    let end = if commentary { place(Case::AS_OF) } else { MONTHS * 3 };
    let starts = spans.iter().map(|span| span.from.map_or(0, place));
    let ends = starts.clone().skip(1).chain([end]);
    let stretch = |((span, from), to): ((&Span<'static>, u16), u16)| {
        let (x, width) = (from.to_string(), to.saturating_sub(from).to_string());
        html! {
            <g key={x.clone()} data-branch={span.verdict.key()}>
                <rect x={x.clone()} y="6" {width} height="18" />
                <path d={format!("M{x} 0V30")} />
            </g>
        }
    };
    spans.iter().zip(starts).zip(ends).map(stretch).collect()
}

fn change(case: &Case, span: &Span<'static>, other: bool) -> Html {
    let Some(day) = span.from else { return Html::default() };
    let key = day.to_string();
    let reason = |verb: &'static str, rule: &&Rule| {
        html! { <span key={rule.id.as_str()}>{ " " }{ verb }{ rule.says.as_str() }</span> }
    };
    let current = (day == case.asof).then_some("true");
    html! {
        <li {key} data-branch={span.verdict.key()} data-day={day.to_string()}>
            <a href={link(Case { asof: day, ..*case })} aria-current={current}>{ day.in_words() }</a>{ ": " }
            if !other { { "still " } }
            <b class="vw">{ words::verdict(span.verdict) }</b>{ "." }
            <span class="small">
                { for span.starts.iter().map(|rule| reason("", rule)) }
                if span.starts.is_empty() {
                    { for span.ends.iter().map(|rule| reason("No longer: ", rule)) }
                }
            </span>
        </li>
    }
}
