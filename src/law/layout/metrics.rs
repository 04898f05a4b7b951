//! Quality metrics of a drawing: text overflow and wire crossings.

use super::model::text_width;
use super::{Item, Link, narrow, wide};
use crate::law::map::{Point, Scene};

/// The nodes whose text is too wide for their box in the wide or the narrow layout, with the excess in units, so that the author can
/// shorten it.
#[must_use]
pub fn overflow(items: &[Item]) -> Vec<(usize, f32)> {
    let excess = |item: &Item| {
        let indented = item.under.is_some();
        text_width(item) - wide::longest_text(indented).min(narrow::longest_text(indented))
    };
    items.iter().map(excess).enumerate().filter(|(_, excess)| *excess > 0.0).collect()
}

/// The number of crossings: places where a vertical segment of one wire crosses a horizontal segment of another.
///
/// Pairs of wires with a common source or a common target do not count. A place counts once, however many wires cross there. The running
/// time is quadratic in the number of wires.
#[must_use]
pub fn crossings(scene: &Scene, links: &[Link]) -> usize {
    let stretches: Vec<(usize, usize, Point, Point)> = scene
        .wires
        .iter()
        .zip(links)
        .flat_map(|(wire, link)| {
            wire.points.iter().zip(wire.points.iter().skip(1)).map(move |(&a, &b)| (link.from, link.to, a, b))
        })
        .collect();
    let mut places: Vec<(i64, i64)> = Vec::new();
    for (from, to, a, b) in stretches.iter().filter(|(_, _, a, b)| a.x == b.x) {
        for (other_from, other_to, c, d) in stretches.iter().filter(|(_, _, c, d)| c.y == d.y) {
            let between = |v: f32, p: f32, q: f32| v > p.min(q) && v < p.max(q);
            if from != other_from && to != other_to && between(a.x, c.x, d.x) && between(c.y, a.y, b.y) {
                places.push(((a.x * 16.0) as i64, (c.y * 16.0) as i64));
            }
        }
    }
    places.sort_unstable();
    places.dedup();
    places.len()
}
