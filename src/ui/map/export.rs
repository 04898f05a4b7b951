//! Downloads of the map: the visible picture as SVG or PNG, the outline as Markdown; and printing.

use web_sys::Element;
use yew::prelude::*;

use super::{super::number::at, diagram::scene, outline::outline_markdown};
use crate::{
    content::law,
    law::{Case, Viewport},
    platform::{address, download},
    state::{MapState, State, View, write},
    ui::section::as_of_words,
};

/// The height reserved for the line at the foot of a picture, in units of the drawing at zoom 1.
const FOOT: f32 = 30.0;

/// The props of [`MapExport`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapExportProps {
    /// The state of the map, for the permalink at the foot of a picture.
    pub map: MapState,
    /// The case in the trace, for the permalink at the foot of a picture.
    pub case: Case,
    /// Whether the narrow drawing is shown.
    pub narrow: bool,
    /// The visible part of the drawing.
    pub viewport: Viewport,
    /// A ref to the `svg` element.
    pub drawing: NodeRef,
}

/// The buttons for downloads and printing, as far as the frame allows them.
#[component]
pub fn MapExport(props: &MapExportProps) -> Html {
    let button = |name: &'static str, take: fn(&MapExportProps)| {
        let props = props.clone();
        html! { <button type="button" onclick={move |_: MouseEvent| take(&props)}>{ name }</button> }
    };
    html! {
        <p class="tools take live" role="group" aria-label="Download or print" hidden={!download::allowed() && !download::can_print()}>
            <span class="small">{ "Download or print:" }</span>
            if download::allowed() {
                { button("SVG", save_svg) }
                { button("PNG", save_png) }
                { button("Outline as Markdown", save_markdown) }
            }
            if download::can_print() { { button("Print", |_| download::print()) } }
        </p>
    }
}

fn save_svg(props: &MapExportProps) {
    if let Some(picture) = picture(props) {
        download::text("framework.svg", "image/svg+xml", &picture);
    }
}

fn save_png(props: &MapExportProps) {
    let (width, height) = size(props.narrow);
    if let Some(picture) = picture(props) {
        // Twice the size, so that it is sharp in print.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a drawing has a size")]
        download::painted("framework.png", &picture, 2 * width as u32, 2 * height as u32);
    }
}

fn save_markdown(props: &MapExportProps) {
    let outline = outline_markdown(&address::base());
    let title = law().texts.page.subject;
    download::text("framework.md", "text/markdown", &format!("# {title}\n\n{}\n{outline}", foot(props)));
}

/// The width and height of a downloaded picture, in pixels.
fn size(narrow: bool) -> (f32, f32) {
    let scene = scene(narrow);
    (scene.width.ceil(), scene.height.ceil() + FOOT)
}

/// The visible part of the drawing as a standalone SVG file; `None` where the browser refuses.
fn picture(props: &MapExportProps) -> Option<String> {
    let drawing = props.drawing.cast::<Element>()?;
    let (scene, viewport) = (scene(props.narrow), props.viewport);
    let (width, height) = viewport.visible_size((scene.width, scene.height));
    let zoom = viewport.zoom;
    let view_box = [viewport.x, viewport.y, width, height + FOOT / zoom].map(at).join(" ");
    let [x, y, font_size] = [viewport.x + 6.0 / zoom, viewport.y + height + 18.0 / zoom, 11.0 / zoom].map(at);
    let (width, height) = size(props.narrow);
    let picture = download::Picture {
        title: &law().texts.page.subject,
        view_box: &view_box,
        size: [&at(width), &at(height)],
        foot: [&x, &y, &font_size],
        says: &foot(props),
        base: &address::base(),
    };
    download::drawing(&drawing, &picture)
}

/// The line at the foot of a file: the date that it describes, and the permalink of what is shown.
fn foot(props: &MapExportProps) -> String {
    let state = State { view: View::Map, map: props.map.clone(), case: props.case, ..State::default() };
    format!("{} {}{}", as_of_words(), address::base(), write(&state))
}
