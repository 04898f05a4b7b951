//! The verdict, its reasons, and what the attributes of contract 2 say about them.

use yew::prelude::*;

use super::{
    super::{cite, words},
    prose,
};
use crate::{
    framework::{Case, Class, Framework, Issuer, Kind, Licence, Step, Text, Trace, Verdict},
    link::{MapState, State, View, write},
};

/// The verdict with its reasons.
pub(super) fn verdict(law: &'static Framework, case: &Case, trace: &Trace<'static>, hidden: bool) -> Html {
    let money = |amount: Option<u64>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let licence = match trace.licence {
        Some(licence) => licence.key(),
        None if trace.class == Class::Unsettled => Issuer::Unsettled.key(),
        None => Licence::None.key(),
    };
    let basis: Vec<&str> = law.basis(trace).into_iter().map(|id| id.as_str()).collect();
    html! {
        <div id="trace-result" class={if hidden { "verdict hushed" } else { "verdict" }} aria-live="polite" data-verdict={trace.verdict.key()} data-class={trace.class.key()}
            data-licence={licence} data-issuer={trace.issuer.key()}
            data-cap={trace.cap.map(|cap| cap.to_string()).unwrap_or_default()}
            data-cap-ok={trace.cap_ok.map(|ok| ok.to_string()).unwrap_or_default()}
            data-fine-min={money(trace.penalty.map(|penalty| penalty.fine_min))}
            data-fine-max={money(trace.penalty.map(|penalty| penalty.fine_max))}
            data-confiscated={money(trace.penalty.map(|penalty| penalty.confiscated))}
            data-basis={basis.join(" ")}>
            if hidden {
                <p class="small">{ "The verdict waits for yours." }</p>
            } else {
                { answer(law, case, trace) }
            }
        </div>
    }
}

fn answer(law: &'static Framework, case: &Case, trace: &Trace<'static>) -> Html {
    html! {
        <>
            <p class="v">{ words::verdict(trace.verdict) }</p>
            <p class="small">{ words::verdict_means(trace.verdict) }</p>
            if let Some(day) = trace.answers_as_of {
                <p class="small">{ "The commentary speaks of January 2011, so this answers as of " }{ day.in_words() }{ ". The text’s own reading goes on." }</p>
            }
            if trace.verdict == Verdict::Open {
                <p>{ "Still possible: " }{ trace.possible.iter().map(|one| words::verdict(*one)).collect::<Vec<_>>().join(", ") }{ "." }</p>
            }
            { reasons(law, case, &trace.steps) }
            if !trace.branches.is_empty() { { branches(law, case, trace) } }
            if trace.penalty.is_some() {
                <p class="penalty">
                    { prose::penalty(case, trace) }{ " " }
                    <a href={write(&State { view: View::Fine, case: *case, ..State::default() })}>{ "See it as a picture" }</a>
                </p>
            }
            if let Some(weakest) = law.weakest(trace) {
                <p class="small">{ "No firmer than its weakest link: " }<b>{ words::provenance(weakest) }</b>{ "." }</p>
            }
        </>
    }
}

fn reasons(law: &'static Framework, case: &Case, steps: &[Step<'static>]) -> Html {
    let step = |step: &Step<'static>| {
        let claims = prose::sources(law, step);
        let mut nodes = step.rule.nodes.iter().filter_map(|id| law.node(id));
        let node = nodes.clone().find(|node| node.kind == Kind::Provision).or_else(|| nodes.next());
        let on_map = |node: Option<Text>| {
            let map = MapState { node, ..MapState::default() };
            write(&State { view: View::Map, case: *case, map, ..State::default() })
        };
        html! {
            <li key={step.rule.id.as_str()} data-outcome={words::outcome(step.outcome)} data-rule={step.rule.id.as_str()}>
                { step.rule.says.as_str() }{ " " }
                <b class="outcome">{ words::outcome(step.outcome) }</b>{ " " }
                <span class="cites">
                    { for claims.into_iter().map(|claim| html! {
                        <span key={claim.id.as_str()}>
                            { cite::provenance(claim) }
                            if let Some(check) = &claim.check { { " " }<span class="chk" data-check={check.finding.key()} title={check.note.as_str()}>{ words::finding(check.finding) }</span> }
                            { " " }
                        </span>
                    }) }
                    if let Some(node) = node { <a href={on_map(Some(node.id))}>{ node.title.as_str() }{ " on the map" }</a> }
                </span>
            </li>
        }
    };
    html! { <ol class="reasons">{ for steps.iter().map(step) }</ol> }
}

fn branches(law: &'static Framework, case: &Case, trace: &Trace<'static>) -> Html {
    html! {
        <ul class="branches">
            { for trace.branches.iter().map(|branch| html! {
                <li key={words::class(branch.class)} data-branch={branch.verdict.key()}>
                    <b>{ words::class(branch.class) }{ ": " }<span class="vw">{ words::verdict(branch.verdict) }</span></b>
                    { reasons(law, case, &branch.steps) }
                </li>
            }) }
        </ul>
    }
}
