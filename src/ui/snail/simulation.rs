//! What the parts of the simulator share: the well, its engines at work, and the clock of the run.
//!
//! [`SimulationProvider`] stands around all parts and hands a [`Simulation`] down as a context, since the parts are islands apart from each
//! other. The well itself is in the state of the page. Each thing beside it has a hook of its own: the engines are jobs done in slices
//! ([`use_job`]), the clock is [`use_playback`], and what one part alone needs is state of that part. One reducer for all of it
//! would have to copy the engines, with everything they have counted, at each of their slices.

use yew::prelude::*;

use super::{
    exact_job::{ExactOdds, use_exact_odds},
    guess::Guess,
    parameter_field::ParameterField,
    playback::{Playback, use_playback},
    sample_job::{SampleJob, Sampled},
};
use crate::{
    platform::download,
    snail::{DayEntry, HORIZON, Run},
    state::{Action, Rival, SnailState, link_to_well},
    ui::{
        context::use_page,
        hooks::{use_event_callback, use_job},
        shared::Shared,
    },
};

/// The days of one snail, in order from the first.
pub type Diary = Shared<Vec<DayEntry>>;

/// What the parts of the simulator share.
#[derive(Clone, PartialEq)]
pub struct Simulation {
    /// The well, its watcher and the sample. Its day is left out, so that parts which do not show it stay as they are while it changes:
    /// see [`Playback::clock`].
    pub snail: SnailState,
    /// The clock of the run.
    pub playback: Playback,
    /// The days of the snail that is shown, up to [`HORIZON`] or to the one on which it gets out.
    pub diary: Diary,
    /// What the exact engine knows.
    pub exact: ExactOdds,
    /// What is sampled so far.
    pub sampled: Sampled,
    /// Whether the reader has stopped the sampler.
    pub is_sampling_stopped: bool,
    /// Stops the sampler, or lets it go on.
    pub on_toggle_sampling: Callback<()>,
    /// What the reader expects.
    pub guess: Guess,
    /// Takes what the reader expects.
    pub on_guess: Callback<Guess>,
    /// Takes another value of a number.
    pub on_change: Callback<(ParameterField, u64)>,
    /// Takes the other well of a race, or none.
    pub on_rival: Callback<Option<Rival>>,
    /// Takes an action for the page.
    pub dispatch: Callback<Action>,
    /// Whether the page may hand out files.
    pub can_save: bool,
}

/// The simulator that a component stands in.
#[hook]
pub fn use_simulation() -> Option<Simulation> {
    use_context()
}

/// A link to a day of a run.
pub fn link_to_day(snail: &SnailState, day: u32) -> String {
    link_to_well(&SnailState { day: Some(day), ..*snail })
}

/// The days of a snail in a well.
pub fn diary_of(snail: &SnailState) -> Vec<DayEntry> {
    Run::new(&snail.params, snail.seed, snail.run.saturating_sub(1)).until(HORIZON)
}

/// The props of [`SimulationProvider`].
#[derive(Clone, PartialEq, Properties)]
pub struct SimulationProviderProps {
    /// The parts of the simulator.
    pub children: Html,
}

/// Runs the engines and the clock, and hands them to the parts within.
#[component]
pub fn SimulationProvider(props: &SimulationProviderProps) -> Html {
    let page = use_page();
    let dispatch = page.dispatch;
    let now = page.state.snail;
    let snail = SnailState { day: None, ..now };
    let exact = use_exact_odds(snail.params);
    let is_sampling_stopped = use_state_eq(|| false);
    let sampled = use_job((snail.params, snail.seed, snail.snails), *is_sampling_stopped, SampleJob::start);
    let diary = use_memo((snail.params, snail.seed, snail.run), |_| diary_of(&snail));
    let last = diary.last().map_or(0, |entry| entry.day);
    let playback = use_playback(now, last, dispatch.clone());
    let guess = use_state_eq(|| Guess::Open);
    let can_save = use_memo((), |()| download::allowed());
    let on_change = {
        let dispatch = dispatch.clone();
        use_event_callback(move |(field, value): (ParameterField, u64)| {
            dispatch.emit(Action::SetSimulation(field.set(&now, value)));
        })
    };
    let on_rival = {
        let dispatch = dispatch.clone();
        use_event_callback(move |rival| dispatch.emit(Action::SetSimulation(SnailState { rival, ..now })))
    };
    let on_toggle_sampling = {
        let is_stopped = is_sampling_stopped.clone();
        use_event_callback(move |()| is_stopped.set(!*is_stopped))
    };
    let on_guess = {
        let guess = guess.setter();
        use_callback((), move |next, ()| guess.set(next))
    };
    let simulation = Simulation {
        snail,
        playback,
        diary: diary.into(),
        exact,
        sampled,
        is_sampling_stopped: *is_sampling_stopped,
        on_toggle_sampling,
        guess: *guess,
        on_guess,
        on_change,
        on_rival,
        dispatch,
        can_save: *can_save,
    };
    html! { <ContextProvider<Simulation> context={simulation}>{ props.children.clone() }</ContextProvider<Simulation>> }
}
