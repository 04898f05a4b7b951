//! Walking the map by keys: along relations, among the alternatives, and back the way one came.

use crate::law::{Law, Relation, StaticStr};

/// Where a reader wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Along a relation that starts here; or back, having come against one.
    Along,
    /// Against a relation that ends here; or back, having come along one.
    Against,
    /// To the next alternative of the last turn; without one, to the next node in reading order.
    Next,
    /// To the alternative before; without one, to the node before in reading order.
    Previous,
    /// To the first node in reading order.
    First,
    /// To the last node in reading order.
    Last,
    /// Back the way one came.
    Back,
}

/// How a reader came to be where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveKind {
    /// By a relation, one of several from the same node in the same direction.
    Relation {
        /// Its place among the relations.
        edge: usize,
        /// Whether it was followed from its start to its end.
        on: bool,
        /// Which of the alternatives it is, from 1.
        nth: usize,
        /// How many alternatives there are.
        of: usize,
    },
    /// Back to a node left before.
    Back,
    /// In reading order.
    Order,
    /// Not at all: nothing leads that way.
    Stuck,
}

/// One relation followed.
#[derive(Clone, Copy, Debug)]
struct Hop {
    left: usize,
    edge: usize,
    on: bool,
}

/// The way a reader came.
#[derive(Clone, Debug, Default)]
pub struct MapNavigation {
    hops: Vec<Hop>,
}

impl MapNavigation {
    /// Where a turn leads from the node at place `here`, and how; `None` where there is nowhere to go back to.
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

    /// The relation followed last.
    #[must_use]
    pub fn last(&self) -> Option<usize> {
        self.hops.last().map(|hop| hop.edge)
    }

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

/// The place of the node where a relation leads.
fn end(law: &Law, edge: usize, on: bool) -> Option<usize> {
    let relation = law.relations.get(edge)?;
    law.node_index(if on { &relation.to } else { &relation.from })
}

impl Relation {
    /// What it says and where it leads, seen from one of its ends.
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
    /// The places of the relations that start at a node, or end there.
    #[must_use]
    pub fn relations_at(&self, node: usize, on: bool) -> Vec<usize> {
        let Some(node) = self.nodes.get(node) else { return Vec::new() };
        let from = |relation: &Relation| if on { relation.from } else { relation.to };
        let relations_at = self.relations.iter().enumerate().filter(|(_, relation)| from(relation) == node.id);
        relations_at.map(|(nth, _)| nth).collect()
    }

    /// The name of a relation in permalinks: `from.to`, with `.2` and so on where the same two nodes have several.
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

    /// The place of the relation of that name.
    #[must_use]
    pub fn edge(&self, key: &str) -> Option<usize> {
        (0..self.relations.len()).find(|nth| self.edge_key(*nth) == key)
    }

    /// The paragraphs of the claim that a relation rests on, with commas between.
    #[must_use]
    pub fn cites(&self, relation: &Relation) -> String {
        let cites = self.claim(&relation.claim).map_or(&[][..], |claim| &claim.cites);
        cites.iter().map(|cite| cite.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// A relation as a sentence, read from its start or from its end: `Basic licence is required for PC to phone`.
    #[must_use]
    pub fn sentence(&self, edge: usize, on: bool) -> String {
        let Some(relation) = self.relations.get(edge) else { return String::new() };
        self.sentence_with(relation, on, if on { &relation.verb } else { &relation.inverse })
    }

    /// The same with a word for the relation that is kept elsewhere.
    #[must_use]
    pub fn sentence_with(&self, relation: &Relation, on: bool, word: &str) -> String {
        let (from, to) = (self.title(&relation.from), self.title(&relation.to));
        if on { [from, word, to].join(" ") } else { [to, word, from].join(" ") }
    }

    /// The title of a node; empty where there is none of that id.
    #[must_use]
    pub fn title(&self, id: &str) -> &str {
        self.node(id).map_or("", |node| node.title.as_str())
    }
}
