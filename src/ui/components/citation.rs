//! The small print beside a claim: its paragraphs, its provenance, and the result of its fact check.
//!
//! These are plain functions and not components, because they have no state.

use yew::prelude::*;

use crate::{
    content::law,
    law::{Claim, Confidence, FactCheck, Finding, StaticStr},
    ui::words,
};

/// What stands between two badges, and between two parts of one, also where they are copied as text.
pub const SEPARATOR: &str = " · ";

/// Ids of paragraphs of the thread, with commas between.
pub fn paragraphs(ids: &[StaticStr]) -> Html {
    html! {
        <>
            for (nth, id) in ids.iter().enumerate() {
                <key={id.as_str()}>
                    if nth > 0 { { ", " } }
                    <cite>{ id.as_str() }</cite>
                </>
            }
        </>
    }
}

/// The paragraphs of the thread that a text cites, and after them how reliable it is or what it is.
pub fn paragraphs_with(ids: &[StaticStr], label: &'static str) -> Html {
    html! {
        <>
            { paragraphs(ids) }
            if !ids.is_empty() { { SEPARATOR } }
            <i>{ label }</i>
        </>
    }
}

/// The paragraphs of the thread that a claim cites, and its provenance.
pub fn provenance(claim: &Claim) -> Html {
    let label = words::provenance(claim.provenance);
    html! {
        <span class="provenance" data-provenance={claim.provenance.key()} title={label}>{ paragraphs_with(&claim.cites, label) }</span>
    }
}

/// The paragraphs of the thread in which somebody states an opinion; nothing where there are none, as for a mere link.
pub fn opinion(cites: &[StaticStr]) -> Html {
    html! {
        if !cites.is_empty() {
            <span class="provenance" data-provenance="opinion">{ paragraphs_with(cites, "opinion") }</span>
        }
    }
}

/// The result of a fact check: the finding, the note, and, if known, how much of which sources was read.
pub fn check(check: &FactCheck) -> Html {
    html! {
        <span class="check" data-check={check.finding.map(Finding::key)}>
            if let Some(finding) = words::finding(check) { <b>{ finding }</b>{ " " } }
            { check.note.as_str() }
            if let Some(level) = check.confidence { { confidence(level, &check.sources) } }
        </span>
    }
}

/// The finding of a fact check in one phrase. What does not match is explained by the note.
pub fn finding(check: &FactCheck) -> Html {
    let is_match = check.finding == Some(Finding::Match);
    html! {
        if let Some(finding) = words::finding(check) {
            <span class="check" data-check={check.finding.map(Finding::key)}>
                <b>{ finding }</b>
                if !is_match { { " " }{ check.note.as_str() } }
            </span>
        }
    }
}

/// How much of the sources was read, and the keys of these sources, in brackets.
pub fn confidence(level: Confidence, sources: &[StaticStr]) -> Html {
    html! {
        <i>
            { " (" }{ words::confidence(level) }
            if !sources.is_empty() { { ": " }{ keys(sources) } }
            { ")" }
        </i>
    }
}

/// The keys of sources, with commas between.
pub fn keys(sources: &[StaticStr]) -> Html {
    let key = |(nth, key): (usize, &StaticStr)| {
        html! { <span key={key.as_str()}>if nth > 0 { { ", " } }{ key.as_str() }</span> }
    };
    html! { <>{ for sources.iter().enumerate().map(key) }</> }
}

/// A claim as the content of a list item: the statement, its citation, the fact check, the article’s own words, what is odd in the source, and who disputes it.
pub fn claim(claim: &Claim) -> Html {
    html! {
        <>
            <p>{ claim.says.as_str() }{ " " }{ provenance(claim) }</p>
            if let Some(found) = &claim.check { <p class="small">{ check(found) }</p> }
            if let Some(original) = &claim.original {
                <p class="original">
                    <span lang="zh-Hans">{ original.words.as_str() }</span>
                    { " (" }{ original.place.as_str() }{ ", " }{ original.source.as_str() }{ ")" }
                </p>
            }
            if let Some(oddity) = claim.oddity { <p class="small">{ "Note on the wording: " }{ oddity.as_str() }</p> }
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
