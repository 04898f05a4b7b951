//! `cargo xtask`: the development tasks of the project. It sets up, serves, builds, tests and measures the page.

#![allow(
    clippy::missing_errors_doc,
    reason = "every error is a message to the person who runs the command, and says what to do"
)]

pub mod cli;
pub mod command;
pub mod commands;
pub mod compress;
pub mod dist;
pub mod hosting;
pub mod out_of_tree;
pub mod project;
pub mod setup;
pub mod toolchain;
pub mod web;
pub mod webdriver;
