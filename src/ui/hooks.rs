//! Yew hooks, one per file.

mod use_address_bar;
mod use_animation_frames;
mod use_blocking_listener;
mod use_deferred_value;
mod use_event_callback;
mod use_focus_on_entry;
mod use_fold;
mod use_in_view;
mod use_is_narrow;
mod use_is_printing;
mod use_job;
mod use_links;
mod use_short_list;
mod use_staged_count;

pub use use_address_bar::use_address_bar;
pub use use_animation_frames::use_animation_frames;
pub use use_blocking_listener::use_blocking_listener;
pub use use_deferred_value::use_deferred_value;
pub use use_event_callback::use_event_callback;
pub use use_focus_on_entry::use_focus_on_entry;
pub use use_fold::{Fold, use_fold};
pub use use_in_view::use_in_view;
pub use use_is_narrow::use_is_narrow;
pub use use_is_printing::use_is_printing;
pub use use_job::{Job, use_job};
pub use use_links::use_links;
pub use use_short_list::{ShortList, use_short_list};
pub use use_staged_count::use_staged_count;
