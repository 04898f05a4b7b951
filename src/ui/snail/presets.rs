//! What choosing one of the wells of `src/content/wells.toml` does to the state of the simulator.

use crate::{
    law::{WellPreset, Wells},
    state::SnailState,
};

/// The state after a well is chosen: its numbers and, if it names one, its patience. The sample keeps its size and its seed.
pub fn start(preset: &WellPreset, snail: &SnailState) -> SnailState {
    let patience = preset.patience.unwrap_or(snail.patience);
    SnailState { params: preset.params, patience, day: None, run: 1, ..*snail }
}

/// The well that is shown, if it is one of these. Of two with the same numbers the later one counts, since it also names the patience.
pub fn current<'a>(wells: &'a Wells, snail: &SnailState) -> Option<&'a WellPreset> {
    let is_shown = |preset: &&WellPreset| {
        preset.params == snail.params && preset.patience.is_none_or(|patience| patience == snail.patience)
    };
    wells.presets.iter().rfind(is_shown)
}
