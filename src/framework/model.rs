//! The shapes of the content: what a claim, a node, a relation and a source are.
//!
//! Nothing here decides anything; `trace` reads rules, `check` (on the host) refuses content that does not hang together.

use super::{
    choices::choices,
    date::Date,
    event::Event,
    text::Text,
    voice::{Gap, Voice},
};
use serde::{Deserialize, Serialize};

choices! {
    /// How firmly a claim stands, weakest last; a verdict inherits its weakest link.
    Provenance {
        /// The commentary cites an article or a whole instrument for it.
        Article = "article",
        /// Not in the commentary: added here from a primary text.
        Checked = "checked",
        /// The commentary or the post reports a notice that was not published.
        Notice = "notice",
        /// A newspaper reported it.
        Press = "press",
        /// The commentary says that it is commonly believed.
        Believed = "believed",
        /// The author says that it is their own understanding.
        Understanding = "understanding",
    }
}
choices! {
    /// What a comparison with the primary text found.
    Finding {
        /// The text says the same.
        Match = "match",
        /// True as far as it goes, but something material is missing.
        Partial = "partial",
        /// The text says otherwise.
        Differs = "differs",
        /// True once, not at the as-of date or not today.
        Outdated = "outdated",
        /// It could not be settled.
        Unsettled = "unsettled",
    }
}
choices! {
    /// How much of the source of a check was read. Memory alone is not a confidence: the checker refuses it.
    Confidence {
        /// The primary text was read whole.
        Full = "full",
        /// A primary or official text was read in part.
        Part = "part",
        /// A secondary source was read.
        Secondary = "secondary",
        /// Derived from verified texts, or computed.
        Derived = "derived",
    }
}

/// One comparison of a claim with a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Check {
    /// Number of the statement in the law check, such as `S3`.
    pub statement: Option<Text>,
    /// What the comparison found.
    pub finding: Finding,
    /// What a reader should know about it.
    pub note: Text,
    /// How much of the source was read. Absent where nothing could be compared.
    pub confidence: Option<Confidence>,
    /// Keys of the [`Source`]s compared with.
    #[serde(default)]
    pub sources: Vec<Text>,
}

/// One statement about the framework, in our words, with where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Claim {
    /// Permanent name.
    pub id: Text,
    /// The statement.
    pub says: Text,
    /// How firmly it stands.
    pub provenance: Provenance,
    /// Paragraphs of the commentary, the post or the thread it rests on, such as `c7.4`.
    #[serde(default)]
    pub cites: Vec<Text>,
    /// What comparing it with the primary text found.
    pub check: Option<Check>,
    /// An oddity of the source, kept as written and explained.
    pub oddity: Option<Text>,
    /// Ids of the nodes it speaks of.
    #[serde(default)]
    pub about: Vec<Text>,
}

choices! {
    /// What sort of thing a node is; told by shape and word on the map, in whose order they stand here.
    Kind {
        /// Makes or applies rules.
        Authority = "authority",
        /// A law, a regulation, a catalogue, a notice.
        Instrument = "instrument",
        /// An article of an instrument.
        Provision = "provision",
        /// A licence class.
        Class = "class",
        /// A cap on foreign shares, or a floor under the State's.
        Limit = "limit",
        /// Something that is offered to the public.
        Service = "service",
        /// Who offers it.
        Provider = "provider",
        /// What happens without a licence.
        Sanction = "sanction",
    }
}

impl Kind {
    /// Index of its group among [`GROUPS`].
    #[must_use]
    pub const fn group(self) -> u16 {
        match self {
            Self::Authority => 0,
            Self::Instrument | Self::Provision => 1,
            Self::Class | Self::Limit => 2,
            Self::Service => 3,
            Self::Provider => 4,
            Self::Sanction => 5,
        }
    }
}

/// The groups of the map in the order in which the question is asked: the title, and the column it stands in.
pub const GROUPS: [(&str, u8); 6] = [
    ("Who rules", 0),
    ("What is written", 1),
    ("Which licence", 2),
    ("Which service", 3),
    ("Who may offer it", 4),
    ("And if not", 3),
];

/// One thing on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Node {
    /// Permanent name.
    pub id: Text,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its name on the map; short enough for its box.
    pub title: Text,
    /// The second line of its box: the Chinese name or a short note.
    #[serde(default)]
    pub subtitle: Text,
    /// Its full name.
    pub name: Text,
    /// Its full Chinese name.
    pub chinese: Option<Text>,
    /// What it is, in a sentence or two.
    pub what: Text,
    /// The instrument that a provision belongs to.
    pub part_of: Option<Text>,
}

/// One directed relation between two nodes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Relation {
    /// Id of the node where it starts.
    pub from: Text,
    /// What it says, between the two names: `requires`, `issued by`.
    pub verb: Text,
    /// The same, read from its end to its start.
    pub inverse: Text,
    /// Id of the node where it ends.
    pub to: Text,
    /// Id of the claim it rests on; its provenance is the claim's.
    pub claim: Text,
}

/// Where a check was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// Short name used by checks.
    pub key: Text,
    /// What it is.
    pub name: Text,
    /// Where it can be read, if it is on the web.
    pub address: Option<Text>,
    /// Whether it is a copy, a translation or an excerpt.
    pub note: Option<Text>,
}

/// Everything the page knows about the law.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Framework {
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
    pub rules: Vec<super::rule::Rule>,
    /// The verdict of every case.
    pub cases: super::cases::Cases,
    /// The thread.
    pub voices: Vec<Voice>,
    /// Paragraphs on which nothing rests.
    pub gaps: Vec<Gap>,
    /// What happened, in order of time.
    pub events: Vec<Event>,
    /// The wide drawing of the map.
    pub wide: super::scene::Scene,
    /// The narrow drawing of the map.
    pub narrow: super::scene::Scene,
    /// Cases worth asking about.
    pub presets: Vec<super::preset::Preset>,
}

impl Framework {
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
}
