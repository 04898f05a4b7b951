//! The interactive parts (islands) of each section, and the order in which they are mounted over the prerendered article.

use yew::prelude::*;

use super::{
    components::island::PRERENDERED,
    context::use_page,
    footer::{FullPageLink, PageAddress},
    hooks::use_staged_count,
    map::{MapIsland, MapSection},
    masthead::NavigationBar,
    notices::Notices,
    penalty::{PenaltyIncome, PenaltyPicture, PenaltyResult, PenaltySection},
    snail::{SnailIslands, SnailSection},
    sources::{ClaimLibrary, SourcesSection},
    story::{Predictions, StorySection, Tour},
    timeline::{TimelineAnswers, TimelineEvents, TimelineOpenness, TimelineSection},
    trace::{Trace, TraceSection},
    voices::{VoiceList, VoicesSection},
};
use crate::platform::page;
pub use crate::state::View;

/// Mounts every island over its host element in the prerendered article, one section per task, beginning with the section in view.
/// When all are mounted, the page is marked as ready.
///
/// An embed shows a single section, so only its islands are mounted.
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
            <PageAddress />
            <div>{ for sections }</div>
        </>
    }
}

/// The islands of a section, without the prose around them. Each needs a key: if one item of a list has none, Yew matches all items
/// by position and would mount them again.
fn islands_of(view: View) -> Html {
    let key = view.key();
    match view {
        View::Story => html! { <div {key}><Predictions /><Tour /></div> },
        View::Map => html! { <MapIsland {key} /> },
        View::Trace => html! { <Trace {key} /> },
        View::Fine => html! { <div {key}><PenaltyIncome /><PenaltyPicture /><PenaltyResult /></div> },
        View::Snail => html! { <SnailIslands {key} /> },
        View::Voices => html! { <VoiceList {key} /> },
        View::Since => html! { <div {key}><TimelineOpenness /><TimelineAnswers /><TimelineEvents /></div> },
        View::Sources => html! { <ClaimLibrary {key} /> },
        View::Selftest => html! { <key={key}></> },
    }
}

/// A section of the article: its prose and its islands.
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
