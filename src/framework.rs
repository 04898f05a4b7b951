//! The law as checked data.

pub mod layout;
pub mod scene;
pub mod text;
