//! The data types of the state: everything about what a reader sees that a permalink can share.

use super::{LibraryState, Notice};
use crate::{
    law::{Case, Filter, StaticStr, Story, model::keyed_enum::keyed_enum},
    snail::WellParams,
};

keyed_enum! {
    /// A section of the page.
    #[derive(Default)]
    View {
        #[default]
        /// The introduction and guided tour.
        Story = "story",
        /// The map of the law.
        Map = "map",
        /// The trace: decides a case under the rules.
        Trace = "trace",
        /// The penalty, as a diagram.
        Fine = "fine",
        /// The simulator of the snail in the well.
        Snail = "snail",
        /// The thread, voice by voice.
        Voices = "voices",
        /// The timeline: what changed from 1999 to 2025.
        Since = "since",
        /// Claims, checks and method.
        Sources = "sources",
        /// The self-test: which browser features work here, for instance within a frame.
        Selftest = "selftest",
    }
}
keyed_enum! {
    /// The colour theme.
    #[derive(Default)]
    Theme {
        #[default]
        /// As set in the reader's system.
        Auto = "auto",
        /// Light background.
        Light = "light",
        /// Dark background.
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
    /// The form in which the map is shown.
    #[derive(Default)]
    Form {
        #[default]
        /// As a diagram.
        Picture = "picture",
        /// As a nested list.
        Outline = "outline",
        /// As a table of relations.
        Table = "table",
        /// As sentences.
        Prose = "prose",
    }
}

/// The state of the map: selection, form, filter, search and tour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapState {
    /// The selected node's id.
    pub node: Option<StaticStr>,
    /// The selected relation, as an index into the relations of the law. A node and a relation are never selected together.
    pub edge: Option<usize>,
    /// The form in which the map is shown.
    pub form: Form,
    /// The filter for highlighting.
    pub filter: Filter,
    /// The search text, at most [`MapState::LONGEST`] characters.
    pub query: String,
    /// The step of the guided tour, 1 to [`MapState::STEPS`]; 0 before it starts.
    pub step: u32,
}

impl MapState {
    /// The largest number of characters in a search text.
    pub const LONGEST: usize = super::LibraryState::MOST_WORDS;
    /// The last step of the guided tour.
    pub const STEPS: u32 = Story::STEPS;

    /// The same map with this node selected, or with no selection.
    #[must_use]
    pub fn at(&self, node: Option<StaticStr>) -> Self {
        Self { node, edge: None, ..self.clone() }
    }

    /// The same map with the relation at this index selected.
    #[must_use]
    pub fn along(&self, edge: usize) -> Self {
        Self { node: None, edge: Some(edge), ..self.clone() }
    }
}

/// The rival in a race: a second well, and the snail in it that is drawn beside the first one.
///
/// Sample size, patience and day are those of [`SnailState`], the same for both wells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rival {
    /// The parameters of its well.
    pub params: WellParams,
    /// The random seed of its snails, 0 to 2^53 - 1.
    pub seed: u64,
    /// The number of the snail drawn, 1 to 1,000,000.
    pub run: u32,
}

impl Default for Rival {
    fn default() -> Self {
        Self { params: WellParams::default(), seed: 1, run: 1 }
    }
}

/// The state of the simulator: the well, the sample, the watcher's patience, and the snail and day shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SnailState {
    /// The parameters of the well.
    pub params: WellParams,
    /// How many days the watcher waits, 0 to 3650.
    pub patience: u32,
    /// Sample size, 1 to 1,000,000 snails.
    pub snails: u32,
    /// The random seed of the sample, 0 to 2^53 - 1.
    pub seed: u64,
    /// The day shown, 0 (before the first) to 3650; `None` where the page may choose.
    pub day: Option<u32>,
    /// The number of the sampled snail shown, from 1 to the sample size.
    pub run: u32,
    /// The rival well; `None` where there is no race.
    pub rival: Option<Rival>,
}

impl Default for SnailState {
    fn default() -> Self {
        Self { params: WellParams::default(), patience: 730, snails: 10_000, seed: 1, day: None, run: 1, rival: None }
    }
}

/// The state of the page: everything about what a reader sees that a permalink can share, and the notices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The section shown.
    pub view: View,
    /// Whether only that section is shown, without the header and footer of the page, to be embedded elsewhere.
    pub embed: bool,
    /// The colour theme.
    pub theme: Theme,
    /// The language asked for.
    pub lang: Lang,
    /// The map and the guided tour.
    pub map: MapState,
    /// The case to decide.
    pub case: Case,
    /// The simulator.
    pub snail: SnailState,
    /// The claims and the voices.
    pub library: LibraryState,
    /// Parts of the permalink, or of an input, that could not be read. They are not in the permalink.
    pub notices: Vec<Notice>,
}
