//! What the parts of the simulator share: the well, the engines, and the clock of the run.
//!
//! [`SimulationProvider`] wraps all parts and passes a [`Simulation`] down as a context, since the parts are separate islands. The well is
//! in the state of the page. Everything else has a hook of its own: the engines are jobs that run in slices ([`use_job`]), the clock is
//! [`use_playback`], and state that only one part needs is in that part. A single reducer for all of it would have to copy the engines,
//! with all their intermediate results, at each slice.

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

/// The run of one snail, day by day from the first.
pub type Diary = Shared<Vec<DayEntry>>;

/// What the parts of the simulator share.
#[derive(Clone, PartialEq)]
pub struct Simulation {
    /// The well, its watcher and the sample. Its day is always `None`, so that parts without the day do not render when it changes:
    /// see [`Playback::clock`].
    pub snail: SnailState,
    /// The playback of the run.
    pub playback: Playback,
    /// The run of the snail that is shown, up to [`HORIZON`] or to the day on which it gets out.
    pub diary: Diary,
    /// The results of the exact engine so far.
    pub exact: ExactOdds,
    /// The sample so far.
    pub sampled: Sampled,
    /// Whether the reader has stopped the sampler.
    pub is_sampling_stopped: bool,
    /// Stops the sampler, or lets it continue.
    pub on_toggle_sampling: Callback<()>,
    /// The state of the reader's guess.
    pub guess: Guess,
    /// Receives the new state of the guess.
    pub on_guess: Callback<Guess>,
    /// Receives the new value of a number, in the unit of [`ParameterField`].
    pub on_change: Callback<(ParameterField, u64)>,
    /// Receives the other well of a race, or `None` to end the race.
    pub on_rival: Callback<Option<Rival>>,
    /// Dispatches an action to the page.
    pub dispatch: Callback<Action>,
    /// Whether the browser allows downloads.
    pub can_save: bool,
}

/// The [`Simulation`] around a component; `None` outside a [`SimulationProvider`].
#[hook]
pub fn use_simulation() -> Option<Simulation> {
    use_context()
}

/// The permalink of a day of a run.
pub fn link_to_day(snail: &SnailState, day: u32) -> String {
    link_to_well(&SnailState { day: Some(day), ..*snail })
}

/// The run of the snail that a state names.
pub fn diary_of(snail: &SnailState) -> Vec<DayEntry> {
    Run::new(&snail.params, snail.seed, snail.run.saturating_sub(1)).until(HORIZON)
}

/// The props of [`SimulationProvider`].
#[derive(Clone, PartialEq, Properties)]
pub struct SimulationProviderProps {
    /// The parts of the simulator.
    pub children: Html,
}

/// Runs the engines and the clock, and provides their results to its children.
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
