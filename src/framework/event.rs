//! What happened, from 1999 to 2025.

use super::{model::Confidence, moment::Moment, text::Text};
use serde::{Deserialize, Serialize};

/// Something that happened to the rules, to those who apply them, or to those who call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Event {
    /// Permanent name.
    pub id: Text,
    /// When, as exactly as the source says.
    pub when: Moment,
    /// Its last day, where it lasted.
    pub until: Option<Moment>,
    /// What happened.
    pub says: Text,
    /// What it changes in the framework as of January 2011; absent where it changes nothing.
    pub effect: Option<Text>,
    /// How much of the source was read.
    pub confidence: Confidence,
    /// What the sources leave open about it.
    pub doubt: Option<Text>,
    /// Keys of the sources.
    pub sources: Vec<Text>,
    /// Ids of the nodes it concerns.
    #[serde(default)]
    pub about: Vec<Text>,
    /// Ids of the rules of the trace that begin or end with it.
    #[serde(default)]
    pub rules: Vec<Text>,
}

impl super::Framework {
    /// Whether a node is no part of the commentary but was added here from a text.
    #[must_use]
    pub fn is_added(&self, node: &str) -> bool {
        let mut claims = self.claims_about(node).peekable();
        claims.peek().is_some() && claims.all(|claim| claim.provenance == super::Provenance::Checked)
    }
}
