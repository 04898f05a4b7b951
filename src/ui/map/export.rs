//! The map to take away: the picture on screen as SVG and PNG, the outline as Markdown, and paper.

use web_sys::Element;

use super::{super::number::at, desk::Desk};
use crate::{
    browser::{address, page, save},
    fill::fill,
    framework::Framework,
    link::{State, View, write},
};

/// Hands out the map in this form.
pub(super) fn take(desk: &mut Desk, law: &Framework, form: &str) {
    let base = address::base();
    let title = "How China licensed Internet telephony";
    let state = State { view: View::Map, map: desk.map.clone(), case: desk.case, ..State::default() };
    let foot = fill("{} {}{}", &[&page::text(&desk.part, ".asof"), &base, &write(&state)]);
    match form {
        "print" => save::print(),
        "md" => {
            let mut out = fill("# {}\n\n{}\n", &[title, &foot]);
            if let Some(outline) = page::one(&desk.part, "#outline") {
                markdown(&outline, &base, "", &mut out);
            }
            save::text("framework.md", "text/markdown", &out);
        }
        _ => {
            let narrow = desk.narrow;
            let scene = if narrow { &law.narrow } else { &law.wide };
            let (width, height) = (scene.width.ceil(), scene.height.ceil() + 30.0);
            let Some(sheet) = desk.sheet() else { return };
            let (view_box, place, size) = (sheet.view_box(30.0), sheet.foot(), [at(width), at(height)]);
            let Some(shown) = page::element(if narrow { "map-narrow" } else { "map-wide" }) else { return };
            let drawing = save::drawing(
                &shown,
                &save::Picture {
                    title,
                    view_box: &view_box,
                    size: size.each_ref().map(String::as_str),
                    foot: place.each_ref().map(String::as_str),
                    says: &foot,
                    base: &base,
                },
            );
            let Some(drawing) = drawing else { return };
            if form == "svg" {
                save::text("framework.svg", "image/svg+xml", &drawing);
            } else {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a drawing has a size")]
                save::painted("framework.png", &drawing, 2 * width as u32, 2 * height as u32);
            }
        }
    }
}

/// An outline of the page as Markdown: its headings, its lists, its links and its citations.
fn markdown(part: &Element, base: &str, indent: &str, out: &mut String) {
    for item in page::all(part, ":scope > *") {
        let text = item.text_content().unwrap_or_default();
        let entry = item.tag_name() == "LI" && page::one(&item, ":scope > a").is_some();
        let to = item.get_attribute("href").unwrap_or_default();
        let said = match item.tag_name().as_str() {
            "H3" => fill("\n## {}\n", &[&text]),
            "A" => fill("[{}]({}{}) ", &[&text, base, &to]),
            "CITE" => fill("({})", &[&text]),
            "SPAN" => text,
            _ => {
                if entry {
                    out.push_str(&["\n", indent, "- "].concat());
                }
                markdown(&item, base, &[indent, if entry { "  " } else { "" }].concat(), out);
                continue;
            }
        };
        out.push_str(&said);
    }
}
