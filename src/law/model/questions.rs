//! Questions for a class (`questions.toml`).

use super::StaticStr;
use serde::{Deserialize, Serialize};

/// A question that the page can answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct ClassQuestion {
    /// The question.
    pub asks: StaticStr,
    /// The permalink of the case or of the well that answers it.
    pub hash: StaticStr,
    /// The answer.
    pub answer: StaticStr,
}
