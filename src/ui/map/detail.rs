//! The panel of the selected node: what it is, its relations, the claims about it.

use yew::prelude::*;

use super::super::{cite, kept::again, words};
use crate::framework::{Framework, Text};

/// The panel of a node; without one, how to open it.
pub(super) fn detail(law: &'static Framework, node: Option<Text>) -> Html {
    let Some(node) = node.and_then(|id| law.node(&id)) else {
        return html! { <p class="small live">{ "Select anything on the map to read what it is and where that comes from." }</p> };
    };
    html! {
        <article aria-labelledby="detail-title">
            <p class="kicker">{ words::kind(node.kind) }</p>
            <h3 id="detail-title">
                { node.name.as_str() }
                if let Some(chinese) = node.chinese { { " " }<span lang="zh-Hans">{ chinese.as_str() }</span> }
            </h3>
            <p>{ node.what.as_str() }</p>
            { relations(law, node.id) }
            <ul class="claims">
                { for law.claims_about(&node.id).map(|claim| again(&["claim-", &claim.id].concat(), || html! { <li>{ cite::claim(claim) }</li> })) }
            </ul>
        </article>
    }
}

/// The relations of a node as sentences, each with a link to the other end.
pub(super) fn relations(law: &'static Framework, id: Text) -> Html {
    let lines = law.relations.iter().enumerate().filter_map(|(nth, relation)| {
        let (verb, other) = if relation.from == id {
            (relation.verb, relation.to)
        } else if relation.to == id {
            (relation.inverse, relation.from)
        } else {
            return None;
        };
        let other = law.node(&other)?;
        let level = law.provenance_of(relation);
        Some(html! {
            <li key={nth} data-provenance={level.key()}>
                { verb.as_str() }{ " " }<a href={format!("#/map?node={}", other.id)}>{ other.title.as_str() }</a>
            </li>
        })
    });
    html! { <ul class="relations">{ for lines }</ul> }
}
