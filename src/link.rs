//! One state of the page, to and from a permalink.
//!
//! A permalink is `#/<view>?key=value&key=value`, keys in alphabetical order, defaults left out. What cannot be read is
//! dropped and named in a [`Notice`]; nothing else is lost.

mod action;
mod library;
mod permalink;
mod state;
mod words;

pub use action::Action;
pub use library::{Checked, LibraryState, Section};
pub use permalink::{Notice, read, write};
pub use state::{Form, Lang, MapState, SnailState, State, Theme, View};
pub use words::{decode, encode};
