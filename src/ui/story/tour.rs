//! The guided tour: its steps scroll past the map, which stays in view and highlights what the step speaks of.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{controls::TourControls, step::Step, tour_map::TourMap};
use crate::{
    state::{Action, MapState, View},
    ui::{
        components::island::{IS_LIVE, Island},
        context::use_page,
        hooks::{use_focus_on_entry, use_step_in_view},
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
    let in_view = use_step_in_view(step);
    let current = if page.state.embed { step } else { in_view };
    let ontoggle = {
        let dispatch = page.dispatch.clone();
        move |event: Event| {
            let opened = event.target_unchecked_into::<HtmlElement>().has_attribute("open");
            if opened != is_open {
                dispatch.emit(Action::GoToStep(u32::from(opened)));
            }
        }
    };
    let shown = if page.state.embed && is_open { step..=step } else { 1..=MapState::STEPS };
    html! {
        <Island id="story-tour">
            <details id="tour" class="depth" open={is_open} {ontoggle}>
                <summary ref={summary}>{ format!("Take the tour: {} steps, five minutes", MapState::STEPS) }</summary>
                <div class="tour">
                    if is_open {
                        <TourControls step={current.max(1)} dispatch={page.dispatch} />
                    }
                    <div class="stage">
                        if is_open {
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
