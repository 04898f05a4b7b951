//! One drawing of the map as SVG. Nodes are links: selecting one is following its permalink. The drawing is that of the static
//! page; only its light changes.

use web_sys::Element;
use yew::prelude::*;

use super::{
    super::{kept::use_kept, number::at, part::is_part},
    shape::shape,
};
use crate::{
    browser::page,
    content::framework,
    framework::{
        Case, Framework, GROUPS, Kind, Node, Relation, Text,
        scene::{Point, Rect, Wire},
    },
    link::Action,
};

/// What a picture of the map shows.
#[derive(PartialEq)]
pub(super) struct PictureProps {
    /// Whether it is the narrow drawing.
    pub(super) narrow: bool,
    /// The selected node.
    pub(super) node: Option<Text>,
    /// Ids of the nodes in the light.
    pub(super) lit: Vec<Text>,
    /// Takes what the reader does.
    pub(super) act: Callback<Action>,
}

is_part!(PictureProps, use_picture);

/// A drawing of the static page, with the light where it is now.
#[hook]
fn use_picture(props: &PictureProps) -> Html {
    let law = framework();
    let narrow = props.narrow;
    let kept = use_kept(if narrow { "map-narrow" } else { "map-wide" }, || drawing(law, narrow));
    let frame = use_node_ref();
    {
        let frame = frame.clone();
        use_effect_with((props.node, props.lit.clone()), move |(node, lit)| {
            if let Some(frame) = frame.cast::<Element>() {
                light(law, &frame, *node, lit);
            }
        });
    }
    let first_stop = props.node.or_else(|| law.nodes.first().map(|node| node.id));
    html! { <div ref={frame} onkeydown={keys(law, first_stop, &props.act)}>{ kept }</div> }
}

/// Whether a wire is in the light: it ends at the selected node or, without one, lies on the lit path.
fn is_lit(relation: &Relation, node: Option<Text>, lit: &[Text]) -> bool {
    match node {
        Some(node) => relation.from == node || relation.to == node,
        None => lit.contains(&relation.from) && lit.contains(&relation.to),
    }
}

const fn state(lit: bool) -> &'static str {
    if lit { "lit" } else { "faded" }
}

/// Puts the light where it belongs; what is lit comes to the front.
fn light(law: &Framework, frame: &Element, node: Option<Text>, lit: &[Text]) {
    let stop = node.or_else(|| law.nodes.first().map(|node| node.id));
    page::each(frame, "[data-node]", |element| {
        let id = element.get_attribute("data-node").unwrap_or_default();
        let is = |other: Option<Text>| other.is_some_and(|other| other == *id);
        page::set(element, "data-state", Some(state(lit.iter().any(|lit| *lit == *id))));
        page::set(element, "aria-current", is(node).then_some("true"));
        page::set(element, "tabindex", Some(if is(stop) { "0" } else { "-1" }));
    });
    page::each(frame, "[data-wire]", |element| {
        let nth: Option<usize> = element.get_attribute("data-wire").and_then(|nth| nth.parse().ok());
        let lit = nth.and_then(|nth| law.relations.get(nth)).is_some_and(|relation| is_lit(relation, node, lit));
        page::set(element, "data-state", Some(state(lit)));
        page::set(element, "data-told", (lit && node.is_some()).then_some("true"));
        if lit {
            drop(element.parent_node().map(|wires| wires.append_child(element)));
        }
    });
}

/// The map as a drawing, with the path of the usual case in the light.
fn drawing(law: &'static Framework, narrow: bool) -> Html {
    let (scene, name) = if narrow { (&law.narrow, "narrow") } else { (&law.wide, "wide") };
    let case = Case::default();
    let lit = law.lit(&case, &law.trace(&case));
    let wires = law.relations.iter().zip(&scene.wires).enumerate().map(|(nth, (relation, wire))| {
        html! {
            <g key={nth} class="wire" data-wire={nth.to_string()} data-state={state(is_lit(relation, None, &lit))} data-provenance={law.provenance_of(relation).key()}>
                <path d={line(wire)} />
                <path class="head" d={arrow(wire)} />
                <text x={at(wire.label.x)} y={at(wire.label.y + 3.5)} text-anchor="middle">{ relation.verb.as_str() }</text>
            </g>
        }
    });
    let nodes = law.nodes.iter().zip(&scene.boxes).enumerate().map(|(nth, (node, place))| {
        html! {
            <a key={node.id.as_str()} class="node" href={format!("#/map?node={}", node.id)} tabindex={if nth == 0 { "0" } else { "-1" }}
                data-node={node.id.as_str()} data-kind={node.kind.key()} data-state={state(lit.contains(&node.id))}
                data-open={is_open(law, node).then_some("true")} data-added={law.is_added(&node.id).then_some("true")}
                aria-label={spoken(node)}>
                { shape(node.kind, place) }
                { title(node, place) }
            </a>
        }
    });
    let view_box = format!("0 0 {} {}", at(scene.width), at(scene.height));
    html! {
        <svg id={format!("map-{name}")} class={classes!("map", name)} viewBox={view_box} role="group" aria-label="The framework: use the arrow keys to follow relations">
            <g class="headings">
                { for scene.headings.iter().map(|heading| {
                    let words = GROUPS.get(usize::from(heading.group)).map_or("", |(words, _)| words);
                    html! { <text key={words} x={at(heading.at.x)} y={at(heading.at.y)}>{ words }</text> }
                }) }
            </g>
            <g class="wires" aria-hidden="true">{ for wires }</g>
            <g class="nodes">{ for nodes }</g>
        </svg>
    }
}

/// The name of a node for those who hear it: what stands in its box, and what kind of thing it is.
fn spoken(node: &Node) -> String {
    let kind = super::super::words::kind(node.kind);
    if node.subtitle.is_empty() {
        format!("{}, {kind}", node.title)
    } else {
        format!("{} {}, {kind}", node.title, node.subtitle)
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
                { " " }
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
