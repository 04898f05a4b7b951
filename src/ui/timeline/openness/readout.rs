//! The counts of the day asked about, in words, and the event that is shown.

use yew::prelude::*;

use super::marks::glyph;
use crate::{
    law::{Case, Date, Event as Happening, EventKind, Law, OpennessPeriod, Rule, Verdict, VerdictCounts, filled},
    state::View,
    ui::{
        components::{citation, other_answer::other_answer},
        trace::case_with_day,
        words,
    },
};

/// The verdicts with their patterns, and how many combinations had each on the day asked about.
pub(super) fn legend(counts: VerdictCounts, is_known: bool) -> Html {
    let entry = |verdict: &Verdict| {
        html! {
            <li key={verdict.key()}>
                <i class="swatch" data-layer={verdict.key()}></i>
                { words::verdict_in_a_sentence(*verdict) }
                if is_known { { " " }<b>{ counts.with(*verdict) }</b> }
            </li>
        }
    };
    html! { <ul class="keys">{ for VerdictCounts::VERDICTS.iter().map(entry) }</ul> }
}

/// The marks with what they stand for.
pub(super) fn kinds() -> Html {
    html! {
        <ul class="keys">
            for kind in EventKind::ALL {
                <li key={kind.key()}>{ mark(*kind) }{ words::event_kind(*kind) }</li>
            }
        </ul>
    }
}

fn mark(kind: EventKind) -> Html {
    html! {
        <svg width="20" height="20" viewBox="-13 0 26 26" aria-hidden="true"><path class="glyph" data-kind={kind.key()} d={glyph(kind)} /></svg>
    }
}

/// How many completions of the question had each verdict on its day, in a sentence; as data attributes too.
pub(super) fn result(law: &Law, case: &Case, counts: VerdictCounts) -> Html {
    html! {
        <div id="openness-result" aria-live="polite" data-cases={counts.cases().to_string()} data-lawful={counts.lawful.to_string()}
            data-unsettled={counts.unsettled.to_string()} data-silent={counts.silent.to_string()} data-unlawful={counts.unlawful.to_string()}>
            { other_answer(View::Since, &case_with_day(case)) }
            <p>{ said(law, case, counts) }</p>
        </div>
    }
}

/// The counts of the question on its day as a sentence.
pub(super) fn said(law: &Law, case: &Case, counts: VerdictCounts) -> String {
    let texts = &law.openness.texts;
    let day = case.asof.in_words();
    if let Some(known) = law.known_from().filter(|known| case.asof < *known) {
        return filled(texts.unknown, &[("day", &known.in_words())]);
    }
    if counts.cases() == 1 {
        let verdict = VerdictCounts::VERDICTS.iter().find(|verdict| counts.with(**verdict) == 1);
        let verdict = verdict.map_or("", |verdict| words::verdict_in_a_sentence(*verdict));
        let all = law.openness(&case.unanswered()).cases().to_string();
        return format!(
            "On {day}, by the text’s own reading, your combination was {verdict}. {}",
            filled(texts.one, &[("cases", &all)])
        );
    }
    let VerdictCounts { lawful, unsettled, silent, unlawful } = counts;
    format!(
        "On {day}, by the text’s own reading, {lawful} of {} combinations were lawful, {unsettled} unsettled, {silent} silent and {unlawful} unlawful.",
        counts.cases()
    )
}

/// The event of the day asked about, or the last one before it: what it was, what it did to the counts, and the rules behind it.
pub(super) fn happened(law: &'static Law, periods: &[OpennessPeriod<'static>], asof: Date) -> Html {
    let kinds = || law.events.iter().filter_map(|event| Some((event, event.kind?)));
    let last = kinds().map(|(event, _)| event.when.first_day()).rfind(|day| *day <= asof);
    let shown: Vec<(&Happening, EventKind)> =
        kinds().filter(|(event, _)| Some(event.when.first_day()) == last).collect();
    html! {
        <div class="happened small">
            if let Some(day) = last {
                <p>{ if day == asof { "On this day:" } else { "The last event before:" } }</p>
            } else {
                <p>{ "Nothing is marked before this day." }</p>
            }
            for (event, kind) in shown {
                <div key={event.id.as_str()} class="event">
                    { mark(kind) }
                    <div>
                        <p>
                            <b>{ event.when.in_words() }{ ". " }{ words::event_kind(kind) }{ "." }</b>{ " " }{ event.says.as_str() }
                            { " " }<span class="check">{ citation::confidence(event.confidence, &event.sources) }</span>
                        </p>
                        <p>{ effect(law, event, periods) }</p>
                    </div>
                </div>
            }
        </div>
    }
}

/// What an event did to the counts of the question, with the rules that did it.
fn effect(law: &'static Law, event: &Happening, periods: &[OpennessPeriod<'static>]) -> Html {
    let changes = periods.iter().zip(periods.iter().skip(1));
    let mut changes = changes.filter(|(_, after)| after.events.iter().any(|other| other.id == event.id));
    let Some((before, after)) = changes.next() else {
        let is_known = law.known_from().is_none_or(|known| known <= event.when.first_day());
        let says = if is_known { law.openness.texts.still.as_str() } else { "" };
        return html! { says };
    };
    let rules = |all: &[&'static Rule]| all.iter().map(|rule| rule.says.as_str()).collect::<Vec<_>>().join(" ");
    html! {
        <>
            { changed(before, after) }{ " " }
            if after.starts.is_empty() { { "No longer: " }{ rules(&after.ends) } } else { { rules(&after.starts) } }
        </>
    }
}

/// The counts before and after a change, for each verdict whose count changes.
pub(super) fn changed(before: &OpennessPeriod<'_>, after: &OpennessPeriod<'_>) -> String {
    let parts = VerdictCounts::VERDICTS.iter().filter_map(|verdict| {
        let (old, new) = (before.counts.with(*verdict), after.counts.with(*verdict));
        let name = words::verdict_in_a_sentence(*verdict);
        if !before.is_known {
            return Some(format!("{name} {new}"));
        }
        (old != new).then(|| format!("{name} from {old} to {new}"))
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    let mut parts = parts + ".";
    if let Some(first) = parts.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    parts
}
