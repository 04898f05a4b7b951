//! The news that the story begins with, the predictions, and the way into the tour.

use yew::prelude::*;

use super::{predictions::Predictions, text};
use crate::{
    state::{Action, View},
    ui::{components::island::Island, context::use_page, hooks::use_focus_on_entry},
};

/// What stands before the tour. It is hidden while the reader is on the tour, and keeps what the reader has typed.
#[component]
pub fn Introduction() -> Html {
    let page = use_page();
    let is_on_tour = page.state.map.step > 0;
    let start = use_focus_on_entry(!is_on_tour, page.state.view == View::Story);
    let onclick = page.dispatch.reform(|_: MouseEvent| Action::GoToStep(1));
    html! {
        <Island id="story-predictions">
            <div class="before" hidden={is_on_tour}>
                <News />
                <Predictions />
                <p class="controls live">
                    <button ref={start} type="button" {onclick}>{ "Take the tour: eight steps, five minutes" }</button>
                </p>
            </div>
        </Island>
    }
}

/// The news of 30 December 2010, the rules behind it, and the puzzle it brought to mind.
#[component]
pub fn News() -> Html {
    html! {
        <div class="prose">
            <p>
                { "On 30 December 2010 a newspaper reported that every Internet telephone service in China was illegal, \
                   except those of two carriers. No date was given. " }
                <span class="prov"><cite>{ "post.4" }</cite><cite>{ "post.6" }</cite><i>{ "press report" }</i></span>
            </p>
            <p>
                { "The rules behind that sentence fit on one map. Follow a call from " }<em>{ "PC to phone" }</em>
                { ": the Categories list it as a basic service, a basic licence comes only from the ministry, and a \
                   notice of 2005 let two carriers try it. " }
                { text::citations(&["c7.9", "c7.10", "c7.11"]) }
            </p>
            <p>
                { "A reader of that news thought of an old puzzle: a snail in a thirty-foot well that climbs three feet by \
                   day and slides two feet back at night. " }
                { text::citations(&["c4.1"]) }
            </p>
        </div>
    }
}
