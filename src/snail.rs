//! The well: one day’s rules, the exact odds, sampled runs.
//!
//! | module | what it knows |
//! |---|---|
//! | [`length`], [`chance`] | the two units: quarter feet and millionths |
//! | [`setting`] | the nine numbers of one well |
//! | [`closed`] | the answer when nothing is left to chance, as a formula |
//! | [`exact`] | the distribution of the day it gets out, by dynamic programming |
//! | [`run`] | one seeded snail, day by day, with the reason for each |
//! | [`sampled`] | many seeded snails, in slices |
//!
//! Two engines check each other: [`exact::first_passage`] and [`sampled::Sampler`].

pub mod chance;
pub mod closed;
pub mod exact;
pub mod length;
pub mod run;
pub mod sampled;
pub mod setting;

pub use chance::{Chance, ChanceError};
pub use closed::first_day;
pub use exact::{FirstPassage, first_passage};
pub use length::{Length, LengthError};
pub use run::{DayEntry, Night, Run, Weather};
pub use sampled::{Sample, Sampler};
pub use setting::{HORIZON, Setting};
