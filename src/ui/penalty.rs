//! The penalty: an income in; confiscation and the range of the fine out, under both readings.

mod income;
mod picture;
mod result;
mod scale;

use yew::prelude::*;

use super::{cite, context::PageContext, section};
use crate::{
    content::law,
    law::{Case, Severe},
    state::Action,
};
pub use income::PenaltyIncome;
pub use picture::PenaltyPicture;
pub use result::PenaltyResult;

/// The income that is shown until the reader gives one, in RMB.
const FIRST_INCOME: u64 = 150_000;

/// The income that the penalty is worked out from, in RMB.
fn income_of(case: &Case) -> u64 {
    case.income.unwrap_or(FIRST_INCOME)
}

/// Changes the income of the case, in RMB.
#[hook]
fn use_set_income(page: &PageContext) -> Callback<u64> {
    use_callback((page.state.case, page.dispatch.clone()), |income: u64, (case, dispatch)| {
        dispatch.emit(Action::SetPenalty(Case { income: Some(income.min(Case::MOST_INCOME)), ..*case }));
    })
}

/// Changes whether the breach is severe.
#[hook]
fn use_set_severe(page: &PageContext) -> Callback<Option<Severe>> {
    use_callback((page.state.case, page.dispatch.clone()), |severe, (case, dispatch)| {
        dispatch.emit(Action::SetPenalty(Case { severe, ..*case }));
    })
}

/// The section of the penalty.
#[component]
pub fn PenaltySection() -> Html {
    html! {
        <section id="/fine" aria-labelledby="fine-title">
            <h2 id="fine-title" tabindex="-1">{ "What it costs to be caught" }</h2>
            <PenaltyIncome />
            <figure class="wide">
                <PenaltyPicture />
                { caption() }
            </figure>
            <PenaltyResult />
            <div class="prose">
                { claims() }
                <p class="small">{ "The amounts are those of the text in force today, whose Article 69 was 70 in 2011; the old article itself could not be read." }</p>
                { section::as_of() }
            </div>
        </section>
    }
}

/// Incomes worth seeing, each with its permalink and what there is to see.
const JUMPS: [(u64, &str); 6] = [
    (0, "no income"),
    (49_999, "just under the step"),
    (50_000, "the step at 50,000"),
    (200_000, "the crossing at 200,000"),
    (1_794_874, "the smaller case of 2019"),
    (105_043_296, "the larger one"),
];

/// Links to incomes worth seeing, and how to read the picture.
fn caption() -> Html {
    html! {
        <figcaption>
            <p class="jumps">
                { "Go to " }
                <>
                    for (income, words) in JUMPS {
                        <a key={words} href={format!("#/fine?income={income}")}>{ words }</a>
                    }
                </>
            </p>
            <p>{ "Both scales are logarithmic: each line is ten times the one before (k thousand, m million, bn a thousand million). The block and the band are the text’s reading, the dashes the commentary’s where it differs. The two rings are firms fined in Shanghai in 2019, by secondary sources; neither sold Internet telephony." }</p>
        </figcaption>
    }
}

/// What the picture rests on.
fn claims() -> Html {
    let ids = ["fine-three-to-five", "income-confiscated", "severe-cease", "article-69", "fined-in-2019"];
    html! {
        <ul class="claims small">
            for claim in ids.iter().filter_map(|id| law().claim(id)) {
                <li key={claim.id.as_str()}>{ cite::claim(claim) }</li>
            }
        </ul>
    }
}
