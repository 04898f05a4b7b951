//! The terms of the glossary (`glossary.toml`).

use super::StaticStr;
use serde::{Deserialize, Serialize};

/// A term with its meaning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Term {
    /// Its id, which never changes: links lead to it.
    pub id: StaticStr,
    /// The term.
    pub term: StaticStr,
    /// The term in Chinese, where the law has one.
    pub chinese: Option<StaticStr>,
    /// What it means.
    pub says: StaticStr,
    /// The id of its node on the map, if it has one.
    pub node: Option<StaticStr>,
    /// The forms in which it stands in running text. Where a text of the page has one of them, the first is linked to the glossary.
    pub words: Vec<StaticStr>,
}
