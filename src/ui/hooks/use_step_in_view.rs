//! The step of the tour that is read.

use yew::prelude::*;

use super::use_on_scroll;
use crate::{platform::page, state::MapState, ui::story::step_id};

/// The step of the tour in the middle of the window, updated as the page is scrolled. After `step` changes, by a link or a button, it is
/// that step until the reader scrolls. Steps that are folded away do not count.
#[hook]
pub fn use_step_in_view(step: u32) -> u32 {
    let read = use_state_eq(|| step);
    use_effect_with(step, {
        let read = read.setter();
        move |step| read.set(*step)
    });
    use_on_scroll({
        let read = read.setter();
        move || {
            if let Some(step) = (1..=MapState::STEPS).rev().find(|step| page::begins_above_middle(&step_id(*step))) {
                read.set(step);
            }
        }
    });
    *read
}
