//! Keyboard navigation on the map: along relations, among alternative relations, and back through the history.

use crate::law::{Law, Relation, StaticStr};

/// A navigation command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Follow the first relation that starts at this node. If the last move went against a relation, undo that move instead.
    Along,
    /// Follow the first relation that ends at this node, against its direction. If the last move went along a relation, undo that
    /// move instead.
    Against,
    /// Take the next alternative to the relation followed last; without history, go to the next node in reading order.
    Next,
    /// Take the previous alternative to the relation followed last; without history, go to the previous node in reading order.
    Previous,
    /// To the first node in reading order.
    First,
    /// To the last node in reading order.
    Last,
    /// Undo the last move along or against a relation.
    Back,
}

/// How a move was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveKind {
    /// A relation was followed. There may be alternatives: relations at the same node in the same direction.
    Relation {
        /// Its index in [`Law::relations`].
        edge: usize,
        /// Whether it was followed from its start to its end; otherwise against its direction.
        on: bool,
        /// Its number among the alternatives, from 1.
        nth: usize,
        /// The number of alternatives, itself included.
        of: usize,
    },
    /// An earlier move was undone.
    Back,
    /// To a node by reading order.
    Order,
    /// There was no move: nothing leads that way.
    Stuck,
}

/// One move in the history: the node left, the relation followed, and whether in its direction.
#[derive(Clone, Copy, Debug)]
struct Hop {
    left: usize,
    edge: usize,
    on: bool,
}

/// The navigation history of the map: the relations followed since the start.
#[derive(Clone, Debug, Default)]
pub struct MapNavigation {
    hops: Vec<Hop>,
}

impl MapNavigation {
    /// Makes a move from the node at index `here`; returns the index of the node reached, and how. `None` where [`Direction::Back`]
    /// finds no history. History that does not end at `here` is dropped first: the reader has jumped elsewhere.
    pub fn turn(&mut self, law: &Law, here: usize, turn: Direction) -> Option<(usize, MoveKind)> {
        if self.hops.last().is_some_and(|hop| end(law, hop.edge, hop.on) != Some(here)) {
            self.hops.clear();
        }
        match turn {
            Direction::Along | Direction::Against => Some(self.follow(law, here, turn == Direction::Along)),
            Direction::Next | Direction::Previous => Some(self.alternative(law, here, turn == Direction::Next)),
            Direction::First | Direction::Last => {
                self.hops.clear();
                Some((if turn == Direction::First { 0 } else { law.nodes.len().saturating_sub(1) }, MoveKind::Order))
            }
            Direction::Back => self.hops.pop().map(|hop| (hop.left, MoveKind::Back)),
        }
    }

    /// The index of the relation followed last.
    #[must_use]
    pub fn last(&self) -> Option<usize> {
        self.hops.last().map(|hop| hop.edge)
    }

    /// [`Direction::Along`] (`on`) or [`Direction::Against`].
    fn follow(&mut self, law: &Law, here: usize, on: bool) -> (usize, MoveKind) {
        if let Some(hop) = self.hops.pop_if(|hop| hop.on != on) {
            return (hop.left, MoveKind::Back);
        }
        let relations_at = law.relations_at(here, on);
        let to = relations_at.first().and_then(|edge| Some((*edge, end(law, *edge, on)?)));
        let Some((edge, to)) = to else { return (here, MoveKind::Stuck) };
        self.hops.push(Hop { left: here, edge, on });
        (to, MoveKind::Relation { edge, on, nth: 1, of: relations_at.len() })
    }

    /// [`Direction::Next`] or [`Direction::Previous`].
    fn alternative(&mut self, law: &Law, here: usize, next: bool) -> (usize, MoveKind) {
        let step = |place: usize| if next { Some(place + 1) } else { place.checked_sub(1) };
        let Some(hop) = self.hops.last_mut() else {
            return match step(here).filter(|to| *to < law.nodes.len()) {
                Some(to) => (to, MoveKind::Order),
                None => (here, MoveKind::Stuck),
            };
        };
        let relations_at = law.relations_at(hop.left, hop.on);
        let place = relations_at.iter().position(|edge| *edge == hop.edge).unwrap_or_default();
        let other = step(place).and_then(|nth| Some((nth, *relations_at.get(nth)?)));
        match other.and_then(|(nth, edge)| Some((nth, edge, end(law, edge, hop.on)?))) {
            Some((nth, edge, to)) => {
                hop.edge = edge;
                (to, MoveKind::Relation { edge, on: hop.on, nth: nth + 1, of: relations_at.len() })
            }
            None => (here, MoveKind::Stuck),
        }
    }
}

/// The index of the node at the end of a relation, or at its start where it is followed against its direction.
fn end(law: &Law, edge: usize, on: bool) -> Option<usize> {
    let relation = law.relations.get(edge)?;
    law.node_index(if on { &relation.to } else { &relation.from })
}

impl Relation {
    /// The verb and the id of the other node, as seen from the node `id` at one end. `None` where `id` is at neither end.
    #[must_use]
    pub fn seen_from(&self, id: StaticStr) -> Option<(StaticStr, StaticStr)> {
        if self.from == id {
            Some((self.verb, self.to))
        } else if self.to == id {
            Some((self.inverse, self.from))
        } else {
            None
        }
    }
}

impl Law {
    /// Indices of the relations that start at a node (`on`), or that end there. Empty where there is no such node.
    #[must_use]
    pub fn relations_at(&self, node: usize, on: bool) -> Vec<usize> {
        let Some(node) = self.nodes.get(node) else { return Vec::new() };
        let from = |relation: &Relation| if on { relation.from } else { relation.to };
        let relations_at = self.relations.iter().enumerate().filter(|(_, relation)| from(relation) == node.id);
        relations_at.map(|(nth, _)| nth).collect()
    }

    /// The key of a relation in permalinks: `from.to`, with `.2` and so on for further relations between the same two nodes. Empty
    /// where there is no such relation.
    #[must_use]
    pub fn edge_key(&self, nth: usize) -> String {
        let Some(edge) = self.relations.get(nth) else { return String::new() };
        let same = |other: &&Relation| other.from == edge.from && other.to == edge.to;
        let before = self.relations.iter().take(nth).filter(same).count();
        let mut key = [edge.from.as_str(), &edge.to].join(".");
        if before > 0 {
            key.push('.');
            key.push_str(&(before + 1).to_string());
        }
        key
    }

    /// The index of the relation with this key; see [`Law::edge_key`].
    #[must_use]
    pub fn edge(&self, key: &str) -> Option<usize> {
        (0..self.relations.len()).find(|nth| self.edge_key(*nth) == key)
    }

    /// The commentary paragraphs cited by the claim that a relation rests on, separated by commas.
    #[must_use]
    pub fn cites(&self, relation: &Relation) -> String {
        let cites = self.claim(&relation.claim).map_or(&[][..], |claim| &claim.cites);
        cites.iter().map(|cite| cite.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// A relation as a sentence without its full stop, read from its start (`on`) or from its end: `Basic licences are required for
    /// PC-to-phone calls`. Empty where there is no such relation.
    #[must_use]
    pub fn sentence(&self, edge: usize, on: bool) -> String {
        let Some(relation) = self.relations.get(edge) else { return String::new() };
        let (from, to) = (self.phrase(&relation.from), self.phrase(&relation.to));
        let mut sentence = if on { [from, &relation.verb, to] } else { [to, &relation.inverse, from] }.join(" ");
        if let Some(first) = sentence.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        sentence
    }

    /// A node as it stands in the middle of a sentence; empty where no node has this id.
    #[must_use]
    pub fn phrase(&self, id: &str) -> &str {
        self.node(id).map_or("", |node| node.phrase.as_str())
    }

    /// The title of a node; empty where no node has this id.
    #[must_use]
    pub fn title(&self, id: &str) -> &str {
        self.node(id).map_or("", |node| node.title.as_str())
    }
}
