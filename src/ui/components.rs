//! Components that more than one section uses.

pub mod chart;
pub mod drag_handle;
pub mod island;
pub mod number_field;
