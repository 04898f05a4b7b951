//! Copying what stands in a field. Works without permission, from disk and in a frame; where it is refused, the text is at least selected.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlInputElement, window};

/// Selects the text of the field with this id, of one line or of several, and copies it; `false` where the page may not copy.
pub fn field(id: &str) -> bool {
    let copied = || -> Option<bool> {
        let document = window()?.document()?;
        // Both sorts of field select in the same words.
        document.get_element_by_id(id)?.unchecked_into::<HtmlInputElement>().select();
        document.dyn_into::<HtmlDocument>().ok()?.exec_command("copy").ok()
    };
    copied().unwrap_or(false)
}
