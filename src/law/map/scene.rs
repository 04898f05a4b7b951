//! The geometry of the map: the box of each node and the line of each relation. Computed at build time and shipped as data.

use serde::{Deserialize, Serialize};

/// A point in scene units; one unit is one CSS pixel at the scene's natural size. `y` grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Distance from the left edge.
    pub x: f32,
    /// Distance from the top edge.
    pub y: f32,
}

/// The box of one node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

/// One relation's line, from its source's border to its target's border.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wire {
    /// The corners of the line; at least two. Every segment is horizontal or vertical; the page rounds the corners.
    pub points: Vec<Point>,
    /// The centre of the line's label.
    pub label: Point,
}

/// The title of a group of nodes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// Index of the group, in the order of the groups.
    pub group: u16,
    /// Left end of the baseline.
    pub at: Point,
}

/// One drawing of the map, in scene units. Boxes and wires are in the order of the nodes and relations they draw.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// Width of the drawing.
    pub width: f32,
    /// Height of the drawing.
    pub height: f32,
    /// One box for each node.
    pub boxes: Vec<Rect>,
    /// One wire for each relation.
    pub wires: Vec<Wire>,
    /// One heading for each group that has nodes.
    pub headings: Vec<Heading>,
}
