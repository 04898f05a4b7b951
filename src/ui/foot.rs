//! The foot of the page.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    gifts::{Gifts, use_given},
    part::is_part,
    stage::{built, use_stage},
};
use crate::content::framework;

/// What the foot shows.
#[derive(PartialEq)]
pub struct FootProps {
    /// The permalink of the whole page, where only a part of it is shown.
    pub whole: Option<String>,
}

is_part!(FootProps, use_foot);

/// The foot of the page.
#[hook]
fn use_foot(props: &FootProps) -> Html {
    let stage = use_stage("foot");
    let mut gifts = Gifts::default();
    gifts.flag(".whole", "hidden", props.whole.is_none());
    gifts.attribute(".whole a", "href", props.whole.clone().unwrap_or_default());
    use_given(&stage, Rc::new(gifts));
    built(foot)
}

fn foot() -> Html {
    html! {
        <footer class="foot small" id="foot">
            <p>
                { "As of " }{ framework().as_of.in_words() }{ ", as a commentary of that month described it. " }
                { "History, not legal advice: the law has changed since." }
            </p>
            <p class="whole" hidden=true><a href="#/story" target="_blank" rel="noopener">{ "Open the full page" }</a></p>
        </footer>
    }
}
