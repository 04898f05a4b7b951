//! Everything worth sharing about what a reader sees.

use super::Notice;
use crate::{
    framework::{Case, Text},
    snail::Setting,
};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name { #[default] $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every choice, the default first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in permalinks.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            /// The choice of that word.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.key() == key)
            }
        }
    };
}

words! {
    /// A section of the page.
    View {
        /// The hook.
        Story = "story",
        /// The framework.
        Map = "map",
        /// The decision aid.
        Trace = "trace",
        /// The simulator.
        Snail = "snail",
        /// Claims, checks and method.
        Sources = "sources",
    }
}
words! {
    /// Light or dark.
    Theme {
        /// As the reader's system says.
        Auto = "auto",
        /// Paper and ink.
        Light = "light",
        /// Night in the well.
        Dark = "dark",
    }
}
words! {
    /// The language of the page.
    Lang {
        /// English.
        English = "en",
        /// Chinese.
        Chinese = "zh",
    }
}
words! {
    /// How the framework is shown.
    Form {
        /// As a picture.
        Picture = "picture",
        /// As a nested list.
        Outline = "outline",
    }
}

/// What is chosen on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MapState {
    /// The selected node's id.
    pub node: Option<Text>,
    /// Picture or outline.
    pub form: Form,
}

/// The well, its watcher, and the snail that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SnailState {
    /// The well.
    pub setting: Setting,
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
}

impl SnailState {
    /// The deepest well, in feet.
    pub const MOST_DEPTH: u32 = 1000;
    /// The longest climb, slide or slip, in feet.
    pub const MOST_STEP: u32 = 100;
    /// The most that the wall may grow in a night, in feet: beyond it, ten years would not fit a frame.
    pub const MOST_WALL: u32 = 10;
}

impl Default for SnailState {
    fn default() -> Self {
        Self { setting: Setting::default(), patience: 730, snails: 10_000, seed: 1, day: None, run: 1 }
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
    /// What the permalink said that could not be read.
    pub notices: Vec<Notice>,
}
