//! Whether the window is narrow, updated as it is resized.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::platform::page;

/// Whether the window is too narrow for the wide drawing of the map, with the same breakpoint as in the style sheet. Always `false` at
/// build time.
///
/// It listens for `resize` and does not use a media query, because that would also match the width of the paper during printing.
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
