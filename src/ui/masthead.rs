//! The top of the page: the navigation bar with the theme switch, and the header with the title and a picture.

use yew::prelude::*;

use super::{components::island::Island, context::use_page, hooks::use_in_view, snail::CoverWell};
use crate::{
    content::law,
    platform::page,
    state::{Action, Theme, View},
};

/// The header: the title, what the page is about, and the picture of the well.
#[component]
pub fn Masthead() -> Html {
    let texts = &law().texts.page;
    html! {
        <header class="masthead">
            <div>
                <p class="kicker">{ texts.kicker.as_str() }</p>
                <h1>{ "The Snail in the Well" }</h1>
                <p class="deck">{ texts.deck.as_str() }</p>
            </div>
            <CoverWell />
        </header>
    }
}

/// The links to the sections, and the theme switch. It stays in view, and marks the section that is read.
#[component]
pub fn NavigationBar() -> Html {
    let page = use_page();
    let view = use_in_view(page.state.view, || {
        page::section_at_top().and_then(|id| View::from_key(id.trim_start_matches('/')))
    });
    html! {
        <Island id="navigation-bar">
            <div class="bar" role="region" aria-label="Sections and colours">
                <Navigation {view} />
                <ThemeChoice theme={page.state.theme} dispatch={page.dispatch} />
            </div>
        </Island>
    }
}

/// The props of [`Navigation`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NavigationProps {
    /// The section that is read.
    pub view: View,
}

/// Links to the sections; the current one is marked.
#[component]
pub fn Navigation(props: &NavigationProps) -> Html {
    let link = |view: View, name: &'static str| {
        let is_current = view == props.view;
        html! { <a href={format!("#/{}", view.key())} aria-current={is_current.then_some("true")}>{ name }</a> }
    };
    html! {
        <nav aria-label="Sections">
            { link(View::Story, "Story") }
            { link(View::Map, "Map") }
            { link(View::Trace, "Trace") }
            { link(View::Fine, "Penalty") }
            { link(View::Snail, "Snail") }
            { link(View::Voices, "Thread") }
            { link(View::Since, "Timeline") }
            { link(View::Sources, "Sources") }
        </nav>
    }
}

/// The props of [`ThemeChoice`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ThemeChoiceProps {
    /// The current theme.
    pub theme: Theme,
    /// Receives [`Action::SetTheme`].
    pub dispatch: Callback<Action>,
}

/// Three buttons for the theme: automatic (as the operating system is set), light, dark.
#[component]
pub fn ThemeChoice(props: &ThemeChoiceProps) -> Html {
    let button = |theme: Theme, name: &'static str| {
        let is_pressed = theme == props.theme;
        let onclick = props.dispatch.reform(move |_: MouseEvent| Action::SetTheme(theme));
        html! { <button type="button" aria-pressed={is_pressed.to_string()} {onclick}>{ name }</button> }
    };
    html! {
        <div class="segments live" role="group" aria-label="Colours">
            { button(Theme::Auto, "Auto") }
            { button(Theme::Light, "Light") }
            { button(Theme::Dark, "Dark") }
        </div>
    }
}
