//! The page as a whole: one state, one reducer, and the address bar kept in step.

use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use super::{
    fine::FineProps, map::MapProps, masthead::MastheadProps, part::part, since::SinceProps, snail::SnailProps,
    sources::SourcesProps, story::StoryProps, trace::TraceProps, voices::VoicesProps,
};
use crate::{
    browser::{address, frames::each_frame, page},
    content::framework,
    framework::Case,
    link::{Action, State, Theme, View, read, write},
};

/// Frames without a change after which the address is written.
const PAUSE: u32 = 10;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(&action);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What the page starts with.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The state that the address asks for; the default is the static page.
    #[prop_or_default]
    pub start: State,
    /// Whether only one drawing of the map is wanted, and whether that is the narrow one.
    #[prop_or_default]
    pub narrow: Option<bool>,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let state = use_reducer(move || start);
    let narrow = use_state_eq(|| props.narrow);
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    {
        let act = act.clone();
        let narrow = narrow.clone();
        use_effect_with((), move |()| {
            page::take_over();
            let window = web_sys::window();
            let moved = window.as_ref().map(|window| {
                EventListener::new(window, "hashchange", move |_| {
                    act.emit(Action::Follow(Box::new(read(&address::hash(), framework()))));
                })
            });
            let resized = window
                .as_ref()
                .map(|window| EventListener::new(window, "resize", move |_| narrow.set(Some(page::is_narrow()))));
            move || drop((moved, resized))
        });
    }
    {
        let first = use_mut_ref(|| true);
        use_effect_with((*state).clone(), move |state| {
            page::mark("data-theme", Some(state.theme.key()).filter(|_| state.theme != Theme::Auto));
            page::mark("data-embed", state.embed.then_some(state.view.key()));
            let untouched = first.replace(false) && address::hash().is_empty();
            let hash = write(state);
            page::mark("data-hash", Some(&hash));
            let mut frames = 0;
            // Writing the address makes the browser lay out the whole page: not while things change.
            let later = (!untouched).then(|| {
                each_frame(move || {
                    frames += 1;
                    if frames == PAUSE {
                        address::write(&hash, false);
                    }
                    frames < PAUSE
                })
            });
            move || drop(later)
        });
    }
    {
        let place = front(&state);
        use_effect_with(place, |place| {
            // Sections on the way take their size when they come into view: the place is found again for some frames.
            let frames = place.clone().map(|place| {
                let mut left = 4;
                each_frame(move || {
                    page::show(&place);
                    left -= 1;
                    left > 0
                })
            });
            move || drop(frames)
        });
    }
    let follow = {
        let act = act.clone();
        let case = state.case;
        Callback::from(move |event: MouseEvent| {
            if let Some(hash) = page::followed_link(&event) {
                event.prevent_default();
                address::write(&hash, true);
                let mut state = read(&hash, framework());
                // A link to a part of the map or to a day does not speak of the rest of the question.
                if state.case == Case::default() && state.view == View::Map {
                    state.case = case;
                }
                if state.view == View::Since {
                    state.case = Case { asof: state.case.asof, ..case };
                }
                let place = front(&state);
                act.emit(Action::Follow(Box::new(state)));
                if let Some(place) = place.filter(|place| place != "/map" || hash == "#/map") {
                    page::show(&place);
                }
            }
        })
    };
    let shows = |view: View| !state.embed || state.view == view;
    html! {
        <div class="page" onclick={follow}>
            if !state.embed {
                { part(MastheadProps { view: state.view, theme: state.theme, act: act.clone() }) }
            }
            { notices(&state, &act) }
            <main id="main">
                if state.embed { <h1 class="skip">{ "The Snail in the Well" }</h1> }
                if shows(View::Story) { { part(StoryProps { step: state.map.step, act: act.clone() }) } }
                if shows(View::Map) { { part(MapProps { map: state.map.clone(), case: state.case, narrow: *narrow, act: act.clone() }) } }
                if shows(View::Trace) { { part(TraceProps { case: state.case, act: act.clone() }) } }
                if shows(View::Fine) { { part(FineProps { case: state.case, act: act.clone() }) } }
                if shows(View::Snail) { { part(SnailProps { snail: state.snail, act: act.clone() }) } }
                if shows(View::Voices) { { part(VoicesProps { voice: state.library.voice }) } }
                if shows(View::Since) { { part(SinceProps { case: state.case, act: act.clone() }) } }
                if shows(View::Sources) { { part(SourcesProps { library: state.library.clone(), act: act.clone() }) } }
            </main>
            { footer(&state) }
        </div>
    }
}

/// The id of the element that the state puts in front; nothing where that is the top of the page.
fn front(state: &State) -> Option<String> {
    let library = &state.library;
    match state.view {
        View::Story => None,
        View::Voices if library.voice.is_some() => library.voice.map(|id| format!("voice-{id}")),
        View::Sources if library.claim.is_some() => library.claim.map(|id| format!("claim-{id}")),
        _ if state.embed => None,
        view => Some(format!("/{}", view.key())),
    }
}

fn notices(state: &State, act: &Callback<Action>) -> Html {
    let dismiss = act.reform(|_: MouseEvent| Action::Dismiss);
    let english = (state.lang == crate::link::Lang::Chinese)
        .then_some("The page is in English; Chinese titles and terms stand beside the English ones.");
    html! {
        <div class="notices" role="status">
            if !state.notices.is_empty() {
                <div class="notice">
                    <p>{ "The link was read, but for this:" }</p>
                    <ul>
                        { for state.notices.iter().enumerate().map(|(nth, notice)| html! {
                            <li key={nth}><code>{ notice.part.clone() }</code>{ ": " }{ notice.why.clone() }</li>
                        }) }
                    </ul>
                    <button type="button" onclick={dismiss}>{ "Close" }</button>
                </div>
            }
            if let Some(words) = english {
                <p class="notice" lang="en">{ words }</p>
            }
        </div>
    }
}

fn footer(state: &State) -> Html {
    let mut whole = state.clone();
    whole.embed = false;
    html! {
        <footer class="foot small">
            <p>
                { "As of " }{ framework().as_of.in_words() }{ ", as a commentary of that month described it. " }
                { "History, not legal advice: the law has changed since." }
            </p>
            if state.embed {
                <p><a href={write(&whole)} target="_blank" rel="noopener">{ "Open the full page" }</a></p>
            }
        </footer>
    }
}

/// Renders into a fresh element that is not yet on the page.
#[cfg(target_arch = "wasm32")]
pub(super) fn start() {
    if let Some(root) = page::fresh_root() {
        let start = read(&address::hash(), framework());
        let props = AppProps { start, narrow: Some(page::is_narrow()) };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
