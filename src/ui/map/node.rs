//! A node in the diagram: the shape of its kind, and its name.

use yew::prelude::*;

use super::{
    super::{number::at, words},
    line::on_grid,
    selection::Selection,
    shape::shape,
};
use crate::{
    content::law,
    law::{Highlight, Kind, Law, Node, Rect},
};

/// The least height of a box with a second line, in units of the drawing.
const TWO_LINES: f32 = 40.0;

/// The props of [`MapNode`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapNodeProps {
    /// The index of the node in the content.
    pub index: usize,
    /// Its box in the drawing.
    pub place: Rect,
    /// The highlight of the node.
    pub highlight: Highlight,
    /// Whether the node is selected.
    pub is_selected: bool,
    /// Whether it is part of a picture that has a text of its own: then it has no id and no role.
    pub is_picture: bool,
    /// What makes the node interactive; `None` in a static picture.
    pub control: Option<NodeControl>,
}

/// The ref and callback of an interactive node.
#[derive(Clone, PartialEq)]
pub struct NodeControl {
    /// Whether the Tab key stops at this node. Exactly one node of a diagram is a tab stop.
    pub is_tab_stop: bool,
    /// A ref for its element, used to move the keyboard focus.
    pub element: NodeRef,
    /// Called when the reader clicks on the node.
    pub on_select: Callback<Selection>,
}

/// A node, drawn where the layout puts it. A box without room for the second line has only the title.
#[component]
pub fn MapNode(props: &MapNodeProps) -> Html {
    let law = law();
    let Some(node) = law.nodes.get(props.index) else { return Html::default() };
    let place = &on_grid(&props.place);
    let state = props.highlight.key();
    let (is_open, is_added) = (has_open_class(law, node), law.is_added(&node.id));
    let drawing = html! { <>{ shape(node.kind, place) }{ name(node, place) }</> };
    if props.is_picture {
        return html! {
            <g class="node" data-kind={node.kind.key()} data-state={state} data-open={is_open.then_some("true")}
                data-added={is_added.then_some("true")}>
                { drawing }
            </g>
        };
    }
    let element = props.control.as_ref().map(|control| control.element.clone()).unwrap_or_default();
    let tabindex = props.control.as_ref().map(|control| if control.is_tab_stop { "0" } else { "-1" });
    let onclick =
        props.control.as_ref().map(|control| control.on_select.reform(|_: MouseEvent| Selection::Node(node.id)));
    html! {
        <g ref={element} class="node" role="graphics-object" {tabindex} {onclick} aria-current={props.is_selected.then_some("true")}
            data-node={node.id.as_str()} data-kind={node.kind.key()} data-state={state}
            data-open={is_open.then_some("true")} data-added={is_added.then_some("true")}>
            <title>{ accessible_name(node) }</title>
            { drawing }
        </g>
    }
}

/// The accessible name of a node: the text in its box, and its kind.
fn accessible_name(node: &Node) -> String {
    let kind = words::kind(node.kind);
    if node.subtitle.is_empty() {
        format!("{}, {kind}", node.title)
    } else {
        format!("{} {}, {kind}", node.title, node.subtitle)
    }
}

/// Whether the node is a service whose licence class is unsettled. Its outline is then dashed.
fn has_open_class(law: &Law, node: &Node) -> bool {
    node.kind == Kind::Service && law.relations_of(&node.id).any(|relation| relation.claim == "class-unclear")
}

/// The text in the box of a node: the title and, if there is one, the subtitle.
fn name(node: &'static Node, place: &Rect) -> Html {
    let middle = at(place.x + place.w / 2.0);
    let y = place.y + place.h / 2.0;
    let has_subtitle = !node.subtitle.is_empty() && place.h >= TWO_LINES;
    let (first, second) = if has_subtitle { (y - 2.5, y + 13.5) } else { (y + 4.5, 0.0) };
    html! {
        <g aria-hidden="true">
            <text class="title" x={middle.clone()} y={at(first)}>{ node.title.as_str() }</text>
            if has_subtitle {
                <text class="subtitle" x={middle} y={at(second)}>{ node.subtitle.as_str() }</text>
            }
        </g>
    }
}
