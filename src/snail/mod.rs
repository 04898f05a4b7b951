//! The snail-in-a-well simulator: the rules of one day, exact probabilities, and sampled runs.
//!
//! A snail starts at the bottom of a well. It climbs by day and slides back by night. The question is on which day it
//! gets out: the *first-passage day*. This module answers it in four ways (formula, exact distribution, Markov chain,
//! simulation), and the tests compare the four with each other.
//!
//! | module | what it is |
//! |---|---|
//! | [`params::length`], [`params::chance`] | the two kinds of number: lengths in quarter feet, chances in millionths |
//! | [`params::well_params`] | the parameters of one well: nine numbers with their ranges |
//! | [`rules`] | what happens on one day: the only place that states the rules |
//! | [`rng`] | randomness: probabilities for the exact engine, seeded random draws for the sampled one |
//! | [`exact::closed_form`] | answers by formula, for the wells that have one |
//! | [`exact::height_distribution`] | the probability of each height, day by day |
//! | [`exact::first_passage`] | the probability of each first-passage day, and the odds of a race between two snails |
//! | [`exact::markov_chain`] | the mean first-passage day, as that of an absorbing Markov chain |
//! | [`exact::solver`] | the exact distribution in slices, for wells so deep that it takes longer than one frame |
//! | [`exact::height_quantiles`] | quantiles of height over time |
//! | [`sampling::sampler`], [`sampling::sample`] | thousands of seeded runs, computed in slices, and their counts |
//! | [`sampling::run`] | the day-by-day log of one sampled snail |
//! | [`sampling::common_random_numbers`] | the same runs in two wells, each with the same random draws |
//! | [`analysis::inverse_question`] | which value of a parameter gives a wanted chance of getting out in time |
//! | [`analysis::sensitivity`] | how that chance changes when each parameter moves by one small step |
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
//! - No clock, no global randomness, no access to the page: every result depends on the arguments alone.
//! - Nothing here panics, and nothing but reading text can fail. A value of [`WellParams`] that is out of range counts
//!   as the nearest value in range, see [`WellParams::clamped`].
//! - Results are identical to the bit on the host and in the browser: everything seeded uses integers of a stated width,
//!   and `f64` arithmetic uses only `+ - * /`.

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
    closed_form::first_day,
    first_passage::{FirstPassage, Race, first_passage, race},
    height_distribution::HeightDistribution,
    height_quantiles::{DayQuantiles, HeightQuantiles, height_quantiles},
    solver::Solver,
};
pub use params::{
    chance::Chance,
    decimal::NumberError,
    length::Length,
    well_params::{HORIZON, OutOfRange, WellParams},
};
pub use rules::{Night, TransitionRules, Weather};
pub use sampling::{
    common_random_numbers::{PairedRuns, paired_runs},
    run::{DayEntry, Explanation, Run, explain},
    sample::Sample,
    sampler::{Progress, Sampler},
};
