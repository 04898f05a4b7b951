//! The law as checked data.

pub mod scene;
pub mod text;
