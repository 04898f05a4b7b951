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
    part::keyed,
    penalty::{PenaltyIncome, PenaltyPicture, PenaltyResult, PenaltySection},
    snail::{SnailIslands, SnailSection},
    sources::SourcesProps,
    story::{Introduction, StorySection, Tour},
    timeline::{TimelineAnswers, TimelineEvents, TimelineSection},
    trace::{Trace, TraceSection},
    voices::VoicesProps,
};
use crate::browser::page;
pub use crate::link::View;

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

/// The islands of a section, without the prose around them.
fn islands_of(view: View) -> Html {
    let key = view.key();
    match view {
        View::Story => html! { <div {key}><Introduction /><Tour /></div> },
        View::Map => html! { <MapIsland {key} /> },
        View::Trace => html! { <Trace {key} /> },
        View::Fine => html! { <div {key}><PenaltyIncome /><PenaltyPicture /><PenaltyResult /></div> },
        View::Snail => html! { <SnailIslands {key} /> },
        View::Voices | View::Sources => html! { <Old {key} {view} /> },
        View::Since => html! { <div {key}><TimelineAnswers /><TimelineEvents /></div> },
        View::Selftest => Html::default(),
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
        View::Voices | View::Sources => html! { <Old {key} {view} /> },
        View::Since => html! { <TimelineSection {key} /> },
        View::Selftest => Html::default(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OldProps {
    view: View,
}

#[component]
fn Old(props: &OldProps) -> Html {
    let page = use_page();
    let state = page.state.clone();
    let act = page.dispatch.clone();
    let key = props.view.key();
    match props.view {
        View::Voices => keyed(key, VoicesProps { voice: state.library.voice }),
        _ => keyed(key, SourcesProps { library: state.library.clone(), act }),
    }
}
