//! One drawing of the map as SVG, as the static page has it: the path of the usual case is lit. The live page only moves the light.

use yew::prelude::*;

use super::{
    super::{number::at, words},
    line::{arrow, line, on_grid},
    shape::shape,
};
use crate::{
    fill::fill,
    framework::{
        Case, Focus, Framework, GROUPS, Kind, Light, Node, Pointing,
        scene::{Rect, Scene},
    },
};

/// The wide drawing or the narrow one.
pub(super) fn drawing(law: &'static Framework, wide: bool) -> Html {
    let case = Case::default();
    let path = law.lit(&case, &law.trace(&case));
    let focus = law.focus(&Pointing { path: &path, ..Pointing::default() });
    let (scene, name) = if wide { (&law.wide, "wide") } else { (&law.narrow, "narrow") };
    let view_box = format!("0 0 {} {}", at(scene.width), at(scene.height));
    html! {
        <svg id={format!("map-{name}")} class={classes!("map", name)} viewBox={view_box} role="graphics-document document"
            aria-label="How China licensed Internet telephony. Arrow keys follow relations; question mark lists the keys.">
            <g class="headings">{ for scene.headings.iter().map(|heading| {
                let words = GROUPS.get(usize::from(heading.group)).map_or("", |(words, _)| words);
                html! { <text key={words} x={at(heading.at.x.round())} y={at(heading.at.y.round())}>{ words }</text> }
            }) }</g>
            { wires(law, scene, &focus) }
            <g class="nodes">{ for nodes(law, scene, &focus) }</g>
        </svg>
    }
}

/// The lines, those of the usual path last, and their words on top.
fn wires(law: &'static Framework, scene: &'static Scene, focus: &Focus) -> Html {
    let (mut faded, mut bright, mut labels) = (Vec::new(), Vec::new(), Vec::new());
    for (nth, ((relation, wire), light)) in law.relations.iter().zip(&scene.wires).zip(&focus.edges).enumerate() {
        let level = law.provenance_of(relation);
        let (x, y) = (at(wire.label.x.round()), at((wire.label.y + 3.5).round()));
        let drawn = html! {
            <g key={nth} class="wire" data-edge={nth.to_string()} data-state={light.key()} data-provenance={level.key()}>
                <title>{ law.sentence(nth, true) }{ ". " }{ law.cites(relation) }{ " (" }{ words::provenance(level) }{ ")" }</title>
                <path class="line" d={line(wire)} />
                <path class="head" d={arrow(wire)} />
            </g>
        };
        labels.push(html! { <text key={nth} {x} {y}>{ relation.verb.as_str() }</text> });
        match light {
            Light::Lit => bright.push(drawn),
            Light::Path | Light::Faded => faded.push(drawn),
        }
    }
    faded.extend(bright);
    html! {
        <g aria-hidden="true">
            <g class="wires">{ for faded }</g>
            <g class="labels">{ for labels }</g>
        </g>
    }
}

fn nodes<'a>(law: &'static Framework, scene: &'static Scene, focus: &'a Focus) -> impl Iterator<Item = Html> + 'a {
    law.nodes.iter().zip(&scene.boxes).zip(&focus.nodes).map(move |((node, place), light)| {
        let place = &on_grid(place);
        html! {
            <g key={node.id.as_str()} class="node" role="graphics-object" data-node={node.id.as_str()}
                data-kind={node.kind.key()} data-state={light.key()} data-open={is_open(law, node).then_some("true")}
                data-added={law.is_added(&node.id).then_some("true")}>
                <title>{ spoken(node) }</title>
                { shape(node.kind, place) }
                { title(node, place) }
            </g>
        }
    })
}

/// The name of a node for those who hear it: what stands in its box, and what kind of thing it is.
fn spoken(node: &Node) -> String {
    let kind = words::kind(node.kind);
    if node.subtitle.is_empty() {
        fill("{}, {}", &[node.title.as_str(), kind])
    } else {
        fill("{} {}, {}", &[node.title.as_str(), &node.subtitle, kind])
    }
}

/// Whether the class of a service is unsettled: its outline is then broken.
fn is_open(law: &Framework, node: &Node) -> bool {
    node.kind == Kind::Service && law.relations_of(&node.id).any(|relation| relation.claim == "class-unclear")
}

fn title(node: &Node, place: &Rect) -> Html {
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
