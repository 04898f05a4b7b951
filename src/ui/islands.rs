//! The interactive parts of the page, and when each is mounted over the prerendered article.

use yew::prelude::*;

use super::{
    components::island::PRERENDERED,
    context::use_page,
    footer::FullPageLink,
    hooks::use_staged_count,
    map::{MapIsland, MapSection},
    masthead::NavigationBar,
    notices::Notices,
    penalty::{PenaltyIncome, PenaltyPicture, PenaltyResult, PenaltySection},
    snail::{SnailIslands, SnailSection},
    sources::{ClaimLibrary, SourcesSection},
    story::{Introduction, StorySection, Tour},
    timeline::{TimelineAnswers, TimelineEvents, TimelineSection},
    trace::{Trace, TraceSection},
    voices::{VoiceList, VoicesSection},
};
use crate::platform::page;
pub use crate::state::View;

/// Every island, mounted over its host in the article: first what the reader looks at, then a section in each task. Then the page is ready.
///
/// An embed shows one section, so only that one is mounted.
#[component]
pub fn Islands() -> Html {
    let state = use_page().state;
    let first_view = use_state(|| state.view);
    let mut views = View::ALL.to_vec();
    views.sort_by_key(|view| *view != *first_view);
    let mounted = use_staged_count(views.len(), PRERENDERED);
    use_effect_with(mounted == views.len(), |is_ready| {
        if *is_ready {
            page::mark_ready();
        }
    });
    let is_shown = |view: &View| !state.embed || *view == state.view;
    let sections = views.into_iter().take(mounted).filter(is_shown).map(islands_of);
    html! {
        <>
            <NavigationBar />
            <Notices />
            <FullPageLink />
            <div>{ for sections }</div>
        </>
    }
}

/// The islands of a section, without the prose around them. Each has a key: Yew matches the items of a list by place as soon as one of them
/// has none, and would mount all anew.
fn islands_of(view: View) -> Html {
    let key = view.key();
    match view {
        View::Story => html! { <div {key}><Introduction /><Tour /></div> },
        View::Map => html! { <MapIsland {key} /> },
        View::Trace => html! { <Trace {key} /> },
        View::Fine => html! { <div {key}><PenaltyIncome /><PenaltyPicture /><PenaltyResult /></div> },
        View::Snail => html! { <SnailIslands {key} /> },
        View::Voices => html! { <VoiceList {key} /> },
        View::Since => html! { <div {key}><TimelineAnswers /><TimelineEvents /></div> },
        View::Sources => html! { <ClaimLibrary {key} /> },
        View::Selftest => html! { <key={key}></> },
    }
}

/// A section of the article with its islands.
pub fn section_of(view: View) -> Html {
    let key = view.key();
    match view {
        View::Story => html! { <StorySection {key} /> },
        View::Map => html! { <MapSection {key} /> },
        View::Trace => html! { <TraceSection {key} /> },
        View::Fine => html! { <PenaltySection {key} /> },
        View::Snail => html! { <SnailSection {key} /> },
        View::Voices => html! { <VoicesSection {key} /> },
        View::Since => html! { <TimelineSection {key} /> },
        View::Sources => html! { <SourcesSection {key} /> },
        View::Selftest => html! { <key={key}></> },
    }
}
