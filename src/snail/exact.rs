//! Exact answers: the distribution of heights and of the first-passage day, its mean, and formulas where there are some.

pub mod closed_form;
pub mod first_passage;
pub mod height_distribution;
pub mod height_quantiles;
pub mod markov_chain;
pub mod solver;
mod unit;
