//! The line of time: the answers as bands, the events as marks, the day asked about as a hand.

use yew::prelude::*;

use super::super::words;
use crate::framework::{Date, Era, Framework};

const FIRST: u32 = 1999;
const YEARS: u32 = 27;

/// How far along the axis a day stands, in tenths of a per cent. A year is taken as twelve months of thirty-one days.
fn along(day: Date) -> u32 {
    let (year, month, day) = day.parts();
    let before = u32::from(year).saturating_sub(FIRST) * 372 + (u32::from(month) - 1) * 31 + u32::from(day) - 1;
    let before = if u32::from(year) < FIRST { 0 } else { before };
    (before * 1000 / (YEARS * 372)).min(1000)
}

fn percent(tenths: u32) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The picture, in percentages of whatever width there is.
pub(super) fn axis(law: &Framework, eras: &[Era<'_>], asof: Date) -> Html {
    let ends = eras.iter().skip(1).map(|era| along(era.from)).chain([1000]);
    let bands = eras.iter().zip(ends).map(|(era, end)| (era, along(era.from), end));
    let hand = percent(along(asof));
    let told = eras.iter().rev().find(|era| era.from <= asof).map_or("", |era| words::verdict(era.verdict));
    html! {
        <svg class="axis" width="100%" height="84" role="img" aria-label={format!("On {}: {told}. The answers in order stand below.", asof.in_words())}>
            { for bands.enumerate().map(|(nth, (era, from, end))| html! {
                <rect key={nth} class="band" data-verdict={era.verdict.key()} x={percent(from)} y="10" width={percent(end - from)} height="26" />
            }) }
            <line class="line" x1="0" x2="100%" y1="36" y2="36" />
            { for law.events.iter().map(|event| {
                let x = percent(along(event.when.first_day()));
                let end = if event.rules.is_empty() { "43" } else { "50" };
                html! { <line key={event.id.as_str()} class={if event.rules.is_empty() { "tick" } else { "tick change" }} x1={x.clone()} x2={x} y1="36" y2={end} /> }
            }) }
            { for (0..YEARS).filter(|year| (year + FIRST) % 5 == 0).map(|year| html! {
                <text key={year} x={percent(year * 1000 / YEARS)} y="66" text-anchor="middle">{ FIRST + year }</text>
            }) }
            <line class="hand" x1={hand.clone()} x2={hand.clone()} y1="4" y2="52" />
            <circle class="hand" cx={hand} cy="5" r="4" />
        </svg>
    }
}
