//! What is selected on the map.

use crate::{law::StaticStr, state::MapState};

/// A node, a relation, or nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing.
    #[default]
    Nothing,
    /// The node of this id.
    Node(StaticStr),
    /// The relation at this index of the content.
    Relation(usize),
}

impl Selection {
    /// What is selected in a state of the map.
    #[must_use]
    pub fn of(map: &MapState) -> Self {
        match (map.node, map.edge) {
            (Some(id), _) => Self::Node(id),
            (None, Some(index)) => Self::Relation(index),
            (None, None) => Self::Nothing,
        }
    }

    /// The state of the map with this selected instead.
    #[must_use]
    pub fn in_state(self, map: &MapState) -> MapState {
        match self {
            Self::Nothing => map.at(None),
            Self::Node(id) => map.at(Some(id)),
            Self::Relation(index) => map.along(index),
        }
    }
}
