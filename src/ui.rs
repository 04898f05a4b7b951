//! The user interface: Yew components, one folder for each section of the page. All uses of `html!` are in this module.
//!
//! Nothing here decides a question of law or probability, and nothing here may panic when the browser refuses a call.
//!
//! # How the page is built
//!
//! [`App`] is the root component. It keeps the [`State`](crate::state::State) in a reducer and passes it down, with a dispatcher, as
//! a context ([`context::PageContext`]). Only the permalink and the [`Action`](crate::state::Action)s that components dispatch
//! change the state.
//!
//! Each section is a component (for example `TraceSection`). It has static prose and, within it,
//! [islands](components::island::Island): the interactive parts (for example `Trace`). The same components are rendered in three
//! ways:
//!
//! | when | what is rendered | by |
//! |---|---|---|
//! | at build time | the whole [article](article::Article) in the default state, as HTML | [`prerender`], called by `cargo xtask dist` |
//! | in a release | only the [islands](islands::Islands), through portals into that article | [`start`](self), feature `prerendered` |
//! | in development | the whole article, into an empty `#page` | the same without the feature: `trunk serve` |
//!
//! Before a portal is opened, its host element is emptied, so the rendered children never conflict with the prerendered ones.
//! The islands are mounted one section per task; after the last one, the `html` element gets `data-app="ready"`.
//!
//! A component that reads the context is rendered again at every change of the state. So a section reads the context once, at its
//! top, and passes small props down; a component whose props are equal is skipped. What the reader does not need at once is rendered
//! from a [deferred value](hooks::use_deferred_value()), after the paint.
//!
//! # Example: a number field, from props to paint
//!
//! `snail::sentence` puts an [`EntryField`](components::entry_field::EntryField) for each parameter of the well into a sentence. Its
//! props are the number as text, the kind of entry with its range, and the callback `on_commit`. Typing sets a draft, which is local
//! state of the field. Leaving the field calls `on_commit` with the text. The section parses it. It either returns an error, which
//! the field shows beside the input, or dispatches [`Action::SetSimulation`](crate::state::Action::SetSimulation). Then the reducer
//! makes the next state, the context changes, and the section renders. The field gets the new number as its `value` and drops the
//! draft, and Yew updates that one attribute.
//!
//! # Example: a node of the map, from props to paint
//!
//! `map::diagram` renders a `MapNode` for each node of the law, keyed by its id. Its props are its index, its
//! [highlight](crate::law::Highlight), whether it is selected, and the callback `on_select`. A click calls `on_select`,
//! `map::actions` dispatches [`Action::SetMap`](crate::state::Action::SetMap) with that node, and the reducer makes the next state.
//! `map::highlight` computes the highlight of each node from it, and the diagram passes that down. Of the forty-eight nodes, only
//! those whose highlight has changed render again: each sets its `data-state`, and the style sheet does the rest.

pub mod app;
pub mod article;
pub mod components;
pub mod context;
pub mod csv;
pub mod footer;
mod glossary;
pub mod hooks;
pub mod islands;
pub mod map;
pub mod masthead;
mod months;
pub mod notices;
pub mod number;
pub mod penalty;
mod questions;
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

/// The whole article as HTML, for the inside of `#page`: the components rendered in the default state, as a reader without script
/// sees them.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn prerender() -> String {
    futures::executor::block_on(yew::LocalServerRenderer::<App>::new().hydratable(false).render())
}

/// The reasoning about a case as plain text, as in the “Quote this” field of the page but without the permalink.
#[must_use]
pub fn reasoning(case: &crate::law::Case) -> String {
    trace::reasoning(crate::content::law(), case, trace::TextFormat::Plain)
}

/// Starts the page in the browser: over the prerendered article, or in an empty `#page` where there is none.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    use crate::{
        content::law,
        platform::{address, page},
        state::read,
    };
    yew::set_custom_panic_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        page::tell_of_panic();
    }));
    let root = if components::island::PRERENDERED { page::detached() } else { page::element("page") };
    if let Some(root) = root {
        let props = app::AppProps { first_state: read(&address::hash(), law()) };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
