//! The amounts due in each reading, side by side, and a remark on this income.

use yew::prelude::*;

use super::income_of;
use crate::{
    content::law,
    law::{Penalty, Reading, Severe, penalty},
    state::View,
    ui::{
        components::{island::Island, other_answer::other_answer},
        context::use_page,
        number::{grouped, yuan},
        words::Label,
    },
};

/// The amounts, connected to the state of the page.
#[component]
pub fn PenaltyResult() -> Html {
    let case = use_page().state.case;
    html! {
        <Island id="penalty-result">
            <PenaltySums income={income_of(&case)} severe={case.severe} />
        </Island>
    }
}

/// The props of [`PenaltySums`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PenaltySumsProps {
    /// The income, in RMB.
    pub income: u64,
    /// Whether the breach is severe; `None` where that is unknown.
    pub severe: Option<Severe>,
}

/// The amounts due on an income in both readings.
#[component]
pub fn PenaltySums(props: &PenaltySumsProps) -> Html {
    let PenaltySumsProps { income, severe } = *props;
    html! {
        <>
            { other_answer(View::Fine, &format!("An income of RMB {}.", grouped(income))) }
            <div class="sides" id="fine-result">
                for reading in Reading::ALL {
                    { sums(*reading, penalty(*reading, income), severe) }
                }
            </div>
            <div class="prose"><p class="remark">{ law().penalty.remark(income).unwrap_or_default().as_str() }</p></div>
        </>
    }
}

/// The amounts due in one reading.
fn sums(reading: Reading, due: Penalty, severe: Option<Severe>) -> Html {
    let severe = law().penalty.severe(reading).filter(|_| severe == Some(Severe::Yes));
    html! {
        <div key={reading.key()} data-reading={reading.key()} data-confiscated={due.confiscated.to_string()}
            data-fine-min={due.fine_min.to_string()} data-fine-max={due.fine_max.to_string()}>
            <h3>{ format!("In {} reading", reading.label()) }</h3>
            <dl class="sums">
                <dt>{ "Confiscated" }</dt><dd>{ money(due.confiscated) }</dd>
                <dt>{ "Fine at least" }</dt><dd>{ money(due.fine_min) }</dd>
                <dt>{ "Fine at most" }</dt><dd>{ money(due.fine_max) }</dd>
                <dt>{ "Total at most" }</dt><dd>{ money(due.confiscated.saturating_add(due.fine_max)) }</dd>
            </dl>
            <p class="small">{ severe.unwrap_or_default().as_str() }</p>
        </div>
    }
}

/// An amount in RMB, in digits and in Chinese notation (万, 亿).
fn money(amount: u64) -> Html {
    html! { <><b class="sum">{ "RMB " }{ grouped(amount) }</b>{ " " }<span class="chinese-amount" lang="zh">{ yuan(amount) }</span></> }
}
