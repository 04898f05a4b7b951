//! A source that claims were checked against.

use serde::{Deserialize, Serialize};

use super::StaticStr;

/// Where a check was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// Short name used by checks.
    pub key: StaticStr,
    /// What it is.
    pub name: StaticStr,
    /// Where it can be read, if it is on the web.
    pub address: Option<StaticStr>,
    /// Whether it is a copy, a translation or an excerpt.
    pub note: Option<StaticStr>,
}
