//! What was tried when the page was built.

use yew::prelude::*;

use crate::{
    content::law,
    law::{Reading, Verdict},
    ui::number::grouped,
};

/// How many cases were tried, and what came of it.
#[component]
pub fn Coverage() -> Html {
    let law = law();
    let partial: u32 = law.verdict_table.partial.iter().sum();
    let open = law.verdict_table.partial.last().copied().unwrap_or_default();
    html! {
        <p class="small" id="coverage">
            { "Every case was tried when this page was built: " }{ counted(Reading::Commentary) }{ " in the commentary’s reading (" }
            { by_verdict(Reading::Commentary) }{ ") and " }{ counted(Reading::Statute) }{ " in the text’s own (" }
            { by_verdict(Reading::Statute) }{ "), over every stretch between changes of the rules and every band between caps. No two \
            of the " }{ law.rules.len() }{ " rules contradict each other, and each speaks in some case. Of " }
            { grouped(partial.into()) }{ " questions answered in part or in full, " }{ grouped(open.into()) }{ " stay open." }
        </p>
    }
}

/// How many cases a reading has.
fn counted(reading: Reading) -> String {
    let cases: u32 = law().verdict_table.count(reading).iter().sum();
    grouped(cases.into())
}

/// How many of the cases have each verdict, for the verdicts that occur.
fn by_verdict(reading: Reading) -> String {
    let counts = law().verdict_table.count(reading).into_iter().zip(Verdict::ALL).filter(|(count, _)| *count > 0);
    counts.map(|(count, verdict)| format!("{} {}", grouped(count.into()), verdict.key())).collect::<Vec<_>>().join(", ")
}
