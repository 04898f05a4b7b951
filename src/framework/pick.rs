//! What a reader asks of the map: which kinds, provenances and findings, and words to look for.

use super::model::{Claim, Finding, Framework, Kind};

/// A set of choices, each known by its place among at most eight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Picks(u8);

impl Picks {
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
    pub kinds: Picks,
    /// Provenances of claims, by their place in `Provenance::ALL`.
    pub provenances: Picks,
    /// Findings of checks, by their place in [`Finding::ALL`]; the place after the last is a claim not compared.
    pub checks: Picks,
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

/// Where a search found its words, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A name on the map begins with them.
    Start,
    /// A name in either language, or the id, has them.
    Name,
    /// A statement about it has them.
    Claim,
}

/// What can be found of a node, in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its names: on the map, in full, in Chinese, and its id.
    pub names: Vec<String>,
    /// What it is.
    pub what: String,
    /// What is stated about it.
    pub claims: String,
}

impl Entry {
    /// Of what is named, is, and is stated so; a missing name is empty.
    #[must_use]
    pub fn of(names: [&str; 4], what: &str, claims: &str) -> Self {
        let names = names.iter().filter(|name| !name.is_empty()).map(|name| name.to_ascii_lowercase());
        Self { names: names.collect(), what: what.to_ascii_lowercase(), claims: claims.to_ascii_lowercase() }
    }
}

/// The places of the entries that speak of these words, best first; nothing for no words. Capital letters do not matter in English.
#[must_use]
pub fn find(index: &[Entry], words: &str) -> Vec<(usize, Found)> {
    let words = words.trim().to_ascii_lowercase();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, Found)> = Vec::new();
    for (nth, Entry { names, what, claims }) in index.iter().enumerate() {
        let place = if names.iter().any(|name| name.starts_with(&words)) {
            Found::Start
        } else if names.iter().any(|name| name.contains(&words)) || what.contains(&words) {
            Found::Name
        } else if claims.contains(&words) {
            Found::Claim
        } else {
            continue;
        };
        found.push((nth, place));
    }
    found.sort_by_key(|(_, place)| *place);
    found
}

impl Framework {
    /// What can be found of each node. The page of a release reads the same from its static half.
    #[must_use]
    pub fn index(&self) -> Vec<Entry> {
        let entry = |node: &super::model::Node| {
            let claims = self.claims.iter().filter(|claim| claim.about.contains(&node.id));
            let said = claims.map(|claim| {
                let cites: Vec<&str> = claim.cites.iter().map(|cite| cite.as_str()).collect();
                [claim.id.as_str(), " ", &claim.says, " ", &cites.join(" "), "\n"].concat()
            });
            let names = [node.title.as_str(), &node.name, node.chinese.as_deref().unwrap_or_default(), &node.id];
            Entry::of(names, &node.what, &said.collect::<String>())
        };
        self.nodes.iter().map(entry).collect()
    }
}
