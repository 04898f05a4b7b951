//! The sentence in which the reader says what the service earns, and whether the breach is severe.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{income_of, use_set_income, use_set_severe};
use crate::{
    framework::{Case, Severe},
    ui::{
        components::{choice_select::ChoiceSelect, island::Island},
        context::use_page,
        number::{grouped, yuan},
    },
};

/// The sentence, with the case of the page.
#[component]
pub fn PenaltyIncome() -> Html {
    let page = use_page();
    let on_income = use_set_income(&page);
    let on_severe = use_set_severe(&page);
    html! {
        <Island id="penalty-income">
            <IncomeSentence income={income_of(&page.state.case)} severe={page.state.case.severe} {on_income} {on_severe} />
        </Island>
    }
}

/// The props of [`IncomeSentence`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IncomeSentenceProps {
    /// The income of the case, in RMB.
    pub income: u64,
    /// Whether the breach is severe; absent where that is not known.
    pub severe: Option<Severe>,
    /// Takes an income of at most [`Case::MOST_INCOME`].
    pub on_income: Callback<u64>,
    /// Takes the severity.
    pub on_severe: Callback<Option<Severe>>,
}

/// What the reader has typed and the page could not take.
#[derive(Clone, PartialEq)]
struct Refused {
    text: String,
    /// Whether the reader is done with the field. Until then nothing is said of an empty one.
    is_final: bool,
}

/// The income in a text: a whole number of RMB, at most [`Case::MOST_INCOME`].
fn income_in(text: &str) -> Option<u64> {
    text.parse().ok().filter(|income| *income <= Case::MOST_INCOME)
}

/// The income and the severity as fields of a sentence. What cannot be taken stays in the field, with the reason below, and the rest of
/// the section keeps the last income that could.
#[component]
pub fn IncomeSentence(props: &IncomeSentenceProps) -> Html {
    let income = props.income;
    let refused = use_state_eq(|| None::<Refused>);
    {
        let refused = refused.clone();
        // Another income, by whatever way it came, takes the place of what was typed.
        use_effect_with(income, move |_| refused.set(None));
    }
    let take = |is_final: bool| {
        let (refused, on_income) = (refused.clone(), props.on_income.clone());
        move |text: String| {
            if let Some(income) = income_in(&text) {
                refused.set(None);
                on_income.emit(income);
            } else {
                refused.set(Some(Refused { text, is_final }));
            }
        }
    };
    let (typed, done) = (take(false), take(true));
    let oninput = move |event: InputEvent| typed(event.target_unchecked_into::<HtmlInputElement>().value());
    let onchange = move |event: Event| done(event.target_unchecked_into::<HtmlInputElement>().value());
    let refused = (*refused).as_ref();
    let value = refused.map_or_else(|| income.to_string(), |refused| refused.text.clone());
    let is_wrong = refused.is_some_and(|refused| refused.is_final || !refused.text.is_empty());
    html! {
        <>
            <p class="prose sentence live">
                { "A service without its licence earns RMB " }
                <input type="number" min="0" max={Case::MOST_INCOME.to_string()} step="1" inputmode="numeric" aria-label="Income in RMB"
                    aria-invalid={is_wrong.then_some("true")} aria-describedby="penalty-income-error" {value} {oninput} {onchange} />
                { ", " }<span class="wan" lang="zh">{ yuan(income) }</span>
                { ". " }
                <span class="clause">
                    { "The breach is " }
                    <ChoiceSelect<Severe> value={props.severe} unknown="perhaps severe" on_change={props.on_severe.clone()} class="word" label="Severity" />
                    { "." }
                </span>
            </p>
            <p id="penalty-income-error" class="refused small live" role="status">
                if is_wrong {
                    { format!(
                        "An income is a whole number of RMB from 0 to {}. The picture and the sums below are still those of RMB {}.",
                        grouped(Case::MOST_INCOME),
                        grouped(income),
                    ) }
                }
            </p>
        </>
    }
}
