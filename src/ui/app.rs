//! The page as a whole: one state, one reducer, and the address bar kept in step.

use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use super::{
    fine::FineProps,
    foot::FootProps,
    map::MapProps,
    masthead::MastheadProps,
    notices::notices,
    part::{keyed, part},
    since::SinceProps,
    snail::SnailProps,
    sources::SourcesProps,
    story::StoryProps,
    trace::TraceProps,
    voices::VoicesProps,
};
use crate::{
    browser::{address, frames::each_frame, page},
    content::framework,
    fill::fill,
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
            let before = address::hash();
            let untouched = first.replace(false) && before.is_empty();
            let hash = write(state);
            page::mark("data-hash", Some(&hash));
            let mut frames = 0;
            // Writing the address makes the browser lay out the whole page: not while things change, and never over one
            // that arrived in the meantime.
            let later = (!untouched).then(|| {
                each_frame(move || {
                    frames += 1;
                    if frames == PAUSE && address::hash() == before {
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
    let onclick = {
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
            } else if page::pushed(&event).is_some_and(|(name, _)| name == "dismiss") {
                act.emit(Action::Dismiss);
            }
        })
    };
    let embed = state.embed;
    let views = View::ALL.iter().copied().filter(|view| *view != View::Selftest && (!embed || state.view == *view));
    html! {
        <div class="page" {onclick}>
            if !embed {
                { part(MastheadProps { view: state.view, theme: state.theme, act: act.clone() }) }
            }
            <div class="notices" role="status">{ notices(&state) }</div>
            <main id="main">
                if embed { <h1 class="skip">{ "The Snail in the Well" }</h1> }
                { for views.map(|view| section(view, &state, *narrow, &act)) }
            </main>
            { part(FootProps { whole: embed.then(|| write(&State { embed: false, ..(*state).clone() })) }) }
        </div>
    }
}

/// The section of a view; the page tests its frame beside the program.
fn section(view: View, state: &State, narrow: Option<bool>, act: &Callback<Action>) -> Html {
    let (key, case, act) = (view.key(), state.case, act.clone());
    match view {
        View::Story => keyed(key, StoryProps { step: state.map.step, act }),
        View::Map => keyed(key, MapProps { map: state.map.clone(), case, narrow, act }),
        View::Trace => keyed(key, TraceProps { case, act }),
        View::Fine => keyed(key, FineProps { case, act }),
        View::Snail => keyed(key, SnailProps { snail: state.snail, act }),
        View::Voices => keyed(key, VoicesProps { voice: state.library.voice }),
        View::Since => keyed(key, SinceProps { case, act }),
        View::Sources => keyed(key, SourcesProps { library: state.library.clone(), act }),
        View::Selftest => Html::default(),
    }
}

/// The id of the element that the state puts in front; nothing where that is the top of the page.
fn front(state: &State) -> Option<String> {
    let library = &state.library;
    match state.view {
        View::Story => None,
        View::Voices if library.voice.is_some() => library.voice.map(|id| fill("voice-{}", &[&id])),
        View::Sources if library.claim.is_some() => library.claim.map(|id| fill("claim-{}", &[&id])),
        _ if state.embed => None,
        view => Some(fill("/{}", &[view.key()])),
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
