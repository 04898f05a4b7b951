//! What a reader asks of the map: which kinds, provenances and findings, and words to look for.

use crate::law::{Claim, Finding, Kind};

/// A set of choices, each known by its place among at most eight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChoiceSet(u8);

impl ChoiceSet {
    /// Whether nothing is picked.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the choice at this place is picked.
    #[must_use]
    pub const fn has(self, place: usize) -> bool {
        place < 8 && self.0 & (1 << place) != 0
    }

    /// Whether the choice at this place may stay: nothing picked lets everything stay.
    #[must_use]
    pub const fn admits(self, place: usize) -> bool {
        self.is_empty() || self.has(place)
    }

    /// With the choice at this place picked, or no longer picked.
    #[must_use]
    pub const fn toggled(self, place: usize) -> Self {
        if place < 8 { Self(self.0 ^ (1 << place)) } else { self }
    }
}

/// What stays in the light when a reader filters the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kinds of nodes, by their place in [`Kind::ALL`].
    pub kinds: ChoiceSet,
    /// Provenances of claims, by their place in `Provenance::ALL`.
    pub provenances: ChoiceSet,
    /// Findings of checks, by their place in [`Finding::ALL`]; the place after the last is a claim not compared.
    pub checks: ChoiceSet,
}

impl Filter {
    /// Whether it lets everything stay.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.provenances.is_empty() && self.checks.is_empty()
    }

    /// How many choices are picked.
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.kinds.0.count_ones() + self.provenances.0.count_ones() + self.checks.0.count_ones()
    }

    /// Whether nodes of this kind stay.
    #[must_use]
    pub const fn admits_kind(&self, kind: Kind) -> bool {
        self.kinds.admits(kind as usize)
    }

    /// Whether what rests on this claim stays.
    #[must_use]
    pub fn admits_claim(&self, claim: &Claim) -> bool {
        self.provenances.admits(claim.provenance as usize) && self.checks.admits(check_place(claim))
    }
}

/// The place of a claim's finding among the picks of [`Filter::checks`].
#[must_use]
pub fn check_place(claim: &Claim) -> usize {
    claim.check.as_ref().map_or(Finding::ALL.len(), |check| check.finding as usize)
}
