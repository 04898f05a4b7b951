//! Handing the reader a file: text, a drawing of the page as SVG, or the same as PNG.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    CanvasRenderingContext2d, Document, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, XmlSerializer,
    window,
};

use super::page::{all, set};
use crate::link::encode;

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a style sheet says about a drawing and a file of its own would lose.
const LOOKS: [&str; 16] = [
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
pub fn allowed() -> bool {
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

/// A drawing of the page as SVG that stands alone: its looks written out, a line at the foot, and each node of the map a link.
pub fn drawing(selector: &str, picture: &Picture<'_>) -> Option<String> {
    let window = window()?;
    let document = window.document()?;
    let shown = document.query_selector(selector).ok()??;
    let copy = shown.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    for (from, to) in all(&shown, ":not(title)").iter().zip(all(&copy, ":not(title)")) {
        let looks = window.get_computed_style(from).ok()??;
        for name in LOOKS {
            let value = looks.get_property_value(name).unwrap_or_default();
            let plain = matches!(
                (name, value.as_str()),
                ("display", "inline" | "block") | ("visibility", "visible") | (_, "" | "none" | "normal" | "1")
            );
            if !plain || value == "none" && matches!(name, "fill" | "display") {
                set(&to, name, Some(&value));
            }
        }
    }
    all(&copy, ".hit").iter().for_each(Element::remove);
    for node in all(&copy, "[data-node]") {
        let anchor = document.create_element_ns(Some(SVG), "a").ok()?;
        let id = node.get_attribute("data-node")?;
        set(&anchor, "href", Some(&[picture.base, "#/map?node=", &id].concat()));
        node.replace_with_with_node_1(&anchor).ok()?;
        anchor.append_child(&node).ok()?;
        set(&node, "tabindex", None);
    }
    let [width, height] = picture.size;
    for (name, value) in [("viewBox", picture.view_box), ("width", width), ("height", height), ("xmlns", SVG)] {
        set(&copy, name, Some(value));
    }
    let body = window.get_computed_style(&document.document_element()?).ok()??;
    let colour = |name: &str| body.get_property_value(name).unwrap_or_default();
    let mut corner = picture.view_box.split(' ');
    let (x, y) = (corner.next().unwrap_or_default(), corner.next().unwrap_or_default());
    let paper = make(
        &document,
        "rect",
        "",
        &[("x", x), ("y", y), ("width", "100%"), ("height", "100%"), ("fill", &colour("background-color"))],
    )?;
    let [x, y, size] = picture.foot;
    let looks = [("x", x), ("y", y), ("font-size", size), ("font-family", "sans-serif"), ("fill", &colour("color"))];
    let line = make(&document, "text", picture.says, &looks)?;
    let title = make(&document, "title", picture.title, &[])?;
    copy.prepend_with_node_2(&title, &paper).ok()?;
    copy.append_child(&line).ok()?;
    set(&copy, "class", None);
    XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
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

fn make(document: &Document, name: &str, text: &str, looks: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element_ns(Some(SVG), name).ok()?;
    element.set_text_content(Some(text));
    looks.iter().for_each(|(name, value)| set(&element, name, Some(value)));
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
        drop(window.print());
    }
}
