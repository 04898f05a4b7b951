//! The law as checked data: what the content says ([`model`](self)), how the map is drawn ([`scene`]), and the trace that
//! answers a [`Case`].

mod case;
mod cases;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub(crate) mod choices;
#[cfg(not(target_arch = "wasm32"))]
mod coverage;
mod date;
mod decide;
mod event;
mod fine;
mod flips;
mod focus;
#[cfg(not(target_arch = "wasm32"))]
pub mod layout;
mod model;
mod moment;
mod over_time;
pub mod pick;
mod preset;
mod reverse;
mod rule;
pub mod scene;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod text;
mod trace;
pub mod viewport;
mod voice;
mod walk;

pub use case::{Carrier, Case, Class, Facts, Issuer, Licence, Owner, Reach, Reading, Service, Severe, Share, Verdict};
pub use cases::{Cases, Question};
pub use date::{Date, DateError};
pub use event::Event;
pub use fine::{Penalty, STEP, penalty};
pub use flips::Flip;
pub use focus::{Focus, Light, Pointing};
pub use model::{Check, Claim, Confidence, Finding, Framework, GROUPS, Kind, Node, Provenance, Relation, Source};
pub use moment::{Moment, MomentError};
pub use over_time::Span;
pub use preset::Preset;
pub use reverse::{Parting, Pattern};
pub use rule::{Effect, Rule, When};
pub use text::Text;
pub use trace::{Branch, Outcome, Stage, Step, Trace};
pub use voice::{Gap, Stance, Voice};
pub use walk::{Turn, Walk, Way};
