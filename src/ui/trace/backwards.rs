//! The question asked backwards: an outcome, and every minimal set of facts that leads to it.

use yew::prelude::*;

use super::{super::words, phrase};
use crate::{
    content::framework,
    framework::{Date, Reading, Verdict},
};

#[derive(PartialEq, Properties)]
pub(super) struct BackwardsProps {
    pub reading: Reading,
    pub asof: Date,
}

/// Outcomes with what leads to each.
#[component]
pub(super) fn Backwards(props: &BackwardsProps) -> Html {
    let law = framework();
    let BackwardsProps { reading, asof } = *props;
    let outcome = use_state_eq(|| Verdict::Lawful);
    let key = (*outcome, reading, law.cases.interval(asof));
    let ways = use_memo(key, |(outcome, ..)| law.ways_to(*outcome, reading, asof));
    let choose = |verdict: Verdict| {
        let outcome = outcome.clone();
        let pressed = (*outcome == verdict).to_string();
        let onclick = Callback::from(move |_: MouseEvent| outcome.set(verdict));
        html! { <button key={verdict.key()} type="button" aria-pressed={pressed} {onclick}>{ words::verdict(verdict) }</button> }
    };
    let outcomes = Verdict::ALL.iter().copied().filter(|verdict| *verdict != Verdict::Open);
    html! {
        <details class="backwards">
            <summary>{ "Ask it backwards: what leads to an outcome?" }</summary>
            <div class="seg live" role="group" aria-label="Outcome">{ for outcomes.map(choose) }</div>
            <p aria-live="polite">
                <b>{ words::verdict(*outcome) }</b>
                { if ways.is_empty() { " in no case, on this day and in this reading." } else { " in these cases and no others, each condition being needed:" } }
            </p>
            <ul data-ways={outcome.key()}>{ for ways.iter().enumerate().map(|(nth, way)| html! {
                <li key={nth}>{ phrase::pattern(law, way) }{ " " }<span class="small">{ "(" }{ way.cases }{ " cases)" }</span></li>
            }) }</ul>
        </details>
    }
}
