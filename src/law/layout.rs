//! Graph layout: turns nodes and relations into a drawing, with the position of each box and the route of each wire.
//!
//! There are two layouts of the same content: [`wide()`], with columns from left to right, and [`narrow()`], a single column for a telephone.
//! Both are pure functions: the same content gives the same drawing on every machine, and adding a node keeps the order of the others.
//!
//! The stages, one file each:
//!
//! 1. `measure`: the width of a text
//! 2. `model`: sorts the nodes into columns, groups and blocks (an instrument with its provisions), and chooses a route for each link
//! 3. `order`: the vertical order within a group, with few wire crossings
//! 4. `place`: vertical positions, so that linked boxes are level; lanes where a wire crosses a column
//! 5. `ports`: the points on a box's side where wires leave and enter
//! 6. `channels` and `tracks`: the horizontal position of each wire's vertical segment between two columns
//! 7. `labels`: a free position for each wire's label
//!
//! `wide` and `narrow` run the stages for the two drawings; `metrics` measures the result. This module is compiled twice, in the library
//! and in the build script, so it uses nothing but `law::map` and the standard library.
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
    /// The node's id. The drawing does not depend on it; messages to the author name it.
    pub id: &'a str,
    /// The title inside the box, on one line.
    pub title: &'a str,
    /// A second, smaller line; may be empty. A box is taller with it.
    pub subtitle: &'a str,
    /// Index of the node's group.
    pub group: u16,
    /// For a provision, the index of its instrument, below which it is drawn, indented. The instrument must be in the same group and
    /// not be a provision itself; otherwise the node is drawn on its own.
    pub under: Option<usize>,
}

/// One group of nodes, with a heading. Groups are listed in reading order.
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
    /// The label on the wire.
    pub label: &'a str,
}

/// The wide layout: columns from left to right. A link to a node that does not exist gets a wire of two equal points.
#[must_use]
pub fn wide(items: &[Item], groups: &[Group], links: &[Link]) -> Scene {
    wide::draw(items, groups, links)
}

/// The narrow layout: one column, with the wires on its right. Always 288 units wide. Links are treated as in [`wide()`].
#[must_use]
pub fn narrow(items: &[Item], groups: &[Group], links: &[Link]) -> Scene {
    narrow::draw(items, groups, links, true)
}

/// The narrow layout of a part of the map, for a picture beside a text: without headings.
#[must_use]
pub fn part(items: &[Item], groups: &[Group], links: &[Link]) -> Scene {
    narrow::draw(items, groups, links, false)
}
