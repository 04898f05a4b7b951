//! The timeline section, 1999 to 2025: how open the law was, the verdict about one case under the rules of each day, and the list of
//! events.

mod answers;
mod axis;
mod events;
mod openness;

use yew::prelude::*;

use super::{components::depth::depth, context::use_page, hooks::use_deferred_value};
use crate::{content::law, law::Case, state::View};
pub use answers::TimelineAnswers;
pub use events::TimelineEvents;
pub use openness::{CountedWellNote, OpennessThumbnail, TimelineOpenness};

/// The timeline section of the article.
#[component]
pub fn TimelineSection() -> Html {
    html! {
        <section id="/since" aria-labelledby="since-title">
            <h2 id="since-title" tabindex="-1">{ "How open was the law, 1999 to 2025?" }</h2>
            <div class="prose">
                <p>{ law().texts.timeline.introduction.as_str() }</p>
            </div>
            <TimelineOpenness />
            { depth("timeline-question", "Your question on each day", html! { <TimelineAnswers /> }) }
            { depth("timeline-list", "All events, 1999 to 2025", html! { <TimelineEvents /> }) }
        </section>
    }
}

/// The case in the state: updated at once while the reader is in this section, otherwise deferred until after the paint.
#[hook]
fn use_timeline_case() -> Case {
    let state = use_page().state;
    let deferred = use_deferred_value(state.case);
    if state.view == View::Since { state.case } else { deferred }
}
