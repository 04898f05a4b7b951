//! A step of the guided tour.

use yew::prelude::*;

use super::{part::PartOfMap, text};
use crate::{
    content::law,
    law::{Case, TourPicture},
    state::MapState,
    ui::timeline::OpennessThumbnail,
};

/// The props of [`Step`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StepProps {
    /// The number of the step, 1 to [`MapState::STEPS`].
    pub number: u32,
    /// Whether it is the step that is read.
    pub is_current: bool,
    /// Whether to draw its picture; it is left out while the tour is folded.
    pub has_picture: bool,
}

/// The id of the element of a step.
#[must_use]
pub fn step_id(number: u32) -> String {
    format!("step-{number}")
}

/// A step of the tour with its picture: the part of the map that it speaks of. After the last step it links to the trace and to the snail.
#[component]
pub fn Step(props: &StepProps) -> Html {
    let number = props.number;
    let Some(step) = law().story.step(number) else { return Html::default() };
    html! {
        <li id={step_id(number)} class="step" aria-current={props.is_current.then_some("step")}>
            if props.has_picture {
                { match step.picture {
                    TourPicture::Map => html! { <PartOfMap step={number} /> },
                    TourPicture::Openness => html! {
                        <figure class="years"><OpennessThumbnail asof={Case::AS_OF} /></figure>
                    },
                } }
            }
            <div class="idea">
                { text::step(law(), number, step) }
                if number == MapState::STEPS {
                    <p>{ "Now you can " }<a href="#/trace">{ "test a case" }</a>{ " or " }<a href="#/snail">{ "watch the snail" }</a>{ "." }</p>
                }
            </div>
        </li>
    }
}
