//! The law as checked data: what the content says ([`model`](self)), how the map is drawn ([`scene`]), and the trace that
//! answers a [`Case`].

mod case;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub(crate) mod choices;
mod date;
mod fine;
#[cfg(not(target_arch = "wasm32"))]
pub mod layout;
mod model;
mod rule;
pub mod scene;
mod text;
mod trace;

pub use case::{Carrier, Case, Class, Facts, Issuer, Licence, Owner, Reach, Reading, Service, Severe, Share, Verdict};
pub use date::{Date, DateError};
pub use fine::{Penalty, STEP, penalty};
pub use model::{Check, Claim, Confidence, Finding, Framework, GROUPS, Kind, Node, Provenance, Relation, Source};
pub use rule::{Effect, Rule, When};
pub use text::Text;
pub use trace::{Branch, Outcome, Step, Trace};
