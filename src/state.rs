//! The state of the page, the actions that change it, and its permalink.
//!
//! A permalink is `#/<view>?key=value&key=value`, with the keys in alphabetical order and default values left out. A part that cannot be
//! read is ignored and reported in a [`Notice`]; the rest still counts.
//!
//! The permalink in the address bar describes the whole state, in every section: see [`read`] and [`write()`]. A link within the page may
//! name less, and then changes only the parts that it names: see [`State::follow`].

mod action;
mod answers;
mod follow;
mod keys;
mod library;
mod model;
mod percent;
mod permalink;
mod values;

pub use action::Action;
pub use answers::{KeyWithDefault, answer_keys};
pub use library::{Checked, LibraryState, Section};
pub use model::{Form, Lang, MapState, Rival, SnailState, State, Theme, View};
pub use percent::{decode, encode};
pub use permalink::{Notice, link_to_case, link_to_well, read, write};
