//! Where a statement comes from, and what checking it found: the small print beside every claim.

use yew::prelude::*;

use super::words;
use crate::{
    content::framework,
    framework::{Check, Claim, Confidence, Text},
};

/// The paragraphs and the provenance of a claim.
pub(super) fn provenance(claim: &Claim) -> Html {
    html! {
        <span class="prov" data-provenance={claim.provenance.key()} title={words::provenance(claim.provenance)}>
            { for claim.cites.iter().map(|cite| html! { <cite key={cite.as_str()}>{ cite.as_str() }</cite> }) }
            <i>{ words::provenance(claim.provenance) }</i>
        </span>
    }
}

/// The paragraphs of someone's opinion.
pub(super) fn opinion(cites: &[Text]) -> Html {
    html! {
        <span class="prov" data-provenance="opinion">
            { for cites.iter().map(|cite| html! { <cite key={cite.as_str()}>{ cite.as_str() }</cite> }) }
            <i>{ "opinion" }</i>
        </span>
    }
}

/// What a check found, in words.
pub(super) fn check(check: &Check) -> Html {
    html! {
        <span class="chk" data-check={check.finding.key()}>
            <b>{ words::finding(check.finding) }</b>
            { " " }{ check.note.as_str() }
            if let Some(level) = check.confidence { { confidence(level, &check.sources) } }
        </span>
    }
}

/// How much was read, and of what.
pub(super) fn confidence(level: Confidence, sources: &[Text]) -> Html {
    let words = match level {
        Confidence::Full => "read whole",
        Confidence::Part => "read in part",
        Confidence::Secondary => "by secondary sources",
        Confidence::Derived => "worked out",
    };
    html! { <i>{ " (" }{ words }{ for sources.iter().map(|key| html! { <span key={key.as_str()}>{ " " }{ key.as_str() }</span> }) }{ ")" }</i> }
}

/// A claim as one item: the statement, where it stands, what the check found, the oddity of the source, and who disputes it.
pub(super) fn claim(claim: &Claim) -> Html {
    html! {
        <>
            <p>{ claim.says.as_str() }{ " " }{ provenance(claim) }</p>
            if let Some(found) = &claim.check { <p class="small">{ check(found) }</p> }
            if let Some(oddity) = claim.oddity { <p class="small">{ "As written: " }{ oddity.as_str() }</p> }
            { for framework().disputes(&claim.id).map(|voice| html! {
                <p key={voice.id.as_str()} class="small">
                    { "Disputed by " }<a href={format!("#/voices?voice={}", voice.id)}>{ voice.who.as_str() }</a>
                    if !voice.says.is_empty() { { ": " }{ voice.says.as_str() } }
                    { " " }{ opinion(&voice.cites) }
                </p>
            }) }
        </>
    }
}
