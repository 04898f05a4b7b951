//! Every claim with its provenance and check, to filter and to search; the sources, and the method.

mod filter;

use web_sys::Element;
use yew::prelude::*;

use crate::ui::part::is_part;

use super::{
    cite,
    kept::{use_current, use_kept},
    section,
};
use crate::{
    browser::page,
    content::framework,
    framework::{Framework, Provenance, Text},
    link::{Action, LibraryState},
};

/// What the section shows.
#[derive(PartialEq)]
pub struct SourcesProps {
    /// What is looked for.
    pub library: LibraryState,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(SourcesProps, use_sources);

/// The claims, the sources and the method.
#[hook]
fn use_sources(props: &SourcesProps) -> Html {
    let law = framework();
    let library = &props.library;
    let found = law.claims.iter().filter(|claim| library.admits(claim)).count();
    let kept_method = use_kept("sources-method", || method(law));
    let kept_claims = use_kept("all-claims", || claims(law));
    let kept_rest = use_kept("sources-rest", || rest(law));
    let part = use_node_ref();
    use_current(&part, library.claim.map(|id| format!("claim-{id}")));
    {
        let part = part.clone();
        use_effect_with(library.clone(), move |library| {
            if let Some(part) = part.cast::<Element>() {
                for claim in &law.claims {
                    page::set_hidden(&part, &format!("claim-{}", claim.id), !library.admits(claim));
                }
            }
        });
    }
    html! {
        <section id="/sources" aria-labelledby="sources-title">
            { kept_method }
            { filter::filter(library, found, law.claims.len(), &props.act) }
            <details class="all" open={library.is_filtered() || library.claim.is_some()}>
                <summary>{ "Every claim with its check" }</summary>
                if found == 0 {
                    <p>{ "No claim is like that. Ask for less, or show them all again." }</p>
                }
                <div ref={part}>{ kept_claims }</div>
            </details>
            { kept_rest }
        </section>
    }
}

fn claims(law: &'static Framework) -> Html {
    html! {
        <ol class="claims" id="all-claims">
            { for law.claims.iter().map(|claim| html! {
                <li key={claim.id.as_str()} id={format!("claim-{}", claim.id)}>
                    { cite::claim(claim) }
                    <p class="small">
                        <a href={format!("#/sources?claim={}", claim.id)} aria-label={format!("Link to the claim {}", claim.id)}>{ "Link" }</a>
                        if !claim.about.is_empty() { { ". On the map: " }{ section::nodes(law, &claim.about) } }
                    </p>
                </li>
            }) }
        </ol>
    }
}

fn rest(law: &'static Framework) -> Html {
    html! {
        <div id="sources-rest">
            <details>
                <summary>{ "Paragraph by paragraph" }</summary>
                { paragraphs(law) }
            </details>
            <details>
                <summary>{ "Where the checks were read" }</summary>
                <ul class="claims small">
                    { for law.sources.iter().map(|source| html! {
                        <li key={source.key.as_str()}>
                            <b>{ source.key.as_str() }</b>{ " " }
                            if let Some(address) = source.address {
                                <a href={address.as_str()} rel="noopener" target="_blank">{ source.name.as_str() }</a>
                            } else {
                                { source.name.as_str() }
                            }
                            if let Some(note) = source.note { { ". " }{ note.as_str() } }
                        </li>
                    }) }
                </ul>
            </details>
            { section::as_of() }
        </div>
    }
}

fn method(law: &'static Framework) -> Html {
    let added = law.claims.iter().filter(|claim| claim.provenance == Provenance::Checked).count();
    let checked = law.claims.iter().filter(|claim| claim.check.is_some()).count();
    html! {
        <div class="prose" id="sources-method">
            <h2 id="sources-title">{ "What this rests on" }</h2>
            <p>
                { "The explainer retells a post of January 2011 and one comment under it, in our words: " }
                { law.claims.len().saturating_sub(added) }{ " statements, and " }{ added }
                { " more that were added from the texts themselves. " }{ checked }
                { " of them were compared with primary texts or, where those could not be had, with other sources. The \
                   commentary’s reading stands as it was written, oddities included; what the check found stands beside it. What \
                   is only remembered is not stated." }
            </p>
            <p class="small">
                { "The text is a post on the blog " }
                <a href="https://www.lostlaowai.com/blog/china-stuff/china-tech/using-skype-in-china-becoming-illegal/" rel="noopener" target="_blank">{ "Lost Laowai" }</a>
                { " with its thread; the summary of the law in comment 7 is by Peter Schloss and first stood on another site, where it was not found again. Paragraphs are numbered: " }
                <cite>{ "c7.4" }</cite>{ " is the fourth of comment 7. Translations from Chinese are ours." }
            </p>
        </div>
    }
}

/// What rests on each paragraph, or why nothing does.
fn paragraphs(law: &'static Framework) -> Html {
    let row = |(paragraph, on): (String, Vec<Text>)| {
        let claims = on.iter().filter_map(|id| law.claim(id));
        let voices = on.iter().filter_map(|id| law.voice(id));
        let gap = law.gaps.iter().find(|gap| gap.paragraph == *paragraph);
        html! {
            <tr key={paragraph.clone()}>
                <th scope="row">{ paragraph.clone() }</th>
                <td>
                    { for claims.map(|claim| html! { <><a href={format!("#/sources?claim={}", claim.id)}>{ claim.id.as_str() }</a>{ " " }</> }) }
                    { for voices.map(|voice| html! { <a href={format!("#/voices?voice={}", voice.id)}>{ voice.who.as_str() }</a> }) }
                    if let Some(gap) = gap { { "Nothing: " }{ gap.why.as_str() } }
                </td>
            </tr>
        }
    };
    html! {
        <table class="rests">
            <thead><tr><th scope="col">{ "Paragraph" }</th><th scope="col">{ "What rests on it here" }</th></tr></thead>
            <tbody>{ for law.paragraphs().map(row) }</tbody>
        </table>
    }
}
