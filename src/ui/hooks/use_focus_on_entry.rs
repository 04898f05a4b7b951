//! Moves the keyboard focus when one part of the page replaces another.

use web_sys::HtmlElement;
use yew::prelude::*;

/// A ref for the element that takes the keyboard focus when `is_shown` changes from false to true.
///
/// The control that the reader pressed disappears together with the part of the page that is replaced. Without this hook the focus
/// would be lost. The focus does not move at the first render, nor while `may_move` is false, which means that the reader is
/// somewhere else on the page.
#[hook]
pub fn use_focus_on_entry(is_shown: bool, may_move: bool) -> NodeRef {
    let node = use_node_ref();
    let was_shown = use_mut_ref(|| is_shown);
    let target = node.clone();
    use_effect_with(is_shown, move |is_shown| {
        let was_shown = was_shown.replace(*is_shown);
        if *is_shown
            && !was_shown
            && may_move
            && let Some(element) = target.cast::<HtmlElement>()
        {
            // If the element cannot take the focus, the focus stays where it is.
            drop(element.focus());
        }
    });
    node
}
