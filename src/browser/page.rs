//! The page as it stands: its elements, what `html` says about it, and what an event speaks of.

use web_sys::{Element, MouseEvent, Node, ScrollIntoViewOptions, ScrollLogicalPosition, window};

/// An element off the page, for a root that renders nothing but portals.
#[cfg(target_arch = "wasm32")]
pub fn detached() -> Option<Element> {
    window()?.document()?.create_element("div").ok()
}

/// Sets an attribute of `html`, or takes it away.
pub fn mark(name: &str, value: Option<&str>) {
    let html = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(html) = html {
        set(&html, name, value);
    }
}

/// Says that every control works, unless the loader has given the program up.
pub fn mark_ready() {
    let html = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if html.is_some_and(|html| html.get_attribute("data-app").as_deref() == Some("static")) {
        mark("data-app", Some("ready"));
    }
}

/// The element of that id.
pub fn element(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

/// A copy of an element for a second place: without its id, which stays with the first, and without marks.
pub fn copy_again(element: &Element) -> Option<Node> {
    use wasm_bindgen::JsCast;
    let copy = element.clone_node_with_deep(true).ok()?;
    let bare = copy.dyn_ref::<Element>()?;
    ["id", "hidden", "aria-current", "data-state"].iter().for_each(|name| set(bare, name, None));
    Some(copy)
}

/// Does something with every element that fits.
pub fn each(part: &Element, selector: &str, work: impl FnMut(&Element)) {
    all(part, selector).iter().for_each(work);
}

/// Every element of a part that fits, in order.
pub fn all(part: &Element, selector: &str) -> Vec<Element> {
    use wasm_bindgen::JsCast;
    let Ok(found) = part.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|nth| found.get(nth)?.dyn_into().ok()).collect()
}

/// The first element of a part that fits.
pub fn one(part: &Element, selector: &str) -> Option<Element> {
    part.query_selector(selector).ok()?
}

/// What the first element of a part that fits says; empty where there is none.
pub fn text(part: &Element, selector: &str) -> String {
    one(part, selector).and_then(|element| element.text_content()).unwrap_or_default()
}

/// Makes the first element that fits say something else.
pub fn say(part: &Element, selector: &str, words: &str) {
    if let Some(element) = one(part, selector) {
        element.set_text_content(Some(words));
    }
}

/// Puts markup into the first element that fits, in place of what is there.
pub fn write(part: &Element, selector: &str, markup: &str) {
    if let Some(element) = one(part, selector) {
        element.set_inner_html(markup);
    }
}

/// Adds elements to the first one that fits.
pub fn add(part: &Element, selector: &str, items: &[Option<Node>]) {
    if let Some(element) = one(part, selector) {
        items.iter().flatten().for_each(|item| drop(element.append_child(item)));
    }
}

/// Puts elements into the first one that fits, before what is there.
pub fn put_first(part: &Element, selector: &str, items: &[Option<Node>]) {
    if let Some(element) = one(part, selector) {
        let first = element.first_child();
        items.iter().flatten().for_each(|item| drop(element.insert_before(item, first.as_ref())));
    }
}

/// Gives the first element that fits this id.
pub fn name(part: &Element, selector: &str, id: &str) {
    if let Some(element) = one(part, selector) {
        element.set_id(id);
    }
}

/// Moves the keyboard's focus to an element of a drawing.
pub fn stand_on(element: &Element) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.dyn_ref::<web_sys::SvgElement>() {
        drop(element.focus());
    }
}

/// Gives the first field that fits this value, if it has another.
pub fn set_field(part: &Element, selector: &str, words: &str) {
    if let Some(field) = one(part, selector).filter(|field| value(field) != words) {
        set_value(&field, words);
    }
}

/// Gives every element that fits an attribute without a value, or takes it away.
pub fn toggle(part: &Element, selector: &str, name: &str, on: bool) {
    for element in all(part, selector) {
        drop(element.toggle_attribute_with_force(name, on));
    }
}

/// Says of every button of this name whether it is pressed, by its value.
pub fn press(part: &Element, name: &str, pressed: impl Fn(&str) -> bool) {
    for button in all(part, &["button[name=", name, "]"].concat()) {
        let value = button.get_attribute("value").unwrap_or_default();
        set(&button, "aria-pressed", Some(if pressed(&value) { "true" } else { "false" }));
    }
}

/// What stands in a field.
pub fn value(field: &Element) -> String {
    use wasm_bindgen::JsCast;
    field.dyn_ref::<web_sys::HtmlInputElement>().map(web_sys::HtmlInputElement::value).unwrap_or_default()
}

/// Gives an attribute this value, or takes it away.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    drop(match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    });
}

/// Unfolds what hides an item of an element.
pub fn unfold(part: &Element, item: &Element) {
    let folded = item.closest("details:not([open])").ok().flatten();
    if let Some(folded) = folded.filter(|folded| part.contains(Some(folded))) {
        drop(folded.set_attribute("open", ""));
    }
}

/// The element of that id, without what was in it.
pub fn emptied(id: &str) -> Option<Element> {
    let element = element(id)?;
    element.replace_children_with_node_0();
    Some(element)
}

/// Moves the focus to the heading of a section, or to the element of that id where it is no section.
pub fn focus_heading(id: &str) {
    use wasm_bindgen::JsCast;
    let heading = id.strip_prefix('/').and_then(|view| element(&[view, "-title"].concat()));
    let target = heading.or_else(|| element(id)).and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(target) = target {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        set(&target, "tabindex", Some("-1"));
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

/// Whether an event is a click as one follows a link with, in the same window.
pub fn is_plain_click(event: &web_sys::Event) -> bool {
    use wasm_bindgen::JsCast;
    event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key()
    })
}

/// The hash of the in-page link that was clicked, if it was a plain click on one.
pub fn followed_link(event: &web_sys::Event) -> Option<String> {
    use wasm_bindgen::JsCast;
    if !is_plain_click(event) {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href^='#/']:not([target])").ok()??;
    link.get_attribute("href")
}

/// Whether the window is too narrow for the wide map, below 760 CSS pixels.
pub fn is_narrow() -> bool {
    let width = window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64());
    width.is_some_and(|width| width < 760.0)
}

/// Sets the value of a field.
pub fn set_value(field: &Element, value: &str) {
    use wasm_bindgen::JsCast;
    if let Some(select) = field.dyn_ref::<web_sys::HtmlSelectElement>() {
        select.set_value(value);
    } else if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        input.set_value(value);
    } else if let Some(area) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        area.set_value(value);
    }
}

/// Name and value of the field that was changed.
pub fn changed(event: &web_sys::Event) -> Option<(String, String)> {
    use wasm_bindgen::JsCast;
    match event.target()?.dyn_into::<web_sys::HtmlSelectElement>() {
        Ok(select) => Some((select.name(), select.value())),
        Err(other) => other.dyn_into::<web_sys::HtmlInputElement>().ok().map(|input| (input.name(), input.value())),
    }
}

/// Whether an event is on or in an element that fits.
pub fn is_in(event: &web_sys::Event, selector: &str) -> bool {
    around(event, selector).is_some()
}

/// Name and value of the slider that was moved.
pub fn slid(event: &web_sys::Event) -> Option<(String, String)> {
    around(event, "[type=range]")?;
    changed(event)
}

/// Name and value of the button that was pressed; a button without a value has an empty one.
pub fn pushed(event: &web_sys::Event) -> Option<(String, String)> {
    let button = around(event, "button[name]")?;
    Some((button.get_attribute("name")?, button.get_attribute("value").unwrap_or_default()))
}

/// The element that fits, at or around the place of an event.
pub fn around(event: &web_sys::Event, selector: &str) -> Option<Element> {
    use wasm_bindgen::JsCast;
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}
