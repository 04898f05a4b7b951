//! The same case over time: a strip of verdicts with a slider under it, and the days on which something changes.

use yew::AttrValue;

use super::{
    super::{gifts::Gifts, markup::Markup, words},
    change::link,
};
use crate::{
    fill::fill,
    framework::{Case, Date, Reading, Span, Verdict},
};

const FIRST: u16 = 1999;
pub(super) const MONTHS: u16 = 12 * 27;

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

/// The day that the slider asks about, by the month it stands at.
pub(super) fn day_at(value: &str) -> Option<Date> {
    value.parse().ok().and_then(start_of)
}

/// The day asked about: the slider stands at it, and the strip has its mark there.
pub(super) fn day(gifts: &mut Gifts, case: &Case, verdict: Verdict) {
    let said = AttrValue::from(fill("{}: {}", &[case.asof.in_words().as_str(), words::verdict(verdict)]));
    gifts.value("[name=month]", month(case.asof).to_string());
    gifts.attribute("[name=month]", "aria-valuetext", said.clone());
    gifts.inside(".time .said", said);
    gifts.attribute(".now", "d", fill("M{} 0V30", &[&place(case.asof).to_string()]));
}

/// The strip, and the list of changes.
pub(super) fn spans<'a>(gifts: &mut Gifts, case: &Case, spans: &dyn Fn() -> &'a [Span<'a>]) {
    gifts.made(".over-time", || strip(case, spans()));
    gifts.made(".turns", || changes(case, spans()));
}

/// The strip of verdicts, with a tick where something changes.
fn strip(case: &Case, spans: &[Span<'_>]) -> AttrValue {
    let end = if case.reading == Some(Reading::Commentary) { place(Case::AS_OF) } else { MONTHS * 3 };
    let starts = spans.iter().map(|span| span.from.map_or(0, place));
    let ends = starts.clone().skip(1).chain([end]);
    let mut page = Markup::default();
    for ((span, from), to) in spans.iter().zip(starts).zip(ends) {
        let (x, width) = (from.to_string(), to.saturating_sub(from).to_string());
        page.fill("<g data-branch=\"{}\"><rect x=\"{}\" y=\"6\" width=\"{}", &[span.verdict.key(), &x, &width]);
        page.fill("\" height=\"18\"/><path d=\"M{} 0V30\"/></g>", &[&x]);
    }
    page.text()
}

/// The days of change, each with its verdict and the rules that bring it about.
fn changes(case: &Case, spans: &[Span<'_>]) -> AttrValue {
    let mut page = Markup::default();
    let mut before = spans.first().map(|span| span.verdict);
    page.put("<ol class=\"changes plain\">");
    for span in spans {
        let Some(day) = span.from else { continue };
        page.fill("<li data-branch=\"{}\" data-day=\"{}\"", &[span.verdict.key(), &day.to_string()]);
        page.put(if day == case.asof { " aria-current=\"true\">" } else { ">" });
        page.link(&link(Case { asof: day, ..*case }), &day.in_words());
        page.put(if before == Some(span.verdict) { ": still " } else { ": " });
        page.fill("<b class=\"vw\">{}</b>. <span class=\"small\">", &[words::verdict(span.verdict)]);
        for rule in &span.starts {
            page.say(&rule.says);
            page.put(" ");
        }
        for rule in span.ends.iter().filter(|_| span.starts.is_empty()) {
            page.put("No longer: ");
            page.say(&rule.says);
        }
        page.put("</span></li>");
        before = Some(span.verdict);
    }
    page.put("</ol>");
    if case.reading == Some(Reading::Commentary) {
        page.put("<p class=\"small\">The commentary speaks of January 2011 and goes no further; ");
        page.link(&link(Case { reading: Some(Reading::Statute), ..*case }), "the text’s own reading goes on");
        page.put(".</p>");
    }
    page.text()
}
