//! The map beside a step of the tour.

use yew::prelude::*;

use super::steps;
use crate::{content::law, law::HighlightQuery, ui::map::diagram::MapDiagram};

/// The props of [`MiniatureMap`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MiniatureMapProps {
    /// The step of the tour, 1 to [`MapState::STEPS`](crate::state::MapState::STEPS).
    pub step: u32,
}

/// The map without words, with the nodes of the step and the relations between them highlighted.
#[component]
pub fn MiniatureMap(props: &MiniatureMapProps) -> Html {
    let highlight = use_memo(props.step, |step| {
        let law = law();
        law.highlight(&HighlightQuery { path: &steps::lights(law, *step), ..HighlightQuery::default() })
    });
    html! { <MapDiagram narrow={false} {highlight} is_thumbnail=true /> }
}
