//! From nodes and relations to a drawing: where each box stands and how each wire runs.
//!
//! Two drawings are made of the same content: [`wide`], bands from left to right, and [`narrow`], a ladder for a telephone. Both are pure functions: the
//! same content gives the same drawing on every machine, and a node that is added leaves the others in their order.
//!
//! The stages, one file each:
//!
//! 1. `measure`: how wide a text may turn out in a font we have not seen
//! 2. `model`: columns, groups, and blocks (an instrument with its provisions) out of the flat list; how each link will travel
//! 3. `order`: who stands above whom within a group, so that few wires cross
//! 4. `place`: heights, so that related boxes stand level; lanes where a wire crosses a column
//! 5. `ports`: where on a box's side each wire leaves and enters
//! 6. `channels` and `tracks`: which wire turns where between two columns
//! 7. `labels`: a free place for each wire's word
//!
//! `wide` and `narrow` run the stages for the two drawings; `check` measures the result. This module is compiled twice, in the library and in the build
//! script, so it names nothing but `law::map` and the standard library.
//!
//! ```
//! use snailwell::law::layout::{Group, Item, Link, narrow, wide};
//!
//! let groups = [Group { column: 0 }, Group { column: 1 }];
//! let node = |id, title, group| Item { id, title, subtitle: "", group, under: None };
//! let items = [node("ministry", "The ministry", 0), node("basic", "Basic licence", 1)];
//! let links = [Link { from: 0, to: 1, label: "issues" }];
//! assert_eq!(wide(&items, &groups, &links).boxes.len(), 2);
//! assert_eq!(narrow(&items, &groups, &links).width, 288.0);
//! ```

mod channels;
mod labels;
pub mod measure;
pub mod metrics;
mod model;
mod narrow;
mod order;
mod place;
mod ports;
mod tracks;
mod wide;

use crate::law::map::Scene;

pub use metrics::{crossings, overflow};

/// One node to draw.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The node's identifier; the drawing does not depend on it, messages do.
    pub id: &'a str,
    /// The title inside the box, on one line.
    pub title: &'a str,
    /// A second, smaller line; may be empty. A box is taller with it.
    pub subtitle: &'a str,
    /// Index of the node's group.
    pub group: u16,
    /// For a provision, the index of the instrument it hangs beneath. It must be in the same group; otherwise it is drawn as a node of its own.
    pub under: Option<usize>,
}

/// One group of nodes, with a heading. Groups stand in reading order.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The column of the wide drawing, counted from the left. Groups that share a column are stacked.
    pub column: u8,
}

/// One relation to draw.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// Index of the node it leaves.
    pub from: usize,
    /// Index of the node it enters.
    pub to: usize,
    /// The word on the wire.
    pub label: &'a str,
}

/// Draws the map as bands from left to right. A link to a node that does not exist gets a wire of two equal points.
pub fn wide(items: &[Item], groups: &[Group], links: &[Link]) -> Scene {
    wide::draw(items, groups, links)
}

/// Draws the map as a ladder, 288 units wide however much there is to draw.
pub fn narrow(items: &[Item], groups: &[Group], links: &[Link]) -> Scene {
    narrow::draw(items, groups, links)
}
