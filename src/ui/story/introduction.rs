//! The introduction of the story: the news, the predictions, and the button that starts the tour.

use yew::prelude::*;

use super::{predictions::Predictions, text};
use crate::{
    content::law,
    law::Story,
    state::{Action, View},
    ui::{components::island::Island, context::use_page, hooks::use_focus_on_entry},
};

/// What the section shows before the tour. During the tour it is hidden, not removed, so that it keeps what the reader has typed.
#[component]
pub fn Introduction() -> Html {
    let page = use_page();
    let is_on_tour = page.state.map.step > 0;
    let start = use_focus_on_entry(!is_on_tour, page.state.view == View::Story);
    let onclick = page.dispatch.reform(|_: MouseEvent| Action::GoToStep(1));
    html! {
        <Island id="story-predictions">
            <div class="before" hidden={is_on_tour}>
                <Predictions />
                <News />
                <p class="controls live">
                    <button ref={start} type="button" {onclick}>{ format!("Take the tour: {} steps, five minutes", Story::STEPS) }</button>
                </p>
            </div>
        </Island>
    }
}

/// The news of 30 December 2010, the rules behind it, and the puzzle that a reader compared it with.
#[component]
pub fn News() -> Html {
    html! {
        <div class="prose">
            for (nth, passage) in law().story.news.iter().enumerate() {
                { text::passage(nth, passage) }
            }
        </div>
    }
}
