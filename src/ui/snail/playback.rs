//! The clock of a run: which day is shown, and playing, pausing and stepping through the days.
//!
//! The day is part of the permalink, and so of the state of the page. During playback the current day is kept here instead, and only the
//! days on which playback starts and ends are dispatched, so that other sections do not render and the history does not grow at every
//! step. The day kept here is valid only for the run and the day from which it began. When the page goes to another well or day, by a
//! link or by the back button, the state of the page counts again.

use yew::prelude::*;

use super::super::{
    components::island::IS_LIVE,
    hooks::{use_animation_frames, use_event_callback},
};
use crate::{
    platform::page,
    snail::WellParams,
    state::{Action, SnailState},
};

/// The latest day that is shown where nothing moves: in the article without script, with reduced motion, and on paper.
const STILL_DAY_AT_MOST: u32 = 100;

/// Half a frame of a display of 60 frames a second, in milliseconds: a step is due in the frame that is nearest to its time.
const HALF_A_FRAME: f64 = 8.0;

/// The day that is shown at first if the permalink names none: the bottom, from where Play begins. In the article without script, and for
/// a reader who wants no motion, it is a day near the end of the climb.
fn first_day() -> u32 {
    if IS_LIVE && !page::prefers_reduced_motion() { 0 } else { STILL_DAY_AT_MOST }
}

/// A moment in a run: the evening of a day, or the morning after it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clock {
    /// The day, from 1; 0 is before the first day.
    pub day: u32,
    /// Whether it is the morning after that day instead of its evening.
    pub is_morning: bool,
}

impl Clock {
    const fn evening(day: u32) -> Self {
        Self { day, is_morning: false }
    }

    /// The evening of the last day, or of the latest day that is shown where nothing moves.
    #[must_use]
    pub fn end_of_climb(last: u32) -> Self {
        Self::evening(last.min(STILL_DAY_AT_MOST))
    }

    /// The moment half a day later.
    const fn next(self) -> Self {
        if self.is_morning || self.day == 0 { Self::evening(self.day + 1) } else { Self { is_morning: true, ..self } }
    }
}

/// The speed of playback. Day and night alternate in the picture at most three times a second, or not at all: quicker flashes can harm.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Speed {
    /// Five half days in two seconds.
    Slow,
    /// Five half days a second.
    #[default]
    Normal,
    /// Half a day each frame. The picture shows no nights and no events.
    Fast,
}

impl Speed {
    /// Every speed.
    pub const ALL: [Self; 3] = [Self::Slow, Self::Normal, Self::Fast];

    /// The label of its button.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Slow => "Slow",
            Self::Normal => "Normal",
            Self::Fast => "Fast",
        }
    }

    /// The time for half a day, in milliseconds. On a display of 60 frames a second it is a whole number of frames.
    const fn half_day(self) -> f64 {
        match self {
            Self::Slow => 400.0,
            Self::Normal => 200.0,
            Self::Fast => 0.0,
        }
    }
}

/// An action on the playback.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlaybackAction {
    /// Starts playback; from the beginning if the run is over.
    Play,
    /// Stops playback.
    Pause,
    /// Goes to the evening of the next day.
    StepDay,
    /// Goes to the morning after the day that is shown.
    StepNight,
    /// Goes back to before the first day and stops playback.
    StartOver,
    /// Goes to the evening of this day.
    GoTo(u32),
    /// Changes the speed.
    SetSpeed(Speed),
    /// Advances by half a day, as playback does; at the end of the run it stops playback.
    Advance,
}

/// The state of the playback, with the callback that changes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Playback {
    /// The moment that is shown.
    pub clock: Clock,
    /// The last day of the run.
    pub last: u32,
    /// Whether playback is running.
    pub is_playing: bool,
    /// The speed.
    pub speed: Speed,
    /// Receives actions.
    pub on_action: Callback<PlaybackAction>,
}

impl Playback {
    /// Whether the days go by too quickly to show what happens on each.
    pub fn is_fast(&self) -> bool {
        self.is_playing && self.speed == Speed::Fast
    }
}

/// Identifies a run in the state of the page: well, seed, snail and day. A clock is valid as long as this stays the same.
type RunKey = (WellParams, u64, u32, Option<u32>);

fn run_key(snail: &SnailState) -> RunKey {
    (snail.params, snail.seed, snail.run, snail.day)
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct PlaybackState {
    /// The day to show where the permalink names none.
    first_day: u32,
    is_playing: bool,
    speed: Speed,
    /// The clock, with the run for which it is valid.
    clock: Option<(RunKey, Clock)>,
}

impl PlaybackState {
    /// The moment to show; `last` is the last day of the run.
    fn clock(&self, snail: &SnailState, last: u32) -> Clock {
        let own = self.clock.filter(|(key, _)| *key == run_key(snail)).map(|(_, clock)| clock);
        let day = snail.day.unwrap_or(self.first_day).min(last);
        own.unwrap_or(Clock::evening(day))
    }

    /// The state and the moment after an action; `last` is the last day of the run.
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

/// The playback of the run that the state of the page names; `last` is its last day.
#[hook]
pub fn use_playback(snail: SnailState, last: u32, dispatch: Callback<Action>) -> Playback {
    let state = use_state_eq(|| PlaybackState { first_day: first_day(), ..PlaybackState::default() });
    let PlaybackState { is_playing, speed, .. } = *state;
    let clock = state.clock(&snail, last);
    let on_action = use_event_callback(move |action: PlaybackAction| {
        let (next, clock) = state.after(action, clock, last);
        let is_dispatched =
            !matches!(action, PlaybackAction::SetSpeed(_)) && (action != PlaybackAction::Advance || !next.is_playing);
        let page = SnailState { day: if is_dispatched { Some(clock.day) } else { snail.day }, ..snail };
        state.set(PlaybackState { clock: Some((run_key(&page), clock)), ..next });
        if is_dispatched {
            dispatch.emit(Action::SetSimulation(page));
        }
    });
    let latest = use_mut_ref(|| 0.0);
    {
        let on_action = on_action.clone();
        use_animation_frames(is_playing, move |time| {
            if time - *latest.borrow() > speed.half_day() - HALF_A_FRAME {
                latest.replace(time);
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
            first_day: 100,
            clock: Some((run_key(&snail), Clock { day: 2, is_morning: true })),
            ..PlaybackState::default()
        };
        assert_eq!(state.clock(&SnailState { patience: 5, ..snail }, LAST), Clock { day: 2, is_morning: true });
        assert_eq!(state.clock(&SnailState { day: Some(3), ..snail }, LAST), Clock::evening(3));
        assert_eq!(state.clock(&SnailState { seed: 9, ..snail }, LAST), Clock::evening(1));
        assert_eq!(state.clock(&SnailState { day: None, ..SnailState::default() }, 500), Clock::evening(100));
    }
}
