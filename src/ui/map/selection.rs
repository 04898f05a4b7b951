//! The selection on the map.

use crate::{law::StaticStr, state::MapState};

/// What is selected on the map: a node, a relation, or nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing is selected.
    #[default]
    Nothing,
    /// The node with this id.
    Node(StaticStr),
    /// The relation with this index in the content.
    Relation(usize),
}

impl Selection {
    /// The selection in a state of the map.
    #[must_use]
    pub fn of(map: &MapState) -> Self {
        match (map.node, map.edge) {
            (Some(id), _) => Self::Node(id),
            (None, Some(index)) => Self::Relation(index),
            (None, None) => Self::Nothing,
        }
    }

    /// A copy of the state of the map with this selection.
    #[must_use]
    pub fn in_state(self, map: &MapState) -> MapState {
        match self {
            Self::Nothing => map.at(None),
            Self::Node(id) => map.at(Some(id)),
            Self::Relation(index) => map.along(index),
        }
    }
}
