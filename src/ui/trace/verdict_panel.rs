//! The verdict panel: the verdict, a sentence that explains it, its reasons, and data attributes for programs.

use yew::prelude::*;

use super::{phrase::case_with_day, reasons::Reasons};
use crate::{
    content::law,
    law::{Case, Class, Issuer, Licence, StaticStr, Trace},
    state::View,
    ui::{components::other_answer::other_answer, glossary::linked, words},
};

/// The props of [`VerdictPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct VerdictPanelProps {
    /// The case asked about.
    pub case: Case,
    /// The case, deferred until its verdict has been painted. The reasons are about this one.
    pub deferred_case: Case,
    /// Whether the verdict is hidden until the reader submits a guess.
    pub is_hidden: bool,
}

/// The verdict with its reasons.
///
/// Its `data-` attributes are a public interface: tests, screen captures and pages that embed this one read the verdict from them.
#[component]
pub fn VerdictPanel(props: &VerdictPanelProps) -> Html {
    let VerdictPanelProps { case, deferred_case, is_hidden } = *props;
    let law = law();
    let trace = law.trace(&case);
    let rmb = |amount: Option<u64>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let basis: Vec<&str> = law.basis(&trace).into_iter().map(StaticStr::as_str).collect();
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
                <p class="small means">{ "The verdict is hidden until you guess." }</p>
            } else {
                { other_answer(View::Trace, &case_with_day(&case)) }
                <p class="verdict-title">{ words::verdict(trace.verdict) }</p>
                <p class="small means">{ linked(law.verdict_text(trace.verdict, trace.restriction())) }</p>
                <div class="why"><Reasons case={deferred_case} /></div>
            }
        </div>
    }
}

/// The value of `data-licence`: the key of the licence that fits, `unsettled` if that depends on an unsettled class, and `none` if no
/// single licence fits.
fn licence_key(trace: &Trace<'_>) -> &'static str {
    match trace.licence {
        Some(licence) => licence.key(),
        None if trace.class == Class::Unsettled => Issuer::Unsettled.key(),
        None => Licence::None.key(),
    }
}
