//! Full-text search among the nodes of the map, with ranked results.

use crate::law::{Law, Node};

/// How well a node matches the search text, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchRank {
    /// A name in either language, or the id, begins with the text.
    Start,
    /// A name, the id or the description contains the text.
    Name,
    /// A claim about the node contains the text.
    Claim,
}

/// The searchable text of a node, in lower case (ASCII only).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchEntry {
    /// Its title on the map, its full name, its Chinese name, and its id.
    pub names: Vec<String>,
    /// The description: what the node is.
    pub what: String,
    /// The claims about it.
    pub claims: String,
}

impl SearchEntry {
    /// An entry for a node's names, description and claims. An empty name is left out.
    #[must_use]
    pub fn of(names: [&str; 4], what: &str, claims: &str) -> Self {
        let names = names.iter().filter(|name| !name.is_empty()).map(|name| name.to_ascii_lowercase());
        Self { names: names.collect(), what: what.to_ascii_lowercase(), claims: claims.to_ascii_lowercase() }
    }
}

/// Indices of the entries that contain the text `words`, with their rank, best first; equal ranks stay in the order of the index.
///
/// ASCII letters match in either case; spaces at both ends are ignored. Empty where nothing is left of the text.
#[must_use]
pub fn search(index: &[SearchEntry], words: &str) -> Vec<(usize, MatchRank)> {
    let words = words.trim().to_ascii_lowercase();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, MatchRank)> = Vec::new();
    for (nth, SearchEntry { names, what, claims }) in index.iter().enumerate() {
        let rank = if names.iter().any(|name| name.starts_with(&words)) {
            MatchRank::Start
        } else if names.iter().any(|name| name.contains(&words)) || what.contains(&words) {
            MatchRank::Name
        } else if claims.contains(&words) {
            MatchRank::Claim
        } else {
            continue;
        };
        found.push((nth, rank));
    }
    found.sort_by_key(|(_, rank)| *rank);
    found
}

impl Law {
    /// The search index: one entry for each node, in order.
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
