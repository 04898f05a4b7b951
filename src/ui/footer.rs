//! The footer of the page.

use yew::prelude::*;

use super::{components::island::Island, context::use_page};
use crate::{
    content::law,
    law::filled,
    platform::address,
    state::{State, write},
};

/// The footer: the date that the page describes, a disclaimer, and in an embed the link to the whole page.
#[component]
pub fn Footer() -> Html {
    let law = law();
    html! {
        <footer class="foot small">
            <p>{ filled(law.texts.page.foot, &[("day", &law.as_of.in_words())]) }</p>
            <FullPageLink />
            <PageAddress />
        </footer>
    }
}

/// The link to the whole page, in the same state. It is shown only in an embed (a page that shows a single section).
#[component]
pub fn FullPageLink() -> Html {
    let state = use_page().state;
    html! {
        <Island id="full-page-link">
            if state.embed {
                <p>
                    <a href={write(&State { embed: false, ..(*state).clone() })} target="_blank" rel="noopener">
                        { "Open the full page" }
                    </a>
                </p>
            }
        </Island>
    }
}

/// The address of the page, in the same state. Only paper shows it, where no link can be followed.
#[component]
pub fn PageAddress() -> Html {
    let state = use_page().state;
    let base = address::base();
    html! {
        <Island id="page-address">
            if !base.is_empty() {
                <p class="on-paper">{ base }{ write(&state) }</p>
            }
        </Island>
    }
}
