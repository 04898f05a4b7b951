//! Copying the text of a field to the clipboard. Uses `execCommand`, which needs no permission and works from disk and in a frame.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlInputElement, window};

/// Selects the text of an `<input>` or a `<textarea>` and copies it. Returns `false` where copying is refused; the text is selected then
/// too, so that the reader can copy it.
pub fn field(field: &Element) -> bool {
    // Not checked: a `<textarea>` is no `HtmlInputElement`, but its `select` method has the same name.
    field.unchecked_ref::<HtmlInputElement>().select();
    let document =
        window().and_then(|window| window.document()).and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
