//! The line of time: the answers as bands, the events as marks, the day asked about as a hand.

use yew::AttrValue;

use super::super::{markup::Markup, words};
use crate::framework::{Date, Framework, Span};

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
pub(super) fn axis(law: &Framework, spans: &[Span<'_>], asof: Date) -> AttrValue {
    let start = |span: &Span<'_>| span.from.map_or(0, along);
    let told = spans.iter().rev().find(|span| span.from.is_none_or(|from| from <= asof));
    let mut out = Markup::default();
    out.put("<svg class=\"years\" width=\"100%\" height=\"84\" role=\"img\" aria-label=\"On ");
    out.fill(
        "{}: {}. The answers in order stand below.\">",
        &[&asof.in_words(), told.map_or("", |span| words::verdict(span.verdict))],
    );
    let ends = spans.iter().skip(1).map(start).chain([1000]);
    for (span, end) in spans.iter().zip(ends) {
        let (from, width) = (percent(start(span)), percent(end - start(span)));
        out.fill("<rect class=\"band\" data-verdict=\"{}\" x=\"{}", &[span.verdict.key(), &from]);
        out.fill("\" y=\"10\" width=\"{}\" height=\"26\"/>", &[&width]);
    }
    line(&mut out, "line", ["0", "100%", "36", "36"]);
    for event in &law.events {
        let x = percent(along(event.when.first_day()));
        let (class, end) = if event.rules.is_empty() { ("tick", "43") } else { ("tick change", "50") };
        line(&mut out, class, [&x, &x, "36", end]);
    }
    for year in (0..YEARS).filter(|year| (year + FIRST).is_multiple_of(5)) {
        let (x, name) = (percent(year * 1000 / YEARS), (FIRST + year).to_string());
        out.fill("<text x=\"{}\" y=\"66\" text-anchor=\"middle\">{}</text>", &[&x, &name]);
    }
    let hand = percent(along(asof));
    line(&mut out, "hand", [&hand, &hand, "4", "52"]);
    out.fill("<circle class=\"hand\" cx=\"{}\" cy=\"5\" r=\"4\"/></svg>", &[&hand]);
    out.text()
}

fn line(out: &mut Markup, class: &str, [from, to, top, bottom]: [&str; 4]) {
    out.fill("<line class=\"{}\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>", &[class, from, to, top, bottom]);
}
