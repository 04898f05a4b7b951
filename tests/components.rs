//! Component tests: components are rendered to HTML on the host, without a browser.
//!
//! A test renders a component in a [`State`] with [`render`] and compares it with a snapshot in `snapshots/`. After an intended change run
//! `INSTA_UPDATE=always cargo test --test library components::`, and read the difference before you commit it.

mod article;
mod frame;
mod map;
mod penalty;
mod reducer;
mod snail;
mod sources;
mod story;
mod timeline;
mod trace;
mod tree;
mod voices;

use std::rc::Rc;

use futures::executor::block_on;
use snailwell::{
    state::{State, read},
    ui::context::PageContext,
};
use yew::{LocalServerRenderer, prelude::*};

/// The props of [`Page`].
#[derive(PartialEq, Properties)]
struct PageProps {
    state: Rc<State>,
    children: Html,
}

/// Provides the state as context, as the app does; actions have no effect.
#[component]
fn Page(props: &PageProps) -> Html {
    let context = PageContext { state: props.state.clone(), dispatch: Callback::noop() };
    html! { <ContextProvider<PageContext> {context}>{ props.children.clone() }</ContextProvider<PageContext>> }
}

/// Renders some components in this state: one element a line, its text after it, its children indented below it.
///
/// ```text
/// insta::assert_snapshot!(render(at("#/map?node=basic"), || html! { <Notices /> }));
/// ```
fn render(state: State, html: impl FnOnce() -> Html) -> String {
    tree::of(&markup(state, html()))
}

/// Renders some components in this state as HTML.
fn markup(state: State, children: Html) -> String {
    let props = PageProps { state: Rc::new(state), children };
    block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

/// The state of a permalink. Panics if any part of the permalink cannot be read.
fn at(hash: &str) -> State {
    let state = read(hash, snailwell::content::law());
    assert!(state.notices.is_empty(), "{hash}: {:?}", state.notices);
    state
}
