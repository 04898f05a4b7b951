//! A source that claims were checked against.

use serde::{Deserialize, Serialize};

use super::{PartialDate, StaticStr, keyed_enum::keyed_enum};

keyed_enum! {
    /// What a source is.
    SourceKind {
        /// A primary text, or a verbatim quotation of one.
        Text = "text",
        /// A summary by somebody who read the text: a law firm, an agency.
        Summary = "summary",
        /// A newspaper, a news agency, a trade journal.
        Press = "press",
        /// A list of contents. No claim may rest on it alone.
        Contents = "contents",
    }
}

/// A source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// Its key, by which checks and events name it.
    pub key: StaticStr,
    /// Its title.
    pub name: StaticStr,
    /// What it is.
    pub kind: SourceKind,
    /// When it was published, as exactly as it is known.
    pub published: Option<PartialDate>,
    /// Its address on the web, if it has one.
    pub address: Option<StaticStr>,
    /// What a reader should know about it, such as that it is a copy, a translation or an excerpt.
    pub note: Option<StaticStr>,
}
