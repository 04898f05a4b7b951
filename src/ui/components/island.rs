//! A part of the page that the reader can operate, amid prose that never changes.

use yew::prelude::*;

use crate::platform::page;

/// Whether the article is on the page already, so that only the islands are mounted over it.
pub const PRERENDERED: bool = cfg!(all(feature = "prerendered", target_arch = "wasm32"));

/// Whether this is a page that answers, and not the article that is rendered on the host.
pub const IS_LIVE: bool = cfg!(target_arch = "wasm32");

/// The props of [`Island`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IslandProps {
    /// The id of its host element, the same in every build.
    pub id: &'static str,
    /// What is interactive.
    pub children: Html,
}

/// Renders its children where it stands; in a [`PRERENDERED`] page, into the host of that id.
///
/// In such a page the host holds the same children in their first state. They are taken out before the program's own are put in, both
/// in one task, so nothing is painted in between, and what was there cannot clash with what comes. Clicks and contexts cross the
/// portal as if it were not there.
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
