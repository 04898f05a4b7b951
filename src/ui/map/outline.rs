//! The same framework as a nested list: an equal of the picture.

use yew::prelude::*;

use crate::framework::{Framework, GROUPS};

/// Every group with its nodes, every node with its relations and the paragraphs they rest on.
pub(super) fn outline(law: &'static Framework) -> Html {
    let group = |(nth, (title, _)): (u16, &(&'static str, u8))| {
        let nodes = law.nodes.iter().filter(|node| node.kind.group() == nth);
        html! {
            <li key={*title}>
                <h3>{ *title }</h3>
                <ul>
                    { for nodes.map(|node| html! {
                        <li key={node.id.as_str()} id={format!("outline-{}", node.id)}>
                            <a href={format!("#/map?node={}", node.id)}>{ node.title.as_str() }</a>
                            if let Some(chinese) = node.chinese { { " " }<span lang="zh-Hans">{ chinese.as_str() }</span> }
                            <ul class="relations">{ for law.relations.iter().enumerate().filter_map(|(nth, relation)| {
                                let (verb, other) = relation.seen_from(node.id)?;
                                let other = law.node(&other)?;
                                Some(html! {
                                    <li key={nth}>
                                        <a class="verb" href={format!("#/map?edge={}", law.edge_key(nth))}>{ verb.as_str() }</a>
                                        { " " }<a href={format!("#/map?node={}", other.id)}>{ other.title.as_str() }</a>
                                        { " " }<cite>{ law.cites(relation) }</cite>
                                    </li>
                                })
                            }) }</ul>
                        </li>
                    }) }
                </ul>
            </li>
        }
    };
    html! { <ul class="groups" id="outline">{ for (0..).zip(&GROUPS).map(group) }</ul> }
}
