//! The part of the map that is shown where the style sheet cuts the picture off.

use web_sys::Element;
use yew::prelude::*;

use super::{diagram::scene, frame::centre_of, selection::Selection};
use crate::platform::page;

/// Moves a cut-off picture so that the selected node is in the part that is shown. It does not move where the node is shown already.
#[hook]
pub(super) fn use_node_in_clip(pictures: &NodeRef, selection: Selection, is_clipped: bool, is_narrow: bool) {
    let pictures = pictures.clone();
    use_effect_with((selection, is_clipped, is_narrow), move |&(selection, is_clipped, is_narrow)| {
        let centre = centre_of(selection, is_narrow).filter(|_| is_clipped);
        if let Some(((_, y), pictures)) = centre.zip(pictures.cast::<Element>()) {
            page::scroll_within(&pictures, f64::from(y / scene(is_narrow).height));
        }
    });
}
