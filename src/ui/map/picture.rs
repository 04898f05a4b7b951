//! One drawing of the map as SVG. Nodes are links: selecting one is following its permalink.

use yew::prelude::*;

use super::{super::number::at, shape::shape};
use crate::{
    framework::{
        Framework, GROUPS, Kind, Node, Text,
        scene::{Point, Rect, Scene, Wire},
    },
    link::{Action, MapState},
};

/// The map as a picture, with what is lit in the light and the rest faded.
pub(super) fn picture(
    law: &'static Framework,
    scene: &'static Scene,
    name: &'static str,
    map: &MapState,
    lit: &[Text],
    act: &Callback<Action>,
) -> Html {
    let first_stop = map.node.or_else(|| law.nodes.first().map(|node| node.id));
    let on = |id: &Text| lit.contains(id);
    let (mut faded, mut bright) = (Vec::new(), Vec::new());
    for (nth, (relation, wire)) in law.relations.iter().zip(&scene.wires).enumerate() {
        let lit = match map.node {
            Some(node) => relation.from == node || relation.to == node,
            None => on(&relation.from) && on(&relation.to),
        };
        let state = if lit { "lit" } else { "faded" };
        let label = lit && map.node.is_some() && name == "wide";
        let drawn = html! {
            <g key={nth} class="wire" data-state={state} data-provenance={law.provenance_of(relation).key()}>
                <path d={line(wire)} />
                <path class="head" d={arrow(wire)} />
                if label {
                    <text x={at(wire.label.x)} y={at(wire.label.y + 3.5)} text-anchor="middle">{ relation.verb.as_str() }</text>
                }
            </g>
        };
        if lit { bright.push(drawn) } else { faded.push(drawn) }
    }

    let nodes = law.nodes.iter().zip(&scene.boxes).map(|(node, place)| {
        let selected = map.node == Some(node.id);
        let state = if on(&node.id) { "lit" } else { "faded" };
        let stop = if first_stop == Some(node.id) { "0" } else { "-1" };
        html! {
            <a key={node.id.as_str()} class="node" href={format!("#/map?node={}", node.id)} tabindex={stop}
                data-node={node.id.as_str()} data-kind={node.kind.key()} data-state={state}
                data-open={is_open(law, node).then_some("true")} aria-current={selected.then_some("true")}
                aria-label={format!("{}, {}", node.name, super::super::words::kind(node.kind))}>
                { shape(node.kind, place) }
                { title(node, place) }
            </a>
        }
    });
    let view_box = format!("0 0 {} {}", at(scene.width), at(scene.height));
    html! {
        <svg class={classes!("map", name)} viewBox={view_box} role="group" aria-label="The framework: use the arrow keys to follow relations"
            onkeydown={keys(law, map.node.or(first_stop), act)}>
            <g class="headings">
                { for scene.headings.iter().map(|heading| {
                    let words = GROUPS.get(usize::from(heading.group)).map_or("", |(words, _)| words);
                    html! { <text key={words} x={at(heading.at.x)} y={at(heading.at.y)}>{ words }</text> }
                }) }
            </g>
            <g class="wires" aria-hidden="true">{ for faded }</g>
            <g class="wires" aria-hidden="true">{ for bright }</g>
            <g class="nodes">{ for nodes }</g>
        </svg>
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
        <>
            <text class="title" x={middle.clone()} y={at(first)} text-anchor="middle">{ node.title.as_str() }</text>
            if !node.subtitle.is_empty() {
                <text class="subtitle" x={middle} y={at(second)} text-anchor="middle">{ node.subtitle.as_str() }</text>
            }
        </>
    }
}

/// The line of a wire with rounded corners.
fn line(wire: &Wire) -> String {
    const RADIUS: f32 = 6.0;
    let mut path = String::new();
    let points = &wire.points;
    for (nth, point) in points.iter().enumerate() {
        let before = nth.checked_sub(1).and_then(|nth| points.get(nth));
        let after = points.get(nth + 1);
        match (before, after) {
            (None, _) => path.push_str(&format!("M{},{}", at(point.x), at(point.y))),
            (Some(_), None) => path.push_str(&format!("L{},{}", at(point.x), at(point.y))),
            (Some(before), Some(after)) => {
                let (enter, leave) = (towards(point, before, RADIUS), towards(point, after, RADIUS));
                path.push_str(&format!(
                    "L{},{}Q{},{} {},{}",
                    at(enter.x),
                    at(enter.y),
                    at(point.x),
                    at(point.y),
                    at(leave.x),
                    at(leave.y)
                ));
            }
        }
    }
    path
}

/// The point at most `distance` from `from` on the way to `to`, and at most half of it.
fn towards(from: &Point, to: &Point, distance: f32) -> Point {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.abs() + dy.abs();
    let part = if length > 0.0 { (distance / length).min(0.5) } else { 0.0 };
    Point { x: from.x + dx * part, y: from.y + dy * part }
}

/// The arrow head at the end of a wire.
fn arrow(wire: &Wire) -> String {
    let [.., before, end] = wire.points.as_slice() else { return String::new() };
    let back = towards(end, before, 7.0);
    let (dx, dy) = (end.x - back.x, end.y - back.y);
    let length = dx.abs() + dy.abs();
    if length <= 0.0 {
        return String::new();
    }
    let (nx, ny) = (-dy / length * 3.2, dx / length * 3.2);
    format!(
        "M{},{}L{},{}L{},{}z",
        at(end.x),
        at(end.y),
        at(back.x + nx),
        at(back.y + ny),
        at(back.x - nx),
        at(back.y - ny)
    )
}

/// Arrow keys: right along the first relation out, left along the first one in, up and down within the kind; Escape lets go.
fn keys(law: &'static Framework, at: Option<Text>, act: &Callback<Action>) -> Callback<KeyboardEvent> {
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        let Some(here) = at else { return };
        let nodes = &law.nodes;
        let place = nodes.iter().position(|node| node.id == here).unwrap_or_default();
        let to = match event.key().as_str() {
            "ArrowRight" => law.relations.iter().find(|relation| relation.from == here).map(|relation| relation.to),
            "ArrowLeft" => law.relations.iter().find(|relation| relation.to == here).map(|relation| relation.from),
            "ArrowDown" => nodes.get(place + 1).map(|node| node.id),
            "ArrowUp" => place.checked_sub(1).and_then(|place| nodes.get(place)).map(|node| node.id),
            "Home" => nodes.first().map(|node| node.id),
            "End" => nodes.last().map(|node| node.id),
            "Escape" => {
                act.emit(Action::Select(None));
                None
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            act.emit(Action::Select(Some(to)));
            crate::browser::page::focus(&format!("[data-node='{to}']"));
        }
    })
}
