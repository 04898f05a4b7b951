//! The page as a whole: one state, one reducer, and the address bar kept in step.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::Event;
use yew::prelude::*;

use super::{
    fine::FineProps,
    foot::FootProps,
    gifts::{Gifts, use_given},
    map::MapProps,
    masthead::MastheadProps,
    notices::notices,
    part::{keyed, part},
    since::SinceProps,
    snail::SnailProps,
    sources::SourcesProps,
    stage::{Stage, builds, use_events, use_stage},
    story::StoryProps,
    trace::TraceProps,
    voices::VoicesProps,
};
use crate::{
    browser::{
        address,
        frames::{Frames, after_paint, each_frame},
        page,
    },
    content::framework,
    fill::fill,
    framework::Case,
    link::{Action, MapState, State, Theme, View, read, write},
};

/// Sections that are taken up in one task.
const AT_ONCE: usize = 3;
const ALL: usize = View::ALL.len();

/// How many are taken up, as it were, when the map and the snail wake. Until then they stand as the static page has them, where
/// nothing else is asked for, and wake earlier only for a reader.
const MAP_WAKES: usize = ALL + AT_ONCE;
const SNAIL_WAKES: usize = ALL + 2 * AT_ONCE;

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
    let stage = use_stage("page");
    let stands = stage.is_some();
    let taken = use_taken(&stage);
    let (act, heard, waiting) = use_act(state.dispatcher());
    {
        let act = act.clone();
        let narrow = narrow.clone();
        use_effect_with((), move |()| {
            let window = web_sys::window().filter(|_| stands);
            let moved = window.as_ref().map(|window| {
                EventListener::new(window, "hashchange", move |_| {
                    act.emit(Action::Navigate(Box::new(read(&address::hash(), framework()))));
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
            let later = stands.then(|| tell(state, first.replace(false))).flatten();
            move || drop(later)
        });
    }
    {
        let place = front(&state);
        use_effect_with(place, move |place| {
            // Sections on the way take their size when they come into view: the place is found again for some frames.
            let frames = place.clone().filter(|_| stands).map(|place| {
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
    let mut gifts = Gifts::default();
    gifts.inside(".notices", notices(&state));
    gifts.flag(".alone", "hidden", !state.embed);
    use_given(&stage, Rc::new(gifts));
    let hear = {
        let (act, state) = (act.clone(), state.clone());
        move |event: &Event| {
            if let Some(hash) = page::followed_link(event) {
                event.prevent_default();
                let now = waiting.borrow().as_ref().map(|(map, _)| state.after(&Action::SetMap(map.clone())));
                let next = now.as_ref().unwrap_or(&state).follow(&hash, framework());
                address::write(&write(&next), true);
                let place = front(&next);
                act.emit(Action::Navigate(Box::new(next)));
                if let Some(place) = place.filter(|place| place != "/map" || hash == "#/map") {
                    page::show(&place);
                }
            } else if page::pushed(event).is_some_and(|(name, _)| name == "dismiss") {
                act.emit(Action::DismissNotices);
            }
        }
    };
    use_events(&stage, &["click"], Rc::new(hear));
    let embed = state.embed;
    // What was taken up once stays so, for a second time it would not stand as the static page has it.
    let seen = use_mut_ref(Vec::new);
    let mut seen = seen.borrow_mut();
    let wanted = |view: View| view != View::Selftest && (!embed || state.view == view || seen.contains(&view));
    *seen = View::ALL.iter().copied().filter(|view| wanted(*view)).take(taken).collect();
    let head = part(MastheadProps { view: state.view, theme: state.theme, act: act.clone() });
    let later = use_settled(state.case);
    let sections = Sections { state: &state, later, narrow: *narrow, taken, heard, act: &act };
    let sections = seen.iter().map(|view| sections.section(*view));
    let foot = part(FootProps { whole: embed.then(|| write(&State { embed: false, ..(*state).clone() })) });
    if builds() {
        whole(head, sections, foot)
    } else {
        html! { <>{ head }{ for sections }{ foot }</> }
    }
}

/// What the reader did on the map, and the frame after which the page hears of it.
type Untold = Rc<RefCell<Option<(MapState, Frames)>>>;

/// Takes what the reader does. The map shows by itself what is done on it, and the rest of the page hears of that once it is painted,
/// or when the next thing is done: all keeps its order. How often it heard goes back to the map, which then shows what holds.
/// Last comes what was done on the map and is not told yet.
#[hook]
fn use_act(state: UseReducerDispatcher<State>) -> (Callback<Action>, u32, Untold) {
    let waiting = use_mut_ref(|| None);
    let heard = use_mut_ref(|| 0);
    let times = *heard.borrow();
    let untold: Untold = waiting.clone();
    let act = use_callback((), move |action: Action, ()| {
        let (slot, heard, dispatcher) = (waiting.clone(), heard.clone(), state.clone());
        let tell = move || {
            if let Some((map, _)) = slot.take() {
                *heard.borrow_mut() += 1;
                dispatcher.dispatch(Action::SetMap(map));
            }
        };
        if let Action::SetMap(map) = action {
            waiting.replace(Some((map, after_paint(tell))));
        } else {
            tell();
            state.dispatch(action);
        }
    });
    (act, times, untold)
}

/// How many sections are taken up: some more in each task, so that a slow browser can answer in between. After the last the page
/// is ready, unless the loader has given it up and put another in its place; and then what slept wakes, one in each task.
#[hook]
fn use_taken(stage: &Stage) -> usize {
    let stage = stage.clone();
    let taken = use_state(|| if stage.is_some() { AT_ONCE } else { usize::MAX });
    let now = *taken;
    use_effect_with(now, move |&now| {
        if (ALL..ALL + AT_ONCE).contains(&now) && (*stage).as_ref().is_some_and(|page| page.is_connected()) {
            page::mark("data-app", Some("ready"));
        }
        let next = (now < SNAIL_WAKES).then(|| Timeout::new(0, move || taken.set(now + AT_ONCE)));
        move || drop(next)
    });
    now
}

/// The frame of the page.
fn whole(head: Html, sections: impl Iterator<Item = Html>, foot: Html) -> Html {
    html! {
        <>
            { head }
            <div class="notices" role="status"></div>
            <main id="main">
                <h1 class="skip alone" hidden=true>{ "The Snail in the Well" }</h1>
                { for sections }
            </main>
            { foot }
        </>
    }
}

/// The case once what shows it first is painted: all that waits for it takes no time from an answer.
#[hook]
fn use_settled(case: Case) -> Case {
    let settled = use_mut_ref(|| case);
    let latest = use_mut_ref(|| case);
    let waiting = use_mut_ref(|| None);
    let update = use_force_update();
    latest.replace(case);
    let now = *settled.borrow();
    // One that is waited for already takes the latest with it, so that a slider on the move starves nobody.
    use_effect(move || {
        if case != now && waiting.borrow().is_none() {
            let slot = waiting.clone();
            waiting.replace(Some(after_paint(move || {
                slot.take();
                settled.replace(*latest.borrow());
                update.force_update();
            })));
        }
    });
    now
}

/// What the sections show.
struct Sections<'a> {
    state: &'a State,
    later: Case,
    narrow: Option<bool>,
    taken: usize,
    heard: u32,
    act: &'a Callback<Action>,
}

impl Sections<'_> {
    /// The section of a view; the page tests its frame beside the program. What the reader does not look at hears of a case later.
    fn section(&self, view: View) -> Html {
        let Self { state, later, narrow, taken, heard, .. } = *self;
        let (key, act) = (view.key(), self.act.clone());
        let case = if view == View::Map || view == state.view { state.case } else { later };
        match view {
            View::Story => keyed(key, StoryProps { step: state.map.step, act }),
            View::Map => {
                let awake = taken >= MAP_WAKES;
                keyed(key, MapProps { map: state.map.clone(), case, narrow, awake, heard, act })
            }
            View::Trace => keyed(key, TraceProps { case, later, act }),
            View::Fine => keyed(key, FineProps { case, act }),
            View::Snail => keyed(key, SnailProps { snail: state.snail, awake: taken >= SNAIL_WAKES, act }),
            View::Voices => keyed(key, VoicesProps { voice: state.library.voice }),
            View::Since => keyed(key, SinceProps { case, act }),
            View::Sources => keyed(key, SourcesProps { library: state.library.clone(), act }),
            View::Selftest => Html::default(),
        }
    }
}

/// Says on `html` what is shown, and writes the address once nothing has changed for some frames; not the first time, where
/// the reader asked for nothing.
fn tell(state: &State, first: bool) -> Option<Frames> {
    page::mark("data-theme", Some(state.theme.key()).filter(|_| state.theme != Theme::Auto));
    page::mark("data-embed", state.embed.then_some(state.view.key()));
    let before = address::hash();
    let untouched = first && before.is_empty();
    let hash = write(state);
    page::mark("data-hash", Some(&hash));
    let mut frames = 0;
    // Writing the address makes the browser lay out the whole page: not while things change, and never over one
    // that arrived in the meantime.
    (!untouched).then(|| {
        each_frame(move || {
            frames += 1;
            if frames == PAUSE && address::hash() == before {
                address::write(&hash, false);
            }
            frames < PAUSE
        })
    })
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

/// Takes up the page where it stands.
#[cfg(target_arch = "wasm32")]
pub(super) fn start() {
    #[cfg(debug_assertions)]
    if super::stage::builds() {
        return build();
    }
    if let Some(root) = page::off_stage() {
        let start = read(&address::hash(), framework());
        let props = AppProps { start, narrow: Some(page::is_narrow()) };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}

/// Builds the page that a release has from the host, and then takes it up.
#[cfg(all(target_arch = "wasm32", debug_assertions))]
fn build() {
    if let Some(root) = page::element("page") {
        yew::Renderer::<App>::with_root(root).render();
        let mut frames = 0;
        std::mem::forget(each_frame(move || {
            frames += 1;
            if frames == 2 {
                super::stage::stands();
                start();
            }
            frames < 2
        }));
    }
}
