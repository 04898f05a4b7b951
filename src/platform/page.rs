//! The document: attributes of the `html` element, elements by id, scrolling, focus, links and the width of the window.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, FocusOptions, HtmlElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
    window,
};

/// The breakpoint in CSS pixels: in a narrower window the narrow layout of the map is shown. The same number is in `styles/map.css`.
const NARROW: f64 = 760.0;

fn document() -> Option<Document> {
    window()?.document()
}

/// A new element that is not attached to the document, for a root component that renders only portals.
#[cfg(target_arch = "wasm32")]
pub fn detached() -> Option<Element> {
    document()?.create_element("div").ok()
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The element with this id, after its children have been removed.
pub fn emptied(id: &str) -> Option<Element> {
    let element = element(id)?;
    element.replace_children_with_node_0();
    Some(element)
}

/// Sets an attribute of an element, or removes it where the value is `None`.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    // The only error is an invalid attribute name.
    drop(match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    });
}

/// Sets an attribute of the `html` element, or removes it where the value is `None`.
pub fn mark(name: &str, value: Option<&str>) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        set(&html, name, value);
    }
}

/// The value of an attribute of the `html` element; empty where it has none.
pub fn mark_of(name: &str) -> String {
    let html = document().and_then(|document| document.document_element());
    html.and_then(|html| html.get_attribute(name)).unwrap_or_default()
}

/// Marks the `html` element to say that every control works. The loader removes the mark if it puts the static article back.
pub fn mark_ready() {
    mark("data-app", Some("ready"));
}

/// Tells the page's loader, by a `panic` event on the window, that the program has panicked. The loader cannot rely on `error` events:
/// in WebKit, for a page from disk, they do not name the error.
#[cfg(target_arch = "wasm32")]
pub fn tell_of_panic() {
    if let (Some(window), Ok(event)) = (window(), Event::new("panic")) {
        // A listener that fails is reported in the console.
        drop(window.dispatch_event(&event));
    }
}

/// The element that has the keyboard focus; `None` where none has it.
pub fn focused() -> Option<Element> {
    let document = document()?;
    document.active_element().filter(|active| document.body().is_none_or(|body| *active != *body))
}

/// Moves the keyboard focus, without scrolling, to the heading of a section (for `/trace`, the element `trace-title`), or to the element
/// with this id. Only an element that is shown and can have the focus takes it, for instance by a `tabindex`. Returns whether it did.
pub fn focus_heading(id: &str) -> bool {
    let heading = id.strip_prefix('/').and_then(|view| element(&format!("{view}-title")));
    let target = heading.or_else(|| element(id)).and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(target) = target else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    target.focus_with_options(&options).is_ok() && focused().is_some_and(|focused| focused == *target.as_ref())
}

/// Scrolls the start of the element with this id into view.
pub fn show(id: &str) {
    if let Some(element) = element(id) {
        scroll_to(&element);
    }
}

/// Today in UTC, as `2026-01-31`; `None` outside the browser.
pub fn today() -> Option<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.get(..10).map(str::to_owned)
}

/// The id of the section with the element that has this id.
pub fn section_of(id: &str) -> Option<String> {
    Some(element(id)?.closest("main > section").ok()??.id())
}

/// Opens the closed folds around the element with this id.
pub fn unfold(id: &str) {
    let closed_around = |element: &Element| element.closest("details:not([open])").ok().flatten();
    let mut fold = element(id).and_then(|element| closed_around(&element));
    while let Some(closed) = fold {
        set(&closed, "open", Some(""));
        fold = closed_around(&closed);
    }
}

fn window_height() -> Option<f64> {
    window()?.inner_height().ok()?.as_f64()
}

/// The id of the section that a reader sees at the top of the window: the last one that begins above a quarter of its height. `None`
/// above the first section.
pub fn section_at_top() -> Option<String> {
    let height = window_height()?;
    let mut section = element("main")?.first_element_child();
    let mut at_top = None;
    while let Some(here) = section {
        if here.get_bounding_client_rect().top() > height / 4.0 {
            break;
        }
        section = here.next_element_sibling();
        at_top = Some(here.id()).filter(|id| id.starts_with('/')).or(at_top);
    }
    at_top
}

/// Whether the element with this id is shown and begins above the middle of the window.
pub fn begins_above_middle(id: &str) -> bool {
    let place = element(id).map(|element| element.get_bounding_client_rect());
    window_height().zip(place).is_some_and(|(height, place)| place.height() > 0.0 && place.top() < height / 2.0)
}

/// Opens the body of a section that is folded as a whole.
pub fn unfold_section(id: &str) {
    if let Some(fold) = element(id).and_then(|section| section.query_selector("details.whole").ok().flatten()) {
        set(&fold, "open", Some(""));
    }
}

/// Scrolls the start of an element into view.
pub fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the content of an element until the point at this share of its height, 0 to 1, is well inside the part that is shown. It does
/// not move where the point is there already.
pub fn scroll_within(element: &Element, share: f64) {
    let point = f64::from(element.scroll_height()) * share;
    let (top, shown) = (f64::from(element.scroll_top()), f64::from(element.client_height()));
    if point < top + 0.1 * shown || point > top + 0.75 * shown {
        #[expect(clippy::cast_possible_truncation, reason = "a number of pixels within a page")]
        element.set_scroll_top((point - 0.4 * shown) as i32);
    }
}

/// Scrolls the window until the point at this share of the height of an element, 0 to 1, is in the middle of the window.
pub fn scroll_to_share(element: &Element, share: f64) {
    let place = element.get_bounding_client_rect();
    if let Some((window, height)) = window().zip(window_height()) {
        window.scroll_by_with_x_and_y(0.0, place.top() + place.height() * share - height / 2.0);
    }
}

/// Whether a click on a link opens it in this window: with the main button and without a modifier key.
pub fn is_plain_click(click: &MouseEvent) -> bool {
    click.button() == 0 && !click.meta_key() && !click.ctrl_key() && !click.shift_key() && !click.alt_key()
}

/// The permalink (`#/…`) of the link that was clicked; `None` where the link leads elsewhere or is to be opened in another window.
pub fn followed_link(event: &Event) -> Option<String> {
    if !event.dyn_ref::<MouseEvent>().is_some_and(is_plain_click) {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a").ok()??;
    link.get_attribute("href").filter(|href| href.starts_with("#/") && !link.has_attribute("target"))
}

/// Whether the reader has asked the system for less motion.
pub fn prefers_reduced_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Whether the window is too narrow for the wide layout of the map.
pub fn is_narrow() -> bool {
    let width = window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64());
    width.is_some_and(|width| width < NARROW)
}
