//! What would change the verdict, and the two readings side by side.

use yew::prelude::*;

use super::{super::words, phrase};
use crate::{
    framework::{Case, Flip, Framework, Outcome, Parting, Reading, Verdict},
    link::{State, View, write},
};

/// The permalink of a case.
pub(super) fn link(case: Case) -> String {
    write(&State { view: View::Trace, case, ..State::default() })
}

/// The nearest ways to each other verdict.
pub(super) fn flips(law: &'static Framework, case: &Case, now: Verdict) -> Html {
    let flips = law.flips(case);
    let group = |verdict: Verdict| {
        let ways: Vec<&Flip> = flips.iter().filter(|flip| flip.verdict == verdict).collect();
        let lead = match ways.first().map(|flip| flip.changes.len()) {
            None => return Html::default(),
            Some(1) => ", if only",
            Some(2) => ", if two answers were different:",
            Some(_) => ", if several answers were different:",
        };
        html! {
            <li key={verdict.key()} data-branch={verdict.key()}>
                <b class="vw">{ words::verdict(verdict) }</b>{ lead }
                <ul>{ for ways.iter().map(|flip| { let words = phrase::flip(flip); html! { <li key={words.clone()}><a href={link(flip.case)}>{ words }</a></li> } }) }</ul>
            </li>
        }
    };
    let reached = |verdict: &&Verdict| flips.iter().any(|flip| flip.verdict == **verdict);
    html! {
        <div class="flips">
            <h3>{ "What would change it" }</h3>
            if now == Verdict::Open {
                <p class="small">{ "Nothing is decided yet: answer what is still needed." }</p>
            } else {
                <ul class="plain">{ for Verdict::ALL.iter().filter(reached).map(|verdict| group(*verdict)) }</ul>
            }
        </div>
    }
}

/// The same case in both readings, and where the two part on that day.
pub(super) fn readings(law: &'static Framework, case: Case, partings: &[Parting]) -> Html {
    let side = |reading: Reading, name: &'static str| {
        let case = Case { reading: Some(reading), ..case };
        let trace = law.trace(&case);
        let lead = trace.steps.iter().find(|step| step.outcome == Outcome::Breaks).or(trace.steps.first());
        html! {
            <div data-branch={trace.verdict.key()}>
                <p class="kicker">{ name }</p>
                <p><a href={link(case)}><b class="vw">{ words::verdict(trace.verdict) }</b></a></p>
                <p class="small">{ lead.map_or(words::verdict_means(trace.verdict), |step| step.rule.says.as_str()) }</p>
            </div>
        }
    };
    html! {
        <div class="readings">
            <h3>{ "Two readings side by side" }</h3>
            <div class="sides">
                { side(Reading::Commentary, "The commentary’s") }
                { side(Reading::Statute, "The text’s own") }
            </div>
            if partings.is_empty() {
                <p class="small">{ "On this day the two readings agree about every case." }</p>
            } else {
                <p class="small">{ "On this day they part only here:" }</p>
                <ul class="small">{ for partings.iter().enumerate().map(|(nth, parting)| html! {
                    <li key={nth}>
                        { phrase::pattern(law, &parting.pattern) }{ ": " }
                        { parting.commentary.key() }{ " for the commentary, " }
                        { parting.statute.key() }{ " by the text." }
                    </li>
                }) }</ul>
            }
        </div>
    }
}
