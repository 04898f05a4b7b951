//! The map as a table, one row per relation.

use yew::prelude::*;

use super::{
    super::words,
    link::{node_link, relation_link},
    selection::Selection,
};
use crate::{content::law, law::HighlightState};

/// Every relation with its two nodes, its provenance, its paragraphs and the result of its fact check.
pub fn table(highlight: &HighlightState, selection: Selection, on_select: &Callback<Selection>) -> Html {
    let law = law();
    let rows = law.relations.iter().zip(&highlight.edges).enumerate().filter_map(|(index, (relation, highlight))| {
        let (from, to) = (law.node(&relation.from)?, law.node(&relation.to)?);
        let check = law.claim(&relation.claim).and_then(|claim| claim.check.as_ref());
        let is_selected = selection == Selection::Relation(index);
        Some(html! {
            <tr key={index} data-state={highlight.key()} aria-current={is_selected.then_some("true")}>
                <th scope="row">{ node_link(from, on_select) }</th>
                <td>{ relation_link(index, relation.verb.as_str(), on_select) }</td>
                <td>{ node_link(to, on_select) }</td>
                <td>{ words::provenance(law.provenance_of(relation)) }</td>
                <td>{ law.cites(relation) }</td>
                <td>{ check.and_then(words::finding).unwrap_or("Not compared.") }</td>
            </tr>
        })
    });
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label="Table of relations">
            <table class="edges">
                <thead><tr>
                    <th scope="col">{ "From" }</th><th scope="col">{ "Relation" }</th><th scope="col">{ "To" }</th>
                    <th scope="col">{ "Basis" }</th><th scope="col">{ "Paragraphs" }</th><th scope="col">{ "Check" }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
