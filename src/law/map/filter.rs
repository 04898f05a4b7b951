//! The filter of the map: which kinds of nodes, and which provenances and checks of claims, are highlighted.

use crate::law::{Claim, Finding, Kind};

/// A set of choices, stored as a bit mask. A choice is an index from 0 to 7; a larger index is never in the set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChoiceSet(u8);

impl ChoiceSet {
    /// Whether no choice is selected.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the choice at this index is selected.
    #[must_use]
    pub const fn has(self, place: usize) -> bool {
        place < 8 && self.0 & (1 << place) != 0
    }

    /// Whether this choice passes the filter. An empty set lets every choice pass.
    #[must_use]
    pub const fn admits(self, place: usize) -> bool {
        self.is_empty() || self.has(place)
    }

    /// The set with the choice at this index selected, or deselected if it was. An index above 7 changes nothing.
    #[must_use]
    pub const fn toggled(self, place: usize) -> Self {
        if place < 8 { Self(self.0 ^ (1 << place)) } else { self }
    }
}

/// A filter of the map. What passes is highlighted; the rest is dimmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kinds of nodes, by index in [`Kind::ALL`].
    pub kinds: ChoiceSet,
    /// Provenances of claims, by index in `Provenance::ALL`.
    pub provenances: ChoiceSet,
    /// Findings of checks, by index in [`Finding::ALL`]; the index after the last stands for a claim without a check.
    pub checks: ChoiceSet,
}

impl Filter {
    /// Whether everything passes.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.provenances.is_empty() && self.checks.is_empty()
    }

    /// Whether nodes of this kind pass.
    #[must_use]
    pub const fn admits_kind(&self, kind: Kind) -> bool {
        self.kinds.admits(kind as usize)
    }

    /// Whether this claim passes, by its provenance and its check.
    #[must_use]
    pub fn admits_claim(&self, claim: &Claim) -> bool {
        self.provenances.admits(claim.provenance as usize) && self.checks.admits(check_place(claim))
    }
}

/// The index of a claim's finding in [`Filter::checks`].
#[must_use]
pub fn check_place(claim: &Claim) -> usize {
    claim.check.as_ref().and_then(|check| check.finding).map_or(Finding::ALL.len(), |finding| finding as usize)
}
