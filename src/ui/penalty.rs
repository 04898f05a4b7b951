//! The penalty section: the reader enters an income, and sees the confiscation and the range of the fine in both readings. Its words and
//! figures are in `src/content/penalty.toml`; the rule is [`penalty`](crate::law::penalty()).

mod income;
mod picture;
mod result;
mod scale;

use yew::prelude::*;

use super::{
    cite,
    components::depth::{depth, whole_depth},
    context::PageContext,
};
use crate::{
    content::law,
    law::{Case, Severe},
    state::Action,
};
pub use income::PenaltyIncome;
pub use picture::PenaltyPicture;
pub use result::PenaltyResult;

/// The income in RMB that is shown until the reader enters one.
const FIRST_INCOME: u64 = 150_000;

/// The income in RMB that the penalty is computed from.
fn income_of(case: &Case) -> u64 {
    case.income.unwrap_or(FIRST_INCOME)
}

/// A callback that sets the income of the case, in RMB; more than [`Case::MOST_INCOME`] counts as that.
#[hook]
fn use_set_income(page: &PageContext) -> Callback<u64> {
    use_callback((page.state.case, page.dispatch.clone()), |income: u64, (case, dispatch)| {
        dispatch.emit(Action::SetPenalty(Case { income: Some(income.min(Case::MOST_INCOME)), ..*case }));
    })
}

/// A callback that sets whether the breach is severe; `None` for unknown.
#[hook]
fn use_set_severe(page: &PageContext) -> Callback<Option<Severe>> {
    use_callback((page.state.case, page.dispatch.clone()), |severe, (case, dispatch)| {
        dispatch.emit(Action::SetPenalty(Case { severe, ..*case }));
    })
}

/// The penalty section.
#[component]
pub fn PenaltySection() -> Html {
    html! {
        <section id="/fine" aria-labelledby="fine-title">
            <h2 id="fine-title" tabindex="-1">{ "What a breach costs" }</h2>
            <div class="prose"><p>{ law().penalty.notes.introduction.as_str() }</p></div>
            { whole_depth("penalty", "Enter an income, and see the fine", html! {
                <div class="penalties">
                    <PenaltyIncome />
                    <figure class="wide">
                        <PenaltyPicture />
                        { caption() }
                    </figure>
                    <PenaltyResult />
                    <div class="prose">
                        <p class="small">{ law().penalty.notes.amounts.as_str() }</p>
                        { depth("penalty-claims", "What these amounts rest on", claims()) }
                    </div>
                </div>
            }) }
        </section>
    }
}

/// The caption of the chart: links to notable incomes, and how to read the chart.
fn caption() -> Html {
    html! {
        <figcaption>
            <p class="jumps">
                { "Incomes to try: " }
                <>
                    for jump in &law().penalty.jumps {
                        <a key={jump.says.as_str()} href={format!("#/fine?income={}", jump.income)}>{ jump.says.as_str() }</a>
                    }
                </>
            </p>
            <p>{ law().penalty.notes.caption.as_str() }</p>
        </figcaption>
    }
}

/// The claims that the section rests on.
fn claims() -> Html {
    let law = law();
    html! {
        <ul class="claims small">
            for claim in law.penalty.basis.iter().filter_map(|basis| law.claim(&basis.claim)) {
                <li key={claim.id.as_str()}>{ cite::claim(claim) }</li>
            }
        </ul>
    }
}
