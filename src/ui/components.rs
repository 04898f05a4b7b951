//! Components that more than one section uses.

pub mod choice_select;
pub mod citation;
pub mod entry_field;
pub mod chart;
pub mod drag_handle;
pub mod copy_field;
pub mod island;
pub mod number_field;
