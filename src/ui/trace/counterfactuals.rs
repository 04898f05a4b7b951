//! Counterfactuals: the nearest cases with another verdict, that is, what would change it.

use yew::prelude::*;

use super::{links::link_to_trace, phrase};
use crate::{
    content::law,
    law::{Case, Counterfactual, Verdict},
    ui::words,
};

/// The props of [`Counterfactuals`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CounterfactualsProps {
    /// The case asked about.
    pub case: Case,
}

/// For each other verdict that can be reached, the smallest changes of the answers that lead to it, as links to those cases.
#[component]
pub fn Counterfactuals(props: &CounterfactualsProps) -> Html {
    let (case, law) = (props.case, law());
    let counterfactuals = law.counterfactuals(&case);
    let to = |verdict: Verdict| counterfactuals.iter().filter(move |flip| flip.verdict == verdict);
    let verdicts = Verdict::ALL.iter().copied().filter(|verdict| to(*verdict).next().is_some());
    html! {
        <div class="flips">
            <h3>{ "What would change it" }</h3>
            if law.verdict(&case) == Verdict::Open {
                <p class="small">{ "The verdict is still open. Answer what is still needed first." }</p>
            }
            <div>
                for verdict in verdicts {
                    <div key={verdict.key()} data-branch={verdict.key()}>
                        <b class="verdict-word">{ words::verdict(verdict) }</b>{ condition(to(verdict).next()) }
                        <ul>
                            for flip in to(verdict) {
                                <li key={phrase::counterfactual(flip)}><a href={link_to_trace(flip.case)}>{ phrase::counterfactual(flip) }</a></li>
                            }
                        </ul>
                    </div>
                }
            </div>
        </div>
    }
}

/// The words before the list of counterfactuals for a verdict. All of them change the same number of answers, so the first is enough.
fn condition(first: Option<&Counterfactual>) -> &'static str {
    match first.map_or(0, |flip| flip.changes.len()) {
        0 | 1 => ", if only",
        2 => ", if two answers were different:",
        _ => ", if several answers were different:",
    }
}
