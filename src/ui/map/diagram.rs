//! The map as an SVG drawing: headings, lines for relations, shapes for nodes.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    super::number::at,
    edge::MapEdge,
    node::{MapNode, NodeControl},
    selection::Selection,
};
use crate::{
    content::law,
    law::{GROUPS, Highlight, HighlightState, Relation, Scene, Viewport, Wire},
};

/// The props of [`MapDiagram`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapDiagramProps {
    /// Whether to show the narrow drawing, for a phone, instead of the wide one.
    pub narrow: bool,
    /// The highlight of each node and each relation.
    pub highlight: Rc<HighlightState>,
    /// Whether to draw a picture without ids and roles. Use it only beside text that says the same.
    #[prop_or_default]
    pub is_picture: bool,
    /// The selected node or relation.
    #[prop_or_default]
    pub selection: Selection,
    /// The visible part of the drawing.
    #[prop_or_default]
    pub viewport: Viewport,
    /// What makes the diagram interactive; `None` for a static picture.
    #[prop_or_default]
    pub controls: Option<DiagramControls>,
}

/// The refs and callbacks of an interactive diagram.
#[derive(Clone, PartialEq)]
pub struct DiagramControls {
    /// A ref for the `svg` element.
    pub drawing: NodeRef,
    /// Refs for the elements of the nodes, in the order of the content.
    pub nodes: Rc<Vec<NodeRef>>,
    /// Called when the reader clicks on a node or a relation.
    pub on_select: Callback<Selection>,
}

/// The layout of the narrow or the wide drawing.
#[must_use]
pub fn scene(narrow: bool) -> &'static Scene {
    let law = law();
    if narrow { &law.narrow } else { &law.wide }
}

/// The map as an SVG drawing, with a highlight and a selection.
///
/// Each node and each relation is a component of its own, so only those whose highlight or selection changes are rendered again.
#[component]
pub fn MapDiagram(props: &MapDiagramProps) -> Html {
    let scene = scene(props.narrow);
    let name = if props.narrow { "narrow" } else { "wide" };
    let (width, height) = props.viewport.visible_size((scene.width, scene.height));
    let view_box = [props.viewport.x, props.viewport.y, width, height].map(at).join(" ");
    let class = classes!("map", name);
    if props.is_picture {
        return html! {
            <svg {class} viewBox={view_box} aria-hidden="true">
                <g class="headings">{ for headings(scene) }</g>
                <g class="wires">{ for edges(props, scene) }</g>
                <g class="nodes">{ for nodes(props, scene) }</g>
            </svg>
        };
    }
    let element = props.controls.as_ref().map(|controls| controls.drawing.clone()).unwrap_or_default();
    html! {
        <svg ref={element} id={format!("map-{name}")} {class} viewBox={view_box} role="graphics-document document"
            aria-label={format!("{}. Arrow keys follow relations; the question mark lists the keys.", law().texts.page.subject)}>
            <g class="headings">{ for headings(scene) }</g>
            <g aria-hidden="true">
                <g class="wires">{ for edges(props, scene) }</g>
                <g class="labels">{ for labels(props, scene) }</g>
            </g>
            <g class="nodes">{ for nodes(props, scene) }</g>
        </svg>
    }
}

/// The titles of the groups of nodes.
fn headings(scene: &Scene) -> impl Iterator<Item = Html> {
    scene.headings.iter().map(|heading| {
        let words = GROUPS.get(usize::from(heading.group)).map_or("", |(words, _)| words);
        html! { <text key={words} x={at(heading.at.x.round())} y={at(heading.at.y.round())}>{ words }</text> }
    })
}

/// The relations. Highlighted ones come last, so that they are drawn on top.
fn edges(props: &MapDiagramProps, scene: &'static Scene) -> impl Iterator<Item = Html> {
    let mut edges: Vec<_> = props.highlight.edges.iter().copied().zip(&scene.wires).enumerate().collect();
    edges.sort_by_key(|(_, (highlight, _))| match highlight {
        Highlight::Dimmed => 0,
        Highlight::OnPath => 1,
        Highlight::Active => 2,
    });
    edges.into_iter().map(|(index, (highlight, wire))| {
        let is_selected = props.selection == Selection::Relation(index);
        let on_select = props.controls.as_ref().map(|controls| controls.on_select.clone());
        html! {
            <MapEdge key={index} {index} {wire} {highlight} {is_selected} is_picture={props.is_picture} {on_select} />
        }
    })
}

/// The verbs of the highlighted relations. They are shown only while something is selected, not for the path of a case.
fn labels(props: &MapDiagramProps, scene: &'static Scene) -> impl Iterator<Item = Html> {
    let has_labels = props.selection != Selection::Nothing;
    let edges = law().relations.iter().zip(&scene.wires).zip(&props.highlight.edges).enumerate();
    let labelled = edges.filter(move |(_, (_, highlight))| has_labels && **highlight == Highlight::Active);
    labelled.map(|(index, ((relation, wire), _))| label(index, relation, wire))
}

/// The verb of a relation, on its line; `index` is the index of the relation.
pub fn label(index: usize, relation: &'static Relation, wire: &Wire) -> Html {
    let (x, y) = (at(wire.label.x.round()), at((wire.label.y + 3.5).round()));
    html! { <text key={index} {x} {y}>{ relation.verb.as_str() }</text> }
}

/// The nodes. Only one is a tab stop: the selected node, or the first if none is selected.
fn nodes(props: &MapDiagramProps, scene: &'static Scene) -> impl Iterator<Item = Html> {
    let law = law();
    let selected = match props.selection {
        Selection::Node(id) => law.node_index(&id),
        Selection::Relation(_) | Selection::Nothing => None,
    };
    let tab_stop = selected.unwrap_or_default();
    let nodes = law.nodes.iter().zip(&props.highlight.nodes).zip(&scene.boxes).enumerate();
    nodes.map(move |(index, ((node, highlight), place))| {
        let control = props.controls.as_ref().map(|controls| NodeControl {
            is_tab_stop: index == tab_stop,
            element: controls.nodes.get(index).cloned().unwrap_or_default(),
            on_select: controls.on_select.clone(),
        });
        html! {
            <MapNode key={node.id.as_str()} {index} place={*place} highlight={*highlight}
                is_selected={selected == Some(index)} is_picture={props.is_picture} {control} />
        }
    })
}
