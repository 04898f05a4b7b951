//! Label placement: a free position for each wire's label.
//!
//! A label is placed on its wire, on a segment that no other wire of the net shares, clear of boxes and other labels. Horizontal segments
//! are better than vertical ones, and positions near an end of the wire better than those far from both. A label may cover other wires:
//! the page shows only the labels of active wires, each with an outline in the background colour.

use super::Link;
use super::measure;
use super::model::{SLIP_GAP, at, list, push, set};
use crate::law::map::{Point, Rect, Scene, Wire};

/// Height of the horizontal bands of the spatial index [`Bands`], in units.
const BAND: f32 = 32.0;
/// Distance between the positions tried along a wire, in units.
const SPACING: f32 = 3.0;
/// Free space around a label.
const CLEAR: f32 = 0.5;
/// Length of wire before the target that the arrowhead needs.
const HEAD: f32 = 10.0;
/// With more wires than this, labels do not avoid other wires.
const MANY: usize = 1000;
/// Candidate positions kept for each label.
const KEEP: usize = 100;

/// A spatial index of rectangles by height.
struct Bands {
    wide: Vec<Vec<usize>>,
    things: Vec<Rect>,
}

impl Bands {
    fn new(height: f32) -> Self {
        Self { wide: vec![Vec::new(); (height / BAND).max(0.0) as usize + 2], things: Vec::new() }
    }

    fn range(&self, rect: Rect) -> std::ops::RangeInclusive<usize> {
        let last = self.wide.len() - 1;
        let band = |y: f32| ((y / BAND).max(0.0) as usize).min(last);
        band(rect.y)..=band(rect.y + rect.h)
    }

    fn add(&mut self, rect: Rect) {
        let id = self.things.len();
        self.things.push(rect);
        for band in self.range(rect) {
            push(&mut self.wide, band, id);
        }
    }

    /// Removes a rectangle; its number stays in use.
    fn remove(&mut self, id: usize) {
        set(&mut self.things, id, Rect { x: 0.0, y: -1e6, w: 0.0, h: 0.0 });
    }

    /// Puts a removed rectangle back, at a new place.
    fn move_to(&mut self, id: usize, rect: Rect) {
        set(&mut self.things, id, rect);
        for band in self.range(rect) {
            push(&mut self.wide, band, id);
        }
    }

    /// The numbers of the rectangles that overlap this one, ascending, each once.
    fn hit(&self, rect: Rect) -> Vec<usize> {
        let mut hit: Vec<usize> = self
            .range(rect)
            .flat_map(|band| list(&self.wide, band))
            .copied()
            .filter(|&id| self.things.get(id).is_some_and(|thing| overlap(*thing, rect)))
            .collect();
        hit.sort_unstable();
        hit.dedup();
        hit
    }

    /// How many rectangles overlap this one. A rectangle counts once for every band that they share.
    fn hits(&self, rect: Rect) -> usize {
        self.range(rect)
            .map(|band| {
                list(&self.wide, band)
                    .iter()
                    .filter(|&&id| self.things.get(id).is_some_and(|thing| overlap(*thing, rect)))
                    .count()
            })
            .sum()
    }
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/// The rectangle that a label covers, with the free space around it.
fn rect(middle: Point, width: f32, clear: f32) -> Rect {
    Rect {
        x: middle.x - width / 2.0 - clear,
        y: middle.y - measure::LABEL / 2.0 - clear,
        w: width + 2.0 * clear,
        h: measure::LABEL + 2.0 * clear,
    }
}

/// The obstacles and constraints for label placement.
struct Obstacles<'a> {
    /// The size of the drawing.
    size: (f32, f32),
    /// Boxes and headings.
    solid: &'a [Rect],
    /// The corners of each wire.
    wires: &'a [Vec<Point>],
    /// The family of each wire. Wires of one family (from the same net or instrument) may share segments.
    family: &'a [Option<usize>],
    /// Further positions for each label, beside its wire, each with its cost; may be empty.
    beside: &'a [Vec<(f32, Point)>],
}

/// Adds the wires to a drawing, each with the position of its label. The other parameters are explained at [`Obstacles`].
pub(super) fn place_labels(
    scene: &mut Scene,
    links: &[Link],
    wires: Vec<Vec<Point>>,
    solid: &[Rect],
    family: &[Option<usize>],
    beside: &[Vec<(f32, Point)>],
) {
    let words: Vec<&str> = links.iter().map(|link| link.label).collect();
    let obstacles = Obstacles { size: (scene.width, scene.height), solid, wires: &wires, family, beside };
    let middles = place(&obstacles, &words);
    scene.wires = wires.into_iter().zip(middles).map(|(points, label)| Wire { points, label }).collect();
}

/// The centre of each label. A label without a free position is put on its wire's longest horizontal segment.
fn place(obstacles: &Obstacles, labels: &[&str]) -> Vec<Point> {
    let mut solid = Bands::new(obstacles.size.1);
    obstacles.solid.iter().for_each(|&rect| solid.add(rect));
    let mut lines = Bands::new(obstacles.size.1);
    // In a very large drawing every band is full of lines, so what a label covers is not counted.
    let few = obstacles.wires.len() <= MANY;
    for (a, b) in obstacles.wires.iter().filter(|_| few).flat_map(|points| points.iter().zip(points.iter().skip(1))) {
        lines.add(Rect { x: a.x.min(b.x), y: a.y.min(b.y), w: (a.x - b.x).abs(), h: (a.y - b.y).abs() });
    }
    let mut families: Vec<Vec<usize>> = Vec::new();
    for (wire, family) in obstacles.family.iter().enumerate() {
        if let Some(family) = *family {
            if families.len() <= family {
                families.resize(family + 1, Vec::new());
            }
            push(&mut families, family, wire);
        }
    }

    let widths: Vec<f32> = labels.iter().map(|label| measure::label(label)).collect();
    let mut places: Vec<Vec<(f32, Point)>> = Vec::with_capacity(widths.len());
    for (wire, &width) in widths.iter().enumerate() {
        let kin: Vec<&[Point]> = obstacles
            .family
            .get(wire)
            .copied()
            .flatten()
            .map(|family| {
                list(&families, family)
                    .iter()
                    .filter(|&&other| other != wire)
                    .map(|&other| list(obstacles.wires, other))
                    .take(40)
                    .collect()
            })
            .unwrap_or_default();
        places.push(candidates(obstacles, &solid, &lines, wire, width, &kin));
    }

    choose(obstacles, &widths, &places)
}

/// The cost from which a label tries to displace another one.
const POOR: f32 = 60.0;
/// The cost of covering another label.
const COVER: f32 = 1000.0;

/// Chooses one of each label's candidate positions so that labels do not overlap: greedily, then with pairwise improvements.
fn choose(obstacles: &Obstacles, widths: &[f32], places: &[Vec<(f32, Point)>]) -> Vec<Point> {
    let mut words = Bands::new(obstacles.size.1);
    // Numbers in `words` are those of the wires.
    for _ in widths {
        words.add(Rect { x: 0.0, y: -1e6, w: 0.0, h: 0.0 });
    }
    let mut chosen = vec![(0.0, Point::default()); widths.len()];
    // The cheapest position of a label among the labels placed so far; it must not be in the index itself.
    let best = |words: &Bands, wire: usize| {
        let mut best: Option<(f32, Point)> = None;
        for &(cost, middle) in list(places, wire) {
            if best.is_some_and(|(least, _)| least <= cost) {
                break;
            }
            let cost = cost + COVER * words.hits(rect(middle, at(widths, wire), CLEAR)) as f32;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, middle));
            }
        }
        best.unwrap_or_else(|| (0.0, fallback(list(obstacles.wires, wire))))
    };
    // Labels with the fewest candidates choose first.
    let mut turn: Vec<usize> = (0..widths.len()).collect();
    turn.sort_by_key(|&wire| (list(places, wire).len(), wire));
    for &wire in &turn {
        let place = best(&words, wire);
        words.move_to(wire, rect(place.1, at(widths, wire), CLEAR));
        set(&mut chosen, wire, place);
    }
    // A label with a poor position may displace another one that can move elsewhere.
    for &wire in turn.iter().chain(&turn).chain(&turn) {
        let now = at(&chosen, wire);
        if now.0 < POOR {
            continue;
        }
        words.remove(wire);
        let mut place = best(&words, wire);
        let mut displaced = None;
        for &(cost, middle) in list(places, wire) {
            let area = rect(middle, at(widths, wire), CLEAR);
            let hit = words.hit(area);
            let (true, [other]) = (cost < place.0, hit.as_slice()) else { continue };
            let theirs = at(&chosen, *other);
            words.move_to(wire, area);
            words.remove(*other);
            let elsewhere = best(&words, *other);
            words.move_to(*other, rect(theirs.1, at(widths, *other), CLEAR));
            words.remove(wire);
            if cost + elsewhere.0 < place.0 + theirs.0 {
                place = (cost, middle);
                displaced = Some((*other, elsewhere));
                break;
            }
        }
        words.move_to(wire, rect(place.1, at(widths, wire), CLEAR));
        set(&mut chosen, wire, place);
        if let Some((other, elsewhere)) = displaced {
            words.remove(other);
            words.move_to(other, rect(elsewhere.1, at(widths, other), CLEAR));
            set(&mut chosen, other, elsewhere);
        }
    }
    chosen.into_iter().map(|(_, middle)| middle).collect()
}

/// The candidate positions of one label that are clear of boxes, cheapest first. `kin` are the other wires of its family.
fn candidates(
    obstacles: &Obstacles,
    solid: &Bands,
    lines: &Bands,
    wire: usize,
    width: f32,
    kin: &[&[Point]],
) -> Vec<(f32, Point)> {
    let points = list(obstacles.wires, wire);
    let total: f32 = stretches(points).map(|(a, b)| (a.x - b.x).abs() + (a.y - b.y).abs()).sum();
    let mut out = Vec::new();
    let mut walked = 0.0;
    for (a, b) in stretches(points) {
        let length = (a.x - b.x).abs() + (a.y - b.y).abs();
        let level = a.y == b.y;
        let steps = ((length / SPACING) as usize).clamp(1, 120);
        for step in 0..=steps {
            let t = step as f32 / steps as f32;
            let on = Point { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
            let from_end = (total - walked - length * t).min(walked + length * t);
            let shared = kin.iter().any(|points| stretches(points).any(|(c, d)| touches(on, c, d)));
            let beside = if level {
                [(0.0, 0.0, 0.0), (0.0, -8.5, 22.0), (0.0, 8.5, 26.0)]
            } else {
                let aside = width / 2.0 + 4.0;
                [(0.0, 0.0, 14.0), (aside, 0.0, 24.0), (-aside, 0.0, 26.0)]
            };
            for (dx, dy, cost) in beside {
                let middle = Point { x: on.x + dx, y: on.y + dy };
                let area = rect(middle, width, CLEAR);
                let outside = area.x < 0.0
                    || area.y < 0.0
                    || area.x + area.w > obstacles.size.0
                    || area.y + area.h > obstacles.size.1;
                if outside || solid.hits(area) > 0 {
                    continue;
                }
                let near_middle = if level { (t - 0.5).abs() * 6.0 } else { (t - 0.5).abs() * 4.0 };
                let on_head = points.last().is_some_and(|end| {
                    overlap(area, Rect { x: end.x - HEAD, y: end.y - HEAD, w: 2.0 * HEAD, h: 2.0 * HEAD })
                });
                let cost = cost
                    + near_middle
                    + from_end * 0.04
                    + if shared { 150.0 } else { 0.0 }
                    + if on_head { 20.0 } else { 0.0 }
                    + 2.0 * lines.hits(area).min(10) as f32;
                out.push((cost, middle));
            }
        }
        walked += length;
    }
    for &(cost, middle) in list(obstacles.beside, wire) {
        let area = rect(middle, width, CLEAR);
        if area.x >= 0.0
            && area.x + area.w <= obstacles.size.0
            && area.y >= 0.0
            && area.y + area.h <= obstacles.size.1
            && solid.hits(area) == 0
        {
            out.push((cost, middle));
        }
    }
    out.sort_by(|a, b| a.0.total_cmp(&b.0));
    // Keep most of the cheap candidates and, as a reserve, ever fewer of the dear ones.
    if out.len() > KEEP {
        let mut keep: Vec<usize> = (0..KEEP).map(|i| (i * i * out.len() / (KEEP * KEEP)).max(i.min(20))).collect();
        keep.dedup();
        return keep.into_iter().filter_map(|i| out.get(i).copied()).collect();
    }
    out
}

/// The segments of a wire.
fn stretches(points: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    points.iter().copied().zip(points.iter().copied().skip(1))
}

/// Whether a point lies on a segment, its ends excluded.
fn touches(point: Point, a: Point, b: Point) -> bool {
    let (left, right, top, bottom) = (a.x.min(b.x), a.x.max(b.x), a.y.min(b.y), a.y.max(b.y));
    if a.y == b.y {
        (point.y - a.y).abs() < 0.5 && point.x > left && point.x < right
    } else {
        (point.x - a.x).abs() < 0.5 && point.y > top && point.y < bottom
    }
}

/// The centre of the longest horizontal segment; without one, the first point.
fn fallback(points: &[Point]) -> Point {
    let level = stretches(points)
        .filter(|(a, b)| a.y == b.y)
        .max_by(|(a, b), (c, d)| (a.x - b.x).abs().total_cmp(&(c.x - d.x).abs()));
    level.map(|(a, b)| Point { x: f32::midpoint(a.x, b.x), y: a.y }).or(points.first().copied()).unwrap_or_default()
}

/// The extra position for the label of a line down to a provision: in the gap above the provision, beside the line at `x`.
pub(super) fn beside_stub(boxes: &[Rect], to: usize, x: f32, label: &str) -> Vec<(f32, Point)> {
    let y = at(boxes, to).y - SLIP_GAP / 2.0;
    vec![(0.0, Point { x: x + 8.0 + measure::label(label) / 2.0, y })]
}
