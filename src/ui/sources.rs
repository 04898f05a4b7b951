//! The sources section: the method, every claim with its provenance and fact check (with filter and search), and the list of sources.

mod claims;
mod filter;
mod paragraphs;

use yew::prelude::*;

use super::{components::depth::depth, glossary::glossary, questions::questions, words};
use crate::{
    content::law,
    law::{Claim, StaticStr, filled},
};
pub use claims::{ClaimItem, ClaimLibrary};
pub use filter::ClaimFilter;

/// The sources section of the article.
#[component]
pub fn SourcesSection() -> Html {
    html! {
        <section id="/sources" aria-labelledby="sources-title">
            { method() }
            <ClaimLibrary />
            <div id="sources-rest">
                <details>
                    <summary>{ "Paragraph by paragraph" }</summary>
                    { paragraphs::table() }
                </details>
                <details>
                    <summary>{ "Sources of the checks" }</summary>
                    { source_list() }
                </details>
                { glossary(law()) }
                { questions(law()) }
                { accessibility() }
            </div>
        </section>
    }
}

/// The method: what was retold, what was added, what was checked, and where the original text is published.
fn method() -> Html {
    let texts = &law().texts.sources;
    html! {
        <div class="prose" id="sources-method">
            <h2 id="sources-title" tabindex="-1">{ "What this rests on" }</h2>
            <p>{ counts() }{ " " }{ texts.method.as_str() }</p>
            { depth("sources-origin", "Where the texts come from, and what c7.4 means", html! {
                <p class="small">
                    { texts.origin.as_str() }{ " " }
                    <a href={texts.post.as_str()} rel="noopener" target="_blank">{ "Read the post and its thread on Lost Laowai" }</a>{ ". " }
                    { texts.numbering.as_str() }
                </p>
            }) }
        </div>
    }
}

/// The accessibility statement.
fn accessibility() -> Html {
    let texts = &law().texts.sources;
    let list = |items: &[StaticStr]| html! { <ul>{ for items.iter().map(|item| html! { <li key={item.as_str()}>{ item.as_str() }</li> }) }</ul> };
    html! {
        <details id="accessibility">
            <summary>{ "Accessibility: what works, and what does not yet" }</summary>
            <div class="prose">
                <p>{ texts.accessibility.as_str() }</p>
                { list(&texts.accessible) }
                <p>{ "Not good enough yet:" }</p>
                { list(&texts.inaccessible) }
            </div>
        </details>
    }
}

/// How many claims were retold from the thread, how many of these were checked, and how many were added from other texts.
fn counts() -> String {
    let (retold, added): (Vec<&Claim>, Vec<&Claim>) = law().claims.iter().partition(|claim| !claim.cites.is_empty());
    let checked = retold.iter().filter(|claim| claim.check.is_some()).count();
    let [retold, checked, added] = [retold.len(), checked, added.len()].map(|count| count.to_string());
    filled(law().texts.sources.counts, &[("retold", &retold), ("checked", &checked), ("added", &added)])
}

/// The sources with which the claims were compared.
fn source_list() -> Html {
    html! {
        <ul class="claims small">
            for source in &law().sources {
                <li key={source.key.as_str()}>
                    <b>{ source.key.as_str() }</b>{ " " }
                    if let Some(address) = source.address {
                        <a href={address.as_str()} rel="noopener" target="_blank">{ source.name.as_str() }</a>
                    } else {
                        { source.name.as_str() }
                    }
                    { " (" }{ words::source_kind(source.kind) }
                    if let Some(published) = source.published { { ", " }{ published.in_words() } }
                    { ")." }
                    if let Some(note) = source.note { { " " }{ note.as_str() } }
                </li>
            }
        </ul>
    }
}
