//! The keyboard's focus when one part of the page takes the place of another.

use web_sys::HtmlElement;
use yew::prelude::*;

/// A ref to the element that takes the focus when its part of the page comes to be shown.
///
/// The control that the reader pressed goes away together with the part that was shown before; without this the focus would be
/// lost. `is_shown` says whether the part is shown. Nothing happens at the first render, nor while `may_move` is false: then the
/// reader is somewhere else on the page.
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
            // An element that cannot take the focus leaves it where it is.
            drop(element.focus());
        }
    });
    node
}
