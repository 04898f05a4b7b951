//! Buttons for the wells to start from.

use yew::prelude::*;

use super::presets::{Preset, VARIANTS, VOICES, current};
use crate::state::{Action, SnailState};

/// Some of the wells to start from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PresetGroup {
    /// The puzzle and its variants.
    Variants,
    /// What voices of the thread imply.
    Voices,
}

impl PresetGroup {
    const fn name(self) -> &'static str {
        match self {
            Self::Variants => "Wells to start from",
            Self::Voices => "Voices of the thread",
        }
    }

    fn presets(self) -> &'static [Preset] {
        match self {
            Self::Variants => &VARIANTS,
            Self::Voices => &VOICES,
        }
    }
}

/// The props of [`PresetButtons`].
#[derive(Clone, PartialEq, Properties)]
pub struct PresetButtonsProps {
    /// Which of them.
    pub group: PresetGroup,
    /// The well that is shown.
    pub snail: SnailState,
    /// Takes [`Action::SetSimulation`].
    pub dispatch: Callback<Action>,
}

/// Wells to start from, each with the paragraph it comes from; the one that is shown is pressed.
#[component]
pub fn PresetButtons(props: &PresetButtonsProps) -> Html {
    let PresetButtonsProps { group, snail, dispatch } = props;
    let shown = current(snail).map(|preset| preset.name);
    let button = |preset: &'static Preset| {
        let next = preset.start(snail);
        let onclick = dispatch.reform(move |_: MouseEvent| Action::SetSimulation(next));
        let is_pressed = shown == Some(preset.name);
        html! {
            <button key={preset.name} type="button" aria-pressed={is_pressed.to_string()} {onclick}>
                { preset.name }{ " " }<cite>{ preset.cite }</cite>
                if !preset.why.is_empty() { <small>{ preset.why }</small> }
            </button>
        }
    };
    html! {
        <div class="presets live" role="group" aria-label={group.name()}>{ for group.presets().iter().map(button) }</div>
    }
}
