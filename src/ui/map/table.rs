//! The same framework as a table: one row a relation.

use yew::prelude::*;

use super::super::words;
use crate::framework::{Framework, Node};

/// Every relation with its ends, its standing and its check. The live page reads from it what a relation says.
pub(super) fn table(law: &'static Framework) -> Html {
    let name = |node: &Node| html! { <a href={format!("#/map?node={}", node.id)}>{ node.title.as_str() }</a> };
    let rows = law.relations.iter().enumerate().filter_map(|(nth, relation)| {
        let (from, to) = (law.node(&relation.from)?, law.node(&relation.to)?);
        let level = law.provenance_of(relation);
        let claim = law.claim(&relation.claim);
        let check =
            claim.and_then(|claim| claim.check.as_ref()).map_or("Not compared.", |check| words::finding(check.finding));
        let edge = format!("#/map?edge={}", law.edge_key(nth));
        Some(html! {
            <tr key={nth} data-row={nth.to_string()} data-inverse={relation.inverse.as_str()}>
                <th scope="row">{ name(from) }</th>
                <td><a class="verb" href={edge}>{ relation.verb.as_str() }</a></td>
                <td>{ name(to) }</td>
                <td>{ words::provenance(level) }</td>
                <td>{ law.cites(relation) }</td>
                <td>{ check }</td>
            </tr>
        })
    });
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label="Table of relations">
            <table class="edges">
                <thead><tr>
                    <th scope="col">{ "From" }</th><th scope="col">{ "says" }</th><th scope="col">{ "To" }</th>
                    <th scope="col">{ "Stands on" }</th><th scope="col">{ "Paragraphs" }</th><th scope="col">{ "Checked" }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
