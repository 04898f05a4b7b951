//! The interactive parts of the page, and when each is mounted over the prerendered article.

use yew::prelude::*;

use super::{
    components::island::PRERENDERED,
    context::use_page,
    fine::FineProps,
    footer::FullPageLink,
    hooks::{use_deferred_value, use_staged_count},
    map::{MapIsland, MapSection},
    masthead::NavigationBar,
    notices::Notices,
    part::keyed,
    since::SinceProps,
    snail::{SnailIslands, SnailSection},
    sources::SourcesProps,
    story::StoryProps,
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

/// The islands of a section.
fn islands_of(view: View) -> Html {
    match view {
        View::Trace => html! { <Trace key={view.key()} /> },
        View::Snail => html! { <SnailIslands key={view.key()} /> },
        _ => html! { <Old key={view.key()} {view} /> },
    let key = view.key();
    match view {
        View::Map => html! { <MapIsland {key} /> },
        _ => html! { <Old {key} {view} /> },
    }
}

/// A section of the article with its islands.
pub fn section_of(view: View) -> Html {
    match view {
        View::Trace => html! { <TraceSection key={view.key()} /> },
        View::Snail => html! { <SnailSection key={view.key()} /> },
        _ => html! { <Old key={view.key()} {view} /> },
    let key = view.key();
    match view {
        View::Map => html! { <MapSection {key} /> },
        _ => html! { <Old {key} {view} /> },
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
        View::Story => keyed(key, StoryProps { step: state.map.step, act }),
        View::Map => {
            let narrow = PRERENDERED.then(page::is_narrow);
            keyed(key, MapProps { map: state.map.clone(), case, narrow, awake, heard: 0, act })
        }
        View::Trace => keyed(key, TraceProps { case, later, act }),
        View::Fine => keyed(key, FineProps { case, act }),
        View::Voices => keyed(key, VoicesProps { voice: state.library.voice }),
        View::Since => keyed(key, SinceProps { case, act }),
        View::Sources => keyed(key, SourcesProps { library: state.library.clone(), act }),
        View::Trace | View::Selftest => Html::default(),
        View::Snail | View::Selftest => Html::default(),
        View::Map | View::Selftest => Html::default(),
    }
}
