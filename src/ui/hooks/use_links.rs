//! Navigation: clicks on permalinks within the page, and changes of the address.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::Event;
use yew::prelude::*;

use crate::{
    content::law,
    platform::{address, frames::each_frame, page},
    state::{Action, State, View, read, write},
    ui::{context::PageContext, story::step_id},
};

/// In how many frames in a row the target of a link is scrolled into view. Once is not enough: sections on the way are laid out at their
/// real height only when they come near the viewport, and that moves the target.
const FRAMES: u32 = 4;

/// Handles clicks on permalinks (`#/…`) anywhere on the page, also in prerendered prose that Yew does not control, and changes of the
/// address.
///
/// A link changes only the part of the state that it names ([`State::follow`]). Back, forward and an address typed in by the reader
/// replace the whole state.
#[hook]
pub fn use_links(page: PageContext) {
    let latest = use_mut_ref(|| page.clone());
    latest.replace(page);
    let scroll = use_mut_ref(|| None);
    use_effect_with((), move |()| {
        let show = move |target: Option<String>, moves_focus: bool| {
            let (mut left, mut awaits_focus, focused) = (FRAMES, moves_focus, page::focused());
            scroll.replace(target.map(|target| {
                each_frame(move |_| {
                    // A section that was hidden takes the focus only once it is shown. Then the focus is the reader’s again, and also
                    // if the reader has moved it since the link was followed.
                    let is_moved = page::focused().is_some_and(|now| Some(now) != focused);
                    awaits_focus = awaits_focus && !is_moved && !page::focus_heading(&target);
                    page::show(&target);
                    left -= 1;
                    left > 0
                })
            }));
        };
        unfold(&latest.borrow().state);
        show(target(&latest.borrow().state), false);
        let on_hash_change = {
            let (latest, show) = (latest.clone(), show.clone());
            move |_: &Event| {
                let page = latest.borrow().clone();
                let hash = address::hash();
                if !hash.is_empty() && !hash.starts_with("#/") {
                    let id = hash.trim_start_matches('#');
                    let next = with_anchor(&page.state, id);
                    // Put a permalink back into the address.
                    address::write(&write(&next), false);
                    page::unfold(id);
                    show(Some(id.to_owned()), true);
                    if next.view != page.state.view {
                        page.dispatch.emit(Action::Navigate(Box::new(next)));
                    }
                    return;
                }
                let next = read(&hash, law());
                let leaves_view = next.view != page.state.view;
                unfold(&next);
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
            unfold(&next);
            let target = target(&next);
            // A link from one part of the map to another does not scroll.
            let stays = next.view == View::Map && target == self::target(&page.state) && hash != "#/map";
            if !stays {
                show(target, leaves_view);
            }
            // If the latest change of the state is not in the address yet, give it its own history entry, so that Back returns to it.
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

/// The state after the reader has followed a plain anchor, which is no permalink: the link that skips to the text, or a link to a term of
/// the glossary. Where one section is embedded alone, the section with the
/// anchor takes its place; otherwise the state stays the same.
fn with_anchor(state: &State, id: &str) -> State {
    let section = page::section_of(id).filter(|_| state.embed);
    let view = section.and_then(|section| View::from_key(section.trim_start_matches('/')));
    State { view: view.unwrap_or(state.view), ..state.clone() }
}

/// Opens the folds around what a state shows: its section, and the voice or the claim in it.
fn unfold(state: &State) {
    page::unfold_section(&format!("/{}", state.view.key()));
    if let Some(target) = target(state) {
        page::unfold(&target);
    }
}

/// The id of the element to scroll to for a state; `None` for the top of the page.
fn target(state: &State) -> Option<String> {
    let library = &state.library;
    match state.view {
        View::Story if state.map.step > 0 && !state.embed => Some(step_id(state.map.step)),
        View::Story => None,
        View::Voices if library.voice.is_some() => library.voice.map(|id| format!("voice-{id}")),
        View::Sources if library.claim.is_some() => library.claim.map(|id| format!("claim-{id}")),
        _ if state.embed => None,
        view => Some(format!("/{}", view.key())),
    }
}
