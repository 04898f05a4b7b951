//! SVG path data for the line of a relation, with rounded corners and an arrowhead. It uses relative commands: they repeat often, so the
//! HTML compresses well.

use super::super::number::at;
use crate::law::map::{Point, Rect, Wire};

/// The radius of a rounded corner, in units of the drawing.
const RADIUS: f32 = 6.0;

/// The path data of the line of a relation, with rounded corners. Every segment must be horizontal or vertical.
pub fn line(wire: &Wire) -> String {
    let points: Vec<Point> = wire.points.iter().map(rounded).collect();
    let mut path = String::new();
    let [first, ..] = points.as_slice() else { return path };
    put(&mut path, &["M", &at(first.x), ",", &at(first.y)]);
    let mut here = *first;
    for (nth, point) in points.iter().enumerate().skip(1) {
        let (to, corner) = match points.get(nth + 1) {
            Some(after) => (towards(point, &here, RADIUS), Some(towards(point, after, RADIUS))),
            None => (*point, None),
        };
        let (dx, dy) = (to.x - here.x, to.y - here.y);
        if dx != 0.0 && dy != 0.0 {
            put(&mut path, &["l", &at(dx), ",", &at(dy)]);
        } else if dx != 0.0 {
            put(&mut path, &["h", &at(dx)]);
        } else if dy != 0.0 {
            put(&mut path, &["v", &at(dy)]);
        }
        here = to;
        if let Some(leave) = corner {
            let by = |other: &Point| [at(other.x - here.x), at(other.y - here.y)];
            let ([x, y], [to_x, to_y]) = (by(point), by(&leave));
            put(&mut path, &["q", &x, ",", &y, " ", &to_x, ",", &to_y]);
            here = leave;
        }
    }
    path
}

/// The path data of the arrowhead at the end of a line; empty if the last segment has no length or is not horizontal or vertical.
pub fn arrow(wire: &Wire) -> String {
    let [.., before, end] = wire.points.as_slice() else { return String::new() };
    let (before, end) = (rounded(before), rounded(end));
    let head = match (end.x - before.x, end.y - before.y) {
        (dx, 0.0) if dx > 0.0 => "l-7,3v-6z",
        (dx, 0.0) if dx < 0.0 => "l7,3v-6z",
        (0.0, dy) if dy > 0.0 => "l-3,-7h6z",
        (0.0, dy) if dy < 0.0 => "l-3,7h6z",
        _ => return String::new(),
    };
    format!("M{},{}{head}", at(end.x), at(end.y))
}

/// A point with both coordinates rounded to whole numbers.
fn rounded(point: &Point) -> Point {
    Point { x: point.x.round(), y: point.y.round() }
}

/// A box with all four edges rounded to whole numbers.
pub fn on_grid(place: &Rect) -> Rect {
    let Rect { x, y, w, h } = *place;
    let (left, top) = (x.round(), y.round());
    Rect { x: left, y: top, w: (x + w).round() - left, h: (y + h).round() - top }
}

fn put(path: &mut String, parts: &[&str]) {
    for part in parts {
        path.push_str(part);
    }
}

/// The point on the segment from `from` to `to` at `distance` from its start, but not beyond its middle.
fn towards(from: &Point, to: &Point, distance: f32) -> Point {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.abs() + dy.abs();
    let part = if length > 0.0 { (distance / length).min(0.5) } else { 0.0 };
    rounded(&Point { x: from.x + dx * part, y: from.y + dy * part })
}
