//! The Yew context that every component can read: the state of the page and its dispatcher.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, State};

/// The state of the page and its dispatcher, provided by [`App`](super::App) as a Yew context.
///
/// A component that reads it is rendered again at every change of the state. So read it once, at the top of a section, and pass small
/// props to the components below.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageContext {
    /// The state of the page.
    pub state: Rc<State>,
    /// Sends an action to the reducer. The callback never changes, so it is safe as a prop.
    pub dispatch: Callback<Action>,
}

/// The context of the page. Where none is provided, as in a test of a single component, it is the default state with a dispatcher that
/// does nothing.
#[hook]
pub fn use_page() -> PageContext {
    use_context::<PageContext>().unwrap_or_default()
}
