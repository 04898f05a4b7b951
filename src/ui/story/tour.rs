//! The guided tour: one step at a time, beside the part of the map that the step is about. Each step has a permalink.

use yew::prelude::*;

use super::{miniature::MiniatureMap, text};
use crate::{
    content::law,
    law::{Case, TourPicture},
    state::{Action, MapState, View},
    ui::{components::island::Island, context::use_page, hooks::use_focus_on_entry, timeline::OpennessThumbnail},
};

/// The tour; hidden until the reader starts it.
#[component]
pub fn Tour() -> Html {
    let page = use_page();
    let step = page.state.map.step;
    let is_on_tour = step > 0;
    let panel = use_focus_on_entry(is_on_tour, page.state.view == View::Story);
    html! {
        <Island id="story-tour">
            <div class="tour" hidden={!is_on_tour}>
                <article ref={panel} tabindex="-1" aria-label="Guided tour" aria-live="polite">
                    if is_on_tour {
                        <TourPanel {step} dispatch={page.dispatch} />
                    }
                </article>
                <div class="where drawing small" aria-hidden="true">
                    if is_on_tour {
                        { match law().story.step(step).map(|step| step.picture) {
                            Some(TourPicture::Openness) => html! { <OpennessThumbnail asof={Case::AS_OF} /> },
                            Some(TourPicture::Map) | None => html! { <MiniatureMap {step} /> },
                        } }
                    }
                </div>
            </div>
        </Island>
    }
}

/// The props of [`TourPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TourPanelProps {
    /// The number of the step, 1 to [`MapState::STEPS`].
    pub step: u32,
    /// Receives [`Action::GoToStep`]; step 0 leaves the tour.
    pub dispatch: Callback<Action>,
}

/// The text of the step and the buttons to other steps. After the last step it links to the trace and to the snail.
#[component]
pub fn TourPanel(props: &TourPanelProps) -> Html {
    let number = props.step;
    let go_to = |step: u32| props.dispatch.reform(move |_: MouseEvent| Action::GoToStep(step));
    let is_last = number >= MapState::STEPS;
    html! {
        <>
            <div class="idea">
                if let Some(step) = law().story.step(number) {
                    { text::step(law(), number, step) }
                }
            </div>
            <div class="controls">
                <button type="button" disabled={number <= 1} onclick={go_to(number.saturating_sub(1))}>{ "Back" }</button>
                <button type="button" class="main" disabled={is_last} onclick={go_to(number + 1)}>{ "Next" }</button>
                <button type="button" onclick={go_to(0)}>{ "Leave the tour" }</button>
                <a class="see" href={format!("#/map?step={number}")}>{ "See it on the map" }</a>
            </div>
            <p class="end" hidden={!is_last}>
                { "Now you can " }<a href="#/trace">{ "test a case" }</a>{ " or " }<a href="#/snail">{ "watch the snail" }</a>{ "." }
            </p>
        </>
    }
}
