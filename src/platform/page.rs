//! The document: what the `html` element says, elements by id, scrolling and focus, and links.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, FocusOptions, HtmlElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
    window,
};

/// Below this width of the window, in CSS pixels, the narrow drawing of the map is shown; the same number is in `styles/map.css`.
const NARROW: f64 = 760.0;

fn document() -> Option<Document> {
    window()?.document()
}

/// An element off the page, for a root that renders nothing but portals.
#[cfg(target_arch = "wasm32")]
pub fn detached() -> Option<Element> {
    document()?.create_element("div").ok()
}

/// The element of that id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The element of that id, without what was in it.
pub fn emptied(id: &str) -> Option<Element> {
    let element = element(id)?;
    element.replace_children_with_node_0();
    Some(element)
}

/// Gives an element an attribute, or takes it away.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    // Only a name that is no name of an attribute is refused.
    drop(match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    });
}

/// Gives the `html` element an attribute, or takes it away.
pub fn mark(name: &str, value: Option<&str>) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        set(&html, name, value);
    }
}

/// Says on the `html` element that every control works. A loader that has put the article back takes it away again.
pub fn mark_ready() {
    mark("data-app", Some("ready"));
}

/// Tells the loader of the page that the program has panicked. WebKit does not say so of a page from disk: there `error` names no error.
#[cfg(target_arch = "wasm32")]
pub fn tell_of_panic() {
    if let (Some(window), Ok(event)) = (window(), Event::new("panic")) {
        // A listener that fails has said so in the console.
        drop(window.dispatch_event(&event));
    }
}

/// Moves the focus to the heading of a section (`/trace` has `trace-title`), or to the element of that id where it is no section.
/// Only an element with a `tabindex` takes it.
pub fn focus_heading(id: &str) {
    let heading = id.strip_prefix('/').and_then(|view| element(&format!("{view}-title")));
    let target = heading.or_else(|| element(id)).and_then(|target| target.dyn_into::<HtmlElement>().ok());
    if let Some(target) = target {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(target.focus_with_options(&options));
    }
}

/// Scrolls the start of the element of this id into view.
pub fn show(id: &str) {
    if let Some(element) = element(id) {
        scroll_to(&element);
    }
}

/// Scrolls the start of an element into view.
pub fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether a click follows a link in this window: with the main button and without a key that would open another.
pub fn is_plain_click(click: &MouseEvent) -> bool {
    click.button() == 0 && !click.meta_key() && !click.ctrl_key() && !click.shift_key() && !click.alt_key()
}

/// The permalink of the link that was clicked, if it leads into this page and is to be opened in this window.
pub fn followed_link(event: &Event) -> Option<String> {
    if !event.dyn_ref::<MouseEvent>().is_some_and(is_plain_click) {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a").ok()??;
    link.get_attribute("href").filter(|href| href.starts_with("#/") && !link.has_attribute("target"))
}

/// Whether the window is too narrow for the wide drawing of the map.
pub fn is_narrow() -> bool {
    let width = window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64());
    width.is_some_and(|width| width < NARROW)
}
