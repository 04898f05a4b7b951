//! Where a statement comes from, and what checking it found: the small print beside every claim.

use yew::prelude::*;

use super::words;
use crate::framework::{Check, Claim, Confidence};

/// The paragraphs and the provenance of a claim.
pub(super) fn provenance(claim: &Claim) -> Html {
    html! {
        <span class="prov" data-provenance={claim.provenance.key()} title={words::provenance(claim.provenance)}>
            { for claim.cites.iter().map(|cite| html! { <cite key={cite.as_str()}>{ cite.as_str() }</cite> }) }
            <i>{ words::provenance(claim.provenance) }</i>
        </span>
    }
}

/// What a check found, in words.
pub(super) fn check(check: &Check) -> Html {
    let confidence = check.confidence.map(|confidence| match confidence {
        Confidence::Full => "read whole",
        Confidence::Part => "read in part",
        Confidence::Secondary => "by secondary sources",
        Confidence::Derived => "worked out",
    });
    html! {
        <span class="chk" data-check={check.finding.key()}>
            <b>{ words::finding(check.finding) }</b>
            { " " }{ check.note.as_str() }
            if let Some(confidence) = confidence { <i>{ " (" }{ confidence }{ ")" }</i> }
        </span>
    }
}

/// A claim as one item: the statement, where it stands, what the check found, the oddity of the source.
pub(super) fn claim(claim: &Claim) -> Html {
    html! {
        <>
            <p>{ claim.says.as_str() }{ " " }{ provenance(claim) }</p>
            if let Some(found) = &claim.check { <p class="small">{ check(found) }</p> }
            if let Some(oddity) = claim.oddity { <p class="small">{ "As written: " }{ oddity.as_str() }</p> }
        </>
    }
}
