//! Search among the nodes of the map: what fits the words, best first.

use crate::law::{Law, Node};

/// Where a search found its words, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchRank {
    /// A name on the map begins with them.
    Start,
    /// A name in either language, or the id, has them.
    Name,
    /// A statement about it has them.
    Claim,
}

/// What can be found of a node, in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchEntry {
    /// Its names: on the map, in full, in Chinese, and its id.
    pub names: Vec<String>,
    /// What it is.
    pub what: String,
    /// What is stated about it.
    pub claims: String,
}

impl SearchEntry {
    /// Of what is named, is, and is stated so; a missing name is empty.
    #[must_use]
    pub fn of(names: [&str; 4], what: &str, claims: &str) -> Self {
        let names = names.iter().filter(|name| !name.is_empty()).map(|name| name.to_ascii_lowercase());
        Self { names: names.collect(), what: what.to_ascii_lowercase(), claims: claims.to_ascii_lowercase() }
    }
}

/// The places of the entries that speak of these words, best first; nothing for no words. Capital letters do not matter in English.
#[must_use]
pub fn search(index: &[SearchEntry], words: &str) -> Vec<(usize, MatchRank)> {
    let words = words.trim().to_ascii_lowercase();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, MatchRank)> = Vec::new();
    for (nth, SearchEntry { names, what, claims }) in index.iter().enumerate() {
        let place = if names.iter().any(|name| name.starts_with(&words)) {
            MatchRank::Start
        } else if names.iter().any(|name| name.contains(&words)) || what.contains(&words) {
            MatchRank::Name
        } else if claims.contains(&words) {
            MatchRank::Claim
        } else {
            continue;
        };
        found.push((nth, place));
    }
    found.sort_by_key(|(_, place)| *place);
    found
}

impl Law {
    /// What can be found of each node. The page of a release reads the same from its static half.
    #[must_use]
    pub fn search_index(&self) -> Vec<SearchEntry> {
        let entry = |node: &Node| {
            let claims = self.claims.iter().filter(|claim| claim.about.contains(&node.id));
            let said = claims.map(|claim| {
                let cites: Vec<&str> = claim.cites.iter().map(|cite| cite.as_str()).collect();
                [claim.id.as_str(), " ", &claim.says, " ", &cites.join(" "), "\n"].concat()
            });
            let names = [node.title.as_str(), &node.name, node.chinese.as_deref().unwrap_or_default(), &node.id];
            SearchEntry::of(names, &node.what, &said.collect::<String>())
        };
        self.nodes.iter().map(entry).collect()
    }
}
