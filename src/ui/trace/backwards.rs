//! The inverse question: given a verdict, which minimal sets of conditions lead to it.

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
    /// The reading of the law.
    pub reading: Reading,
    /// The day whose rules apply.
    pub asof: Date,
}

/// A choice of a verdict, and the list of minimal conditions that lead to it.
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
    // This goes through every case. The answer is the same for all days between two changes of the rules, so the interval is the key.
    let condition_sets = use_memo((outcome, reading, law.verdict_table.interval(asof)), |_| {
        law.minimal_conditions(outcome, reading, asof)
    });
    let lead = if condition_sets.is_empty() {
        " in no case, on this day and in this reading."
    } else {
        " in these cases and no others:"
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
                    for (index, conditions) in condition_sets.iter().enumerate() {
                        <li key={index}>
                            { phrase::conditions(law, conditions) }{ " " }<span class="small">{ "(" }{ conditions.cases }{ " cases)" }</span>
                        </li>
                    }
                </ul>
            </div>
        </details>
    }
}
