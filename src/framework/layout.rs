//! Where the map's nodes stand and how its relations run. Host side: the page only draws the [`Scene`].
//!
//! [`wide`] stands the groups in columns. Between two columns lies a channel; every source owns one vertical track in
//! each channel it needs and one lane in each column it must cross, so that its wires share a trunk and nobody else's
//! wire lies on it. [`narrow`] stacks all nodes and runs every wire through one gutter on the right.
//!
//! Both are deterministic and total: a link to a node that is not there gets an empty wire.

use super::scene::{Heading, Point, Rect, Scene, Wire};
use std::collections::BTreeMap;

/// A node to be placed.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// First line of the box.
    pub title: &'a str,
    /// Second line, or nothing.
    pub subtitle: &'a str,
    /// Index of the group.
    pub group: u16,
    /// The instrument this provision hangs beneath; of the same group.
    pub under: Option<usize>,
}

/// A relation to be routed.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// Index of the source.
    pub from: usize,
    /// Index of the target.
    pub to: usize,
    /// What the line says when it is lit.
    pub label: &'a str,
}

const TITLE: f32 = 13.0;
const SUBTITLE: f32 = 10.5;
const LABEL: f32 = 11.0;
const LABEL_HEIGHT: f32 = 14.0;
const PADDING: f32 = 6.0;

const BOX: f32 = 168.0;
const INDENT: f32 = 18.0;
const MARGIN: f32 = 12.0;
const NATURAL: f32 = 1240.0;
/// Top of the boxes of a column's first group.
const TOP: f32 = 40.0;
/// Room a later heading takes.
const HEADING: f32 = 30.0;
/// Between lanes, and between tracks at their closest.
const STEP: f32 = 6.0;

const NARROW: f32 = 288.0;
const ROW: f32 = 190.0;
const ROW_INDENT: f32 = 14.0;
const ROW_GAP: f32 = 16.0;
const GUTTER: f32 = 198.0;
const LANE: f32 = 4.0;

/// An instrument and its provisions.
type Block = Vec<usize>;
/// The groups of one column, top to bottom.
type Column = Vec<(u16, Vec<Block>)>;

fn at<T: Copy + Default>(values: &[T], index: usize) -> T {
    values.get(index).copied().unwrap_or_default()
}

fn middle(r: Rect) -> f32 {
    r.y + r.h / 2.0
}

/// Width of a line of text, estimated by classes of characters.
pub fn measure(text: &str, size: f32) -> f32 {
    let em: f32 = text
        .chars()
        .map(|c| match c {
            '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => {
                1.0
            }
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | '·' => 0.32,
            ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 0.4,
            'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' => 0.92,
            'A'..='Z' | '&' => 0.69,
            _ => 0.6,
        })
        .sum();
    em * size
}

/// The items whose title or subtitle is wider than its box.
pub fn overflow(items: &[Item]) -> Vec<usize> {
    let parents = parents(items);
    items
        .iter()
        .enumerate()
        .filter(|(i, item)| {
            let indent = if at(&parents, *i).is_some() { INDENT } else { 0.0 };
            // Semibold runs about a twentieth wider.
            let need = (measure(item.title, TITLE) * 1.05).max(measure(item.subtitle, SUBTITLE));
            need > BOX - indent - 2.0 * PADDING
        })
        .map(|(i, _)| i)
        .collect()
}

/// The root each provision hangs beneath; nothing for a root, a broken chain, or a stranger's group.
fn parents(items: &[Item]) -> Vec<Option<usize>> {
    let root = |i: usize, item: &Item| {
        let mut up = item.under?;
        for _ in 0..items.len() {
            let parent = items.get(up)?;
            match parent.under {
                Some(next) => up = next,
                None => return (up != i && parent.group == item.group).then_some(up),
            }
        }
        None
    };
    items.iter().enumerate().map(|(i, item)| root(i, item)).collect()
}

fn arrange(items: &[Item], columns: &[u8], parents: &[Option<usize>]) -> Vec<Column> {
    let mut found: BTreeMap<u8, BTreeMap<u16, BTreeMap<usize, Block>>> = BTreeMap::new();
    for (i, item) in items.iter().enumerate() {
        let column = at(columns, usize::from(item.group));
        let root = at(parents, i).unwrap_or(i);
        let blocks = found.entry(column).or_default().entry(item.group).or_default();
        let block = blocks.entry(root).or_default();
        if root == i { block.insert(0, i) } else { block.push(i) }
    }
    found
        .into_values()
        .map(|groups| groups.into_iter().map(|(g, blocks)| (g, blocks.into_values().collect())).collect())
        .collect()
}

fn height(item: &Item, hangs: bool) -> f32 {
    match (hangs, item.subtitle.is_empty()) {
        (true, _) => 32.0,
        (false, true) => 36.0,
        (false, false) => 50.0,
    }
}

fn flat(column: &Column) -> impl Iterator<Item = usize> + '_ {
    column.iter().flat_map(|(_, blocks)| blocks.iter().flatten().copied())
}

/// Vertical places: a box an item, a range of free `y` above each item of a column and below its last, headings.
#[derive(Default)]
struct Places {
    boxes: Vec<Rect>,
    slots: Vec<Vec<(f32, f32)>>,
    headings: Vec<(u16, usize, f32)>,
    height: f32,
}

fn place(
    columns: &[Column],
    items: &[Item],
    parents: &[Option<usize>],
    lanes: &BTreeMap<(usize, usize), usize>,
) -> Places {
    let room = |c: usize, slot: usize| match lanes.get(&(c, slot)) {
        Some(n) => *n as f32 * STEP + 8.0,
        None => 0.0,
    };
    let hangs = |i: usize| at(parents, i).is_some();
    let tall = |i: usize| items.get(i).map_or(0.0, |item| height(item, hangs(i)));
    let mut heights = Vec::new();
    let mut stretch = Vec::new();
    for (c, column) in columns.iter().enumerate() {
        let (mut slot, mut sum, mut gaps) = (0, 0.0, 0);
        for (g, (_, blocks)) in column.iter().enumerate() {
            for (b, block) in blocks.iter().enumerate() {
                for (k, i) in block.iter().enumerate() {
                    sum += gap(slot, g, b, k, room(c, slot)) + tall(*i);
                    gaps += usize::from(slot > 0 && k == 0);
                    slot += 1;
                }
            }
        }
        heights.push(sum + room(c, slot));
        stretch.push(gaps);
    }
    let tallest = heights.iter().copied().fold(0.0, f32::max);
    let mut out =
        Places { boxes: vec![Rect::default(); items.len()], height: TOP + tallest + MARGIN, ..Places::default() };
    for (c, column) in columns.iter().enumerate() {
        let spare = tallest - at(&heights, c);
        let gaps = at(&stretch, c);
        let extra = (spare / (gaps + 2) as f32).min(26.0).floor();
        let mut y = TOP + ((spare - extra * gaps as f32) / 2.0).floor();
        let mut slots = Vec::new();
        let (mut slot, mut above) = (0, TOP - 4.0);
        for (g, (group, blocks)) in column.iter().enumerate() {
            for (b, block) in blocks.iter().enumerate() {
                for (k, i) in block.iter().enumerate() {
                    y += gap(slot, g, b, k, room(c, slot));
                    if slot > 0 && k == 0 {
                        y += extra;
                    }
                    let mut below = y;
                    if b == 0 && k == 0 {
                        if g == 0 {
                            out.headings.push((*group, c, 22.0));
                        } else {
                            out.headings.push((*group, c, y - 11.0));
                            below = y - HEADING + 4.0;
                        }
                    }
                    slots.push((above, below));
                    let h = tall(*i);
                    if let Some(r) = out.boxes.get_mut(*i) {
                        *r = Rect {
                            x: if hangs(*i) { INDENT } else { 0.0 },
                            y,
                            w: if hangs(*i) { BOX - INDENT } else { BOX },
                            h,
                        };
                    }
                    y += h;
                    above = y;
                    slot += 1;
                }
            }
        }
        slots.push((above, above.max(out.height - 4.0)));
        out.slots.push(slots);
    }
    out
}

fn gap(slot: usize, group: usize, block: usize, member: usize, room: f32) -> f32 {
    match (slot, group, block, member) {
        (0, ..) => room,
        (_, _, 0, 0) if group > 0 => room.max(16.0) + HEADING,
        (_, _, _, 0) => room.max(16.0),
        _ => room.max(14.0),
    }
}

/// A few barycenter sweeps, then swaps of neighbours, keeping the best order seen. Blocks stay in their group.
fn order(columns: &mut Vec<Column>, items: &[Item], parents: &[Option<usize>], links: &[(usize, usize)]) {
    let column_of = column_of(columns, items.len());
    let cost = |columns: &[Column]| {
        let boxes = place(columns, items, parents, &BTreeMap::new()).boxes;
        let ends: Vec<(usize, usize, f32, f32)> = links
            .iter()
            .map(|(a, b)| (at(&column_of, *a), at(&column_of, *b), middle(at(&boxes, *a)), middle(at(&boxes, *b))))
            .collect();
        let mut sum = 0.0;
        // The content's own order counts for something.
        for (_, blocks) in columns.iter().flatten() {
            for (k, block) in blocks.iter().enumerate() {
                sum += 20.0 * blocks.iter().skip(k + 1).filter(|later| later.first() < block.first()).count() as f32;
            }
        }
        for (k, (a, b, y, z)) in ends.iter().enumerate() {
            sum += (y - z).abs();
            for (c, d, v, w) in ends.iter().skip(k + 1) {
                if a == c && b == d && a != b && (y - v) * (z - w) < 0.0 {
                    sum += 60.0;
                }
            }
        }
        sum
    };
    let mut best = columns.clone();
    let mut least = cost(&best);
    for sweep in 0..8 {
        let count = columns.len();
        for step in 0..count {
            let c = if sweep % 2 == 0 { step } else { count - 1 - step };
            let boxes = place(columns, items, parents, &BTreeMap::new()).boxes;
            let pull = |block: &Block| {
                let mut seen = Vec::new();
                for (a, b) in links {
                    let (ca, cb) = (at(&column_of, *a), at(&column_of, *b));
                    if ca == cb {
                        continue;
                    }
                    if block.contains(a) && (sweep % 2 == 1 || sweep > 3) {
                        seen.push(middle(at(&boxes, *b)));
                    }
                    if block.contains(b) && (sweep % 2 == 0 || sweep > 3) {
                        seen.push(middle(at(&boxes, *a)));
                    }
                }
                if seen.is_empty() {
                    block.first().map_or(0.0, |i| middle(at(&boxes, *i)))
                } else {
                    seen.iter().sum::<f32>() / seen.len() as f32
                }
            };
            if let Some(column) = columns.get_mut(c) {
                for (_, blocks) in column.iter_mut() {
                    let mut keyed: Vec<(f32, Block)> = blocks.iter().map(|b| (pull(b), b.clone())).collect();
                    keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
                    *blocks = keyed.into_iter().map(|(_, b)| b).collect();
                }
            }
        }
        let now = cost(columns);
        if now < least {
            least = now;
            best = columns.clone();
        }
    }
    *columns = best;
    if links.len() > 160 {
        return;
    }
    for _ in 0..6 {
        let before = least;
        for c in 0..columns.len() {
            for g in 0..columns.get(c).map_or(0, Vec::len) {
                let len = columns.get(c).and_then(|x| x.get(g)).map_or(0, |x| x.1.len());
                for a in 0..len {
                    for b in a + 1..len {
                        let swap = |columns: &mut Vec<Column>| {
                            if let Some((_, blocks)) = columns.get_mut(c).and_then(|x| x.get_mut(g)) {
                                blocks.swap(a, b);
                            }
                        };
                        swap(columns);
                        let now = cost(columns);
                        if now + 1.0 < least {
                            least = now;
                        } else {
                            swap(columns);
                        }
                    }
                }
            }
        }
        if least >= before {
            break;
        }
    }
}

fn column_of(columns: &[Column], count: usize) -> Vec<usize> {
    let mut out = vec![0; count];
    for (c, column) in columns.iter().enumerate() {
        for i in flat(column) {
            if let Some(o) = out.get_mut(i) {
                *o = c;
            }
        }
    }
    out
}

/// What one source does in one channel: where it comes in from either side.
#[derive(Clone, Debug, Default)]
struct Net {
    source: usize,
    left: Vec<f32>,
    right: Vec<f32>,
}

impl Net {
    fn span(&self) -> (f32, f32) {
        let ys = || self.left.iter().chain(&self.right).copied();
        (ys().fold(f32::MAX, f32::min), ys().fold(f32::MIN, f32::max))
    }

    /// What it costs to run left of another: crossings, and, dearest, lying on each other.
    fn before(&self, other: &Net) -> i64 {
        let (lo, hi) = self.span();
        let (from, to) = other.span();
        let mut sum = 0;
        for y in &self.right {
            sum += i64::from(*y > from - 0.5 && *y < to + 0.5);
            sum += 1000 * other.left.iter().filter(|z| (*y - **z).abs() < 1.5).count() as i64;
        }
        for y in &other.left {
            sum += i64::from(*y > lo - 0.5 && *y < hi + 0.5);
        }
        sum
    }
}

/// The tracks of one channel, left to right, each with its sources.
fn tracks(nets: &[Net], alone: bool) -> Vec<Vec<usize>> {
    let mut by_top: Vec<usize> = (0..nets.len()).collect();
    let span = |i: usize| nets.get(i).map_or((0.0, 0.0), Net::span);
    by_top.sort_by(|a, b| span(*a).0.total_cmp(&span(*b).0));
    let mut rows: Vec<(f32, Vec<usize>)> = Vec::new();
    for n in by_top {
        let (lo, hi) = span(n);
        match rows.iter_mut().find(|(end, _)| !alone && *end + 6.0 < lo) {
            Some(row) => {
                row.0 = hi;
                row.1.push(n);
            }
            None => rows.push((hi, vec![n])),
        }
    }
    let rows: Vec<Vec<usize>> = rows.into_iter().map(|r| r.1).collect();
    let count = rows.len();
    let pair = |a: &Vec<usize>, b: &Vec<usize>| -> i64 {
        let one = |x: &usize, y: &usize| match (nets.get(*x), nets.get(*y)) {
            (Some(x), Some(y)) => x.before(y),
            _ => 0,
        };
        a.iter().map(|x| b.iter().map(|y| one(x, y)).sum::<i64>()).sum()
    };
    let costs: Vec<Vec<i64>> = rows.iter().map(|a| rows.iter().map(|b| pair(a, b)).collect()).collect();
    let cost = |a: usize, b: usize| costs.get(a).map_or(0, |row| at(row, b));
    let mut places: Vec<usize> = (0..count).collect();
    // Take each track out and put it back where it costs least, until nothing moves.
    for _ in 0..20 {
        let mut moved = false;
        for t in 0..count {
            let Some(here) = places.iter().position(|p| *p == t) else {
                continue;
            };
            let mut rest = places.clone();
            rest.remove(here);
            let mut sum: i64 = rest.iter().map(|o| cost(t, *o)).sum();
            let mut sums = vec![sum];
            for o in &rest {
                sum += cost(*o, t) - cost(t, *o);
                sums.push(sum);
            }
            let (mut to, mut least) = (here, at(&sums, here));
            for (k, s) in sums.iter().enumerate() {
                if *s < least {
                    (to, least) = (k, *s);
                }
            }
            if to != here {
                rest.insert(to, t);
                places = rest;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    places.into_iter().filter_map(|p| rows.get(p).cloned()).collect()
}

/// Taken heights, a list a channel.
struct Taken(Vec<Vec<(f32, usize)>>);

impl Taken {
    /// Distance to the nearest height another source holds in these channels.
    fn clearance(&self, channels: &[usize], y: f32, net: usize) -> f32 {
        let near = |c: &usize| {
            let all = self.0.get(*c).map(Vec::as_slice).unwrap_or_default();
            all.iter().filter(|(_, n)| *n != net).map(|(z, _)| (y - z).abs()).fold(f32::MAX, f32::min)
        };
        channels.iter().map(near).fold(f32::MAX, f32::min)
    }

    fn take(&mut self, channels: &[usize], y: f32, net: usize) {
        for c in channels {
            if let Some(all) = self.0.get_mut(*c) {
                all.push((y, net));
            }
        }
    }

    /// A free height in `low..=high`, as near `wish` as may be.
    fn pick(&mut self, channels: &[usize], low: f32, high: f32, wish: f32, net: usize) -> f32 {
        let wish = wish.max(low).min(high);
        let mut best = (f32::MAX, wish);
        let steps = ((high - low).max(0.0) * 2.0) as usize;
        for y in std::iter::once(wish).chain((0..=steps).map(|k| low + k as f32 / 2.0)) {
            let clear = self.clearance(channels, y, net).min(5.0);
            let cost = (y - wish).abs() + (5.0 - clear) * if clear < 2.0 { 40.0 } else { 2.0 };
            if cost < best.0 {
                best = (cost, y);
            }
        }
        self.take(channels, best.1, net);
        best.1
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

/// A wire's end: the item, its side, the source of the wire, and whether it is the leaving end.
type Port = (usize, Side, usize, bool);
/// Where a port would like to be, the source of its wire, and whether it is the leaving end.
type Wish = (f32, usize, bool);

/// The wide drawing: groups in columns, about 1240 units across.
pub fn wide(items: &[Item], columns: &[u8], links: &[Link]) -> Scene {
    let parents = parents(items);
    let mut columns = arrange(items, columns, &parents);
    let valid: Vec<(usize, usize)> =
        links.iter().map(|l| (l.from, l.to)).filter(|(a, b)| a.max(b) < &items.len()).collect();
    order(&mut columns, items, &parents, &valid);
    let column_of = column_of(&columns, items.len());
    let col = |i: usize| at(&column_of, i);
    let stub = |a: usize, b: usize| at(&parents, b) == Some(a);

    // Which columns each source crosses, and where it is bound.
    let rough = place(&columns, items, &parents, &BTreeMap::new());
    let mut bound: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (a, b) in &valid {
        let (ca, cb) = (col(*a), col(*b));
        for c in ca.min(cb) + 1..ca.max(cb) {
            bound.entry((*a, c)).or_default().push(*b);
        }
    }
    let mut crossing: Vec<(usize, usize, Vec<usize>)> = bound.into_iter().map(|((a, c), t)| (a, c, t)).collect();
    crossing.sort_by_key(|(a, c, _)| (*a, col(*a).abs_diff(*c), *c));
    let mut lanes: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut slot_of: BTreeMap<(usize, usize), (usize, f32)> = BTreeMap::new();
    for (a, c, targets) in &crossing {
        let back = if *c > col(*a) { c.saturating_sub(1) } else { c + 1 };
        let from = slot_of.get(&(*a, back)).map_or(middle(at(&rough.boxes, *a)), |s| s.1);
        let goal = targets.iter().map(|t| middle(at(&rough.boxes, *t))).sum::<f32>() / targets.len().max(1) as f32;
        let wish = (from + goal) / 2.0;
        let mut best = (f32::MAX, 0, wish);
        for (s, (lo, hi)) in rough.slots.get(*c).into_iter().flatten().enumerate() {
            let y = wish.max(lo + 4.0).min(hi - 4.0);
            let cost =
                (y - wish).abs() + 8.0 * at(&lanes.get(&(*c, s)).copied().into_iter().collect::<Vec<_>>(), 0) as f32;
            if cost < best.0 {
                best = (cost, s, y);
            }
        }
        *lanes.entry((*c, best.1)).or_default() += 1;
        slot_of.insert((*a, *c), (best.1, best.2));
    }

    // Final heights; then lanes, then ports, each at a height nobody else holds in its channels.
    let mut places = place(&columns, items, &parents, &lanes);
    let mut taken = Taken(vec![Vec::new(); columns.len() + 1]);
    let mut lane: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    let mut queues: BTreeMap<(usize, usize), Vec<(f32, usize)>> = BTreeMap::new();
    for ((a, c), (slot, wish)) in &slot_of {
        queues.entry((*c, *slot)).or_default().push((*wish, *a));
    }
    for ((c, slot), mut queue) in queues {
        queue.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (lo, hi) = places.slots.get(c).map_or((0.0, 0.0), |s| at(s, slot));
        let count = queue.len() as f32;
        for (k, (_, a)) in queue.iter().enumerate() {
            let low = lo + 4.0 + k as f32 * STEP;
            let high = (hi - 4.0 - (count - 1.0 - k as f32) * STEP).max(low);
            let wish = if slot == 0 {
                high
            } else if hi - lo > count * STEP + 40.0 {
                low
            } else {
                (low + high) / 2.0
            };
            let y = taken.pick(&[c, c + 1], low, high, wish, *a);
            lane.insert((*a, c), y);
        }
    }
    let path = |a: usize, b: usize| -> Vec<usize> {
        let (ca, cb) = (col(a), col(b));
        if ca <= cb { (ca + 1..cb).collect() } else { (cb + 1..ca).rev().collect() }
    };
    let sides = |a: usize, b: usize| {
        if col(a) < col(b) {
            (Side::Right, Side::Left)
        } else if col(a) == col(b) {
            (Side::Right, Side::Right)
        } else {
            (Side::Left, Side::Right)
        }
    };
    let mut wishes: BTreeMap<Port, Vec<f32>> = BTreeMap::new();
    for (a, b) in &valid {
        if stub(*a, *b) {
            wishes.entry((*b, Side::Left, *a, false)).or_default().push(0.0);
            continue;
        }
        let (out, into) = sides(*a, *b);
        let path = path(*a, *b);
        let hop = |c: Option<&usize>, end: usize| {
            c.and_then(|c| lane.get(&(*a, *c)).copied()).unwrap_or(middle(at(&places.boxes, end)))
        };
        wishes.entry((*a, out, *a, true)).or_default().push(hop(path.first(), *b));
        wishes.entry((*b, into, *a, false)).or_default().push(hop(path.last(), *a));
    }
    let mut at_side: BTreeMap<(usize, Side), Vec<Wish>> = BTreeMap::new();
    for ((i, side, net, leaving), ys) in &wishes {
        let mean = ys.iter().sum::<f32>() / ys.len().max(1) as f32;
        at_side.entry((*i, *side)).or_default().push((mean, *net, *leaving));
    }
    let mut ports: BTreeMap<Port, f32> = BTreeMap::new();
    for ((i, side), mut list) in at_side {
        list.sort_by(|a, b| a.0.total_cmp(&b.0));
        let r = at(&places.boxes, i);
        let channel = if side == Side::Left { col(i) } else { col(i) + 1 };
        let (low, high) = (r.y + 6.0, r.y + r.h - 6.0);
        let share = (high - low) / list.len().max(1) as f32;
        for (k, (_, net, leaving)) in list.iter().enumerate() {
            let start = low + share * k as f32;
            let y = taken.pick(&[channel], start, start + share, start + share / 2.0, *net);
            ports.insert((i, side, *net, *leaving), y);
        }
    }
    let port = |p: Port| ports.get(&p).copied().unwrap_or_default();
    let lane_at = |a: usize, c: usize| lane.get(&(a, c)).copied().unwrap_or_default();

    // Tracks.
    let mut channels: Vec<BTreeMap<usize, Net>> = vec![BTreeMap::new(); columns.len() + 1];
    let mut visit = |channel: usize, net: usize, left: Option<f32>, right: Option<f32>| {
        if let Some(all) = channels.get_mut(channel) {
            let n = all.entry(net).or_insert_with(|| Net { source: net, ..Net::default() });
            n.left.extend(left);
            n.right.extend(right);
        }
    };
    for (a, b) in &valid {
        if stub(*a, *b) {
            continue;
        }
        let (out, into) = sides(*a, *b);
        for (i, side, leaving) in [(*a, out, true), (*b, into, false)] {
            let y = port((i, side, *a, leaving));
            match side {
                Side::Left => visit(col(i), *a, None, Some(y)),
                Side::Right => visit(col(i) + 1, *a, Some(y), None),
            }
        }
        for c in path(*a, *b) {
            let y = lane_at(*a, c);
            visit(c, *a, None, Some(y));
            visit(c + 1, *a, Some(y), None);
        }
    }
    let inner = columns.len().saturating_sub(1);
    let mut laid: Vec<Vec<Vec<usize>>> = Vec::new();
    let mut needs: Vec<f32> = Vec::new();
    for all in &channels {
        let mut nets: Vec<Net> = all.values().cloned().collect();
        for n in &mut nets {
            for ys in [&mut n.left, &mut n.right] {
                ys.sort_by(f32::total_cmp);
                ys.dedup();
            }
        }
        let rows = tracks(&nets, nets.len() < 12);
        needs.push(if rows.is_empty() { 0.0 } else { 20.0 + STEP * rows.len() as f32 });
        let named = |row: Vec<usize>| row.into_iter().filter_map(|n| nets.get(n).map(|n| n.source)).collect();
        laid.push(rows.into_iter().map(named).collect());
    }
    // Channels between columns share what the natural width leaves, each at least what its tracks need.
    let between = |k: usize| k > 0 && k <= inner;
    let fixed: f32 = needs.iter().enumerate().filter(|(k, _)| !between(*k)).map(|(_, w)| w).sum();
    let free = NATURAL - 2.0 * MARGIN - BOX * columns.len() as f32 - fixed;
    let asked: f32 = needs.iter().enumerate().filter(|(k, _)| between(*k)).map(|(_, w)| w.max(40.0)).sum();
    let more = ((free - asked) / inner.max(1) as f32).max(0.0).floor();
    let mut x = MARGIN;
    let mut lefts = Vec::new();
    let mut track: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for (k, rows) in laid.iter().enumerate() {
        let need = at(&needs, k);
        let w = if between(k) { need.max(40.0) + more } else { need };
        let step = ((w - 20.0) / rows.len().max(1) as f32).clamp(STEP, 9.0).floor();
        let first = x + (w - step * (rows.len().max(1) - 1) as f32) / 2.0;
        for (t, row) in rows.iter().enumerate() {
            for source in row {
                track.insert((k, *source), (first + step * t as f32).round());
            }
        }
        x += w;
        if k < columns.len() {
            lefts.push(x);
            x += BOX;
        }
    }
    let width = x + MARGIN;
    for (i, r) in places.boxes.iter_mut().enumerate() {
        r.x += at(&lefts, col(i));
    }
    let boxes = places.boxes;

    let mut wires = Vec::new();
    for link in links {
        let (a, b) = (link.from, link.to);
        if a.max(b) >= items.len() {
            wires.push(Wire::default());
            continue;
        }
        let (from, to) = (at(&boxes, a), at(&boxes, b));
        if stub(a, b) {
            let y = port((b, Side::Left, a, false));
            let x = from.x + INDENT / 2.0;
            wires.push(wire(vec![(x, from.y + from.h), (x, y), (to.x, y)]));
            continue;
        }
        let (out, into) = sides(a, b);
        let edge = |r: Rect, side: Side| if side == Side::Left { r.x } else { r.x + r.w };
        let (mut y, end) = (port((a, out, a, true)), port((b, into, a, false)));
        let mut points = vec![(edge(from, out), y)];
        let forward = out == Side::Right;
        let mut channel = if forward { col(a) + 1 } else { col(a) };
        for next in path(a, b).into_iter().map(|c| lane_at(a, c)).chain([end]) {
            let x = track.get(&(channel, a)).copied().unwrap_or_default();
            points.extend([(x, y), (x, next)]);
            y = next;
            channel = if forward { channel + 1 } else { channel.saturating_sub(1) };
        }
        points.push((edge(to, into), end));
        wires.push(wire(points));
    }
    let headings: Vec<Heading> = places
        .headings
        .iter()
        .map(|(group, c, y)| Heading { group: *group, at: Point { x: at(&lefts, *c), y: *y } })
        .collect();
    let mut scene = Scene { width, height: places.height, boxes, wires, headings };
    label(&mut scene, links);
    scene
}

/// A wire without its repeated points and without corners that do not turn.
fn wire(points: Vec<(f32, f32)>) -> Wire {
    let mut out: Vec<Point> = Vec::new();
    for (x, y) in points {
        let p = Point { x, y };
        if out.last() == Some(&p) {
            continue;
        }
        if let [.., a, b] = out.as_slice()
            && ((a.x == b.x && b.x == x) || (a.y == b.y && b.y == y))
        {
            out.pop();
        }
        out.push(p);
    }
    Wire { points: out, label: Point::default() }
}

fn overlap(a: Rect, b: Rect) -> f32 {
    let w = (a.x + a.w).min(b.x + b.w) - a.x.max(b.x);
    let h = (a.y + a.h).min(b.y + b.h) - a.y.max(b.y);
    w.max(0.0) * h.max(0.0)
}

/// Puts each label on its wire, clear of boxes, headings and earlier labels as far as that goes.
fn label(scene: &mut Scene, links: &[Link]) {
    let mut placed: Vec<Rect> = Vec::new();
    let heads: Vec<Rect> =
        scene.headings.iter().map(|h| Rect { x: h.at.x, y: h.at.y - 14.0, w: BOX, h: 18.0 }).collect();
    for (wire, link) in scene.wires.iter_mut().zip(links) {
        let w = measure(link.label, LABEL) + 4.0;
        let mut best = (f32::MAX, Rect::default());
        let mut far = 0.0;
        for pair in wire.points.windows(2).rev() {
            let [a, b] = pair else { continue };
            let length = (a.x - b.x).abs() + (a.y - b.y).abs();
            let level = a.y == b.y;
            let steps = (length / 6.0) as usize + 1;
            for k in 0..=steps {
                let t = k as f32 / steps as f32;
                let (cx, cy) = (b.x + (a.x - b.x) * t, b.y + (a.y - b.y) * t);
                let r = Rect {
                    x: (cx - w / 2.0).min(scene.width - w - 2.0).max(2.0),
                    y: cy - LABEL_HEIGHT / 2.0,
                    w,
                    h: LABEL_HEIGHT,
                };
                let hit = |all: &[Rect]| all.iter().map(|o| overlap(r, *o)).sum::<f32>();
                let cost = 3.0 * hit(&scene.boxes)
                    + 3.0 * hit(&heads)
                    + 2.0 * hit(&placed)
                    + if level { 0.0 } else { 30.0 }
                    + (t - 0.5).abs()
                    + 0.02 * far;
                if cost < best.0 {
                    best = (cost, r);
                }
            }
            far += length;
        }
        if !wire.points.is_empty() {
            wire.label = Point { x: best.1.x + w / 2.0, y: best.1.y + LABEL_HEIGHT / 2.0 };
            if !link.label.is_empty() {
                placed.push(best.1);
            }
        }
    }
}

/// The narrow drawing: a ladder 288 units across.
pub fn narrow(items: &[Item], columns: &[u8], links: &[Link]) -> Scene {
    let parents = parents(items);
    let columns = arrange(items, columns, &parents);
    let mut boxes = vec![Rect::default(); items.len()];
    let mut headings = Vec::new();
    let mut y = 4.0;
    for (group, blocks) in columns.iter().flatten() {
        headings.push(Heading { group: *group, at: Point { x: 0.0, y: y + 16.0 } });
        y += 30.0;
        for i in blocks.iter().flatten() {
            let hangs = at(&parents, *i).is_some();
            let indent = if hangs { ROW_INDENT } else { 0.0 };
            let h = items.get(*i).map_or(0.0, |item| height(item, hangs));
            if let Some(r) = boxes.get_mut(*i) {
                *r = Rect { x: indent, y, w: ROW - indent, h };
            }
            y += h + ROW_GAP;
        }
        y += 8.0;
    }
    let stub = |a: usize, b: usize| at(&parents, b) == Some(a);
    let valid = || links.iter().map(|l| (l.from, l.to)).filter(|(a, b)| a.max(b) < &items.len());

    let mut rungs: BTreeMap<usize, BTreeMap<(bool, usize), Vec<f32>>> = BTreeMap::new();
    for (a, b) in valid().filter(|(a, b)| !stub(*a, *b)) {
        let (from, to) = (middle(at(&boxes, a)), middle(at(&boxes, b)));
        rungs.entry(a).or_default().entry((true, a)).or_default().push(to);
        rungs.entry(b).or_default().entry((false, a)).or_default().push(from);
    }
    let mut ports: BTreeMap<(usize, bool, usize), f32> = BTreeMap::new();
    for (i, all) in &rungs {
        let mut list: Vec<(f32, bool, usize)> =
            all.iter().map(|((out, net), ys)| (ys.iter().sum::<f32>() / ys.len().max(1) as f32, *out, *net)).collect();
        list.sort_by(|a, b| a.0.total_cmp(&b.0));
        let r = at(&boxes, *i);
        let share = (r.h - 6.0) / list.len().max(1) as f32;
        for (k, (_, out, net)) in list.iter().enumerate() {
            ports.insert((*i, *out, *net), r.y + 3.0 + share * (k as f32 + 0.5));
        }
    }
    let port = |i: usize, out: bool, net: usize| ports.get(&(i, out, net)).copied().unwrap_or_default();
    let mut nets: BTreeMap<usize, Net> = BTreeMap::new();
    for (a, b) in valid().filter(|(a, b)| !stub(*a, *b)) {
        let net = nets.entry(a).or_insert_with(|| Net { source: a, ..Net::default() });
        net.left.extend([port(a, true, a), port(b, false, a)]);
    }
    // A lane is shared by spans that do not meet.
    let mut nets: Vec<Net> = nets.into_values().collect();
    for n in &mut nets {
        n.left.sort_by(f32::total_cmp);
        n.left.dedup();
    }
    let rows = tracks(&nets, false);
    let most = ((NARROW - 2.0 - GUTTER) / LANE) as usize + 1;
    let step = ((NARROW - 4.0 - GUTTER) / rows.len().max(1) as f32).clamp(LANE, 7.0);
    let mut lane: BTreeMap<usize, f32> = BTreeMap::new();
    for (k, row) in rows.iter().enumerate() {
        for n in row.iter().filter_map(|n| nets.get(*n)) {
            lane.insert(n.source, GUTTER + step * (k % most) as f32);
        }
    }
    let mut wires = Vec::new();
    let mut placed: Vec<Rect> = Vec::new();
    for link in links {
        let (a, b) = (link.from, link.to);
        if a.max(b) >= items.len() {
            wires.push(Wire::default());
            continue;
        }
        let (from, to) = (at(&boxes, a), at(&boxes, b));
        let (mut w, rung) = if stub(a, b) {
            let (x, y) = (from.x + ROW_INDENT / 2.0, middle(to));
            (wire(vec![(x, from.y + from.h), (x, y), (to.x, y)]), y)
        } else {
            let x = lane.get(&a).copied().unwrap_or(GUTTER);
            let (y, z) = (port(a, true, a), port(b, false, a));
            (wire(vec![(ROW, y), (x, y), (x, z), (ROW, z)]), z)
        };
        let long = (measure(link.label, LABEL) + 4.0).min(NARROW - 4.0);
        let spot = |y: f32| Rect { x: NARROW - 2.0 - long, y: y - 7.0, w: long, h: LABEL_HEIGHT };
        let mut best = (f32::MAX, Rect::default());
        for (k, y) in [to.y - 8.0, to.y + to.h + 8.0, rung - 8.0, rung].into_iter().enumerate() {
            let r = spot(y);
            let hit = |all: &[Rect]| all.iter().map(|o| overlap(r, *o)).sum::<f32>();
            let cost = hit(&placed) + hit(&boxes) + k as f32;
            if cost < best.0 {
                best = (cost, r);
            }
        }
        w.label = Point { x: best.1.x + long / 2.0, y: best.1.y + LABEL_HEIGHT / 2.0 };
        if !link.label.is_empty() {
            placed.push(best.1);
        }
        wires.push(w);
    }
    Scene { width: NARROW, height: y.max(8.0), boxes, wires, headings }
}
