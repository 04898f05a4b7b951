//! The clock of a run: which day is shown, and playing, pausing and stepping through the days.
//!
//! The day is part of the permalink, so it is part of the state of the page. While the days go by of themselves it is kept here alone:
//! the page hears of the day on which playing begins and of the one on which it ends, so neither its other sections nor the history are
//! bothered at every step. What is kept here counts only for the run and the day that it began from; when the page goes to another
//! well or to another day, by a link or by the back button, that is what is shown.

use yew::prelude::*;

use super::super::hooks::{use_animation_frames, use_event_callback};
use crate::{
    snail::WellParams,
    state::{Action, SnailState},
};

/// The last day that is shown at first, where a run is long and the permalink names no day.
const FIRST_DAY_AT_MOST: u32 = 100;

/// A moment of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clock {
    /// The day; 0 is before the first.
    pub day: u32,
    /// Whether it is the morning after that day, and not its evening.
    pub is_morning: bool,
}

impl Clock {
    const fn evening(day: u32) -> Self {
        Self { day, is_morning: false }
    }

    /// Half a day on.
    const fn next(self) -> Self {
        if self.is_morning || self.day == 0 { Self::evening(self.day + 1) } else { Self { is_morning: true, ..self } }
    }
}

/// How fast the days go by.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Speed {
    /// Five half days in two seconds.
    Slow,
    /// Seven or eight half days a second.
    #[default]
    Normal,
    /// Half a day a frame.
    Fast,
}

impl Speed {
    /// Every speed.
    pub const ALL: [Self; 3] = [Self::Slow, Self::Normal, Self::Fast];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Slow => "Slow",
            Self::Normal => "Normal",
            Self::Fast => "Fast",
        }
    }

    /// Frames that half a day lasts.
    const fn frames(self) -> u32 {
        match self {
            Self::Slow => 24,
            Self::Normal => 8,
            Self::Fast => 1,
        }
    }
}

/// What can be done with the clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlaybackAction {
    /// Lets the days go by; from the beginning, where the run is over.
    Play,
    /// Stops at what is shown.
    Pause,
    /// Goes to the evening of the next day.
    StepDay,
    /// Goes to the morning after the day that is shown.
    StepNight,
    /// Goes back to before the first day, and stops.
    StartOver,
    /// Goes to the evening of a day.
    GoTo(u32),
    /// Plays at another speed.
    SetSpeed(Speed),
    /// Half a day has gone by.
    Advance,
}

/// The clock as it is shown, and what drives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Playback {
    /// The moment that is shown.
    pub clock: Clock,
    /// The last day of the run.
    pub last: u32,
    /// Whether the days go by of themselves.
    pub is_playing: bool,
    /// How fast they go by.
    pub speed: Speed,
    /// Takes what the reader does.
    pub on_action: Callback<PlaybackAction>,
}

/// What the page says of a run: as long as it says the same, a clock that began with it holds.
type RunKey = (WellParams, u64, u32, Option<u32>);

fn run_key(snail: &SnailState) -> RunKey {
    (snail.params, snail.seed, snail.run, snail.day)
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct PlaybackState {
    is_playing: bool,
    speed: Speed,
    /// The clock, and what it began with.
    clock: Option<(RunKey, Clock)>,
}

impl PlaybackState {
    /// The moment that is shown of a run of so many days.
    fn clock(&self, snail: &SnailState, last: u32) -> Clock {
        let own = self.clock.filter(|(key, _)| *key == run_key(snail)).map(|(_, clock)| clock);
        let day = snail.day.unwrap_or(FIRST_DAY_AT_MOST).min(last);
        own.unwrap_or(Clock::evening(day))
    }

    /// The state after an action, and the moment it leads to; `last` is the last day of the run.
    fn after(self, action: PlaybackAction, clock: Clock, last: u32) -> (Self, Clock) {
        let is_over = clock.day >= last;
        let (is_playing, next) = match action {
            PlaybackAction::Play => (true, if is_over { Clock::default() } else { clock }),
            PlaybackAction::Pause => (false, clock),
            PlaybackAction::StepDay => (self.is_playing, Clock::evening(clock.day + 1)),
            PlaybackAction::StepNight => (self.is_playing, Clock { is_morning: true, ..clock }),
            PlaybackAction::StartOver => (false, Clock::default()),
            PlaybackAction::GoTo(day) => (self.is_playing, Clock::evening(day)),
            PlaybackAction::SetSpeed(speed) => return (Self { speed, ..self }, clock),
            PlaybackAction::Advance if is_over => (false, Clock::evening(clock.day)),
            PlaybackAction::Advance => (self.is_playing, clock.next()),
        };
        (Self { is_playing, ..self }, Clock { day: next.day.min(last), ..next })
    }
}

/// The clock of the run that the state of the page names, which lasts until the day `last`.
#[hook]
pub fn use_playback(snail: SnailState, last: u32, dispatch: Callback<Action>) -> Playback {
    let state = use_state_eq(PlaybackState::default);
    let PlaybackState { is_playing, speed, .. } = *state;
    let clock = state.clock(&snail, last);
    let on_action = use_event_callback(move |action: PlaybackAction| {
        let (next, clock) = state.after(action, clock, last);
        let is_told =
            !matches!(action, PlaybackAction::SetSpeed(_)) && (action != PlaybackAction::Advance || !next.is_playing);
        let page = SnailState { day: if is_told { Some(clock.day) } else { snail.day }, ..snail };
        state.set(PlaybackState { clock: Some((run_key(&page), clock)), ..next });
        if is_told {
            dispatch.emit(Action::SetSimulation(page));
        }
    });
    let waited = use_mut_ref(|| 0);
    {
        let on_action = on_action.clone();
        use_animation_frames(is_playing, move || {
            let frames = *waited.borrow() + 1;
            let is_due = frames >= speed.frames();
            waited.replace(if is_due { 0 } else { frames });
            if is_due {
                on_action.emit(PlaybackAction::Advance);
            }
        });
    }
    Playback { clock, last, is_playing, speed, on_action }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAST: u32 = 3;

    fn play(state: PlaybackState, clock: Clock) -> (PlaybackState, Clock) {
        state.after(PlaybackAction::Play, clock, LAST)
    }

    #[test]
    fn days_go_by_in_halves_and_stop_at_the_end() {
        let (mut state, mut clock) = play(PlaybackState::default(), Clock::evening(LAST));
        let mut seen = vec![(clock.day, clock.is_morning)];
        while state.is_playing {
            (state, clock) = state.after(PlaybackAction::Advance, clock, LAST);
            seen.push((clock.day, clock.is_morning));
        }
        assert_eq!(seen, [(0, false), (1, false), (1, true), (2, false), (2, true), (3, false), (3, false)]);
    }

    #[test]
    fn pausing_keeps_the_moment_and_starting_over_does_not() {
        let (state, clock) = play(PlaybackState::default(), Clock { day: 2, is_morning: true });
        assert!(state.is_playing);
        let (paused, same) = state.after(PlaybackAction::Pause, clock, LAST);
        assert_eq!((paused.is_playing, same), (false, clock));
        let (stopped, start) = state.after(PlaybackAction::StartOver, clock, LAST);
        assert_eq!((stopped.is_playing, start), (false, Clock::default()));
    }

    #[test]
    fn no_step_leads_beyond_the_last_day() {
        let (_, clock) = PlaybackState::default().after(PlaybackAction::StepDay, Clock::evening(LAST), LAST);
        assert_eq!(clock, Clock::evening(LAST));
        let (_, clock) = PlaybackState::default().after(PlaybackAction::GoTo(9), Clock::default(), LAST);
        assert_eq!(clock, Clock::evening(LAST));
    }

    #[test]
    fn a_clock_holds_only_for_the_run_and_the_day_it_began_with() {
        let snail = SnailState { day: Some(1), ..SnailState::default() };
        let state = PlaybackState {
            clock: Some((run_key(&snail), Clock { day: 2, is_morning: true })),
            ..PlaybackState::default()
        };
        assert_eq!(state.clock(&SnailState { patience: 5, ..snail }, LAST), Clock { day: 2, is_morning: true });
        assert_eq!(state.clock(&SnailState { day: Some(3), ..snail }, LAST), Clock::evening(3));
        assert_eq!(state.clock(&SnailState { seed: 9, ..snail }, LAST), Clock::evening(1));
        assert_eq!(state.clock(&SnailState { day: None, ..SnailState::default() }, 500), Clock::evening(100));
    }
}
