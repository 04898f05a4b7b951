//! The law as checked data: what the content says ([`model`](self)), how the map is drawn ([`scene`]), and the trace that
//! answers a [`Case`].

mod case;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub(crate) mod choices;
mod date;
mod event;
mod fine;
mod history;
#[cfg(not(target_arch = "wasm32"))]
pub mod layout;
mod model;
mod moment;
mod rule;
pub mod scene;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod text;
mod trace;
mod voice;

pub use case::{Carrier, Case, Class, Facts, Issuer, Licence, Owner, Reach, Reading, Service, Severe, Share, Verdict};
pub use date::{Date, DateError};
pub use event::Event;
pub use fine::{Penalty, STEP, penalty};
pub use history::Era;
pub use model::{Check, Claim, Confidence, Finding, Framework, GROUPS, Kind, Node, Provenance, Relation, Source};
pub use moment::{Moment, MomentError};
pub use rule::{Effect, Rule, When};
pub use text::Text;
pub use trace::{Branch, Outcome, Step, Trace};
pub use voice::{Gap, Stance, Voice};
