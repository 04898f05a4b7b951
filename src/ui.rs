//! Everything a reader sees: Yew components, one folder a section. Every `html!` of the project lives here.
//!
//! No question of law or of chance is decided here, and nothing here may fail when the page around it refuses something.
//!
//! # How the page is built
//!
//! [`App`] is the one root. It keeps the [`State`](crate::state::State) in a reducer and hands it down, with a dispatcher, as a context
//! ([`context::PageContext`]). The state is a function of the permalink and of the [`Action`](crate::state::Action)s that
//! components dispatch; nothing else changes it.
//!
//! Each section is a component (`TraceSection`) of prose that never changes and, amid it, [islands](components::island::Island): the
//! parts that the reader can operate (`Trace`). The same components are rendered in three ways:
//!
//! | where | what is rendered | by |
//! |---|---|---|
//! | on the host | the whole [article](article::Article) in its first state, as HTML | [`prerender`], called by `cargo xtask dist` |
//! | in a release | the [islands](islands::Islands) alone, each through a portal into its place in that article | [`start`](self), with the feature `prerendered` |
//! | in development | the whole article, into an empty `#page` | the same without the feature: `trunk serve` |
//!
//! A portal goes into an emptied host, so what the program renders cannot clash with what was prerendered. The islands are mounted a
//! section in each task; when the last one stands, `html` says `data-app="ready"`.
//!
//! A component that reads the context is rendered again at every change of the state. So a section reads it once, at its top, and hands
//! small props down; a component whose props are equal is passed over. What a reader need not see at once is rendered from a
//! [deferred value](hooks::use_deferred_value()), after the paint.
//!
//! # A number field, from props to paint
//!
//! `snail::sentence` puts an [`EntryField`](components::entry_field::EntryField) for each parameter of the well into a sentence. Its
//! props are the number as text, its kind with the range, and `on_commit`. Typing sets a draft, which is state of the field alone.
//! Leaving the field calls `on_commit` with the text: the section parses it, and either returns an error, which the field shows beside
//! itself, or dispatches [`Action::SetSimulation`](crate::state::Action::SetSimulation). The reducer makes the next state, the context
//! changes, the section renders, the field gets the new number as its `value` and drops the draft, and Yew sets the one attribute.
//!
//! # A node of the map, from props to paint
//!
//! `map::diagram` renders a `MapNode` for each node of the law, keyed by its id. Its props are its index, its
//! [highlight](crate::law::Light), whether it is selected, and `on_select`. A click calls `on_select`, `map::actions` dispatches
//! [`Action::SetMap`](crate::state::Action::SetMap) with that node, and the reducer makes the next state. `map::highlight` works out how
//! bright each node is now. The diagram hands that down, and of the forty-eight nodes only those whose highlight is another
//! render again: each sets its `data-state`, and the style sheet does the rest.

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
pub fn reasoning(case: &crate::law::Case) -> String {
    trace::reasoning(crate::content::law(), case, trace::TextFormat::Plain)
}

/// Starts the page in a browser: over the prerendered article, or into an empty `#page`.
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
