//! An island: an interactive part of the page within static prose.

use yew::prelude::*;

use crate::platform::page;

/// Whether the page already has the prerendered article, so that the program mounts only the islands over it.
pub const PRERENDERED: bool = cfg!(all(feature = "prerendered", target_arch = "wasm32"));

/// Whether the program runs in a browser; `false` at build time, when the article is rendered to HTML.
pub const IS_LIVE: bool = cfg!(target_arch = "wasm32");

/// The props of [`Island`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IslandProps {
    /// The id of the host element, the same in every build.
    pub id: &'static str,
    /// The interactive content.
    pub children: Html,
}

/// Renders its children in place; in a [`PRERENDERED`] page, through a portal into the existing host element with this id.
///
/// In such a page the host already contains the same children, rendered in the default state. They are removed and Yew inserts its
/// own, both in one browser task, so nothing is painted in between and the two never conflict. Events and contexts pass
/// through the portal as usual. If there is no element with this id, nothing is rendered.
#[component]
pub fn Island(props: &IslandProps) -> Html {
    let IslandProps { id, children } = props;
    let host = use_memo(*id, |id| if PRERENDERED { page::emptied(id) } else { None });
    match (*host).clone() {
        Some(host) => create_portal(children.clone(), host),
        None if PRERENDERED => Html::default(),
        None => html! { <div id={*id} class="island">{ children.clone() }</div> },
    }
}
