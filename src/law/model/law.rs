//! [`Law`]: all the content of the page, with look-ups by id.

use serde::{Deserialize, Serialize};

use super::{
    Claim, ClassQuestion, Date, Event, Gap, Node, OpennessContent, PenaltyContent, Preset, Provenance, Relation,
    Restriction, Rule, Source, StaticStr, Story, Term, Texts, Verdict, VerdictText, Voice, Wells,
};
use crate::law::{map::Scene, reasoning::VerdictTable};

/// All the content of the page, validated and packed when the program is built.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Law {
    /// The day of the commentary, 5 January 2011.
    pub as_of: Date,
    /// The nodes of the map, in reading order.
    pub nodes: Vec<Node>,
    /// The relations between nodes.
    pub relations: Vec<Relation>,
    /// The claims.
    pub claims: Vec<Claim>,
    /// The sources that claims and events were checked against.
    pub sources: Vec<Source>,
    /// The rules of the trace.
    pub rules: Vec<Rule>,
    /// The verdict of every case.
    pub verdict_table: VerdictTable,
    /// The voices of the thread.
    pub voices: Vec<Voice>,
    /// The paragraphs that nothing cites.
    pub gaps: Vec<Gap>,
    /// The events of the timeline, in order of time.
    pub events: Vec<Event>,
    /// The layout of the map for wide screens.
    pub wide: Scene,
    /// The layout of the map for narrow screens.
    pub narrow: Scene,
    /// The layout of the part of the map that each step of the tour speaks of, in the order of the steps. Its boxes are in the order of the
    /// step's nodes, its wires in the order of [`Law::relations_among`] them.
    pub parts: Vec<Scene>,
    /// The example cases of the trace.
    pub presets: Vec<Preset>,
    /// The words of the story and of the guided tour.
    pub story: Story,
    /// The wells to start from, and what the metaphor rests on.
    pub wells: Wells,
    /// The words and figures of the penalty section.
    pub penalty: PenaltyContent,
    /// The words about how open the law was, and the questions to start from.
    pub openness: OpennessContent,
    /// The sentences that explain the verdicts.
    pub verdict_texts: Vec<VerdictText>,
    /// The glossary, in the order of the alphabet.
    pub glossary: Vec<Term>,
    /// The questions for a class.
    pub questions: Vec<ClassQuestion>,
    /// The sentences about the law and the thread around the tools of each section.
    pub texts: Texts,
}

impl Law {
    /// The node with this id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == *id)
    }

    /// The claim with this id.
    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == *id)
    }

    /// The relations that start or end at a node, in content order.
    pub fn relations_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Relation> {
        self.relations.iter().filter(move |relation| relation.from == *id || relation.to == *id)
    }

    /// The relations with both ends among these nodes, each with its index, in content order.
    pub fn relations_among<'a>(&'a self, nodes: &'a [StaticStr]) -> impl Iterator<Item = (usize, &'a Relation)> {
        self.relations.iter().enumerate().filter(|(_, relation)| relation.is_among(nodes))
    }

    /// The layout of the part of the map that the step of this number speaks of.
    #[must_use]
    pub fn part_of_step(&self, number: u32) -> Option<&Scene> {
        self.parts.get(Story::index(number)?)
    }

    /// The claims that are about a node or that one of its relations rests on, in content order.
    pub fn claims_about<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Claim> {
        self.claims.iter().filter(move |claim| {
            claim.about.iter().any(|about| *about == *id)
                || self.relations_of(id).any(|relation| relation.claim == claim.id)
        })
    }

    /// The provenance of a relation, which is that of the claim it rests on.
    #[must_use]
    pub fn provenance_of(&self, relation: &Relation) -> Provenance {
        self.claim(&relation.claim).map_or(Provenance::Understanding, |claim| claim.provenance)
    }

    /// The sentence that explains a verdict under a restriction; that of the verdict alone where the restriction has none of its own.
    #[must_use]
    pub fn verdict_text(&self, verdict: Verdict, restriction: Option<Restriction>) -> &'static str {
        let of = |restriction| {
            let mut texts = self.verdict_texts.iter();
            texts.find(|text| text.verdict == verdict && text.restriction == restriction)
        };
        of(restriction).or_else(|| of(None)).map_or("", |text| text.says.as_str())
    }

    /// Whether a node is not in the commentary but was added: no claim about it cites a paragraph.
    #[must_use]
    pub fn is_added(&self, node: &str) -> bool {
        let mut claims = self.claims_about(node).peekable();
        claims.peek().is_some() && claims.all(|claim| claim.cites.is_empty())
    }

    /// The voice with this id.
    #[must_use]
    pub fn voice(&self, id: &str) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.id == *id)
    }

    /// The voices that dispute a claim.
    pub fn disputes<'a>(&'a self, claim: &'a str) -> impl Iterator<Item = &'a Voice> {
        self.voices.iter().filter(move |voice| voice.disputes.iter().any(|id| *id == *claim))
    }

    /// Every paragraph of the post and the thread, in order, each with the ids of the claims and voices that cite it.
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
