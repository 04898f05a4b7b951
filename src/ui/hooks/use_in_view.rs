//! What the reader has scrolled to.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use yew::prelude::*;

use super::use_event_callback;
use crate::platform::frames::each_frame;

/// The part of the page that is in view, updated as the page is scrolled: what `find` finds, unless that is `None`. After `asked` changes, by
/// a link or an action, it is that part until the reader scrolls.
///
/// `find` is called once a frame at most.
#[hook]
pub fn use_in_view<T: Copy + PartialEq + 'static>(asked: T, find: impl Fn() -> Option<T> + 'static) -> T {
    let in_view = use_state_eq(|| asked);
    use_effect_with(asked, {
        let in_view = in_view.setter();
        move |asked| in_view.set(*asked)
    });
    let look = use_event_callback({
        let in_view = in_view.setter();
        move |()| {
            if let Some(found) = find() {
                in_view.set(found);
            }
        }
    });
    use_effect_with((), move |()| {
        let mut pending = None;
        let on_scroll = move |_: &web_sys::Event| {
            let look = look.clone();
            pending.replace(each_frame(move |_| {
                look.emit(());
                false
            }));
        };
        let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: true };
        let listener =
            web_sys::window().map(|window| EventListener::new_with_options(&window, "scroll", options, on_scroll));
        move || drop(listener)
    });
    *in_view
}
