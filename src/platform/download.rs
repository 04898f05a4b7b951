//! Handing the reader a file: text, a drawing of the page as SVG, or the same as PNG.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    CanvasRenderingContext2d, Document, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Window,
    XmlSerializer, window,
};

use super::page::set;
use crate::state::encode;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The properties of a drawing that a style sheet sets.
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

/// Whether a file can be handed out, and paper asked for: not from a frame that has no origin, which is how a sandbox looks from inside.
///
/// On the host, where the article is rendered, it is taken for granted.
pub fn allowed() -> bool {
    if cfg!(not(target_arch = "wasm32")) {
        return true;
    }
    let framed = || {
        let window = window()?;
        let top = window.top().ok().flatten()?;
        Some(top != window && window.origin() == "null")
    };
    framed() == Some(false)
}

/// Hands out a text as a file.
pub fn text(name: &str, kind: &str, text: &str) {
    let _: Option<()> = offer(name, &["data:", kind, ";charset=utf-8,", &encode(text)].concat());
}

/// How a drawing stands in its file.
pub struct Picture<'a> {
    /// What it is called.
    pub title: &'a str,
    /// The part of the drawing that is seen, with room for the foot.
    pub view_box: &'a str,
    /// Width and height in pixels.
    pub size: [&'a str; 2],
    /// The line at its foot: x, y and font size within the view box.
    pub foot: [&'a str; 3],
    /// What the line says.
    pub says: &'a str,
    /// The address before the `#` of its links.
    pub base: &'a str,
}

/// An `<svg>` of the page as a file that stands alone: its computed styles written out as attributes, a line at the foot, and each
/// node of the map a link.
///
/// `None` where the browser refuses something on the way.
pub fn drawing(svg: &Element, picture: &Picture<'_>) -> Option<String> {
    let window = window()?;
    let document = window.document()?;
    let copy = svg.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    for (shown, copied) in descendants(svg).iter().zip(descendants(&copy)) {
        if copied.tag_name() != "title" {
            write_style(&window, shown, &copied)?;
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

/// The elements within an element, in the order of the document.
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

/// Writes as attributes what style sheets say of an element and a file of its own would lose.
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

/// Paints a drawing at a size in pixels and hands it out as PNG.
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

fn make(document: &Document, name: &str, text: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element_ns(Some(SVG), name).ok()?;
    element.set_text_content(Some(text));
    for (name, value) in attributes {
        set(&element, name, Some(value));
    }
    Some(element)
}

fn offer(name: &str, address: &str) -> Option<()> {
    let anchor = window()?.document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    anchor.set_href(address);
    anchor.set_download(name);
    anchor.click();
    Some(())
}

/// Opens the dialogue for printing; a frame may refuse it.
pub fn print() {
    if let Some(window) = window() {
        // A frame that refuses it shows nothing, and there is nothing more to do.
        let _ = window.print();
    }
}
