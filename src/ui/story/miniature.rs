//! The map beside a step of the tour: boxes and lines without words, those of the step highlighted.

use yew::prelude::*;

use super::{super::number::at, steps};
use crate::{
    content::framework,
    framework::{
        Pointing,
        scene::{Rect, Wire},
    },
};

/// The props of [`MiniatureMap`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MiniatureMapProps {
    /// The step of the tour, 1 to 8.
    pub step: u32,
}

/// The wide drawing of the map, with the nodes of the step and the relations between them highlighted.
#[component]
pub fn MiniatureMap(props: &MiniatureMapProps) -> Html {
    let law = framework();
    let scene = &law.wide;
    let focus = law.focus(&Pointing { path: &steps::lights(law, props.step), ..Pointing::default() });
    html! {
        <svg class="map wide" viewBox={format!("0 0 {} {}", at(scene.width), at(scene.height))}>
            <g class="wires">
                for (place, (wire, light)) in scene.wires.iter().zip(&focus.edges).enumerate() {
                    <g key={place} class="wire" data-state={light.key()}><path class="line" d={line(wire)} /></g>
                }
            </g>
            <g class="nodes">
                for ((node, place), light) in law.nodes.iter().zip(&scene.boxes).zip(&focus.nodes) {
                    <g key={node.id.as_str()} class="node" data-kind={node.kind.key()} data-state={light.key()}>{ outline(place) }</g>
                }
            </g>
        </svg>
    }
}

fn outline(place: &Rect) -> Html {
    html! { <rect x={at(place.x)} y={at(place.y)} width={at(place.w)} height={at(place.h)} /> }
}

/// The line from corner to corner.
fn line(wire: &Wire) -> String {
    let corners: Vec<String> = wire.points.iter().map(|point| format!("{} {}", at(point.x), at(point.y))).collect();
    format!("M{}", corners.join("L"))
}
