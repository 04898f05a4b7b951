//! A node of the map: an authority, a text, a licence class, a service, a provider or a sanction.

use serde::{Deserialize, Serialize};

use super::{StaticStr, keyed_enum::keyed_enum};

keyed_enum! {
    /// The kind of a node. On the map it has a shape and a word of its own. The order here is the order of the map.
    Kind {
        /// Makes or applies rules.
        Authority = "authority",
        /// A law, a regulation, a catalogue, a notice.
        Instrument = "instrument",
        /// An article of an instrument.
        Provision = "provision",
        /// A licence class.
        Class = "class",
        /// A maximum foreign share, or a minimum share of the State.
        Limit = "limit",
        /// A service that is offered to the public.
        Service = "service",
        /// A provider of services.
        Provider = "provider",
        /// A consequence of acting without a licence.
        Sanction = "sanction",
    }
}

impl Kind {
    /// The index of its group in [`GROUPS`].
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

/// The groups of nodes on the map, in reading order: each with its title and the column it is in.
pub const GROUPS: [(&str, u8); 6] = [
    ("Who rules", 0),
    ("What is written", 1),
    ("Which licence", 2),
    ("Which service", 3),
    ("Who may offer it", 4),
    ("And if not", 3),
];

/// A node of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Node {
    /// Its id, which never changes: permalinks use it.
    pub id: StaticStr,
    /// Its kind.
    pub kind: Kind,
    /// Its name on the map; short enough for its box.
    pub title: StaticStr,
    /// The second line of its box: the Chinese name or a short note.
    #[serde(default)]
    pub subtitle: StaticStr,
    /// Its full name.
    pub name: StaticStr,
    /// How it stands in the middle of a sentence, with its article: “the ministry”, “basic licences”.
    pub phrase: StaticStr,
    /// Its full Chinese name.
    pub chinese: Option<StaticStr>,
    /// What it is, in a sentence or two.
    pub what: StaticStr,
    /// The instrument that a provision belongs to.
    pub part_of: Option<StaticStr>,
}
