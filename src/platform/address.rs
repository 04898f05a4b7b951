//! The hash of the page's address (the part from `#` on): reading it, and writing it where the frame allows it.

use web_sys::window;

/// The hash of the address, with its `#`; empty where there is none or it cannot be read.
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the page without its hash. Empty where others could not open it (it is not `http`, `https` or `file`), and outside
/// WebAssembly.
pub fn base() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    if page.starts_with("http") || page.starts_with("file:") { page.to_owned() } else { String::new() }
}

/// Writes the hash to the address bar: as a new entry of the browser's history, or in place of the current one.
///
/// Does nothing if the hash is unchanged. A `srcdoc` frame refuses both ways; the state is then kept in the page only.
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
