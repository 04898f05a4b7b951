//! The buttons of the guided tour.

use yew::prelude::*;

use super::{step::step_id, text::position};
use crate::{
    content::law,
    platform::page,
    state::{Action, MapState},
};

/// The props of [`TourControls`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TourControlsProps {
    /// The number of the step, 1 to [`MapState::STEPS`].
    pub step: u32,
    /// Receives [`Action::GoToStep`]; step 0 leaves the tour.
    pub dispatch: Callback<Action>,
}

/// Where the reader is in the tour, and the buttons to the other steps. A step that is reached by a button is read out by screen readers,
/// as the focus stays on the button.
#[component]
pub fn TourControls(props: &TourControlsProps) -> Html {
    let step = props.step;
    let announced = use_state_eq(|| None::<u32>);
    let go_to = |step: u32| {
        let (dispatch, announced) = (props.dispatch.clone(), announced.setter());
        move |_: MouseEvent| {
            announced.set(Some(step));
            dispatch.emit(Action::GoToStep(step));
            page::show(&step_id(step));
        }
    };
    html! {
        <div class="controls tour-controls live" role="group" aria-label="Tour">
            <button type="button" disabled={step <= 1} onclick={go_to(step.saturating_sub(1))}>{ "Back" }</button>
            <button type="button" class="main" disabled={step >= MapState::STEPS} onclick={go_to(step + 1)}>{ "Next" }</button>
            <span>{ position(step) }</span>
            <a class="see" href={format!("#/map?step={step}")}>{ "See it on the map" }</a>
            <button type="button" class="plain" onclick={props.dispatch.reform(|_: MouseEvent| Action::GoToStep(0))}>{ "Leave the tour" }</button>
            <p class="visually-hidden" aria-live="polite">
                if let Some((number, step)) = (*announced).and_then(|number| Some((number, law().story.step(number)?))) {
                    { format!("{}. {}. {}", position(number), step.title, step.says) }
                }
            </p>
        </div>
    }
}
