//! The interactive parts of the page, and when each is mounted over the prerendered article.

use yew::prelude::*;

use super::{
    components::island::PRERENDERED,
    context::use_page,
    footer::FullPageLink,
    hooks::{use_deferred_value, use_staged_count},
    map::MapProps,
    masthead::NavigationBar,
    notices::Notices,
    part::keyed,
    penalty::{PenaltyIncome, PenaltyPicture, PenaltyResult, PenaltySection},
    snail::SnailProps,
    sources::SourcesProps,
    story::{Introduction, StorySection, Tour},
    timeline::{TimelineAnswers, TimelineEvents, TimelineSection},
    trace::TraceProps,
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

/// The islands of a section.
fn islands_of(view: View) -> Html {
    let key = view.key();
    match view {
        View::Story => html! { <div {key}><Introduction /><Tour /></div> },
        View::Fine => html! { <div {key}><PenaltyIncome /><PenaltyPicture /><PenaltyResult /></div> },
        View::Since => html! { <div {key}><TimelineAnswers /><TimelineEvents /></div> },
        View::Map | View::Trace | View::Snail | View::Voices | View::Sources | View::Selftest => {
            html! { <Old {key} {view} /> }
        }
    }
}

/// A section of the article with its islands.
pub fn section_of(view: View) -> Html {
    let key = view.key();
    match view {
        View::Story => html! { <StorySection {key} /> },
        View::Fine => html! { <PenaltySection {key} /> },
        View::Since => html! { <TimelineSection {key} /> },
        View::Map | View::Trace | View::Snail | View::Voices | View::Sources | View::Selftest => {
            html! { <Old {key} {view} /> }
        }
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
    let later = use_deferred_value(state.case);
    let case = if props.view == View::Map || props.view == state.view { state.case } else { later };
    let awake = true;
    match props.view {
        View::Map => {
            let narrow = PRERENDERED.then(page::is_narrow);
            keyed(key, MapProps { map: state.map.clone(), case, narrow, awake, heard: 0, act })
        }
        View::Trace => keyed(key, TraceProps { case, later, act }),
        View::Snail => keyed(key, SnailProps { snail: state.snail, awake, act }),
        View::Voices => keyed(key, VoicesProps { voice: state.library.voice }),
        View::Sources => keyed(key, SourcesProps { library: state.library.clone(), act }),
        View::Story | View::Fine | View::Since | View::Selftest => Html::default(),
    }
}
