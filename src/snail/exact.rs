//! Exact answers: the distribution of height and of the first-passage day, the mean, and closed-form formulas.

pub mod closed_form;
pub mod first_passage;
pub mod height_distribution;
pub mod height_quantiles;
pub mod markov_chain;
pub mod solver;
mod unit;
