//! Everything a person does with the project: set up, serve, build, test, measure.

pub mod audit;
pub mod bench;
pub mod cli;
pub mod command;
pub mod dist;
pub mod elsewhere;
pub mod project;
pub mod reproduce;
pub mod setup;
pub mod size;
pub mod toolchain;
pub mod web;

pub mod shot;
pub mod webdriver;
