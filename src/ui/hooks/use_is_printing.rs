//! Whether the page is being printed.

use gloo_events::EventListener;
use yew::prelude::*;

/// Whether the page is being printed: `true` from `beforeprint` to `afterprint`. What only the paper shows is rendered in between, before
/// the browser lays out the pages.
#[hook]
pub fn use_is_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    let now = *is_printing;
    use_effect_with((), move |()| {
        let listen = |event: &'static str, value: bool| {
            let is_printing = is_printing.setter();
            web_sys::window().map(|window| EventListener::new(&window, event, move |_| is_printing.set(value)))
        };
        let listeners = [listen("beforeprint", true), listen("afterprint", false)];
        move || drop(listeners)
    });
    now
}
