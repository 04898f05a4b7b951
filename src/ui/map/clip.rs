//! The part of the map that is shown where the style sheet cuts the picture off.

use web_sys::Element;
use yew::prelude::*;

use super::{diagram::scene, frame::centre_of, selection::Selection};
use crate::platform::page;

/// Moves a cut-off picture so that the selection is in the part that is shown. It does not move where the selection is shown already.
/// When the reader asks for the whole picture, the window moves to the selection.
#[hook]
pub(super) fn use_selection_in_clip(pictures: &NodeRef, selection: Selection, is_clipped: bool, is_narrow: bool) {
    let pictures = pictures.clone();
    let was_clipped = use_mut_ref(|| is_clipped);
    use_effect_with((selection, is_clipped, is_narrow), move |&(selection, is_clipped, is_narrow)| {
        let was_clipped = was_clipped.replace(is_clipped);
        let Some((share, pictures)) = share_of(selection, is_narrow).zip(pictures.cast::<Element>()) else { return };
        if is_clipped {
            page::scroll_within(&pictures, share);
        } else if was_clipped && is_narrow {
            page::scroll_to_share(&pictures, share);
        }
    });
}

/// How far down the drawing the selection is, as a share of its height from 0 to 1: the centre of a node, or the label of a relation.
fn share_of(selection: Selection, is_narrow: bool) -> Option<f64> {
    let scene = scene(is_narrow);
    let y = match selection {
        Selection::Relation(index) => scene.wires.get(index)?.label.y,
        Selection::Node(_) | Selection::Nothing => centre_of(selection, is_narrow)?.1,
    };
    Some(f64::from(y / scene.height))
}
