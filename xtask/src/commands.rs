//! The commands that are more than a line of [`cli`](crate::cli).

pub mod audit;
pub mod bench;
pub mod fonts;
pub mod release;
pub mod reproduce;
pub mod screenshot;
pub mod size;
