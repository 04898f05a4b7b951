//! The map without its pictures: its geometry, what is highlighted, filtered and found, and the way through it by keys.

mod filter;
mod highlight;
mod navigation;
mod scene;
mod search;
mod viewport;

pub use filter::{ChoiceSet, Filter, check_place};
pub use highlight::{Highlight, HighlightQuery, HighlightState};
pub use navigation::{Direction, MapNavigation, MoveKind};
pub use scene::{Heading, Point, Rect, Scene, Wire};
pub use search::{MatchRank, SearchEntry, search};
pub use viewport::Viewport;
