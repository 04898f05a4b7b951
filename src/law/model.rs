//! The shapes of the content: claims, nodes, relations, rules, events, voices, and the case that a reader asks about.
//!
//! Nothing here decides anything: [`reasoning`](super::reasoning) does, and `validate`, on the host, refuses content that does not hang
//! together.

mod case;
mod claim;
mod date;
mod event;
pub(crate) mod keyed_enum;
mod law;
mod node;
mod partial_date;
mod preset;
mod relation;
mod rule;
mod source;
mod static_str;
mod voice;

pub use case::{Carrier, Case, Class, Facts, Issuer, Licence, Owner, Reach, Reading, Service, Severe, Share, Verdict};
pub use claim::{Claim, Confidence, FactCheck, Finding, Provenance};
pub use date::{Date, DateError};
pub use event::Event;
pub use law::Law;
pub use node::{GROUPS, Kind, Node};
pub use partial_date::{PartialDate, PartialDateError};
pub use preset::Preset;
pub use relation::Relation;
pub use rule::{Condition, Effect, Rule};
pub use source::Source;
pub use static_str::StaticStr;
pub use voice::{Gap, Stance, Voice};
