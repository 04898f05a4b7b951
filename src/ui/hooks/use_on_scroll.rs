//! Work that follows the scrolling of the page.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use yew::prelude::*;

use super::use_event_callback;
use crate::platform::frames::each_frame;

/// Calls `look` while the page is scrolled, once a frame at most.
#[hook]
pub fn use_on_scroll(look: impl Fn() + 'static) {
    let look = use_event_callback(move |()| look());
    use_effect_with((), move |()| {
        let mut pending = None;
        let on_scroll = move |_: &web_sys::Event| {
            let look = look.clone();
            pending.replace(each_frame(move || {
                look.emit(());
                false
            }));
        };
        let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: true };
        let listener =
            web_sys::window().map(|window| EventListener::new_with_options(&window, "scroll", options, on_scroll));
        move || drop(listener)
    });
}
