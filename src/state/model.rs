//! Everything worth sharing about what a reader sees.

use super::{LibraryState, Notice};
use crate::{
    law::{Case, Filter, StaticStr, model::keyed_enum::keyed_enum},
    snail::WellParams,
};

keyed_enum! {
    /// A section of the page.
    #[derive(Default)]
    View {
        #[default]
        /// The hook.
        Story = "story",
        /// The framework.
        Map = "map",
        /// The decision aid.
        Trace = "trace",
        /// The penalty as a picture.
        Fine = "fine",
        /// The simulator.
        Snail = "snail",
        /// The thread, voice by voice.
        Voices = "voices",
        /// What changed from 1999 to 2025.
        Since = "since",
        /// Claims, checks and method.
        Sources = "sources",
        /// What the frame around the page allows.
        Selftest = "selftest",
    }
}
keyed_enum! {
    /// Light or dark.
    #[derive(Default)]
    Theme {
        #[default]
        /// As the reader's system says.
        Auto = "auto",
        /// Paper and ink.
        Highlight = "light",
        /// Night in the well.
        Dark = "dark",
    }
}
keyed_enum! {
    /// The language of the page.
    #[derive(Default)]
    Lang {
        #[default]
        /// English.
        English = "en",
        /// Chinese.
        Chinese = "zh",
    }
}
keyed_enum! {
    /// How the framework is shown.
    #[derive(Default)]
    Form {
        #[default]
        /// As a picture.
        Picture = "picture",
        /// As a nested list.
        Outline = "outline",
        /// As a table of relations.
        Table = "table",
        /// As sentences.
        Prose = "prose",
    }
}

/// What is chosen on the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapState {
    /// The selected node's id.
    pub node: Option<StaticStr>,
    /// The selected relation, by its place; never together with a node.
    pub edge: Option<usize>,
    /// Picture, outline, table or prose.
    pub form: Form,
    /// What stays in the light.
    pub filter: Filter,
    /// The words looked for, at most [`MapState::LONGEST`] characters.
    pub query: String,
    /// The step of the guided tour, 1 to [`MapState::STEPS`]; 0 before it starts.
    pub step: u32,
}

impl MapState {
    /// The most characters of a search.
    pub const LONGEST: usize = super::LibraryState::MOST_WORDS;
    /// The last step of the guided tour.
    pub const STEPS: u32 = 8;

    /// With this node selected, or nothing.
    #[must_use]
    pub fn at(&self, node: Option<StaticStr>) -> Self {
        Self { node, edge: None, ..self.clone() }
    }

    /// With this relation selected.
    #[must_use]
    pub fn along(&self, edge: usize) -> Self {
        Self { node: None, edge: Some(edge), ..self.clone() }
    }
}

/// The other well of a race, and the snail in it that is drawn beside this one.
///
/// Sample size, patience and day are those of [`SnailState`]: both wells run on one clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rival {
    /// The well.
    pub params: WellParams,
    /// The seed of its snails, 0 to 2^53 - 1.
    pub seed: u64,
    /// Which of its snails is drawn, 1 to 1 000 000.
    pub run: u32,
}

impl Default for Rival {
    fn default() -> Self {
        Self { params: WellParams::default(), seed: 1, run: 1 }
    }
}

/// The well, its watcher, and the snail that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SnailState {
    /// The well.
    pub params: WellParams,
    /// Days that the watcher will wait, 0 to 3650.
    pub patience: u32,
    /// Sample size, 1 to 1 000 000 snails.
    pub snails: u32,
    /// The seed of the sampled snails, 0 to 2^53 - 1.
    pub seed: u64,
    /// The day that is shown, 0 (before the first) to 3650; absent where the page may choose.
    pub day: Option<u32>,
    /// The sampled snail that is shown, from 1.
    pub run: u32,
    /// The other well, where two of them race.
    pub rival: Option<Rival>,
}

impl Default for SnailState {
    fn default() -> Self {
        Self { params: WellParams::default(), patience: 730, snails: 10_000, seed: 1, day: None, run: 1, rival: None }
    }
}

/// Everything worth sharing about what a reader sees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The section in front.
    pub view: View,
    /// Whether that section stands alone, without page chrome.
    pub embed: bool,
    /// Light or dark.
    pub theme: Theme,
    /// The language asked for.
    pub lang: Lang,
    /// The map.
    pub map: MapState,
    /// The question put to the law.
    pub case: Case,
    /// The well.
    pub snail: SnailState,
    /// The claims and the voices.
    pub library: LibraryState,
    /// What the permalink said that could not be read.
    pub notices: Vec<Notice>,
}
