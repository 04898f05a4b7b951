//! Writes the state of the page into the address bar as a permalink.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    platform::{address, frames::each_frame, page},
    state::{State, Theme, write},
};

/// How many animation frames the state must stay unchanged before the address is written.
const PAUSE: u32 = 10;

/// Keeps the address bar in sync with the state: some frames after the last change, the permalink is written as a new history entry.
/// It also sets attributes of the `html` element: `data-theme`, `data-embed` (the single section that an embed shows) and `data-hash`.
///
/// Writing the address makes the browser lay out the whole page, so the hook waits until the state settles, for example until a slider
/// stops moving. It never overwrites an address that changed in the meantime. If the state came from the address and that was not in
/// canonical form, its history entry is replaced. An address without a hash stays as it is until the state changes.
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
            each_frame(move |_| {
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
