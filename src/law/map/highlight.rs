//! Highlighting: which nodes and relations of the map are active, on the path of the case, or dimmed. Positions never change.

use super::Filter;
use crate::law::{Law, Relation, StaticStr};

/// How strongly a node or a relation is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Highlight {
    /// Fully highlighted: what was asked for.
    Active,
    /// On the path of the case or of the tour, while something else is active.
    OnPath,
    /// Faded: everything else.
    #[default]
    Dimmed,
}

impl Highlight {
    /// The value of the attribute in the markup that style sheets select by.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Active => "lit",
            Self::OnPath => "path",
            Self::Dimmed => "faded",
        }
    }
}

/// The input of [`Law::highlight`]: selection, filter, search results and path.
#[derive(Clone, Copy, Debug, Default)]
pub struct HighlightQuery<'a> {
    /// The selected node.
    pub node: Option<StaticStr>,
    /// The selected relation, as an index into [`Law::relations`].
    pub edge: Option<usize>,
    /// The filter that nodes and relations must pass.
    pub filter: Filter,
    /// Indices of the nodes that a search found; `None` where there is no search.
    pub found: Option<&'a [usize]>,
    /// Ids of the nodes on the path of the case or of the tour.
    pub path: &'a [StaticStr],
}

/// The highlight of every node and relation, in the order of the content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HighlightState {
    /// The highlight of each node.
    pub nodes: Vec<Highlight>,
    /// The highlight of each relation.
    pub edges: Vec<Highlight>,
    /// How many nodes are active.
    pub count: usize,
}

impl Law {
    /// Works out the highlight of every node and relation.
    ///
    /// With a selection, it and its neighbours are active, except neighbours that do not pass the filter and the search; without
    /// either, the path stays visible as [`Highlight::OnPath`]. With a filter or a search alone, what passes is active. With none
    /// of these, the path is active.
    #[must_use]
    pub fn highlight(&self, query: &HighlightQuery<'_>) -> HighlightState {
        let filtered = !query.filter.is_empty() || query.found.is_some();
        let fits = if filtered { Some(self.fitting(query)) } else { None };
        let node_fits = |nth: usize| fits.as_ref().is_none_or(|(nodes, _)| nodes.get(nth) == Some(&true));
        let edge_fits = |nth: usize| fits.as_ref().is_none_or(|(_, edges)| edges.get(nth) == Some(&true));
        let on_path = |id: &StaticStr| query.path.contains(id);
        let chosen = query.edge.and_then(|nth| self.relations.get(nth));
        let touches = |nth: usize, relation: &Relation| match query.node {
            Some(node) => relation.from == node || relation.to == node,
            None => query.edge == Some(nth),
        };
        let selecting = query.node.is_some() || chosen.is_some();

        let edge = |(nth, relation): (usize, &Relation)| {
            let path = relation.is_among(query.path);
            match (selecting, filtered) {
                (true, _) if touches(nth, relation) && edge_fits(nth) => Highlight::Active,
                (true, false) if path => Highlight::OnPath,
                (false, true) if edge_fits(nth) => Highlight::Active,
                (false, false) if path => Highlight::Active,
                (true | false, _) => Highlight::Dimmed,
            }
        };
        let edges: Vec<Highlight> = self.relations.iter().enumerate().map(edge).collect();

        let mut near: Vec<StaticStr> = query.node.into_iter().collect();
        if selecting {
            let active = self.relations.iter().zip(&edges).filter(|(_, shown)| **shown == Highlight::Active);
            near.extend(active.flat_map(|(relation, _)| [relation.from, relation.to]));
        }
        let nodes: Vec<Highlight> = self
            .nodes
            .iter()
            .enumerate()
            .map(|(nth, node)| {
                let wanted = query.node == Some(node.id)
                    || chosen.is_some_and(|edge| edge.from == node.id || edge.to == node.id);
                match (selecting, filtered) {
                    (true, _) if wanted || near.contains(&node.id) && node_fits(nth) => Highlight::Active,
                    (true, false) if on_path(&node.id) => Highlight::OnPath,
                    (false, true) if node_fits(nth) => Highlight::Active,
                    (false, false) if on_path(&node.id) => Highlight::Active,
                    (true | false, _) => Highlight::Dimmed,
                }
            })
            .collect();
        let count = nodes.iter().filter(|shown| **shown == Highlight::Active).count();
        HighlightState { nodes, edges, count }
    }

    /// Whether each node, and each relation, passes the filter and the search.
    fn fitting(&self, query: &HighlightQuery<'_>) -> (Vec<bool>, Vec<bool>) {
        let claims: Vec<StaticStr> =
            self.claims.iter().filter(|claim| query.filter.admits_claim(claim)).map(|claim| claim.id).collect();
        let any_claim = query.filter.provenances.is_empty() && query.filter.checks.is_empty();
        let claimed: Vec<bool> =
            self.relations.iter().map(|relation| any_claim || claims.contains(&relation.claim)).collect();
        let asked = |nth: usize| {
            query.found.is_none_or(|found| found.contains(&nth))
                && self.nodes.get(nth).is_some_and(|node| query.filter.admits_kind(node.kind))
        };
        let mut spoken_of = vec![any_claim; self.nodes.len()];
        let mut speak = |id: &StaticStr| {
            if let Some(nth) = self.node_index(id)
                && let Some(spoken) = spoken_of.get_mut(nth)
            {
                *spoken = true;
            }
        };
        if !any_claim {
            for (relation, _) in self.relations.iter().zip(&claimed).filter(|(_, claimed)| **claimed) {
                speak(&relation.from);
                speak(&relation.to);
            }
            for claim in self.claims.iter().filter(|claim| query.filter.admits_claim(claim)) {
                claim.about.iter().for_each(&mut speak);
            }
        }
        let edges = self.relations.iter().zip(&claimed).map(|(relation, claimed)| {
            *claimed && [relation.from, relation.to].iter().any(|id| self.node_index(id).is_some_and(asked))
        });
        let edges = edges.collect();
        let nodes = spoken_of.iter().enumerate().map(|(nth, spoken)| *spoken && asked(nth)).collect();
        (nodes, edges)
    }

    /// The index of a node in [`Law::nodes`]; `None` where no node has this id.
    #[must_use]
    pub fn node_index(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == *id)
    }
}
