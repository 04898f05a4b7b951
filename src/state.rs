//! One state of the page, to and from a permalink.
//!
//! A permalink is `#/<view>?key=value&key=value`, keys in alphabetical order, defaults left out. What cannot be read is
//! dropped and named in a [`Notice`]; nothing else is lost.
//!
//! The permalink in the address bar says the whole state, in every section: [`read`] and [`write()`]. A link within the page may say
//! less, and then changes only what it names: [`State::follow`].

mod action;
mod follow;
mod keys;
mod library;
mod model;
mod permalink;
mod values;
mod words;

pub use action::Action;
pub use library::{Checked, LibraryState, Section};
pub use model::{Form, Lang, MapState, Rival, SnailState, State, Theme, View};
pub use permalink::{Notice, link_to_case, link_to_well, read, write};
pub use words::{decode, encode};
