//! Sampled answers: seeded snails by the thousand, the diary of one, and the same snails in two wells.

pub mod common_random_numbers;
mod lanes;
pub mod run;
pub mod sample;
pub mod sampler;
