//! The coverage statement: how many cases were decided when the page was built.

use yew::prelude::*;

use crate::{
    content::law,
    law::{Reading, Verdict},
    ui::number::grouped,
};

/// A paragraph with the number of cases decided at build time, by reading and by verdict.
#[component]
pub fn Coverage() -> Html {
    let law = law();
    let partial: u32 = law.verdict_table.partial.iter().sum();
    let open = law.verdict_table.partial.last().copied().unwrap_or_default();
    html! {
        <p class="small" id="coverage">
            { "Every case was tried when this page was built. The commentary’s reading has " }{ counted(Reading::Commentary) }
            { " cases: " }{ by_verdict(Reading::Commentary) }{ ". The text’s own has " }{ counted(Reading::Statute) }{ ": " }
            { by_verdict(Reading::Statute) }{ ". There is one for every period between changes of the rules and every band of foreign \
            share between caps. No two of the " }{ law.rules.len() }{ " rules contradict each other, and each applies in some case. Of " }
            { grouped(partial.into()) }{ " combinations of answers, complete or not, " }{ grouped(open.into()) }{ " need more answers." }
        </p>
    }
}

/// The number of cases in a reading.
fn counted(reading: Reading) -> String {
    let cases: u32 = law().verdict_table.count(reading).iter().sum();
    grouped(cases.into())
}

/// The number of cases with each verdict in a reading; verdicts that do not occur are left out.
fn by_verdict(reading: Reading) -> String {
    let counts = law().verdict_table.count(reading).into_iter().zip(Verdict::ALL).filter(|(count, _)| *count > 0);
    counts.map(|(count, verdict)| format!("{} {}", grouped(count.into()), verdict.key())).collect::<Vec<_>>().join(", ")
}
