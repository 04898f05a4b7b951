//! The map of nodes and relations, without its rendering: geometry, viewport, highlighting, filter, search and keyboard navigation.

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
