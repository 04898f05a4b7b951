//! The details panel: what the selected node or relation is, the claims about it, and how to cite it.

use yew::prelude::*;

use super::{
    link::{node_link, phrase_link},
    outline::relations,
    prose::{about, name},
    selection::Selection,
};
use crate::{
    content::law,
    law::{Case, Claim, Law, filled},
    platform::address,
    state::{MapState, State, View, write},
    ui::{cite, components::copy_field::CopyField, hooks::use_deferred_value},
};

/// The props of [`MapPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapPanelProps {
    /// The selected node or relation.
    pub selection: Selection,
    /// The case in the trace, which is part of the link to the selection.
    pub case: Case,
    /// A ref for the element of the panel.
    pub panel: NodeRef,
    /// Called with the new selection when the reader follows a link in the panel.
    pub on_select: Callback<Selection>,
}

/// The details of the selection. It is updated after the diagram has been painted.
#[component]
pub fn MapPanel(props: &MapPanelProps) -> Html {
    let (selection, case) = use_deferred_value((props.selection, props.case));
    let details = details_of(selection, &props.on_select);
    html! {
        <div ref={props.panel.clone()} class="panel" id="map-panel">
            <h3 class="kicker">{ "Selected" }</h3>
            if let Some(Details { title, head, claims }) = details {
                <div class="subject">
                    { head }
                    <ul class="claims">{ for claims.iter().map(|claim| claim_item(claim, &props.on_select)) }</ul>
                </div>
                { quotation(selection, case, &title, &claims) }
            } else {
                <p class="small">{ "Nothing is selected. Select an item or a line on the map to read what it is and what it rests on." }</p>
            }
        </div>
    }
}

/// The content of the panel.
struct Details {
    title: String,
    head: Html,
    claims: Vec<&'static Claim>,
}

/// The details of a selection; `None` if nothing is selected or the node or relation does not exist.
fn details_of(selection: Selection, on_select: &Callback<Selection>) -> Option<Details> {
    let law = law();
    match selection {
        Selection::Nothing => None,
        Selection::Node(id) => {
            let node = law.node(&id)?;
            let head = html! {
                <>
                    <article class="about"><h4 id="detail-title">{ name(node, on_select) }</h4>{ about(node) }</article>
                    { relations(node, on_select) }
                </>
            };
            Some(Details { title: node.name.to_string(), head, claims: law.claims_about(node.id.as_str()).collect() })
        }
        Selection::Relation(index) => {
            let relation = law.relations.get(index)?;
            let (from, to) = (law.node(&relation.from)?, law.node(&relation.to)?);
            let head = html! {
                <>
                    <p class="kicker">{ "Relation" }</p>
                    <h4 id="detail-title" class="sentence-case">{ phrase_link(from, on_select) }{ " " }<em>{ relation.verb.as_str() }</em>{ " " }{ phrase_link(to, on_select) }</h4>
                </>
            };
            let claims = law.claim(&relation.claim).into_iter().collect();
            Some(Details { title: law.sentence(index, true), head, claims })
        }
    }
}

/// A claim with links to the nodes that it is about.
fn claim_item(claim: &'static Claim, on_select: &Callback<Selection>) -> Html {
    let about = claim.about.iter().filter_map(|id| law().node(id)).enumerate();
    html! {
        <li key={claim.id.as_str()}>
            { cite::claim(claim) }
            <p class="small">
                <a href={format!("#/sources?claim={}", claim.id)} aria-label={format!("Link to the claim {}", claim.id)}>{ "Link" }</a>
                if !claim.about.is_empty() {
                    { ". On the map: " }
                    <span>{ for about.map(|(nth, node)| html! {
                        <span key={nth}>if nth > 0 { { ", " } }{ node_link(node, on_select) }</span>
                    }) }</span>
                }
            </p>
        </li>
    }
}

/// The permalink of a selection and its citation, each in a field with a Copy button.
fn quotation(selection: Selection, case: Case, title: &str, claims: &[&Claim]) -> Html {
    let map = selection.in_state(&MapState::default());
    let link = address::base() + &write(&State { view: View::Map, map, case, ..State::default() });
    let citation = citation(law(), title, claims, &link);
    let key = link.clone();
    html! { <Quotation {key} {link} {citation} /> }
}

/// The citation of a selection, worded for a footnote.
fn citation(law: &Law, title: &str, claims: &[&Claim], link: &str) -> String {
    let mut cites: Vec<&str> = Vec::new();
    for cite in claims.iter().flat_map(|claim| &claim.cites) {
        if !cites.contains(&cite.as_str()) {
            cites.push(cite.as_str());
        }
    }
    let texts = &law.texts.map;
    let basis = match cites.as_slice() {
        [] => String::new(),
        cites => filled(texts.citation_basis, &[("paragraphs", &cites.join(", "))]),
    };
    let day = law.as_of.in_words();
    filled(texts.citation, &[("title", title), ("day", &day), ("basis", &basis), ("link", link)])
}

#[derive(Clone, PartialEq, Properties)]
struct QuotationProps {
    link: AttrValue,
    citation: AttrValue,
}

/// Two fields to copy from, and a message that says whether the copying worked.
#[component]
fn Quotation(props: &QuotationProps) -> Html {
    let was_copied = use_state_eq(|| None::<bool>);
    let on_copied = {
        let was_copied = was_copied.setter();
        use_callback((), move |done, ()| was_copied.set(Some(done)))
    };
    html! {
        <div class="quoting">
            <CopyField id="copy-link" label="Link" value={props.link.clone()} on_copied={on_copied.clone()} />
            <CopyField id="copy-cite" label="Cite" value={props.citation.clone()} {on_copied} />
            <p class="small" role="status">
                { was_copied.map_or("", |done| if done { "Copied." } else { "The browser did not copy it. The text is selected: copy it yourself." }) }
            </p>
        </div>
    }
}
