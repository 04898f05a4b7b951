//! The reasons for a verdict: the reasoning steps in order, each with its sources, and the penalty.

use yew::prelude::*;

use super::{
    links::{link_to_map, link_to_penalty},
    reasoning_text::{penalty, sources},
};
use crate::{
    content::law,
    law::{self, Branch, Case, Claim, Kind, Law, Node, Outcome, Owner, ReasoningStep, Trace, Verdict, filled},
    ui::{components::citation, words},
};

/// The props of [`Reasons`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReasonsProps {
    /// The case asked about.
    pub case: Case,
}

/// The reasons for the verdict about a case, including the branches of an unsettled class and the penalty.
#[component]
pub fn Reasons(props: &ReasonsProps) -> Html {
    let (case, law) = (props.case, law());
    let trace = law.trace(&case);
    let possible: Vec<&str> = trace.possible.iter().map(|verdict| words::verdict(*verdict)).collect();
    html! {
        <>
            if let Some(day) = trace.answers_as_of {
                <p class="small">{ filled(law.texts.trace.answers_as_of, &[("day", &day.in_words())]) }</p>
            }
            if trace.verdict == Verdict::Open {
                <p>{ "Still possible: " }{ possible.join(", ") }{ "." }</p>
            }
            { steps(law, case, &trace.steps) }
            if !trace.branches.is_empty() {
                <ul class="branches">
                    for branch in &trace.branches {
                        <li key={branch.class.key()} data-branch={branch.verdict.key()}>{ under_class(law, case, branch) }</li>
                    }
                </ul>
            }
            if trace.penalty.is_some() {
                <p class="penalty">
                    { penalty(&trace) }{ " " }
                    if is_pictured(&case, &trace) { <a href={link_to_penalty(case)}>{ "See it as a picture" }</a> }
                </p>
            }
            if trace.verdict == Verdict::Unlawful { <p class="small">{ law.texts.trace.providers.as_str() }</p> }
            if case.owner == Some(Owner::Foreign) && trace.cap.is_some() {
                <p class="small">{ law.texts.trace.foreign.as_str() }</p>
            }
            if let Some(weakest_provenance) = law.weakest_provenance(&trace) {
                <p class="small">{ "Weakest source for this answer: " }<b>{ words::provenance(weakest_provenance) }</b>{ "." }</p>
            }
        </>
    }
}

/// Whether the penalty is the one that the penalty section pictures: that for a service without a licence.
fn is_pictured(case: &Case, trace: &Trace<'_>) -> bool {
    let pictured = case.reading.zip(case.income).map(|(reading, income)| law::penalty(reading, income));
    pictured.is_some() && trace.penalty == pictured
}

/// A branch of the reasoning: the verdict and the steps on the assumption that an unsettled service has this class.
fn under_class(law: &'static Law, case: Case, branch: &Branch<'static>) -> Html {
    html! {
        <>
            <b>{ words::class(branch.class) }{ ": " }<span class="verdict-word">{ words::branch(branch) }</span></b>
            { steps(law, case, &branch.steps) }
        </>
    }
}

/// How many reasoning steps are shown at first; the others are folded.
const FIRST: usize = 3;

/// A reasoning step with its number, counted from 1.
type Numbered<'a> = (usize, &'a ReasoningStep<'static>);

/// The steps that are shown at first, and the others, both in their order. Shown are the first, which says what the service is, and those
/// that decide: a condition that is not met.
fn first_and_rest<'a>(steps: &'a [ReasoningStep<'static>]) -> (Vec<Numbered<'a>>, Vec<Numbered<'a>>) {
    let mut first: Vec<Numbered> = (1..).zip(steps).collect();
    first.sort_by_key(|(number, step)| *number > 1 && matches!(step.outcome, Outcome::Holds | Outcome::States));
    let mut rest = first.split_off(first.len().min(FIRST));
    first.sort_by_key(|(number, _)| *number);
    rest.sort_by_key(|(number, _)| *number);
    (first, rest)
}

/// The reasoning steps as a list, some of them folded. They are keyed by rule, so a step that stays when the case changes is moved and not
/// rendered again.
fn steps(law: &'static Law, case: Case, steps: &[ReasoningStep<'static>]) -> Html {
    let (first, rest) = first_and_rest(steps);
    let list = |steps: &[Numbered]| {
        html! { <ol class="reasons">{ for steps.iter().map(|(number, step)| reason(law, case, *number, step)) }</ol> }
    };
    html! {
        <>
            { list(&first) }
            if !rest.is_empty() {
                <details class="depth">
                    <summary>{ match rest.len() { 1 => "One more reason".to_owned(), more => format!("{more} more reasons") } }</summary>
                    { list(&rest) }
                </details>
            }
        </>
    }
}

/// A reasoning step: the rule, its outcome, its sources, and a link to the map.
fn reason(law: &'static Law, case: Case, number: usize, step: &ReasoningStep<'static>) -> Html {
    html! {
        <li value={number.to_string()} key={step.rule.id.as_str()} data-outcome={words::outcome(step.outcome)} data-rule={step.rule.id.as_str()}>
            { step.rule.says.as_str() }{ " " }<b class="outcome">{ words::outcome(step.outcome) }</b>{ " " }
            <span class="cites">
                for claim in sources(law, step) { <key={claim.id.as_str()}>{ source(claim) }</> }
                if let Some(node) = node_of(law, step) {
                    <a href={link_to_map(case, node.id)}>{ node.title.as_str() }{ " on the map" }</a>
                }
            </span>
        </li>
    }
}

/// The citation of a claim, and the finding of its fact check.
fn source(claim: &'static Claim) -> Html {
    html! {
        <>
            { citation::provenance(claim) }
            if let Some(check) = claim.check.as_ref().filter(|check| check.finding.is_some()) {
                { citation::SEPARATOR }{ citation::finding(check) }
            }
            { " " }
        </>
    }
}

/// The node of the map to link to from a step: the first provision among the nodes of its rule, or else the first node.
fn node_of(law: &'static Law, step: &ReasoningStep<'static>) -> Option<&'static Node> {
    let mut nodes = step.rule.nodes.iter().filter_map(|id| law.node(id));
    nodes.clone().find(|node| node.kind == Kind::Provision).or_else(|| nodes.next())
}
