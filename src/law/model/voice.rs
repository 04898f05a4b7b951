//! The thread under the post: who says what, in our words.

use super::{FactCheck, StaticStr, keyed_enum::keyed_enum};
use serde::{Deserialize, Serialize};

keyed_enum! {
    /// What a voice of the thread holds; the page groups the voices by it.
    Stance {
        /// It is one more step towards control.
        Control = "control",
        /// It protects an income, not an ideology.
        Protection = "protection",
        /// It will be got round, or will not reach far.
        Practical = "practical",
        /// The alarm is overdone.
        Doubt = "doubt",
        /// It is known how the rules stand.
        Rules = "rules",
        /// It costs those who call.
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
    /// How the page calls them.
    pub who: StaticStr,
    /// How many paragraphs it has in the numbered text: 1 to 99.
    pub paragraphs: u8,
    /// What it holds.
    pub stance: Stance,
    /// What it says, in a sentence or two of ours.
    pub says: StaticStr,
    /// The paragraphs that `says` retells.
    pub cites: Vec<StaticStr>,
    /// Ids of the nodes it speaks of.
    #[serde(default)]
    pub about: Vec<StaticStr>,
    /// The well it describes, as the settings of a permalink: `good=0.1&reset=0.05`. Where it gives no number, the number is ours.
    pub well: Option<StaticStr>,
    /// Ids of the voices it answers or contradicts.
    #[serde(default)]
    pub answers: Vec<StaticStr>,
    /// Ids of the claims it disputes.
    #[serde(default)]
    pub disputes: Vec<StaticStr>,
    /// What comparing it with a source found, where that was possible.
    pub check: Option<FactCheck>,
}

/// A paragraph on which nothing here rests, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Gap {
    /// The paragraph, such as `c10.5`.
    pub paragraph: StaticStr,
    /// Why nothing rests on it.
    pub why: StaticStr,
}
