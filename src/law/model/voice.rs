//! The voices of the thread: the author of the post and the commenters, and what each of them says, in our words.

use super::{FactCheck, StaticStr, keyed_enum::keyed_enum};
use serde::{Deserialize, Serialize};

keyed_enum! {
    /// The position that a voice takes; the page groups the voices by it.
    Stance {
        /// It is one more step towards control.
        Control = "control",
        /// It protects an income, not an ideology.
        Protection = "protection",
        /// People will find a way round it, or it will not reach far.
        Practical = "practical",
        /// The alarm is overdone.
        Doubt = "doubt",
        /// The rules have long been clear.
        Rules = "rules",
        /// The callers pay for it.
        Cost = "cost",
        /// It takes no position.
        Aside = "aside",
    }
}

/// One commenter, the author of the post, or a link from elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Voice {
    /// `post`, or the number of the comment: `c4`, `c11r1` for the first reply under comment 11.
    pub id: StaticStr,
    /// The name that the page shows.
    pub who: StaticStr,
    /// The number of its paragraphs, 1 to 99.
    pub paragraphs: u8,
    /// Its position.
    pub stance: Stance,
    /// A summary of what it says, in a sentence or two of our own.
    pub says: StaticStr,
    /// The paragraphs that `says` summarises; all of them are its own.
    pub cites: Vec<StaticStr>,
    /// Ids of the nodes it is about.
    #[serde(default)]
    pub about: Vec<StaticStr>,
    /// The well it describes, as the query of a permalink: `good=0.1&reset=0.05`. Numbers that it does not give are ours.
    pub well: Option<StaticStr>,
    /// Ids of the voices it answers or contradicts.
    #[serde(default)]
    pub answers: Vec<StaticStr>,
    /// Ids of the claims it disputes.
    #[serde(default)]
    pub disputes: Vec<StaticStr>,
    /// The result of comparing it with a source, where that was possible.
    pub check: Option<FactCheck>,
}

/// A paragraph that no claim and no voice cites, and the reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Gap {
    /// The paragraph, such as `c10.5`.
    pub paragraph: StaticStr,
    /// Why nothing cites it.
    pub why: StaticStr,
}
