//! The root component: it holds the state in a reducer, provides it as a context, and keeps the address bar in sync.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    article::Article,
    components::island::PRERENDERED,
    context::PageContext,
    hooks::{use_address_bar, use_links},
    islands::Islands,
};
use crate::{
    platform::page,
    state::{Action, State},
};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(&action);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// The props of [`App`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The state at the start, parsed from the address. The default is the state of the prerendered article.
    #[prop_or_default]
    pub first_state: State,
}

/// The whole page; where the article was prerendered, only its interactive parts.
#[component]
pub fn App(props: &AppProps) -> Html {
    let first_state = props.first_state.clone();
    let state = use_reducer(move || first_state);
    let dispatcher = state.dispatcher();
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let state = use_memo((*state).clone(), Clone::clone);
    use_address_bar(state.clone());
    let context = PageContext { state, dispatch };
    use_links(context.clone());
    use_effect_with((), |()| {
        if !PRERENDERED {
            page::mark_ready();
        }
    });
    html! {
        <ContextProvider<PageContext> {context}>
            if PRERENDERED { <Islands /> } else { <Article /> }
        </ContextProvider<PageContext>>
    }
}
