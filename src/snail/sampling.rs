//! Sampled answers: thousands of seeded runs, the log of one run, and the same runs in two wells.

pub mod common_random_numbers;
mod lanes;
pub mod run;
pub mod sample;
pub mod sampler;
