//! The address bar, kept in step with the state.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    platform::{address, frames::each_frame, page},
    state::{State, Theme, write},
};

/// Frames without a change after which the address is written.
const PAUSE: u32 = 10;

/// Writes the permalink of the state into the address, once nothing has changed for a moment, as a new entry of the history; and says on
/// the `html` element which theme and which single section is shown.
///
/// To write the address makes the browser lay out the whole page, so it is not written while a slider moves. It is never written
/// over an address that arrived in the meantime. A state that came by the address replaces its entry, where that was not in the
/// canonical form; and a reader who asked for nothing keeps an address without a hash.
#[hook]
pub fn use_address_bar(state: Rc<State>) {
    let known = use_mut_ref(|| None::<String>);
    use_effect_with(state, move |state| {
        page::mark("data-theme", Some(state.theme.key()).filter(|_| state.theme != Theme::Auto));
        page::mark("data-embed", state.embed.then_some(state.view.key()));
        let hash = write(state);
        page::mark("data-hash", Some(&hash));
        let here = address::hash();
        let before = known.replace(Some(here.clone()));
        let asked_for_nothing = before.is_none() && here.is_empty();
        let came_by_address = before.as_ref() != Some(&here);
        let pending = (hash != here && !asked_for_nothing).then(|| {
            let mut frames = 0;
            each_frame(move || {
                frames += 1;
                if frames == PAUSE && address::hash() == here {
                    address::write(&hash, !came_by_address);
                    known.replace(Some(hash.clone()));
                }
                frames < PAUSE
            })
        });
        move || drop(pending)
    });
}
