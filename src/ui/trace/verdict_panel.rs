//! The verdict in a word and in a sentence, and what its data attributes say about it.

use yew::prelude::*;

use super::reasons::Reasons;
use crate::{
    content::law,
    law::{Case, Class, Issuer, Licence, Trace},
    ui::words,
};

/// The props of [`VerdictPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct VerdictPanelProps {
    /// The case asked about.
    pub case: Case,
    /// The case once its verdict is painted: the reasons come then.
    pub deferred_case: Case,
    /// Whether the verdict waits for a guess.
    pub is_hidden: bool,
}

/// The verdict with its reasons.
///
/// Its data attributes are a public contract: tests, screen captures and pages that embed this one read the verdict from them.
#[component]
pub fn VerdictPanel(props: &VerdictPanelProps) -> Html {
    let VerdictPanelProps { case, deferred_case, is_hidden } = *props;
    let law = law();
    let trace = law.trace(&case);
    let rmb = |amount: Option<u64>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let basis: Vec<&str> = law.basis(&trace).into_iter().map(|id| id.as_str()).collect();
    html! {
        <div id="trace-result" aria-live="polite"
            data-verdict={trace.verdict.key()}
            data-class={trace.class.key()}
            data-licence={licence_key(&trace)}
            data-issuer={trace.issuer.key()}
            data-cap={trace.cap.map(|cap| cap.to_string()).unwrap_or_default()}
            data-cap-ok={trace.cap_ok.map(|is_within| is_within.to_string()).unwrap_or_default()}
            data-fine-min={rmb(trace.penalty.map(|penalty| penalty.fine_min))}
            data-fine-max={rmb(trace.penalty.map(|penalty| penalty.fine_max))}
            data-confiscated={rmb(trace.penalty.map(|penalty| penalty.confiscated))}
            data-basis={basis.join(" ")}
            class={if is_hidden { "verdict hushed" } else { "verdict" }}>
            if is_hidden {
                <p class="small means">{ "The verdict waits for yours." }</p>
            } else {
                <p class="v">{ words::verdict(trace.verdict) }</p>
                <p class="small means">{ words::verdict_means(trace.verdict) }</p>
                <div class="why"><Reasons case={deferred_case} /></div>
            }
        </div>
    }
}

/// The licence that fits; `unsettled` where it depends on the class, `none` where there is no one licence that does.
fn licence_key(trace: &Trace<'_>) -> &'static str {
    match trace.licence {
        Some(licence) => licence.key(),
        None if trace.class == Class::Unsettled => Issuer::Unsettled.key(),
        None => Licence::None.key(),
    }
}
