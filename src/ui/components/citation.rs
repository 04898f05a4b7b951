//! Where a statement comes from and what a check of it found: the small print beside every claim.
//!
//! These are plain functions, for they have no state and are a part of whatever list they stand in.

use yew::prelude::*;

use crate::{
    content::law,
    law::{Claim, Confidence, FactCheck, StaticStr},
    ui::words,
};

/// The paragraphs that a claim rests on, and its provenance.
pub fn provenance(claim: &Claim) -> Html {
    html! {
        <span class="prov" data-provenance={claim.provenance.key()} title={words::provenance(claim.provenance)}>
            { for claim.cites.iter().map(|cite| html! { <cite key={cite.as_str()}>{ cite.as_str() }</cite> }) }
            <i>{ words::provenance(claim.provenance) }</i>
        </span>
    }
}

/// The paragraphs in which somebody says an opinion.
pub fn opinion(cites: &[StaticStr]) -> Html {
    html! {
        <span class="prov" data-provenance="opinion">
            { for cites.iter().map(|cite| html! { <cite key={cite.as_str()}>{ cite.as_str() }</cite> }) }
            <i>{ "opinion" }</i>
        </span>
    }
}

/// What a check found, in words, with how much of the source was read.
pub fn check(check: &FactCheck) -> Html {
    html! {
        <span class="chk" data-check={check.finding.key()}>
            <b>{ words::finding(check.finding) }</b>
            { " " }{ check.note.as_str() }
            if let Some(level) = check.confidence { { confidence(level, &check.sources) } }
        </span>
    }
}

/// What a check found, in one phrase; the note of the check is its title.
pub fn finding(check: &FactCheck) -> Html {
    html! {
        <span class="chk" data-check={check.finding.key()} title={check.note.as_str()}>{ words::finding(check.finding) }</span>
    }
}

/// How much was read, and of which sources.
pub fn confidence(level: Confidence, sources: &[StaticStr]) -> Html {
    let words = words::confidence(level);
    html! { <i>{ " (" }{ words }{ for sources.iter().map(|key| html! { <span key={key.as_str()}>{ " " }{ key.as_str() }</span> }) }{ ")" }</i> }
}

/// A claim as the inside of a list item: the statement, where it stands, what the check found, what is odd in the source, and who
/// disputes it.
pub fn claim(claim: &Claim) -> Html {
    html! {
        <>
            <p>{ claim.says.as_str() }{ " " }{ provenance(claim) }</p>
            if let Some(found) = &claim.check { <p class="small">{ check(found) }</p> }
            if let Some(oddity) = claim.oddity { <p class="small">{ "As written: " }{ oddity.as_str() }</p> }
            { for law().disputes(&claim.id).map(|voice| html! {
                <p key={voice.id.as_str()} class="small">
                    { "Disputed by " }<a href={format!("#/voices?voice={}", voice.id)}>{ voice.who.as_str() }</a>
                    if !voice.says.is_empty() { { ": " }{ voice.says.as_str() } }
                    { " " }{ opinion(&voice.cites) }
                </p>
            }) }
        </>
    }
}
