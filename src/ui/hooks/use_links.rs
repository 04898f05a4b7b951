//! Links within the page.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::Event;
use yew::prelude::*;

use crate::{
    content::law,
    platform::{address, frames::each_frame, page},
    state::{Action, State, View, read, write},
    ui::context::PageContext,
};

/// Frames for which the target of a link is brought into view again: sections on the way take their real height only when they are near.
const FRAMES: u32 = 4;

/// Follows links to permalinks (`#/…`) wherever they stand, in prose that Yew does not render too, and goes where the address goes.
///
/// A link changes what it names and keeps the rest ([`State::follow`]). Back, forward and an address that is typed in name the
/// whole state, so they replace it.
#[hook]
pub fn use_links(page: PageContext) {
    let latest = use_mut_ref(|| page.clone());
    latest.replace(page);
    let scroll = use_mut_ref(|| None);
    use_effect_with((), move |()| {
        let show = move |target: Option<String>, moves_focus: bool| {
            let mut left = FRAMES;
            scroll.replace(target.map(|target| {
                each_frame(move || {
                    if left == FRAMES && moves_focus {
                        page::focus_heading(&target);
                    }
                    page::show(&target);
                    left -= 1;
                    left > 0
                })
            }));
        };
        show(target(&latest.borrow().state), false);
        let on_hash_change = {
            let (latest, show) = (latest.clone(), show.clone());
            move |_: &Event| {
                let page = latest.borrow().clone();
                let hash = address::hash();
                if !hash.is_empty() && !hash.starts_with("#/") {
                    // An anchor, as of the link that skips to the text, is no permalink: the browser has gone there, and the state stays.
                    address::write(&write(&page.state), false);
                    return;
                }
                let next = read(&hash, law());
                let leaves_view = next.view != page.state.view;
                let target = target(&next);
                if target != self::target(&page.state) {
                    show(target, leaves_view);
                }
                page.dispatch.emit(Action::Navigate(Box::new(next)));
            }
        };
        let on_click = move |event: &Event| {
            let Some(hash) = page::followed_link(event).filter(|_| !event.default_prevented()) else { return };
            event.prevent_default();
            let page = latest.borrow().clone();
            let next = page.state.follow(&hash, law());
            let leaves_view = next.view != page.state.view;
            let target = target(&next);
            // A link from one part of the map to another stays where the map is.
            let stays = next.view == View::Map && target == self::target(&page.state) && hash != "#/map";
            if !stays {
                show(target, leaves_view);
            }
            // A change that has not settled yet becomes an entry of its own, so that the way back leads to it.
            let now = write(&page.state);
            if write(&read(&address::hash(), law())) != now {
                address::write(&now, true);
            }
            address::write(&write(&next), true);
            page.dispatch.emit(Action::Navigate(Box::new(next)));
        };
        let listeners = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            [
                EventListener::new(&window, "hashchange", on_hash_change),
                EventListener::new_with_options(&window, "click", options, on_click),
            ]
        });
        move || drop(listeners)
    });
}

/// The id of the element that a state puts in front; none where that is the top of the page.
fn target(state: &State) -> Option<String> {
    let library = &state.library;
    match state.view {
        View::Story => None,
        View::Voices if library.voice.is_some() => library.voice.map(|id| format!("voice-{id}")),
        View::Sources if library.claim.is_some() => library.claim.map(|id| format!("claim-{id}")),
        _ if state.embed => None,
        view => Some(format!("/{}", view.key())),
    }
}
