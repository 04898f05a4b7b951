//! The sums that each reading asks for, side by side, and what the picture shows at this income.

use yew::prelude::*;

use super::income_of;
use crate::{
    law::{Penalty, Reading, Severe, penalty},
    ui::{
        components::island::Island,
        context::use_page,
        number::{grouped, yuan},
        words::Label,
    },
};

/// The sums, with the case of the page.
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
    /// Whether the breach is severe.
    pub severe: Option<Severe>,
}

/// What an income costs under both readings.
#[component]
pub fn PenaltySums(props: &PenaltySumsProps) -> Html {
    let PenaltySumsProps { income, severe } = *props;
    html! {
        <>
            <div class="sides" id="fine-result">
                for reading in Reading::ALL {
                    { sums(*reading, penalty(*reading, income), severe) }
                }
            </div>
            <div class="prose"><p class="remark">{ remark(income) }</p></div>
        </>
    }
}

/// What one reading asks for.
fn sums(reading: Reading, due: Penalty, severe: Option<Severe>) -> Html {
    html! {
        <div key={reading.key()} data-reading={reading.key()} data-confiscated={due.confiscated.to_string()}
            data-fine-min={due.fine_min.to_string()} data-fine-max={due.fine_max.to_string()}>
            <h3>{ format!("In {} reading", reading.label()) }</h3>
            <dl class="sums">
                <dt>{ "Confiscated" }</dt><dd>{ money(due.confiscated) }</dd>
                <dt>{ "Fine at least" }</dt><dd>{ money(due.fine_min) }</dd>
                <dt>{ "Fine at most" }</dt><dd>{ money(due.fine_max) }</dd>
                <dt>{ "Altogether at most" }</dt><dd>{ money(due.confiscated.saturating_add(due.fine_max)) }</dd>
            </dl>
            <p class="small">{ if severe == Some(Severe::Yes) { what_severe_adds(reading) } else { "" } }</p>
        </div>
    }
}

/// An amount in RMB, in digits and as Chinese writes it.
fn money(amount: u64) -> Html {
    html! { <><b class="sum">{ "RMB " }{ grouped(amount) }</b>{ " " }<span class="wan" lang="zh">{ yuan(amount) }</span></> }
}

/// What follows on top where the breach is severe.
const fn what_severe_adds(reading: Reading) -> &'static str {
    match reading {
        Reading::Commentary => "Severe: all business activities may have to cease, licensed or not.",
        Reading::Statute => "Severe: the business is suspended for rectification.",
    }
}

/// What there is to see in the picture at this income.
const fn remark(income: u64) -> &'static str {
    match income {
        0 => {
            "With no income at all the commentary’s multiple comes to nothing, while the text still asks for RMB 100,000 at least."
        }
        1..50_000 => {
            "Under the step the text’s range does not move with the income: RMB 100,000 to 1,000,000. One yuan more than 49,999, and its upper end drops to a quarter."
        }
        50_000..200_000 => {
            "From RMB 50,000 on the two readings agree. Up to 200,000 the greatest fine is below the million that a firm with less income risks."
        }
        _ => {
            "From RMB 200,000 on five times the income is a million or more: no firm under the step can be fined as much."
        }
    }
}
