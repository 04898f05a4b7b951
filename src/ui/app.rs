//! The page as a whole.

use crate::browser::page;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    use_effect_with((), |()| page::take_over());
    html! {
        <main><h1>{ "The Snail in the Well" }</h1></main>
    }
}

/// Renders into a fresh element that is not yet on the page.
#[cfg(target_arch = "wasm32")]
pub(super) fn start() {
    if let Some(root) = page::fresh_root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
