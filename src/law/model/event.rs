//! The events of the timeline, from 1999 to 2025.

use super::{Confidence, PartialDate, StaticStr, keyed_enum::keyed_enum};
use serde::{Deserialize, Serialize};

keyed_enum! {
    /// What an event did to those who want to provide a service. It is our reading of the event, not that of a source.
    EventKind {
        /// More became lawful, for some or for all; for the snail, a climb.
        Opening = "opening",
        /// Less was lawful from then on; a slide.
        Closing = "closing",
        /// One more thing to fulfil or to fear; a brick on the wall.
        Condition = "condition",
        /// A campaign, a warning or a block without a new rule; a handful of salt.
        Campaign = "campaign",
    }
}

/// An event that concerns the rules, those who apply them, or those who make calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Event {
    /// Its id, which never changes.
    pub id: StaticStr,
    /// Its date, as exact as the source gives it.
    pub when: PartialDate,
    /// Its last day, where it lasted.
    pub until: Option<PartialDate>,
    /// What happened.
    pub says: StaticStr,
    /// What it changes in the law as of January 2011; absent where it changes nothing.
    pub effect: Option<StaticStr>,
    /// What it did, in our reading; absent where it did none of these.
    pub kind: Option<EventKind>,
    /// How much of the source was read.
    pub confidence: Confidence,
    /// What the sources leave open about it.
    pub doubt: Option<StaticStr>,
    /// Keys of the sources.
    pub sources: Vec<StaticStr>,
    /// Ids of the nodes it concerns.
    #[serde(default)]
    pub about: Vec<StaticStr>,
    /// Ids of the rules that begin or end on its first day.
    #[serde(default)]
    pub rules: Vec<StaticStr>,
}
