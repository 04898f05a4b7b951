//! The well: one day's rules, the exact odds, sampled runs.
//!
//! A snail starts at the bottom of a well, climbs by day and slides back by night, and the question is on which day it
//! is out: the *first-passage day*. This module answers it four ways, and its tests hold the four against each other.
//!
//! | module | what it is |
//! |---|---|
//! | [`length`], [`chance`] | the two numbers a well is made of: whole quarter feet, and millionths |
//! | [`params`] | one well: nine numbers with their ranges |
//! | [`day`] | what one day does to a snail: the only place that states the rules |
//! | [`luck`] | how chance turns into weather and nights: weights for the exact engine, draws for the sampled one |
//! | [`closed`] | answers by formula, where there is one |
//! | [`distribution`], [`exact`], [`chain`] | the distribution of heights day by day; of the first-passage day; its mean |
//! | [`solver`] | the exact distribution in slices, for wells so deep that it takes more than a frame |
//! | [`mod@height_quantiles`] | quantiles of height over time |
//! | [`sampled`], [`sample`] | seeded snails by the thousand, in slices; and what they did |
//! | [`run`] | the diary of one sampled snail |
//! | [`mod@paired_runs`] | the same snails in two wells |
//! | [`inverse`] | which value of a setting makes it so likely to be out in time |
//! | [`sensitivity`] | what a step of each setting would change |
//!
//! ```
//! use snailwell::snail::{Chance, Sampler, WellParams, first_day, first_passage, HORIZON};
//!
//! let classic = WellParams::default();
//! assert_eq!(first_day(&classic), Some(28));
//!
//! // One night in twenty, the snail slides all the way back.
//! let setback = WellParams { reset: Chance::from_millionths(50_000), ..classic };
//! let exact = first_passage(&setback, HORIZON);
//! assert_eq!(exact.percentile(0.5), Some(48));
//! assert!((exact.mean().unwrap() - 60.89).abs() < 0.01);
//!
//! let mut sampler = Sampler::new(&setback, 1, 10_000);
//! while !sampler.advance(1_000_000).finished {}
//! assert!((sampler.sample().mean().unwrap() - 60.89).abs() < 2.0);
//! ```
//!
//! # Invariants
//!
//! - No clock, no global randomness, no page: everything here is a function of its arguments.
//! - Everything is total. A [`WellParams`] with a value out of range is taken at the nearest end of the range, see
//!   [`WellParams::clamped`].
//! - Results are equal to the bit on the host and in the browser: integers of stated width in whatever is seeded, and
//!   `f64` with only `+ - * /`.

pub mod analysis;
pub mod exact;
pub mod params;
pub mod rng;
pub mod rules;
pub mod sampling;

pub use analysis::{
    inverse_question::{InverseAnswer, InverseSolver, Parameter},
    sensitivity::{ParameterEffect, Sensitivity},
};
pub use exact::{
    closed_form::{expected_days_with_reset, first_day},
    first_passage::{FirstPassage, Race, first_passage, race},
    height_distribution::HeightDistribution,
    height_quantiles::{DayQuantiles, HeightQuantiles, height_quantiles},
    solver::Solver,
};
pub use params::{
    chance::{Chance, ChanceError},
    length::{Length, LengthError},
    well_params::{HORIZON, OutOfRange, WellParams},
};
pub use rules::{Night, TransitionRules, Weather};
pub use sampling::{
    common_random_numbers::{PairedRuns, paired_runs},
    run::{DayEntry, Explanation, Run, explain},
    sample::Sample,
    sampler::{Progress, Sampler},
};
