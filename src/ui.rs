//! Everything a reader sees: Yew components, one folder a section. Every `html!` of the project lives here.
//!
//! No question of law or of chance is decided here, and nothing here may fail when the page around it refuses something.

pub mod app;
pub mod article;
pub mod components;
pub mod context;
pub mod csv;
pub mod footer;
pub mod hooks;
pub mod islands;
pub mod map;
pub mod masthead;
pub mod notices;
pub mod number;
pub mod penalty;
pub mod section;
pub mod shared;
pub mod snail;
pub mod sources;
pub mod story;
pub mod timeline;
pub mod trace;
pub mod voices;
pub mod words;

pub use app::App;

use components::citation as cite;

/// The article as HTML for the inside of `#page`: the same components in their first state, before any script runs.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn prerender() -> String {
    futures::executor::block_on(yew::LocalServerRenderer::<App>::new().hydratable(false).render())
}

/// The reasoning about a case as text, as the page quotes it.
#[must_use]
pub fn reasoning(case: &crate::framework::Case) -> String {
    trace::reasoning(crate::content::framework(), case, trace::TextFormat::Plain)
}

/// Starts the page in a browser: over the prerendered article, or into an empty `#page`.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    use crate::{
        browser::{address, page},
        content::framework,
        link::read,
    };
    let root = if components::island::PRERENDERED { page::detached() } else { page::element("page") };
    if let Some(root) = root {
        let props = app::AppProps { first_state: read(&address::hash(), framework()) };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
