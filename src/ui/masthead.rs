//! The head of the page: title, sections, light and dark.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    gifts::{Gifts, use_given},
    part::is_part,
    stage::{Did, built, use_heard, use_stage},
};
use crate::{
    fill::fill,
    link::{Action, Theme, View},
};

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
    let shown = Theme::ALL.iter().position(|theme| *theme == props.theme);
    let stage = use_stage("mast");
    let mut gifts = Gifts::default();
    gifts.pressed("[name=theme]", shown);
    gifts.current("nav a", fill("#/{}", &[props.view.key()]));
    use_given(&stage, Rc::new(gifts));
    let hear = |did| match did {
        Did::Pressed(key) => Theme::from_key(&key).map(Action::SetTheme),
        Did::Moved(..) | Did::Filled(..) => None,
    };
    use_heard(&stage, &props.act, Rc::new(hear));
    built(head)
}

fn head() -> Html {
    let theme = |theme: Theme, words: &'static str| {
        html! { <button type="button" name="theme" value={theme.key()}>{ words }</button> }
    };
    let section = |view: View, name: &'static str| html! { <a href={fill("#/{}", &[view.key()])}>{ name }</a> };
    html! {
        <header class="mast" id="mast">
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
