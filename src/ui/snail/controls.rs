//! Playback controls: play, pause, step, scrub and reset through the days of one snail.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::playback::{Playback, PlaybackAction, Speed};

/// The props of [`Controls`].
#[derive(Clone, PartialEq, Properties)]
pub struct ControlsProps {
    /// The playback.
    pub playback: Playback,
}

/// The playback controls below the well.
#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let Playback { clock, last, is_playing, speed, on_action } = &props.playback;
    let is_over = clock.day >= *last;
    let on_click = |action: PlaybackAction| on_action.reform(move |_: MouseEvent| action);
    let (play, play_name, icon) = if *is_playing {
        (PlaybackAction::Pause, "Pause", "M2,1h3.5v10H2zM7,1h3.5v10H7z")
    } else {
        (PlaybackAction::Play, "Play", "M2.5,0.5L11.5,6L2.5,11.5z")
    };
    let oninput = {
        let on_action = on_action.clone();
        move |event: InputEvent| {
            if let Ok(day) = event.target_unchecked_into::<HtmlInputElement>().value().parse() {
                on_action.emit(PlaybackAction::GoTo(day));
            }
        }
    };
    let speed_button = |choice: Speed| {
        let onclick = on_click(PlaybackAction::SetSpeed(choice));
        html! {
            <button key={choice.name()} type="button" aria-pressed={(choice == *speed).to_string()} {onclick}>
                { choice.name() }
            </button>
        }
    };
    html! {
        <div class="controls live" role="group" aria-label="Playback">
            <button type="button" class="main" onclick={on_click(play)}>
                <svg viewBox="0 0 12 12" aria-hidden="true"><path d={icon} /></svg>{ play_name }
            </button>
            <button type="button" disabled={is_over} onclick={on_click(PlaybackAction::StepDay)}>{ "Next day" }</button>
            <button type="button" disabled={is_over || clock.is_morning || clock.day == 0}
                onclick={on_click(PlaybackAction::StepNight)}>{ "Next night" }</button>
            <button type="button" disabled={clock.day == 0} onclick={on_click(PlaybackAction::StartOver)}>{ "Reset" }</button>
            <label class="scrub small">
                { "Day " }
                <input type="range" name="day" min="0" max={last.to_string()} value={clock.day.to_string()} {oninput} />
            </label>
            <div class="segments" role="group" aria-label="Speed">{ for Speed::ALL.map(speed_button) }</div>
        </div>
    }
}
