//! A claim about the law: what it says, how firmly it stands, and what comparing it with the primary text found.

use serde::{Deserialize, Serialize};

use super::{StaticStr, keyed_enum::keyed_enum};

keyed_enum! {
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
keyed_enum! {
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
keyed_enum! {
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
pub struct FactCheck {
    /// Number of the statement in the law check, such as `S3`.
    pub statement: Option<StaticStr>,
    /// What the comparison found.
    pub finding: Finding,
    /// What a reader should know about it.
    pub note: StaticStr,
    /// How much of the source was read. Absent where nothing could be compared.
    pub confidence: Option<Confidence>,
    /// Keys of the [`Source`]s compared with.
    #[serde(default)]
    pub sources: Vec<StaticStr>,
}

/// One statement about the framework, in our words, with where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Claim {
    /// Permanent name.
    pub id: StaticStr,
    /// The statement.
    pub says: StaticStr,
    /// How firmly it stands.
    pub provenance: Provenance,
    /// Paragraphs of the commentary, the post or the thread it rests on, such as `c7.4`.
    #[serde(default)]
    pub cites: Vec<StaticStr>,
    /// What comparing it with the primary text found.
    pub check: Option<FactCheck>,
    /// An oddity of the source, kept as written and explained.
    pub oddity: Option<StaticStr>,
    /// Ids of the nodes it speaks of.
    #[serde(default)]
    pub about: Vec<StaticStr>,
}
