//! Components that more than one section uses.

pub mod choice_select;
pub mod citation;
pub mod entry_field;
pub mod island;
