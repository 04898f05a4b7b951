//! Copying: the old way, which works from disk and in a sandboxed frame after a click, and says whether it did.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement, window};

/// Selects a text field and copies it. Where the frame refuses, the text stays selected and this is `false`.
pub fn copy(selector: &str) -> bool {
    let copied = || -> Option<bool> {
        let document = window()?.document()?;
        let field: HtmlTextAreaElement = document.query_selector(selector).ok()??.dyn_into().ok()?;
        field.select();
        document.dyn_into::<HtmlDocument>().ok()?.exec_command("copy").ok()
    };
    copied().unwrap_or(false)
}
