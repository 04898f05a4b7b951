//! The decision aid: the question as a sentence, the verdict with its reasons, and every outcome as a table.

mod question;
mod table;
mod verdict;

use yew::prelude::*;

use crate::{content::framework, framework::Case, link::Action};

/// What the decision aid shows.
#[derive(PartialEq, Properties)]
pub struct TraceProps {
    /// The case.
    pub case: Case,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

/// The decision aid.
#[component]
pub fn TraceSection(props: &TraceProps) -> Html {
    let law = framework();
    let trace = use_memo(props.case, |case| law.trace(case));
    html! {
        <section id="/trace" aria-labelledby="trace-title">
            <div class="pair">
                <div>
                    <h2 id="trace-title">{ "Trace a call" }</h2>
                    { question::question(&props.case, &trace, &props.act) }
                </div>
                { verdict::verdict(law, &props.case, &trace) }
            </div>
            <details>
                <summary>{ "Every service and provider at a glance" }</summary>
                <table::Table />
            </details>
        </section>
    }
}
