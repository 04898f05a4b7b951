//! The same framework as a nested list: an equal of the picture.

use yew::prelude::*;

use super::detail::relations;
use crate::framework::{Framework, GROUPS};

/// Every group with its nodes, every node with its relations.
pub(super) fn outline(law: &'static Framework) -> Html {
    let group = |(nth, (title, _)): (u16, &(&'static str, u8))| {
        let nodes = law.nodes.iter().filter(|node| node.kind.group() == nth);
        html! {
            <li key={*title}>
                <h3>{ *title }</h3>
                <ul>
                    { for nodes.map(|node| html! {
                        <li key={node.id.as_str()}>
                            <a id={format!("outline-{}", node.id)} href={format!("#/map?form=outline&node={}", node.id)}>
                                { node.title.as_str() }
                            </a>
                            if let Some(chinese) = node.chinese { { " " }<span lang="zh-Hans">{ chinese.as_str() }</span> }
                            { relations(law, node.id) }
                        </li>
                    }) }
                </ul>
            </li>
        }
    };
    html! { <ul class="groups" id="outline">{ for (0..).zip(&GROUPS).map(group) }</ul> }
}
