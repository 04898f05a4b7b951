//! Parts of the page that never change: copied from the static page instead of being built a second time.
//!
//! The static page has them already, so neither their words nor the code that builds them need to be in the program. A build
//! for development has no static page and builds them itself.

use yew::prelude::*;

use crate::{browser::page, link::Action};

/// Whether parts are built rather than copied.
pub(super) const BUILDS: bool = cfg!(any(not(target_arch = "wasm32"), debug_assertions));

/// A part that never changes, whose outermost element has this id. `build` must be a pure function of the content.
#[hook]
pub(super) fn use_kept(id: &'static str, build: impl FnOnce() -> Html) -> Html {
    let kept = use_memo((), |()| if BUILDS { build() } else { page::copy(id).map(Html::VRef).unwrap_or_default() });
    (*kept).clone()
}

/// What a reader does to a kept part, with the name and the value of the field.
pub(super) enum Did {
    /// Moves a slider, or types.
    Moved(String, String),
    /// Is done with a field.
    Filled(String, String),
    /// Presses a button of this value.
    Pressed(String),
}

/// A kept part that hears its reader.
pub(super) fn heard(
    part: &NodeRef,
    kept: Html,
    act: &Callback<Action>,
    hear: impl Fn(Did) -> Option<Action> + 'static,
) -> Html {
    all_heard(part, kept, act.clone(), std::rc::Rc::new(hear))
}

fn all_heard(
    part: &NodeRef,
    kept: Html,
    act: Callback<Action>,
    hear: std::rc::Rc<dyn Fn(Did) -> Option<Action>>,
) -> Html {
    let done = std::rc::Rc::new(move |did: Option<Did>| {
        did.and_then(|did| hear(did)).into_iter().for_each(|action| act.emit(action))
    });
    let (moved, filled) = (done.clone(), done.clone());
    let oninput = move |event: InputEvent| moved(page::changed(&event).map(|(name, value)| Did::Moved(name, value)));
    let onchange = move |event: Event| filled(page::changed(&event).map(|(name, value)| Did::Filled(name, value)));
    let onclick = move |event: MouseEvent| done(page::pushed(&event).map(|(_, value)| Did::Pressed(value)));
    html! { <div ref={part.clone()} {oninput} {onchange} {onclick}>{ kept }</div> }
}
