//! What would change the verdict: the nearest cases with another one.

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

/// For each other verdict, the fewest answers that would have to be different.
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
                <p class="small">{ "Nothing is decided yet: answer what is still needed." }</p>
            }
            <div>
                for verdict in verdicts {
                    <div key={verdict.key()} data-branch={verdict.key()}>
                        <b class="vw">{ words::verdict(verdict) }</b>{ condition(to(verdict).next()) }
                        <ul>
                            for flip in to(verdict) {
                                <li key={phrase::flip(flip)}><a href={link_to_trace(flip.case)}>{ phrase::flip(flip) }</a></li>
                            }
                        </ul>
                    </div>
                }
            </div>
        </div>
    }
}

/// What stands before the list of ways to a verdict, all of which change as many answers.
fn condition(first: Option<&Counterfactual>) -> &'static str {
    match first.map_or(0, |flip| flip.changes.len()) {
        0 | 1 => ", if only",
        2 => ", if two answers were different:",
        _ => ", if several answers were different:",
    }
}
