//! A source that claims were checked against.

use serde::{Deserialize, Serialize};

use super::StaticStr;

/// A source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// Its key, by which checks and events name it.
    pub key: StaticStr,
    /// Its title.
    pub name: StaticStr,
    /// Its address on the web, if it has one.
    pub address: Option<StaticStr>,
    /// What a reader should know about it, such as that it is a copy, a translation or an excerpt.
    pub note: Option<StaticStr>,
}
