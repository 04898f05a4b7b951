//! What a step of the tour says, as the panel of the tour and the list of all steps show it.

use yew::prelude::*;

use super::steps::TourStep;
use crate::{law::Law, state::MapState};

/// A step: its number, its idea with the paragraphs it rests on, and links to the nodes that it highlights.
pub(super) fn step(law: &'static Law, number: u32, step: &'static TourStep) -> Html {
    html! {
        <>
            <p class="kicker">{ format!("Step {number} of {}", MapState::STEPS) }</p>
            <h3>{ step.title }</h3>
            <p>{ step.says }{ " " }{ citations(step.cites) }</p>
            <ul class="chips">
                for node in step.lights.iter().filter_map(|id| law.node(id)) {
                    <li key={node.id.as_str()}><a href={format!("#/map?node={}", node.id)}>{ node.title.as_str() }</a></li>
                }
            </ul>
        </>
    }
}

/// The ids of paragraphs of the source.
pub(super) fn citations(ids: &[&'static str]) -> Html {
    html! {
        <span class="prov">
            for id in ids {
                <cite key={*id}>{ *id }</cite>
            }
        </span>
    }
}
