//! Copying what stands in a field. Works without permission, from disk and in a frame; where it is refused, the text is at least selected.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlInputElement, window};

/// Selects the text of an `<input>` or a `<textarea>` and copies it; `false` where the page may not copy.
pub fn field(field: &Element) -> bool {
    // Both sorts of field select by a method of the same name.
    field.unchecked_ref::<HtmlInputElement>().select();
    let document =
        window().and_then(|window| window.document()).and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
