//! Components that more than one section uses.

pub mod copy_field;
pub mod island;
