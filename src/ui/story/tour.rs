//! The guided tour: its steps scroll past the map, which stays in view and highlights what the step speaks of.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    controls::TourControls,
    step::{Step, step_id},
    tour_map::TourMap,
};
use crate::{
    platform::page,
    state::{Action, MapState, View},
    ui::{
        components::island::{IS_LIVE, Island},
        context::use_page,
        hooks::{use_focus_on_entry, use_in_view, use_is_narrow},
    },
};

/// The tour, folded until the reader starts it. The steps are paragraphs of the page, each with a picture of its own; a wide window shows
/// the whole map beside them instead.
///
/// An embedded section has no window of its own to scroll in, so it shows one step at a time.
#[component]
pub fn Tour() -> Html {
    let page = use_page();
    let step = page.state.map.step;
    let is_open = step > 0;
    let summary = use_focus_on_entry(!is_open, page.state.view == View::Story);
    let is_embed = page.state.embed;
    let in_view = use_in_view(step, move || {
        let mut steps = (1..=MapState::STEPS).rev();
        if is_open { steps.find(|step| page::begins_above_middle(&step_id(*step))) } else { None }
    });
    let current = if is_embed { step } else { in_view };
    let has_map = is_open && !is_embed && !use_is_narrow();
    let ontoggle = {
        let dispatch = page.dispatch.clone();
        move |event: Event| {
            let opened = event.target_unchecked_into::<HtmlElement>().has_attribute("open");
            if opened != is_open {
                dispatch.emit(Action::GoToStep(u32::from(opened)));
            }
        }
    };
    let shown = if is_embed && is_open { step..=step } else { 1..=MapState::STEPS };
    html! {
        <Island id="story-tour">
            <details id="tour" class="depth" open={is_open} {ontoggle}>
                <summary ref={summary}>{ format!("Take the tour: {} steps, five minutes", MapState::STEPS) }</summary>
                <div class="tour">
                    if is_open {
                        <TourControls step={current.max(1)} dispatch={page.dispatch} />
                    }
                    <div class="stage">
                        if has_map {
                            <TourMap step={current} />
                        }
                        <ol class="steps">
                            for number in shown {
                                <Step key={number} {number} is_current={number == current} has_picture={is_open || !IS_LIVE} />
                            }
                        </ol>
                    </div>
                </div>
            </details>
        </Island>
    }
}
