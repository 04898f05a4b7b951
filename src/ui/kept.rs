//! Parts of the page that never change: copied from the static page instead of being built a second time.
//!
//! The static page has them already, so neither their words nor the code that builds them need to be in the program. A build
//! for development has no static page and builds them itself.

use yew::prelude::*;

const BUILDS: bool = cfg!(any(not(target_arch = "wasm32"), debug_assertions));

/// A part that never changes, whose outermost element has this id. `build` must be a pure function of the content.
#[hook]
pub(super) fn use_kept(id: &'static str, build: impl FnOnce() -> Html) -> Html {
    let copy = use_copy(id);
    if BUILDS { build() } else { copy }
}

#[hook]
fn use_copy(id: &'static str) -> Html {
    let kept = use_memo((), |()| if BUILDS { None } else { crate::browser::page::copy(id) });
    kept.as_ref().clone().map(Html::VRef).unwrap_or_default()
}

/// An item of the static page, in a second place: without its id, which stays with the first.
pub(super) fn again(id: &str, build: impl FnOnce() -> Html) -> Html {
    if cfg!(any(not(target_arch = "wasm32"), debug_assertions)) {
        return build();
    }
    crate::browser::page::copy_again(id).map(Html::VRef).unwrap_or_default()
}

/// Marks the current item of a kept part, and no other.
#[hook]
pub(super) fn use_current(part: &NodeRef, id: Option<String>) {
    let part = part.clone();
    use_effect_with(id, move |id| {
        if let Some(part) = part.cast::<web_sys::Element>() {
            crate::browser::page::make_current(&part, id.as_deref());
        }
    });
}
