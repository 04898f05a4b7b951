//! The tests of the library: what can be tested without a browser. They are one program, because to link one for each file would take
//! minutes and gigabytes. `cargo test --test library trace::` runs those of one file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, and that is its job"
)]

mod claims_filter;
mod common;
mod components;
mod content;
mod contrast;
mod coverage;
mod house;
mod layout;
mod map;
mod openness;
mod permalink;
mod reading;
mod sanctions;
mod schema;
mod snail;
mod snail_analysis;
mod snail_bits;
mod snail_extremes;
mod snail_sampled;
mod trace;
mod trace_backwards;
mod trace_prose;
