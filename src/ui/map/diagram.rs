//! The map as one SVG drawing: headings, lines for relations, shapes for nodes.

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
    law::{GROUPS, Highlight, HighlightState, Scene, Viewport},
};

/// The props of [`MapDiagram`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapDiagramProps {
    /// The narrow drawing, for a telephone, instead of the wide one.
    pub narrow: bool,
    /// How bright each node and each relation is.
    pub highlight: Rc<HighlightState>,
    /// Shapes and lines alone, without names, ids and roles: a small picture beside words that say the same.
    #[prop_or_default]
    pub is_thumbnail: bool,
    /// What is selected.
    #[prop_or_default]
    pub selection: Selection,
    /// The part of the drawing that is seen.
    #[prop_or_default]
    pub viewport: Viewport,
    /// What makes it operable; a picture has none.
    #[prop_or_default]
    pub controls: Option<DiagramControls>,
}

/// What makes a diagram operable.
#[derive(Clone, PartialEq)]
pub struct DiagramControls {
    /// The element of the drawing.
    pub drawing: NodeRef,
    /// The elements of the nodes, in the order of the content.
    pub nodes: Rc<Vec<NodeRef>>,
    /// Told when the reader clicks on a node or a relation.
    pub on_select: Callback<Selection>,
}

/// The scene that a drawing shows.
#[must_use]
pub fn scene(narrow: bool) -> &'static Scene {
    let law = law();
    if narrow { &law.narrow } else { &law.wide }
}

/// The map, with a highlight and a selection.
///
/// Each node and each relation is a component of its own, which is rendered again when its own highlight changes.
#[component]
pub fn MapDiagram(props: &MapDiagramProps) -> Html {
    let scene = scene(props.narrow);
    let name = if props.narrow { "narrow" } else { "wide" };
    let (width, height) = props.viewport.visible_size((scene.width, scene.height));
    let view_box = [props.viewport.x, props.viewport.y, width, height].map(at).join(" ");
    let class = classes!("map", name);
    if props.is_thumbnail {
        return html! {
            <svg {class} viewBox={view_box}>
                <g class="wires">{ for edges(props) }</g>
                <g class="nodes">{ for nodes(props) }</g>
            </svg>
        };
    }
    let element = props.controls.as_ref().map(|controls| controls.drawing.clone()).unwrap_or_default();
    html! {
        <svg ref={element} id={format!("map-{name}")} {class} viewBox={view_box} role="graphics-document document"
            aria-label="How China licensed Internet telephony. Arrow keys follow relations; question mark lists the keys.">
            <g class="headings">{ for headings(scene) }</g>
            <g aria-hidden="true">
                <g class="wires">{ for edges(props) }</g>
                <g class="labels">{ for labels(props, scene) }</g>
            </g>
            <g class="nodes">{ for nodes(props) }</g>
        </svg>
    }
}

/// The titles of the groups.
fn headings(scene: &Scene) -> impl Iterator<Item = Html> {
    scene.headings.iter().map(|heading| {
        let words = GROUPS.get(usize::from(heading.group)).map_or("", |(words, _)| words);
        html! { <text key={words} x={at(heading.at.x.round())} y={at(heading.at.y.round())}>{ words }</text> }
    })
}

/// The relations; the brighter ones later, and so above the others.
fn edges(props: &MapDiagramProps) -> impl Iterator<Item = Html> {
    let mut edges: Vec<(usize, Highlight)> = props.highlight.edges.iter().copied().enumerate().collect();
    edges.sort_by_key(|(_, light)| match light {
        Highlight::Dimmed => 0,
        Highlight::OnPath => 1,
        Highlight::Active => 2,
    });
    edges.into_iter().map(|(index, highlight)| {
        let is_selected = props.selection == Selection::Relation(index);
        let on_select = props.controls.as_ref().map(|controls| controls.on_select.clone());
        html! {
            <MapEdge key={index} {index} narrow={props.narrow} {highlight} {is_selected} is_thumbnail={props.is_thumbnail} {on_select} />
        }
    })
}

/// What the highlighted relations say, where something is selected; not along a whole path.
fn labels(props: &MapDiagramProps, scene: &'static Scene) -> impl Iterator<Item = Html> {
    let has_labels = props.selection != Selection::Nothing;
    let edges = law().relations.iter().zip(&scene.wires).zip(&props.highlight.edges).enumerate();
    let told = edges.filter(move |(_, (_, light))| has_labels && **light == Highlight::Active);
    told.map(|(index, ((relation, wire), _))| {
        let (x, y) = (at(wire.label.x.round()), at((wire.label.y + 3.5).round()));
        html! { <text key={index} {x} {y}>{ relation.verb.as_str() }</text> }
    })
}

/// The nodes. The Tab key stops at the selected one, or else at the first.
fn nodes(props: &MapDiagramProps) -> impl Iterator<Item = Html> {
    let law = law();
    let selected = match props.selection {
        Selection::Node(id) => law.node_index(&id),
        Selection::Relation(_) | Selection::Nothing => None,
    };
    let tab_stop = selected.unwrap_or_default();
    let nodes = law.nodes.iter().zip(&props.highlight.nodes).enumerate();
    nodes.map(move |(index, (node, highlight))| {
        let control = props.controls.as_ref().map(|controls| NodeControl {
            is_tab_stop: index == tab_stop,
            element: controls.nodes.get(index).cloned().unwrap_or_default(),
            on_select: controls.on_select.clone(),
        });
        html! {
            <MapNode key={node.id.as_str()} {index} narrow={props.narrow} highlight={*highlight}
                is_selected={selected == Some(index)} is_thumbnail={props.is_thumbnail} {control} />
        }
    })
}
