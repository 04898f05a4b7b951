//! The small map beside a step of the tour.

use yew::prelude::*;

use crate::{content::law, law::HighlightQuery, ui::map::diagram::MapDiagram};

/// The props of [`MiniatureMap`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MiniatureMapProps {
    /// The number of the step, 1 to [`MapState::STEPS`](crate::state::MapState::STEPS).
    pub step: u32,
}

/// The map without text, with the nodes of the step and the relations between them highlighted.
#[component]
pub fn MiniatureMap(props: &MiniatureMapProps) -> Html {
    let highlight = use_memo(props.step, |step| {
        let law = law();
        law.highlight(&HighlightQuery { path: law.story.nodes_of_step(*step), ..HighlightQuery::default() })
    });
    html! { <MapDiagram narrow={false} {highlight} is_thumbnail=true /> }
}
