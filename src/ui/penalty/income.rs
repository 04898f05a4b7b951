//! The sentence in which the reader enters the income and chooses whether the breach is severe.

use yew::prelude::*;

use super::{income_of, use_set_income, use_set_severe};
use crate::{
    law::{Case, Severe},
    ui::{
        components::{
            choice_select::ChoiceSelect,
            entry_field::{EntryField, EntryKind},
            island::Island,
        },
        context::use_page,
        number::{grouped, yuan},
    },
};

/// The sentence, connected to the state of the page.
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
    /// Whether the breach is severe; `None` where that is unknown.
    pub severe: Option<Severe>,
    /// Receives the new income, at most [`Case::MOST_INCOME`].
    pub on_income: Callback<u64>,
    /// Receives the new severity.
    pub on_severe: Callback<Option<Severe>>,
}

/// Parses an income: a whole number of RMB, at most [`Case::MOST_INCOME`]. The error is the sentence to show.
fn income_in(text: &str) -> Result<u64, String> {
    let income = text.parse().ok().filter(|income| *income <= Case::MOST_INCOME);
    income.ok_or_else(|| format!("An income is a whole number of RMB from 0 to {}.", grouped(Case::MOST_INCOME)))
}

/// A sentence with a field for the income and a select for the severity. An invalid entry stays in the field with its error beside it,
/// and the rest of the section keeps the last valid income.
#[component]
pub fn IncomeSentence(props: &IncomeSentenceProps) -> Html {
    let IncomeSentenceProps { income, severe, on_income, on_severe } = props.clone();
    let on_commit =
        use_callback(on_income, |text: String, on_income| income_in(&text).map(|income| on_income.emit(income)));
    let still = format!("The chart and the sums below still show RMB {}.", grouped(income));
    html! {
        <p class="prose sentence live">
            { "A provider without the licence it needs earns RMB " }
            <EntryField id="fine-income" label="Income in RMB" value={income.to_string()} {still} is_live=true
                kind={EntryKind::number(0, Case::MOST_INCOME, "1")} {on_commit} />
            { ", " }<span class="chinese-amount" lang="zh">{ yuan(income) }</span>
            { ". " }
            <span class="clause">
                { "The breach is " }
                <ChoiceSelect<Severe> value={severe} unknown="severe or not" on_change={on_severe} label="Severity" />
                { "." }
            </span>
        </p>
    }
}
