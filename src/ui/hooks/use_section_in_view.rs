//! The section of the page that is read.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use yew::prelude::*;

use crate::{
    platform::{frames::each_frame, page},
    state::View,
};

/// The section at the top of the window, updated as the page is scrolled. After `view` changes, by a link or an action, it is that section
/// until the reader scrolls.
///
/// It is looked up once a frame at most while the page is scrolled.
#[hook]
pub fn use_section_in_view(view: View) -> View {
    let read = use_state_eq(|| view);
    let is_due = use_mut_ref(|| None);
    use_effect_with(view, {
        let read = read.setter();
        move |view| read.set(*view)
    });
    use_effect_with((), {
        let read = read.setter();
        move |()| {
            let on_scroll = move |_: &web_sys::Event| {
                let read = read.clone();
                let look = move || {
                    if let Some(section) =
                        page::section_at_top().and_then(|id| View::from_key(id.trim_start_matches('/')))
                    {
                        read.set(section);
                    }
                    false
                };
                is_due.replace(Some(each_frame(look)));
            };
            let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: true };
            let listener =
                web_sys::window().map(|window| EventListener::new_with_options(&window, "scroll", options, on_scroll));
            move || drop(listener)
        }
    });
    *read
}
