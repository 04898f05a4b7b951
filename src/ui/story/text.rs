//! The texts of the story as HTML: paragraphs, and the steps of the guided tour.

use yew::prelude::*;

use crate::{
    law::{Law, Passage, Provenance, StaticStr, TourStep},
    state::MapState,
    ui::{components::citation, glossary::linked, words},
};

/// A step of the tour: its number, its idea with citations, and links to the nodes that it highlights.
pub(super) fn step(law: &'static Law, number: u32, step: &'static TourStep) -> Html {
    html! {
        <>
            <p class="kicker"><a href={format!("#/story?step={number}")}>{ position(number) }</a></p>
            <h3>{ step.title.as_str() }</h3>
            <p>{ linked(step.says.as_str()) }{ " " }{ citations(&step.cites, None) }</p>
            <ul class="chips">
                for node in step.nodes.iter().filter_map(|id| law.node(id)) {
                    <li key={node.id.as_str()}><a href={format!("#/map?node={}", node.id)}>{ node.title.as_str() }</a></li>
                }
            </ul>
        </>
    }
}

/// Where a step is among all steps.
pub(super) fn position(step: u32) -> String {
    format!("Step {step} of {}", MapState::STEPS)
}

/// A paragraph with its citations; `nth` is its position among its siblings.
pub(super) fn passage(nth: usize, passage: &'static Passage) -> Html {
    html! {
        <p key={nth}>
            { linked(passage.says.as_str()) }{ " " }{ citations(&passage.cites, passage.provenance) }
        </p>
    }
}

/// The ids of the paragraphs that a text cites, and how reliable the text is, where that is shown.
pub(super) fn citations(ids: &[StaticStr], provenance: Option<Provenance>) -> Html {
    html! {
        <span class="provenance">
            if let Some(provenance) = provenance {
                { citation::paragraphs_with(ids, words::provenance(provenance)) }
            } else {
                { citation::paragraphs(ids) }
            }
        </span>
    }
}
