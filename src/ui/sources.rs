//! The sources section: the method, every claim with its provenance and fact check (with filter and search), and the list of sources.

mod claims;
mod filter;
mod paragraphs;

use yew::prelude::*;

use super::section;
use crate::{content::law, law::Provenance};
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
                    <summary>{ "Where the checks were read" }</summary>
                    { source_list() }
                </details>
                { section::as_of() }
            </div>
        </section>
    }
}

/// The method: what was retold, what was added, what was checked, and where the original text is published.
fn method() -> Html {
    let claims = &law().claims;
    let added = claims.iter().filter(|claim| claim.provenance == Provenance::Checked).count();
    let checked = claims.iter().filter(|claim| claim.check.is_some()).count();
    html! {
        <div class="prose" id="sources-method">
            <h2 id="sources-title" tabindex="-1">{ "What this rests on" }</h2>
            <p>
                { "The explainer retells a post of January 2011 and one comment under it, in our words: " }
                { claims.len().saturating_sub(added) }{ " statements, and " }{ added }
                { " more that were added from the texts themselves. " }{ checked }
                { " of them were compared with primary texts or, where those could not be had, with other sources. The \
                   commentary’s reading stands as it was written, oddities included; what the check found stands beside it. What \
                   is only remembered is not stated." }
            </p>
            <p class="small">
                { "The text is a post on the blog " }
                <a href="https://www.lostlaowai.com/blog/china-stuff/china-tech/using-skype-in-china-becoming-illegal/" rel="noopener" target="_blank">
                    { "Lost Laowai" }
                </a>
                { " with its thread; the summary of the law in comment 7 is by Peter Schloss and first stood on another site, where it was not found again. Paragraphs are numbered: " }
                <cite>{ "c7.4" }</cite>{ " is the fourth of comment 7. Translations from Chinese are ours." }
            </p>
        </div>
    }
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
                    if let Some(note) = source.note {
                        { ". " }{ note.as_str() }
                    }
                </li>
            }
        </ul>
    }
}
