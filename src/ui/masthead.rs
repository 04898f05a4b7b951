//! The head of the page: title, sections, light and dark.

use yew::prelude::*;

use crate::ui::part::is_part;

use crate::link::{Action, Theme, View};

/// What the head shows.
#[derive(PartialEq)]
pub struct MastheadProps {
    /// The section in front.
    pub view: View,
    /// Light or dark.
    pub theme: Theme,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(MastheadProps, use_masthead);

/// The head of the page.
#[hook]
fn use_masthead(props: &MastheadProps) -> Html {
    let theme = |theme: Theme, name: &'static str| {
        let onclick = props.act.reform(move |_: MouseEvent| Action::Paint(theme));
        let pressed = (props.theme == theme).to_string();
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    let section = |view: View, name: &'static str| {
        let current = (props.view == view).then_some("true");
        html! { <a href={format!("#/{}", view.key())} aria-current={current}>{ name }</a> }
    };
    html! {
        <header class="mast">
            <a class="skip" href="#main">{ "Skip to the text" }</a>
            <p class="kicker">{ "An explainer, as of January 2011. History, not legal advice." }</p>
            <h1>{ "The Snail in the Well" }</h1>
            <p class="deck">{ "How China licensed Internet telephony, and why it felt like three feet up and two feet back." }</p>
            <div class="bar">
                <nav aria-label="Sections">
                    { section(View::Story, "Story") }
                    { section(View::Map, "Map") }
                    { section(View::Trace, "Trace") }
                    { section(View::Fine, "Fine") }
                    { section(View::Snail, "Snail") }
                    { section(View::Voices, "Voices") }
                    { section(View::Since, "Since") }
                    { section(View::Sources, "Sources") }
                </nav>
                <div class="seg live" role="group" aria-label="Light and dark">
                    { theme(Theme::Auto, "Auto") }
                    { theme(Theme::Light, "Light") }
                    { theme(Theme::Dark, "Dark") }
                </div>
            </div>
        </header>
    }
}
