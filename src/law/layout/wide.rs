//! The wide layout: columns from left to right, with channels for the wires between them.

use super::model::{EdgeRoute, LayoutModel, at, list, set, text_width};
use super::place::{self, Heights, Net};
use super::ports::{self, Ports};
use super::{Group, Item, Link, channels, labels, measure, order};
use crate::law::map::{Heading, Point, Rect, Scene};

/// Horizontal padding of a box, left and right together.
const PADDING: f32 = 18.0;
/// Indent of a provision below its instrument.
pub(super) const INDENT: f32 = 20.0;
/// Distance of the line down to the provisions from the instrument's left side.
const STUB: f32 = 10.0;
/// Least and greatest width of a column's boxes.
const COLUMN: (f32, f32) = (108.0, 204.0);
/// Margin of the drawing.
const MARGIN: f32 = 6.0;
/// Distance between two tracks in a channel.
const TRACK: f32 = 8.0;
/// Least distance from a column to the first trunk on its right.
const LEAVE: f32 = 14.0;
/// Least distance from the last trunk to the column on its right, with room for an arrowhead.
const ARRIVE: f32 = 18.0;
/// Length of an arrowhead and a little more.
const ARROW: f32 = 10.0;
/// Least width of a channel between two columns.
const CHANNEL: f32 = 56.0;
/// The greatest width of a channel for the sake of its labels.
const WORDS: f32 = 150.0;
/// The width of the drawing, unless the wires need more.
const WIDTH: f32 = 1000.0;

/// The width of the longest text that fits the widest box, in units; less for an indented provision.
pub(super) fn longest_text(indented: bool) -> f32 {
    COLUMN.1 - PADDING - if indented { INDENT } else { 0.0 }
}

/// Computes the wide layout.
pub(super) fn draw(items: &[Item], groups: &[Group], links: &[Link]) -> Scene {
    let mut model = LayoutModel::new(items, groups, links, false);
    order::settle(&mut model);
    let routes = model.routes();
    let mut nets = place::nets(&model, &routes);
    let heights = place::settle(&model, &routes, &mut nets);
    let mut ports = ports::assign(&model, &routes, &nets, &heights);

    let mut channels = channels::gather(&model, &nets, &heights, &ports);
    let tracks: Vec<(Vec<usize>, usize)> = channels.iter().map(|channel| channels::turn(channel, &mut ports)).collect();

    let widths = column_widths(&model, items);
    let room = channel_widths(&model, &routes, links, &tracks, WIDTH - 2.0 * MARGIN - widths.iter().sum::<f32>());
    let mut lefts = Vec::with_capacity(widths.len());
    let mut x = MARGIN;
    for (c, (channel, (track, count))) in channels.iter_mut().zip(&tracks).enumerate() {
        let width = at(&room, c);
        for (stretch, track) in channel.iter_mut().zip(track) {
            // Trunks are placed towards the left, so that the last segments, with the labels, are long.
            let spare = (width - LEAVE - ARRIVE - TRACK * count.saturating_sub(1) as f32).max(0.0);
            stretch.x = x + LEAVE + (spare * 0.15).min(10.0) + TRACK * *track as f32;
        }
        x += width;
        if c < widths.len() {
            lefts.push(x);
            x += at(&widths, c);
        }
    }

    let mut scene = Scene { width: x + MARGIN, height: heights.bottom + MARGIN, ..Scene::default() };
    for i in 0..items.len() {
        let c = at(&model.column, i);
        let inset = if at(&model.root, i) == i { 0.0 } else { INDENT };
        let height = at(&model.height, i);
        scene.boxes.push(Rect {
            x: at(&lefts, c) + inset,
            y: at(&heights.middle, i) - height / 2.0,
            w: at(&widths, c) - inset,
            h: height,
        });
    }
    for (group, c, y) in place::headings(&model, &heights) {
        scene
            .headings
            .push(Heading { group: u16::try_from(group).unwrap_or(u16::MAX), at: Point { x: at(&lefts, c), y } });
    }

    // The trunk of each net in each channel.
    let mut trunk_x = vec![Vec::new(); nets.len()];
    for (c, channel) in channels.iter().enumerate() {
        for stretch in channel {
            super::model::push(&mut trunk_x, stretch.net, (c, stretch.x));
        }
    }
    let net_of = place::net_of_links(&model, &nets);
    let mut wires: Vec<Vec<Point>> = Vec::with_capacity(links.len());
    for (link, way) in routes.iter().enumerate() {
        let points = match (model.ends.get(link).copied().flatten(), way) {
            (Some(ends), EdgeRoute::Stub) => stub(&scene.boxes, ends, at(&ports.y, at(&ports.into, link))),
            (Some(ends), EdgeRoute::Next) => next(&scene.boxes, ends, model.ends.contains(&Some((ends.1, ends.0)))),
            (Some(ends), EdgeRoute::Right | EdgeRoute::Left) => {
                let id = at(&net_of, link).unwrap_or_default();
                nets.get(id)
                    .map(|net| run(&model, &heights, &ports, &scene.boxes, net, id, link, ends, list(&trunk_x, id)))
                    .unwrap_or_default()
            }
            (None, _) | (_, EdgeRoute::Nowhere) => vec![Point::default(); 2],
        };
        wires.push(points);
    }

    let family = place::families(&model, &routes, &nets);
    let mut solid = scene.boxes.clone();
    for heading in &scene.headings {
        let c = lefts.iter().position(|left| *left == heading.at.x).unwrap_or_default();
        solid.push(Rect { x: heading.at.x, y: heading.at.y - 14.0, w: at(&widths, c), h: 18.0 });
    }
    let beside: Vec<Vec<(f32, Point)>> = routes
        .iter()
        .zip(&model.ends)
        .zip(links)
        .map(|((way, ends), link)| match (way, ends) {
            (EdgeRoute::Stub, Some((from, to))) => {
                labels::beside_stub(&scene.boxes, *to, at(&scene.boxes, *from).x + STUB, link.label)
            }
            _ => Vec::new(),
        })
        .collect();
    labels::place_labels(&mut scene, links, wires, &solid, &family, &beside);
    scene
}

/// The width of each column's boxes.
fn column_widths(model: &LayoutModel, items: &[Item]) -> Vec<f32> {
    let mut widths = vec![COLUMN.0; model.columns.len()];
    for (i, item) in items.iter().enumerate() {
        let c = at(&model.column, i);
        let inset = if at(&model.root, i) == i { 0.0 } else { INDENT };
        let needed = (text_width(item) + PADDING + inset).min(COLUMN.1).ceil();
        let widest = at(&widths, c).max(needed);
        set(&mut widths, c, widest);
    }
    widths
}

/// The width of each channel: enough for its trunks, and for its labels as far as the total width `room` allows.
fn channel_widths(
    model: &LayoutModel,
    routes: &[EdgeRoute],
    links: &[Link],
    tracks: &[(Vec<usize>, usize)],
    room: f32,
) -> Vec<f32> {
    let last = tracks.len().saturating_sub(1);
    let mut words = vec![0.0f32; tracks.len()];
    for ((ends, way), link) in model.ends.iter().zip(routes).zip(links) {
        let (Some((from, to)), EdgeRoute::Right | EdgeRoute::Left) = (*ends, *way) else { continue };
        let (from, to) = (at(&model.column, from), at(&model.column, to));
        let channel = if to > from { to } else { to + 1 };
        let longest = at(&words, channel).max(measure::label(link.label) + 2.0 * ARROW);
        set(&mut words, channel, longest);
    }
    let widths = |most: f32| -> Vec<f32> {
        let width = |(c, ((_, count), words)): (usize, (&(Vec<usize>, usize), &f32))| {
            let trunks = if *count == 0 { 0.0 } else { LEAVE + ARRIVE + TRACK * (count - 1) as f32 };
            if c == 0 || c == last { trunks } else { trunks.max(CHANNEL).max(words.min(most)).ceil() }
        };
        tracks.iter().zip(&words).enumerate().map(width).collect()
    };
    // Where there is too little room, the channels with the longest labels shrink first.
    let mut most = WORDS;
    while most > CHANNEL && widths(most).iter().sum::<f32>() > room {
        most -= 1.0;
    }
    widths(most)
}

/// The wire down from an instrument to a provision.
fn stub(boxes: &[Rect], (from, to): (usize, usize), y: f32) -> Vec<Point> {
    let (from, to) = (at(boxes, from), at(boxes, to));
    let x = from.x + STUB;
    vec![Point { x, y: from.y + from.h }, Point { x, y }, Point { x: to.x, y }]
}

/// The straight wire to the next box above or below. It is off centre if there is also a wire the other way.
pub(super) fn next(boxes: &[Rect], (from, to): (usize, usize), both_ways: bool) -> Vec<Point> {
    let (from, to) = (at(boxes, from), at(boxes, to));
    let inner = if from.w < to.w { from } else { to };
    let down = from.y < to.y;
    let aside = match (both_ways, down) {
        (false, _) => 0.0,
        (true, true) => -8.0,
        (true, false) => 8.0,
    };
    let x = inner.x + (inner.w / 2.0).round() + aside;
    let (start, end) = if down { (from.y + from.h, to.y) } else { (from.y, to.y + to.h) };
    vec![Point { x, y: start }, Point { x, y: end }]
}

/// The wire of a link along its net, from the source to the target.
#[expect(clippy::too_many_arguments, reason = "everything that has been settled meets here, once")]
fn run(
    model: &LayoutModel,
    heights: &Heights,
    ports: &Ports,
    boxes: &[Rect],
    net: &Net,
    id: usize,
    link: usize,
    (from, to): (usize, usize),
    trunks: &[(usize, f32)],
) -> Vec<Point> {
    let (source, target) = (at(boxes, from), at(boxes, to));
    let (own, aim) = (at(&model.column, from), at(&model.column, to));
    let mut y = at(&ports.y, at(&ports.out, id));
    let mut points = vec![Point { x: if net.right { source.x + source.w } else { source.x }, y }];
    let mut turn = |channel: usize, to: f32, y: &mut f32| {
        let x = trunks.iter().find(|trunk| trunk.0 == channel).map_or(0.0, |trunk| trunk.1);
        points.push(Point { x, y: *y });
        points.push(Point { x, y: to });
        *y = to;
    };
    for &lane in &net.lanes {
        let column = heights.lanes.get(lane).map_or(0, |lane| lane.column);
        if if net.right { column < aim } else { column > aim } {
            turn(if net.right { column } else { column + 1 }, at(&ports.y, at(&ports.lane, lane)), &mut y);
        }
    }
    turn(if net.right && aim > own { aim } else { aim + 1 }, at(&ports.y, at(&ports.into, link)), &mut y);
    points.push(Point { x: if net.right && aim > own { target.x } else { target.x + target.w }, y });
    straighten(points)
}

/// Removes repeated points and corners where the line goes straight on.
pub(super) fn straighten(points: Vec<Point>) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if out.last() == Some(&point) {
            continue;
        }
        let straight = |a: &Point, b: &Point| (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y);
        if let [.., a, b] = out.as_slice()
            && straight(a, b)
        {
            out.pop();
        }
        out.push(point);
    }
    out
}
