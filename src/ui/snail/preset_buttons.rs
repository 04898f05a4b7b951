//! Buttons for the preset wells.

use yew::prelude::*;

use super::presets::{current, start};
use crate::{
    content::law,
    law::{WellGroup, WellPreset},
    state::{Action, SnailState},
};

/// The props of [`PresetButtons`].
#[derive(Clone, PartialEq, Properties)]
pub struct PresetButtonsProps {
    /// Which wells are offered.
    pub group: WellGroup,
    /// The current well.
    pub snail: SnailState,
    /// Receives [`Action::SetSimulation`].
    pub dispatch: Callback<Action>,
}

/// A group of buttons, each with the name of a well, its paragraph and why it has its numbers. The button of the current well is pressed.
#[component]
pub fn PresetButtons(props: &PresetButtonsProps) -> Html {
    let PresetButtonsProps { group, snail, dispatch } = props;
    let wells = &law().wells;
    let shown = current(wells, snail).map(|preset| preset.name);
    let button = |preset: &'static WellPreset| {
        let next = start(preset, snail);
        let onclick = dispatch.reform(move |_: MouseEvent| Action::SetSimulation(next));
        let is_pressed = shown == Some(preset.name);
        html! {
            <button key={preset.name.as_str()} type="button" aria-pressed={is_pressed.to_string()} {onclick}>
                { preset.name.as_str() }{ " " }<cite>{ preset.cite.as_str() }</cite>
                if let Some(why) = preset.why { <small>{ why.as_str() }</small> }
            </button>
        }
    };
    let name = match group {
        WellGroup::Variant => "Wells to start from",
        WellGroup::Voice => "Voices of the thread",
    };
    let presets = wells.presets.iter().filter(|preset| preset.group == *group);
    html! {
        <div class="presets live" role="group" aria-label={name}>{ for presets.map(button) }</div>
    }
}
