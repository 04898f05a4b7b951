//! The part of the map that a step of the tour speaks of, large enough to read on a phone.

use yew::prelude::*;

use crate::{
    content::law,
    law::Highlight,
    ui::{
        map::{diagram::label, edge::MapEdge, node::MapNode},
        number::at,
    },
};

/// The props of [`PartOfMap`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PartOfMapProps {
    /// The number of the step, 1 to [`MapState::STEPS`](crate::state::MapState::STEPS).
    pub step: u32,
}

/// The nodes of a step and the relations among them. Screen readers hear the relations as sentences.
#[component]
pub fn PartOfMap(props: &PartOfMapProps) -> Html {
    let law = law();
    let nodes = law.story.nodes_of_step(props.step);
    let Some(scene) = law.part_of_step(props.step) else { return Html::default() };
    let relations: Vec<_> = law.relations_among(nodes).zip(&scene.wires).collect();
    let sentences: Vec<String> = relations.iter().map(|((index, _), _)| law.sentence(*index, true)).collect();
    html! {
        <figure class="part">
            <svg class="map part" viewBox={format!("0 0 {} {}", at(scene.width), at(scene.height))} role="img"
                aria-label={format!("On the map: {}.", sentences.join(". "))}>
                <g class="wires">
                    for ((index, _), wire) in &relations {
                        <MapEdge key={*index} index={*index} {wire} highlight={Highlight::Active} is_selected=false is_picture=true on_select={None} />
                    }
                </g>
                <g class="labels">
                    for ((index, relation), wire) in &relations {
                        { label(*index, relation, wire) }
                    }
                </g>
                <g class="nodes">
                    for (index, place) in nodes.iter().filter_map(|id| law.node_index(id)).zip(&scene.boxes) {
                        <MapNode key={index} {index} place={*place} highlight={Highlight::Active} is_selected=false is_picture=true control={None} />
                    }
                </g>
            </svg>
        </figure>
    }
}
