//! The question asked backwards: an outcome, and every minimal set of facts that leads to it.

use yew::prelude::*;

use super::phrase;
use crate::{
    content::law,
    law::{Date, Reading, Verdict},
    ui::{components::choice_select::ChoiceSelect, words},
};

/// The props of [`Backwards`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BackwardsProps {
    /// The reading that answers.
    pub reading: Reading,
    /// The day whose rules apply.
    pub asof: Date,
}

/// A choice of an outcome, and what leads to it.
#[component]
pub fn Backwards(props: &BackwardsProps) -> Html {
    let BackwardsProps { reading, asof } = *props;
    let law = law();
    let outcome = use_state_eq(|| Verdict::Lawful);
    let on_change = {
        let outcome = outcome.clone();
        Callback::from(move |chosen: Option<Verdict>| {
            if let Some(chosen) = chosen {
                outcome.set(chosen);
            }
        })
    };
    let outcome = *outcome;
    // To find them, every case is tried; the answer is the same for all days between two changes of the rules.
    let relations_at = use_memo((outcome, reading, law.verdict_table.interval(asof)), |_| {
        law.minimal_conditions(outcome, reading, asof)
    });
    let lead = if relations_at.is_empty() {
        " in no case, on this day and in this reading."
    } else {
        " in these cases and no others, each condition being needed:"
    };
    html! {
        <details class="backwards">
            <summary>{ "Ask it backwards: what leads to an outcome?" }</summary>
            <p id="backwards-form" class="live">
                { "Which cases come out as " }
                <ChoiceSelect<Verdict> name="outcome" label="Outcome" value={outcome} {on_change} />
                { "?" }
            </p>
            <div class="ways" aria-live="polite">
                <p><b>{ words::verdict(outcome) }</b>{ lead }</p>
                <ul data-ways={outcome.key()}>
                    for (index, way) in relations_at.iter().enumerate() {
                        <li key={index}>
                            { phrase::pattern(law, way) }{ " " }<span class="small">{ "(" }{ way.cases }{ " cases)" }</span>
                        </li>
                    }
                </ul>
            </div>
        </details>
    }
}
