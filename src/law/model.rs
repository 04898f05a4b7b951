//! The types of the content: claims, nodes, relations, rules, events, voices, and the texts of the sections; and [`Case`], the question
//! that a reader asks.
//!
//! These types only hold data. [`reasoning`](super::reasoning) works out verdicts, and `validate`, on the host, rejects content that
//! is inconsistent.

mod case;
mod claim;
mod date;
mod event;
pub(crate) mod keyed_enum;
mod law;
mod node;
mod partial_date;
mod penalty;
mod preset;
mod relation;
mod rule;
mod source;
mod static_str;
mod story;
pub(in crate::law) mod texts;
mod voice;
mod wells;

pub use case::{Carrier, Case, Class, Facts, Issuer, Licence, Owner, Reach, Reading, Service, Severe, Share, Verdict};
pub use claim::{Claim, Confidence, FactCheck, Finding, Provenance};
pub use date::{Date, DateError};
pub use event::Event;
pub use law::Law;
pub use node::{GROUPS, Kind, Node};
pub use partial_date::{PartialDate, PartialDateError};
pub use penalty::{Basis, FinedFirm, IncomeJump, IncomeRemark, PenaltyContent, PenaltyNotes, SevereConsequence};
pub use preset::Preset;
pub use relation::Relation;
pub use rule::{Condition, Effect, Rule};
pub use source::Source;
pub use static_str::StaticStr;
pub use story::{Passage, PredictionText, PredictionVerdict, Story, TourStep};
pub use texts::{MapTexts, PageTexts, SnailTexts, SourcesTexts, Texts, ThreadTexts, TimelineTexts, filled};
pub use voice::{Gap, Stance, Voice};
pub use wells::{Caveats, Ground, Origin, WellGroup, WellPreset, Wells};
