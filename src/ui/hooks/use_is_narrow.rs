//! Whether the window is narrow.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::platform::page;

/// Whether the window is too narrow for the wide drawing of the map, as the style sheet has it; kept in step with the window. On the host, `false`.
///
/// It listens to `resize` and not to a media query, which would also speak of the paper while the page is printed.
#[hook]
pub fn use_is_narrow() -> bool {
    let is_narrow = use_state_eq(|| cfg!(target_arch = "wasm32") && page::is_narrow());
    let now = *is_narrow;
    use_effect_with((), move |()| {
        let listener = web_sys::window()
            .map(|window| EventListener::new(&window, "resize", move |_| is_narrow.set(page::is_narrow())));
        move || drop(listener)
    });
    now
}
