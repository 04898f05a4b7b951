//! The static page and the live one: who is on stage.

use std::cell::RefCell;

use web_sys::{Element, window};

thread_local! {
    static FRESH: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Makes the element that the live page renders into; it stays off the page until [`take_over`].
pub fn fresh_root() -> Option<Element> {
    let root = window()?.document()?.create_element("div").ok()?;
    FRESH.set(Some(root.clone()));
    Some(root)
}

/// Puts the live page in the place of the static one, and says on `html` that every control works.
pub fn take_over() {
    let swap = || -> Option<()> {
        let document = window()?.document()?;
        let fresh = FRESH.take()?;
        let old = document.get_element_by_id("page")?;
        old.replace_with_with_node_1(&fresh).ok()?;
        fresh.set_id("page");
        document.document_element()?.set_attribute("data-app", "ready").ok()
    };
    if swap().is_none() {
        web_sys::console::error_1(&"the live page found no static page to replace".into());
    }
}
