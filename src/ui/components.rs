//! Components that more than one section uses.

pub mod island;
pub mod select;
