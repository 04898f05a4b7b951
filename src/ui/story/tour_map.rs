//! The map beside the steps of the tour, in wide windows.

use yew::prelude::*;

use crate::{
    content::law,
    law::{HighlightQuery, Rect},
    ui::map::diagram::{MapDiagram, scene},
};

/// The props of [`TourMap`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TourMapProps {
    /// The number of the step, 1 to [`MapState::STEPS`](crate::state::MapState::STEPS).
    pub step: u32,
}

/// The wide drawing of the map, with the nodes of the step and the relations between them highlighted. It stays in view while the steps
/// scroll past. Where the window is lower than the drawing, the drawing moves so that these nodes are in view.
#[component]
pub fn TourMap(props: &TourMapProps) -> Html {
    let highlight = use_memo(props.step, |step| {
        let law = law();
        law.highlight(&HighlightQuery { path: law.story.nodes_of_step(*step), ..HighlightQuery::default() })
    });
    html! {
        <div class="tour-map">
            <div class="frame" data-pan={pan(props.step).to_string()}>
                <MapDiagram narrow=false {highlight} is_picture=true />
            </div>
        </div>
    }
}

/// How far down the drawing is moved, in tenths of what does not fit into the frame: 0 shows its top, 10 its bottom. The nodes of the step
/// are then in view in every frame that is high enough for them.
fn pan(step: u32) -> u32 {
    let (law, scene) = (law(), scene(false));
    let nodes = law.story.nodes_of_step(step).iter();
    let places: Vec<&Rect> = nodes.filter_map(|id| scene.boxes.get(law.node_index(id)?)).collect();
    let top = places.iter().map(|place| place.y).reduce(f32::min).unwrap_or_default();
    let bottom = places.iter().map(|place| place.y + place.h).reduce(f32::max).unwrap_or_default();
    let spare = scene.height - (bottom - top);
    if spare > 0.0 { (10.0 * top / spare).round() as u32 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::pan;
    use crate::state::MapState;

    #[test]
    fn every_step_has_its_place_between_top_and_bottom() {
        let pans: Vec<u32> = (1..=MapState::STEPS).map(pan).collect();
        assert!(pans.iter().all(|pan| *pan <= 10), "{pans:?}");
        assert!(pans.contains(&0) && pans.iter().any(|pan| *pan > 5), "{pans:?}");
    }
}
