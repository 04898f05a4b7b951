//! Parts that several sections of the page share.

use yew::prelude::*;

use crate::{
    content::law,
    law::{Law, StaticStr, filled},
};

/// Which day the content describes, for files that the reader saves.
pub(super) fn as_of_words() -> String {
    filled(law().texts.page.as_of, &[("day", &law().as_of.in_words())])
}

/// Links to nodes of the map, with commas between.
pub(super) fn nodes(law: &'static Law, ids: &[StaticStr]) -> Html {
    let nodes = ids.iter().filter_map(|id| law.node(id)).enumerate();
    html! {
        <span>
            { for nodes.map(|(nth, node)| html! {
                <span key={nth}>
                    if nth > 0 { { ", " } }
                    <a href={format!("#/map?node={}", node.id)}>{ node.title.as_str() }</a>
                </span>
            }) }
        </span>
    }
}
