//! Everything a reader sees: Yew components, one folder a section. Every `html!` of the project lives here.
//!
//! No question of law or of chance is decided here, and nothing here may fail when the page around it refuses something.

mod app;
mod cite;
mod fine;
mod foot;
mod gifts;
mod map;
mod markup;
mod masthead;
mod notices;
mod number;
mod part;
mod section;
mod since;
mod snail;
mod sources;
mod stage;
mod story;
mod trace;
mod voices;
mod words;

pub use app::App;

/// The page as it is before any script runs: the same components in their first state, as HTML for the inside of `#page`.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn prerender() -> String {
    futures::executor::block_on(yew::LocalServerRenderer::<App>::new().hydratable(false).render())
}

/// The reasoning about a case as text, as the page quotes it.
#[must_use]
pub fn reasoning(case: &crate::framework::Case) -> String {
    trace::reasoning(crate::content::framework(), case, false)
}

/// Starts the live page: takes up the static one where it stands.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    app::start();
}
