//! What every component may read: the state of the page, and the way to change it.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, State};

/// The state of the page and its dispatcher, handed down by [`App`](super::App) as a Yew context.
///
/// A component that reads it is rendered again at every change of the state. So it is read once, at the top of a section, and what is
/// below gets small props.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageContext {
    /// The state of the page.
    pub state: Rc<State>,
    /// Sends an action to the reducer. The callback stays the same for as long as the page lives.
    pub dispatch: Callback<Action>,
}

/// The context of the page; where there is none, as in a test of one component, the first state and a dispatcher that does nothing.
#[hook]
pub fn use_page() -> PageContext {
    use_context::<PageContext>().unwrap_or_default()
}
