//! A claim about the law: the statement, its provenance, and the result of comparing it with the primary text.

use serde::{Deserialize, Serialize};

use super::{StaticStr, keyed_enum::keyed_enum};

keyed_enum! {
    /// Where a claim comes from, strongest first. A verdict has the weakest provenance of the claims it rests on.
    Provenance {
        /// The commentary cites an article or a whole instrument for it.
        Article = "article",
        /// Not in the commentary: added here from a primary text.
        Checked = "checked",
        /// Not in the commentary: added here from a summary, such as a law firm's note.
        Summary = "summary",
        /// The commentary or the post reports a notice that was not published.
        Notice = "notice",
        /// A newspaper reported it: quoted by the post, or added here.
        Press = "press",
        /// The commentary says that it is commonly believed.
        Believed = "believed",
        /// The author says that it is their own understanding.
        Understanding = "understanding",
    }
}
keyed_enum! {
    /// The result of comparing a statement with the primary text.
    Finding {
        /// The text says the same.
        Match = "match",
        /// True as far as it goes, but something material is missing.
        Partial = "partial",
        /// The text says otherwise.
        Differs = "differs",
        /// It was true once, but not on the as-of day, or it is no longer true today.
        Outdated = "outdated",
        /// It could not be settled.
        Unsettled = "unsettled",
    }
}
keyed_enum! {
    /// How much of the source of a check was read. There is no value for memory alone: the content is refused where a check says `memory`.
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

/// The comparison of a statement with sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct FactCheck {
    /// The number of the statement, such as `S3`, where it is one of the 23 that were checked one by one.
    pub statement: Option<StaticStr>,
    /// The result. Absent where the claim was added here: it cannot differ from its own source.
    pub finding: Option<Finding>,
    /// The result in words of its own, where the usual ones of the finding would mislead: “Did not happen.”
    pub label: Option<StaticStr>,
    /// What a reader should know about it.
    pub note: StaticStr,
    /// How much of the source was read. Absent where nothing could be compared.
    pub confidence: Option<Confidence>,
    /// Keys of the sources compared with.
    #[serde(default)]
    pub sources: Vec<StaticStr>,
}

/// The words of the article that a claim paraphrases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Original {
    /// The words in Chinese; `…` stands for what is left out.
    pub words: StaticStr,
    /// Where they are, such as `Article 7(3)`.
    pub place: StaticStr,
    /// The key of the source.
    pub source: StaticStr,
}

/// A statement about the law, in our own words, with its provenance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Claim {
    /// Its id, which never changes.
    pub id: StaticStr,
    /// The statement.
    pub says: StaticStr,
    /// Its provenance.
    pub provenance: Provenance,
    /// Paragraphs of the commentary, the post or the thread it rests on, such as `c7.4`.
    #[serde(default)]
    pub cites: Vec<StaticStr>,
    /// The result of comparing it with the primary text.
    pub check: Option<FactCheck>,
    /// The words of the article that it paraphrases, where they were read.
    pub original: Option<Original>,
    /// Something odd in the source, which is kept as written and explained here.
    pub oddity: Option<StaticStr>,
    /// Ids of the nodes it is about.
    #[serde(default)]
    pub about: Vec<StaticStr>,
}
