//! Every claim with its provenance and check, to filter and to search; the sources, and the method.

mod filter;

use std::{cell::OnceCell, rc::Rc};

use web_sys::Element;
use yew::prelude::*;

use super::{
    cite,
    gifts::{Gifts, use_given},
    part::is_part,
    section,
    stage::{Did, built, use_heard, use_stage},
};
use crate::{
    browser::page,
    content::framework,
    fill::fill,
    framework::{Framework, Provenance, Text},
    link::{Action, Checked, LibraryState, Section, View},
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
    let SourcesProps { library, act } = props;
    let said = use_memo((), |()| OnceCell::new());
    let admitted: Rc<Vec<bool>> = use_memo(library.clone(), |library| {
        if !library.is_filtered() {
            return vec![true; law.claims.len()];
        }
        let texts: &Vec<String> = said.get_or_init(texts);
        let text = |nth: usize| texts.get(nth).map_or("", String::as_str);
        law.claims.iter().enumerate().map(|(nth, claim)| library.admits(claim, text(nth))).collect()
    });
    let found = admitted.iter().filter(|admitted| **admitted).count();
    let word = |key: Option<&'static str>| AttrValue::Static(key.unwrap_or_default());
    let mut gifts = Gifts::default();
    gifts.value("[name=provenance]", word(library.provenance.map(Provenance::key)));
    gifts.value("[name=check]", word(library.check.map(Checked::key)));
    gifts.value("[name=section]", word(library.section.map(Section::key)));
    gifts.value("[name=find]", library.find.clone());
    gifts.flag("[name=clear]", "disabled", *library == LibraryState::default());
    gifts.inside("search [role=status]", left(found));
    gifts.flag(".none", "hidden", found > 0);
    gifts.flag(".all", "open", library.is_filtered() || library.claim.is_some());
    gifts.current("#all-claims > li", library.claim.map(|id| fill("claim-{}", &[&id])).unwrap_or_default());
    let stage = use_stage("/sources");
    use_given(&stage, Rc::new(gifts));
    {
        let stage = stage.clone();
        use_effect_with(admitted, move |admitted| {
            if let Some(part) = &*stage {
                for (item, admitted) in page::all(part, "#all-claims > li").iter().zip(admitted.iter()) {
                    drop(item.toggle_attribute_with_force("hidden", !admitted));
                }
            }
        });
    }
    let before = library.clone();
    let hear = move |did| {
        let mut next = LibraryState { claim: None, ..before.clone() };
        match did {
            Did::Pressed(..) => next = LibraryState::default(),
            Did::Moved(name, words) if name == "find" => {
                next.find = words.chars().take(LibraryState::MOST_WORDS).collect()
            }
            Did::Filled(name, key) => match name.as_str() {
                "provenance" => next.provenance = Provenance::from_key(&key),
                "check" => next.check = Checked::from_key(&key),
                "section" => next.section = Section::from_key(&key),
                _ => return None,
            },
            Did::Moved(..) => return None,
        }
        Some(Action::SetLibrary(View::Sources, next))
    };
    use_heard(&stage, act, Rc::new(hear));
    built(|| whole(law))
}

/// How many claims are left.
fn left(found: usize) -> AttrValue {
    fill("{} of {} claims", &[found.to_string().as_str(), &framework().claims.len().to_string()]).into()
}

fn whole(law: &'static Framework) -> Html {
    html! {
        <section id="/sources" aria-labelledby="sources-title">
            { method(law) }
            { filter::filter(left(law.claims.len())) }
            <details class="all">
                <summary>{ "Every claim with its check" }</summary>
                <p class="none" hidden=true>{ "No claim is like that. Ask for less, or show them all again." }</p>
                { claims(law) }
            </details>
            { rest(law) }
        </section>
    }
}

/// What the page says of each claim and its check.
fn texts() -> Vec<String> {
    let items = page::element("all-claims").map(|list| page::all(&list, ":scope > li")).unwrap_or_default();
    let said =
        |item: &Element| page::all(item, "p:not(:last-child)").iter().filter_map(|part| part.text_content()).collect();
    items.iter().map(said).collect()
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
