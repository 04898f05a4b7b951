//! A relation of the map, from one node to another.

use serde::{Deserialize, Serialize};

use super::StaticStr;

/// One directed relation between two nodes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Relation {
    /// Id of the node where it starts.
    pub from: StaticStr,
    /// What it says, between the two names: `requires`, `issued by`.
    pub verb: StaticStr,
    /// The same, read from its end to its start.
    pub inverse: StaticStr,
    /// Id of the node where it ends.
    pub to: StaticStr,
    /// Id of the claim it rests on; its provenance is the claim's.
    pub claim: StaticStr,
}

impl Relation {
    /// Whether both its ends are among these nodes.
    #[must_use]
    pub fn is_among(&self, nodes: &[StaticStr]) -> bool {
        nodes.contains(&self.from) && nodes.contains(&self.to)
    }
}
