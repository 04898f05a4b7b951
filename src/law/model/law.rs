//! Everything the page knows about the law, and how its parts are found.

use serde::{Deserialize, Serialize};

use super::{Claim, Date, Event, Gap, Node, Preset, Provenance, Relation, Rule, Source, StaticStr, Voice};
use crate::law::{map::Scene, reasoning::VerdictTable};

/// Everything the page knows about the law.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Law {
    /// The day as of which the commentary speaks.
    pub as_of: Date,
    /// Things on the map.
    pub nodes: Vec<Node>,
    /// Relations between them.
    pub relations: Vec<Relation>,
    /// Statements with their provenance.
    pub claims: Vec<Claim>,
    /// Where checks were read.
    pub sources: Vec<Source>,
    /// Rules of the trace.
    pub rules: Vec<Rule>,
    /// The verdict of every case.
    pub verdict_table: VerdictTable,
    /// The thread.
    pub voices: Vec<Voice>,
    /// Paragraphs on which nothing rests.
    pub gaps: Vec<Gap>,
    /// What happened, in order of time.
    pub events: Vec<Event>,
    /// The wide drawing of the map.
    pub wide: Scene,
    /// The narrow drawing of the map.
    pub narrow: Scene,
    /// Cases worth asking about.
    pub presets: Vec<Preset>,
}

impl Law {
    /// The node of that id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == *id)
    }

    /// The claim of that id.
    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == *id)
    }

    /// The relations that start or end at a node, in the order of the content.
    pub fn relations_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Relation> {
        self.relations.iter().filter(move |relation| relation.from == *id || relation.to == *id)
    }

    /// The claims that speak of a node or carry one of its relations, in the order of the content.
    pub fn claims_about<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Claim> {
        self.claims.iter().filter(move |claim| {
            claim.about.iter().any(|about| *about == *id)
                || self.relations_of(id).any(|relation| relation.claim == claim.id)
        })
    }

    /// The provenance of a relation: that of the claim it rests on.
    #[must_use]
    pub fn provenance_of(&self, relation: &Relation) -> Provenance {
        self.claim(&relation.claim).map_or(Provenance::Understanding, |claim| claim.provenance)
    }

    /// Whether a node is no part of the commentary but was added here from a text.
    #[must_use]
    pub fn is_added(&self, node: &str) -> bool {
        let mut claims = self.claims_about(node).peekable();
        claims.peek().is_some() && claims.all(|claim| claim.provenance == Provenance::Checked)
    }

    /// The voice of that id.
    #[must_use]
    pub fn voice(&self, id: &str) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.id == *id)
    }

    /// The voices that dispute a claim.
    pub fn disputes<'a>(&'a self, claim: &'a str) -> impl Iterator<Item = &'a Voice> {
        self.voices.iter().filter(move |voice| voice.disputes.iter().any(|id| *id == *claim))
    }

    /// Every paragraph of the post and the thread, in order, each with the claims and the voices that rest on it.
    pub fn paragraphs(&self) -> impl Iterator<Item = (String, Vec<StaticStr>)> {
        let ids = self.voices.iter().flat_map(|voice| (1..=voice.paragraphs).map(|nth| format!("{}.{nth}", voice.id)));
        ids.map(|id| {
            let claims = self.claims.iter().filter(|claim| claim.cites.iter().any(|cite| *cite == *id));
            let voices = self.voices.iter().filter(|voice| voice.cites.iter().any(|cite| *cite == *id));
            let on = claims.map(|claim| claim.id).chain(voices.map(|voice| voice.id)).collect();
            (id, on)
        })
    }
}
