//! Play, pause, step, scrub, reset: moving through the days of one snail.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::part::is_part;

use crate::{
    browser::frames::each_frame,
    link::{Action, SnailState},
};

/// What the controls need.
#[derive(PartialEq)]
pub(super) struct ControlsProps {
    /// The well and its snail.
    pub(super) snail: SnailState,
    /// The last day of the run.
    pub(super) last: u32,
    /// The day that is shown.
    pub(super) day: u32,
    /// Whether it is the morning after that day.
    pub(super) morning: UseStateHandle<bool>,
    /// Takes what the reader does.
    pub(super) act: Callback<Action>,
}

/// Frames that a half day lasts, by speed.
const SPEEDS: [(&str, u32); 3] = [("Slow", 24), ("Normal", 8), ("Fast", 1)];

is_part!(ControlsProps, use_controls);

/// The controls under the well.
#[hook]
fn use_controls(props: &ControlsProps) -> Html {
    let playing = use_state_eq(|| false);
    let speed = use_state_eq(|| 8_u32);
    let ControlsProps { snail, last, day, morning, act } = props;
    let go = {
        let (act, morning, snail) = (act.clone(), morning.clone(), *snail);
        move |day: u32, next_morning: bool| {
            morning.set(next_morning);
            act.emit(Action::Watch(SnailState { day: Some(day), ..snail }));
        }
    };
    {
        let (go, playing, last) = (go.clone(), playing.clone(), *last);
        let at = (*playing, *speed, *day, **morning);
        use_effect_with(at, move |(on, speed, day, asleep)| {
            let (speed, day, asleep) = (*speed, *day, *asleep);
            let mut waited = 0;
            let frames = on.then(|| {
                each_frame(move || {
                    waited += 1;
                    if waited < speed {
                        return true;
                    }
                    match (day < last, asleep || day == 0) {
                        (true, true) => go(day + 1, false),
                        (true, false) => go(day, true),
                        (false, _) => playing.set(false),
                    }
                    false
                })
            });
            move || drop(frames)
        });
    }
    let play = {
        let (playing, go, at_end) = (playing.clone(), go.clone(), day >= last);
        move |_: MouseEvent| {
            if !*playing && at_end {
                go(0, false);
            }
            playing.set(!*playing);
        }
    };
    let step_day = {
        let (go, day) = (go.clone(), *day);
        move |_: MouseEvent| go(day + 1, false)
    };
    let step_night = {
        let (go, day) = (go.clone(), *day);
        move |_: MouseEvent| go(day, true)
    };
    let reset = {
        let (go, playing) = (go.clone(), playing.clone());
        move |_: MouseEvent| {
            playing.set(false);
            go(0, false);
        }
    };
    let scrub = {
        let go = go.clone();
        move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(day) = input.and_then(|input| input.value().parse().ok()) {
                go(day, false);
            }
        }
    };
    let at_end = day >= last;
    html! {
        <div class="controls live" role="group" aria-label="The snail’s days">
            <button type="button" class="main" data-play={playing.to_string()} onclick={play}>{ if *playing { "Pause" } else { "Play" } }</button>
            <button type="button" onclick={step_day} disabled={at_end}>{ "A day" }</button>
            <button type="button" onclick={step_night} disabled={at_end || **morning || *day == 0}>{ "A night" }</button>
            <button type="button" onclick={reset} disabled={*day == 0}>{ "Reset" }</button>
            <label class="scrub small">{ "Day " }<input type="range" min="0" max={last.to_string()} value={day.to_string()} oninput={scrub} /></label>
            <div class="seg" role="group" aria-label="Speed">
                { for SPEEDS.map(|(name, frames)| {
                    let onclick = { let speed = speed.clone(); move |_: MouseEvent| speed.set(frames) };
                    html! { <button key={name} type="button" aria-pressed={(*speed == frames).to_string()} {onclick}>{ name }</button> }
                }) }
            </div>
        </div>
    }
}
