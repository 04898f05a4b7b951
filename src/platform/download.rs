//! Downloads: a text file, or a drawing of the page as SVG or PNG. Also printing.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    CanvasRenderingContext2d, Document, Element, Event, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Window,
    XmlSerializer, window,
};

use super::page::{self, set};
use crate::state::encode;

/// The XML namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The CSS properties that are written as attributes in an exported drawing.
const STYLES: [&str; 16] = [
    "display",
    "visibility",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "paint-order",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "text-anchor",
    "text-decoration",
];

/// Whether downloads are possible, as far as the page can tell. A sandboxed frame may refuse them; where it cannot see its own attributes,
/// the buttons are shown, and `xtask/src/dist/frame.js` says what may have happened.
///
/// Always true outside WebAssembly, where the static article is rendered.
pub fn allowed() -> bool {
    !is_refused("downloads")
}

/// Whether printing is possible, as far as the page can tell.
pub fn can_print() -> bool {
    !is_refused("modals")
}

/// Whether the frame is known to refuse this: `downloads` or `modals`. The script `frame.js` has marked the `html` element.
fn is_refused(right: &str) -> bool {
    cfg!(target_arch = "wasm32") && page::mark_of("data-refused").split(' ').any(|refused| refused == right)
}

/// Offers a text as a download. `name` is the file name, `kind` the media type. Does nothing where the browser refuses it.
pub fn text(name: &str, kind: &str, text: &str) {
    let _: Option<()> = offer(name, &["data:", kind, ";charset=utf-8,", &encode(text)].concat());
}

/// The settings for an exported drawing.
pub struct Picture<'a> {
    /// The title of the SVG.
    pub title: &'a str,
    /// The `viewBox`, with room for the footer.
    pub view_box: &'a str,
    /// Width and height in pixels.
    pub size: [&'a str; 2],
    /// The footer line: x, y and font size, in units of the view box.
    pub foot: [&'a str; 3],
    /// The text of the footer line.
    pub says: &'a str,
    /// The address of the page, the part of each link before `#`.
    pub base: &'a str,
}

/// Exports an `<svg>` of the page as a standalone SVG file: computed styles become attributes, a background, a title and a footer line
/// are added, and each node of the map becomes a link to the page.
///
/// Returns `None` where the browser refuses a step.
pub fn drawing(svg: &Element, picture: &Picture<'_>) -> Option<String> {
    let window = window()?;
    let document = window.document()?;
    let copy = svg.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    for (shown, copied) in descendants(svg).iter().zip(descendants(&copy)) {
        if copied.tag_name() != "title" {
            write_style(&window, shown, &copied)?;
        }
        if let Some(link) = copied.get_attribute("href").filter(|link| link.starts_with("#/")) {
            set(&copied, "href", Some(&[picture.base, &link].concat()));
        }
        if copied.class_list().contains("hit") {
            copied.remove();
        } else if let Some(id) = copied.get_attribute("data-node") {
            let anchor = document.create_element_ns(Some(SVG), "a").ok()?;
            set(&anchor, "href", Some(&[picture.base, "#/map?node=", &id].concat()));
            copied.replace_with_with_node_1(&anchor).ok()?;
            anchor.append_child(&copied).ok()?;
            set(&copied, "tabindex", None);
        }
    }
    let [width, height] = picture.size;
    for (name, value) in [("viewBox", picture.view_box), ("width", width), ("height", height), ("xmlns", SVG)] {
        set(&copy, name, Some(value));
    }
    let page = window.get_computed_style(&document.document_element()?).ok()??;
    let colour = |name: &str| page.get_property_value(name).unwrap_or_default();
    let mut corner = picture.view_box.split(' ');
    let (x, y) = (corner.next().unwrap_or_default(), corner.next().unwrap_or_default());
    let background = colour("background-color");
    let paper = [("x", x), ("y", y), ("width", "100%"), ("height", "100%"), ("fill", &background)];
    let paper = make(&document, "rect", "", &paper)?;
    let [x, y, size] = picture.foot;
    let ink = colour("color");
    let line = [("x", x), ("y", y), ("font-size", size), ("font-family", "sans-serif"), ("fill", &ink)];
    let line = make(&document, "text", picture.says, &line)?;
    let title = make(&document, "title", picture.title, &[])?;
    copy.prepend_with_node_2(&title, &paper).ok()?;
    copy.append_child(&line).ok()?;
    set(&copy, "class", None);
    XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
}

/// All descendants of an element, in document order.
fn descendants(element: &Element) -> Vec<Element> {
    let mut found = Vec::new();
    let mut next = element.first_element_child();
    while let Some(child) = next {
        next = child.next_element_sibling();
        let below = descendants(&child);
        found.push(child);
        found.extend(below);
    }
    found
}

/// Writes the computed styles of an element as attributes of its copy, as the style sheets are not in the exported file.
fn write_style(window: &Window, shown: &Element, copied: &Element) -> Option<()> {
    let style = window.get_computed_style(shown).ok()??;
    for name in STYLES {
        let value = style.get_property_value(name).unwrap_or_default();
        let is_usual = matches!(
            (name, value.as_str()),
            ("display", "inline" | "block") | ("visibility", "visible") | (_, "" | "none" | "normal" | "1")
        );
        if !is_usual || value == "none" && matches!(name, "fill" | "display") {
            set(copied, name, Some(&value));
        }
    }
    Some(())
}

/// Renders an SVG drawing at a size in pixels and offers it as a PNG download, once the image is loaded. Does nothing where the browser
/// refuses a step.
pub fn painted(name: &'static str, drawing: &str, width: u32, height: u32) {
    let paint = || -> Option<()> {
        let image = HtmlImageElement::new().ok()?;
        let source = image.clone();
        EventListener::once(&image, "load", move |_| {
            let done = || -> Option<()> {
                let canvas =
                    window()?.document()?.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
                canvas.set_width(width);
                canvas.set_height(height);
                let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
                let (width, height) = (f64::from(width), f64::from(height));
                context.draw_image_with_html_image_element_and_dw_and_dh(&source, 0.0, 0.0, width, height).ok()?;
                offer(name, &canvas.to_data_url().ok()?)
            };
            let _: Option<()> = done();
        })
        .forget();
        image.set_src(&["data:image/svg+xml;charset=utf-8,", &encode(drawing)].concat());
        Some(())
    };
    let _: Option<()> = paint();
}

/// Creates an SVG element with a text and attributes.
fn make(document: &Document, name: &str, text: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element_ns(Some(SVG), name).ok()?;
    element.set_text_content(Some(text));
    for (name, value) in attributes {
        set(&element, name, Some(value));
    }
    Some(element)
}

/// Starts a download of an address under a file name, by a click on a link.
fn offer(name: &str, address: &str) -> Option<()> {
    let anchor = window()?.document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    anchor.set_href(address);
    anchor.set_download(name);
    anchor.click();
    Some(())
}

/// Opens the print dialogue, after the page has rendered what only paper shows.
///
/// The browser tells the page with `beforeprint`, but prints at once where a script asks for it: what Yew renders would come too late. So
/// the page is told beforehand.
pub fn print() {
    let Some(window) = window() else { return };
    if let Ok(event) = Event::new("beforeprint") {
        // A listener that fails is reported in the console.
        drop(window.dispatch_event(&event));
    }
    let open = move || {
        // A frame may refuse it; there is nothing more to do then.
        let _ = window.print();
    };
    Timeout::new(0, open).forget();
}
