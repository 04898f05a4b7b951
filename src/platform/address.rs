//! The hash of the address: reading it, and writing it where the frame lets us.

use web_sys::window;

/// The part of the address from `#` on; empty where it cannot be read.
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the page without its hash; empty where the page has none that others could open.
pub fn base() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    if page.starts_with("http") || page.starts_with("file:") { page.to_owned() } else { String::new() }
}

/// Writes the hash in place of the last entry of the history, or as a new one.
///
/// A `srcdoc` frame refuses both; the state then lives in the page alone.
pub fn write(hash: &str, new_entry: bool) {
    let Some(window) = window() else { return };
    if self::hash() == hash {
        return;
    }
    let Ok(history) = window.history() else { return };
    let state = wasm_bindgen::JsValue::NULL;
    let written = if new_entry {
        history.push_state_with_url(&state, "", Some(hash))
    } else {
        history.replace_state_with_url(&state, "", Some(hash))
    };
    drop(written);
}
