//! The types of the content: claims, nodes, relations, rules, events, voices, and the texts of the sections; and [`Case`], the question
//! that a reader asks.
//!
//! These types only hold data. [`reasoning`](super::reasoning) works out verdicts, and `validate`, on the host, rejects content that
//! is inconsistent.

mod case;
mod claim;
mod date;
mod event;
mod glossary;
pub(crate) mod keyed_enum;
mod law;
mod node;
mod openness;
mod partial_date;
mod penalty;
mod preset;
mod questions;
mod relation;
mod rule;
mod source;
mod static_str;
mod story;
pub(in crate::law) mod texts;
mod verdict_text;
mod voice;
mod wells;

pub use case::{
    Carrier, Case, Class, Facts, Fee, Issuer, Licence, Offer, Owner, Reach, Reading, Service, Severe, Share, Verdict,
};
pub use claim::{Claim, Confidence, FactCheck, Finding, Original, Provenance};
pub use date::{Date, DateError};
pub use event::{Event, EventKind};
pub use glossary::Term;
pub use law::Law;
pub use node::{GROUPS, Kind, Node};
pub use openness::{MetaphorNote, OpennessContent, OpennessTexts, Perspective};
pub use partial_date::{PartialDate, PartialDateError};
pub use penalty::{Basis, FinedFirm, IncomeJump, IncomeRemark, PenaltyContent, PenaltyNotes, SevereConsequence};
pub use preset::Preset;
pub use questions::ClassQuestion;
pub use relation::Relation;
pub use rule::{Breach, Condition, Effect, Rule, Sanction};
pub use source::{Source, SourceKind};
pub use static_str::StaticStr;
pub use story::{Ending, Explainer, Passage, PredictionText, PredictionVerdict, Story, TourPicture, TourStep};
pub use texts::{MapTexts, PageTexts, SnailTexts, SourcesTexts, Texts, ThreadTexts, TimelineTexts, TraceTexts, filled};
pub use verdict_text::{Restriction, VerdictText};
pub use voice::{Gap, Stance, Voice};
pub use wells::{Caveats, Ground, Origin, WellGroup, WellPreset, Wells};
