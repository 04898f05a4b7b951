//! Components that several sections share.

pub mod chart;
pub mod choice_select;
pub mod citation;
pub mod copy_field;
pub mod depth;
pub mod drag_handle;
pub mod entry_field;
pub mod island;
pub mod other_answer;
pub mod paths;
pub mod snail_drawing;
