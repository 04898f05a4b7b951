//! The list of claims with their fact checks, and the filter over it.

use yew::prelude::*;

use super::filter::ClaimFilter;
use crate::{
    content::law,
    law::{Claim, StaticStr},
    ui::{
        components::{citation, island::Island},
        context::use_page,
        hooks::{use_fold, use_short_list},
        section, words,
    },
};

/// How many claims an embed shows at first.
const FIRST: usize = 3;

/// The interactive list of claims with its filter. All of it is one island, because the filter can hide any claim and the permalink can
/// name any.
#[component]
pub fn ClaimLibrary() -> Html {
    let page = use_page();
    let library = page.state.library.clone();
    let claims = &law().claims;
    let texts = use_memo((), |()| claims.iter().map(searched_text).collect::<Vec<_>>());
    let admitted = use_memo(library.clone(), move |library| {
        let pairs = claims.iter().zip(texts.iter());
        pairs.map(|(claim, text)| library.admits(claim, text)).collect::<Vec<_>>()
    });
    let found = admitted.iter().filter(|is_admitted| **is_admitted).count();
    let is_embed = page.state.embed;
    let fold = use_fold((library.is_filtered() || library.claim.is_some()).then(|| library.clone()), is_embed);
    let current = library.claim;
    let list = use_short_list(is_embed, FIRST);
    let mut left = list.most;
    let mut is_shown = |claim: &Claim, is_admitted: bool| {
        let fits = is_admitted && left > 0;
        left -= usize::from(fits);
        fits || is_admitted && current == Some(claim.id)
    };
    html! {
        <Island id="claim-library">
            <details class="all depth" open={fold.is_open} ontoggle={fold.on_toggle}>
                <summary>{ "Every claim with its check" }</summary>
                <ClaimFilter {library} {found} dispatch={page.dispatch} />
                <p class="none" hidden={found > 0}>{ "No claim matches. Remove a filter." }</p>
                <ol class="claims" id="all-claims">
                    for (claim, is_admitted) in claims.iter().zip(admitted.iter()) {
                        <ClaimItem key={claim.id.as_str()} id={claim.id} is_shown={is_shown(claim, *is_admitted)} is_current={current == Some(claim.id)} />
                    }
                </ol>
                if found > list.most {
                    <p><button type="button" onclick={list.on_all}>{ format!("Show all {found} claims") }</button></p>
                }
            </details>
        </Island>
    }
}

/// The props of [`ClaimItem`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ClaimItemProps {
    /// The id of the claim.
    pub id: StaticStr,
    /// Whether the claim is shown; otherwise it is hidden.
    pub is_shown: bool,
    /// Whether the permalink names this claim.
    pub is_current: bool,
}

/// A claim with its fact check, its permalink, and links to the nodes of the map that it is about.
#[component]
pub fn ClaimItem(props: &ClaimItemProps) -> Html {
    let ClaimItemProps { id, is_shown, is_current } = props;
    let law = law();
    html! {
        <li id={format!("claim-{id}")} tabindex="-1" hidden={!is_shown} aria-current={is_current.then_some("true")}>
            if let Some(claim) = law.claim(id) {
                { citation::claim(claim) }
                <p class="small">
                    <a href={format!("#/sources?claim={id}")} aria-label={format!("Link to the claim {id}")}>{ "Link" }</a>
                    if !claim.about.is_empty() {
                        { ". On the map: " }{ section::nodes(law, &claim.about) }
                    }
                </p>
            }
        </li>
    }
}

/// The text that the search looks through: the same words that [`citation::claim`] shows for a claim.
fn searched_text(claim: &Claim) -> String {
    let place = claim.original.as_ref().map(|original| format!("{}, {}", original.place, original.source));
    let mut parts = vec![claim.says.as_str()];
    parts.extend(claim.cites.iter().map(|cite| cite.as_str()));
    parts.push(words::provenance(claim.provenance));
    if let Some(check) = &claim.check {
        parts.extend(words::finding(check));
        parts.push(check.note.as_str());
        parts.extend(check.confidence.map(words::confidence));
        parts.extend(check.sources.iter().map(|source| source.as_str()));
    }
    if let Some(original) = &claim.original {
        parts.push(original.words.as_str());
        parts.extend(place.as_deref());
    }
    if let Some(oddity) = claim.oddity {
        parts.extend(["Note on the wording:", oddity.as_str()]);
    }
    for voice in law().disputes(&claim.id) {
        parts.extend(["Disputed by", voice.who.as_str(), voice.says.as_str()]);
        parts.extend(voice.cites.iter().map(|cite| cite.as_str()));
        parts.push("opinion");
    }
    parts.join(" ")
}
