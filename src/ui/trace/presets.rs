//! Preset cases to start from, each taken from paragraphs of the thread.

use yew::prelude::*;

use super::links::link_to_trace;
use crate::{
    content::law,
    law::{Case, StaticStr},
    ui::components::citation,
};

/// The id of the preset with exactly this case; `None` if there is none.
pub(super) fn preset_of(case: &Case) -> Option<StaticStr> {
    law().presets.iter().find(|preset| preset.case() == *case).map(|preset| preset.id)
}

/// The props of [`Presets`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PresetsProps {
    /// The id of the preset that is the current case.
    pub current: Option<StaticStr>,
}

/// Links to the presets; the current one is marked.
#[component]
pub fn Presets(props: &PresetsProps) -> Html {
    html! {
        <ul id="presets" class="begin small">
            for preset in &law().presets {
                <li key={preset.id.as_str()} data-preset={preset.id.as_str()} aria-current={(props.current == Some(preset.id)).then_some("true")}>
                    <a href={link_to_trace(preset.case())}>{ preset.title.as_str() }</a>{ " " }
                    <span class="provenance">{ citation::paragraphs(&preset.cites) }</span>
                </li>
            }
        </ul>
    }
}
