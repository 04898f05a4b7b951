//! Hooks, one a file.

mod use_address_bar;
mod use_deferred_value;
mod use_focus_on_entry;
mod use_links;
mod use_staged_count;

pub use use_address_bar::use_address_bar;
pub use use_deferred_value::use_deferred_value;
pub use use_focus_on_entry::use_focus_on_entry;
pub use use_links::use_links;
pub use use_staged_count::use_staged_count;
