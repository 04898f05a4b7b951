//! A node of the diagram: the shape of its kind, and its name.

use yew::prelude::*;

use super::{
    super::{number::at, words},
    diagram::scene,
    line::on_grid,
    selection::Selection,
    shape::shape,
};
use crate::{
    content::law,
    law::{Highlight, Kind, Law, Node, Rect},
};

/// The props of [`MapNode`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapNodeProps {
    /// Its index among the nodes of the content.
    pub index: usize,
    /// Whether it stands in the narrow drawing.
    pub narrow: bool,
    /// How bright it is.
    pub highlight: Highlight,
    /// Whether it is selected.
    pub is_selected: bool,
    /// Its shape alone, without name, id and role.
    pub is_thumbnail: bool,
    /// What makes it operable; a picture of it has none.
    pub control: Option<NodeControl>,
}

/// What makes a node operable.
#[derive(Clone, PartialEq)]
pub struct NodeControl {
    /// Whether the Tab key stops here, as it does at one node of a diagram.
    pub is_tab_stop: bool,
    /// Its element, for the keyboard's focus.
    pub element: NodeRef,
    /// Told when the reader clicks on the node.
    pub on_select: Callback<Selection>,
}

/// A node where the scene has it.
#[component]
pub fn MapNode(props: &MapNodeProps) -> Html {
    let law = law();
    let place = scene(props.narrow).boxes.get(props.index);
    let Some((node, place)) = law.nodes.get(props.index).zip(place) else { return Html::default() };
    let place = &on_grid(place);
    let state = props.highlight.key();
    if props.is_thumbnail {
        return html! {
            <g class="node" data-kind={node.kind.key()} data-state={state} data-open={has_open_class(law, node).then_some("true")}>
                { shape(node.kind, place) }
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
            data-open={has_open_class(law, node).then_some("true")} data-added={law.is_added(&node.id).then_some("true")}>
            <title>{ accessible_name(node) }</title>
            { shape(node.kind, place) }
            { name(node, place) }
        </g>
    }
}

/// The name of a node for assistive technology: what stands in its box, and what kind of thing it is.
fn accessible_name(node: &Node) -> String {
    let kind = words::kind(node.kind);
    if node.subtitle.is_empty() {
        format!("{}, {kind}", node.title)
    } else {
        format!("{} {}, {kind}", node.title, node.subtitle)
    }
}

/// Whether the class of a service is unsettled: its outline is then broken.
fn has_open_class(law: &Law, node: &Node) -> bool {
    node.kind == Kind::Service && law.relations_of(&node.id).any(|relation| relation.claim == "class-unclear")
}

/// The one or two lines in the box of a node.
fn name(node: &'static Node, place: &Rect) -> Html {
    let middle = at(place.x + place.w / 2.0);
    let y = place.y + place.h / 2.0;
    let (first, second) = if node.subtitle.is_empty() { (y + 4.5, 0.0) } else { (y - 2.5, y + 13.5) };
    html! {
        <g aria-hidden="true">
            <text class="title" x={middle.clone()} y={at(first)}>{ node.title.as_str() }</text>
            if !node.subtitle.is_empty() {
                <text class="subtitle" x={middle} y={at(second)}>{ node.subtitle.as_str() }</text>
            }
        </g>
    }
}
