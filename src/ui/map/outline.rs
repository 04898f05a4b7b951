//! The map as a nested list.

use yew::prelude::*;

use super::{
    link::{node_link, phrase_link, relation_link},
    selection::Selection,
};
use crate::{
    content::law,
    law::{GROUPS, HighlightState, Node},
};

/// Every group with its nodes, and every node with its relations and the paragraphs they rest on. `narrowed` is the highlight of the
/// nodes that match a filter or a search; `None` if neither is set.
pub fn outline(narrowed: Option<&HighlightState>, selection: Selection, on_select: &Callback<Selection>) -> Html {
    let item = |(index, node): (usize, &'static Node)| {
        let state = narrowed.and_then(|narrowed| narrowed.nodes.get(index)).map(|highlight| highlight.key());
        let is_selected = selection == Selection::Node(node.id);
        html! {
            <li key={node.id.as_str()} data-state={state} aria-current={is_selected.then_some("true")}>
                { node_link(node, on_select) }
                if let Some(chinese) = node.chinese { { " " }<span lang="zh-Hans">{ chinese.as_str() }</span> }
                { relations(node, on_select) }
            </li>
        }
    };
    let group = |(group, (title, _)): (u16, &(&'static str, u8))| {
        let nodes = law().nodes.iter().enumerate().filter(|(_, node)| node.kind.group() == group);
        html! { <li key={*title}><h3>{ *title }</h3><ul>{ for nodes.map(item) }</ul></li> }
    };
    html! { <ul class="groups">{ for (0..).zip(&GROUPS).map(group) }</ul> }
}

/// The relations of a node in either direction, each worded from its side, with the paragraphs they rest on.
pub fn relations(node: &Node, on_select: &Callback<Selection>) -> Html {
    let law = law();
    let relations = law.relations.iter().enumerate().filter_map(|(index, relation)| {
        let (verb, other) = relation.seen_from(node.id)?;
        let other = law.node(&other)?;
        Some(html! {
            <li key={index}>
                { relation_link(index, verb.as_str(), on_select) }{ " " }{ phrase_link(other, on_select) }{ " " }
                <cite>{ law.cites(relation) }</cite>
            </li>
        })
    });
    html! { <ul class="relations">{ for relations }</ul> }
}

/// The outline as Markdown. `address` is the address of the page, without a hash, to which the links lead.
#[must_use]
pub fn outline_markdown(address: &str) -> String {
    let law = law();
    let mut out = String::new();
    for (group, (title, _)) in (0..).zip(&GROUPS) {
        out.push_str(&format!("\n## {title}\n\n"));
        for node in law.nodes.iter().filter(|node| node.kind.group() == group) {
            let chinese = node.chinese.map_or("", |chinese| chinese.as_str());
            let item = format!("- [{}]({address}#/map?node={}) {chinese}", node.title, node.id);
            out.push_str(item.trim_end());
            out.push('\n');
            for (index, relation) in law.relations.iter().enumerate() {
                let seen = relation.seen_from(node.id).and_then(|(verb, other)| Some((verb, law.node(&other)?)));
                if let Some((verb, other)) = seen {
                    out.push_str(&format!(
                        "  - [{verb}]({address}#/map?edge={}) [{}]({address}#/map?node={}) ({})\n",
                        law.edge_key(index),
                        other.phrase,
                        other.id,
                        law.cites(relation)
                    ));
                }
            }
        }
    }
    out
}
