//! Which net turns where in the channel between two columns.
//!
//! In a channel every net has one upright trunk, with arms to the ports on its left and on its right. The order of the trunks decides how many arms cross
//! trunks, and whether two arms that are level lie on each other; trunks that do not pass each other may share a track.

use super::model::{at, list, set};

/// What two level arms that would lie on each other cost, in crossings.
const OVERLAP: i32 = 60;
/// Arms nearer than this count as level.
pub(super) const LEVEL: f32 = 3.5;
/// Least distance of two trunks that share a track.
const APART: f32 = 10.0;
/// More trunks than this in one channel are taken in the order of their middles. Keeps the work within seconds.
const MANY: usize = 4000;

/// One net within one channel.
#[derive(Clone, Debug, Default)]
pub(super) struct Trunk {
    /// Heights of the arms to the left, ascending.
    pub(super) left: Vec<f32>,
    /// Heights of the arms to the right, ascending.
    pub(super) right: Vec<f32>,
}

impl Trunk {
    /// A trunk with the given arms, in any order.
    pub(super) fn new(mut left: Vec<f32>, mut right: Vec<f32>) -> Self {
        left.sort_by(f32::total_cmp);
        right.sort_by(f32::total_cmp);
        Self { left, right }
    }

    /// Top and bottom.
    pub(super) fn span(&self) -> (f32, f32) {
        let ends = || self.left.iter().chain(&self.right).copied();
        (ends().fold(f32::MAX, f32::min), ends().fold(f32::MIN, f32::max))
    }

    /// What it costs if `self` stands left of `other`.
    fn cost(&self, other: &Self) -> i32 {
        let (a, b) = (self.span(), other.span());
        if a.0 - LEVEL > b.1 || b.0 - LEVEL > a.1 {
            return 0;
        }
        let crossings = within(&other.left, a) + within(&self.right, b);
        let lie: usize = other.left.iter().map(|&y| within(&self.right, (y - LEVEL, y + LEVEL))).sum();
        i32::try_from(crossings).unwrap_or(i32::MAX / 2).saturating_add(OVERLAP * i32::try_from(lie).unwrap_or(1000))
    }
}

/// How many of the heights lie within a range, ends apart.
fn within(heights: &[f32], (top, bottom): (f32, f32)) -> usize {
    let first = heights.partition_point(|&y| y <= top);
    let last = heights.partition_point(|&y| y < bottom);
    last.saturating_sub(first)
}

/// The trunks from left to right.
pub(super) fn order(trunks: &[Trunk]) -> Vec<usize> {
    let n = trunks.len();
    let mut order: Vec<usize> = (0..n).collect();
    if n > MANY {
        order.sort_by(|&a, &b| {
            let middle = |i: usize| trunks.get(i).map_or(0.0, |trunk| trunk.span().0 + trunk.span().1);
            middle(a).total_cmp(&middle(b)).then(a.cmp(&b))
        });
        return order;
    }
    // What it saves if `a` stands left of `b` rather than right of it.
    let mut saved = vec![0i32; n * n];
    for (i, a) in trunks.iter().enumerate() {
        for (j, b) in trunks.iter().enumerate().skip(i + 1) {
            let gain = b.cost(a) - a.cost(b);
            set(&mut saved, i * n + j, gain);
            set(&mut saved, j * n + i, -gain);
        }
    }
    let saved = |a: usize, b: usize| at(&saved, a * n + b);
    // Insert one after the other where it is best, then let each find a better place.
    let mut line: Vec<usize> = Vec::with_capacity(n);
    for i in order.drain(..) {
        insert_best(&mut line, i, saved);
    }
    for _ in 0..4 {
        let before = line.clone();
        for i in 0..n {
            if let Some(place) = line.iter().position(|&other| other == i) {
                line.remove(place);
                insert_best(&mut line, i, saved);
            }
        }
        if line == before {
            break;
        }
    }
    line
}

/// How often arms cross trunks in a given order.
pub(super) fn crossings(trunks: &[Trunk], order: &[usize]) -> i32 {
    let line: Vec<&Trunk> = order.iter().filter_map(|&i| trunks.get(i)).collect();
    line.iter()
        .enumerate()
        .flat_map(|(place, left)| line.iter().skip(place + 1).map(move |right| left.cost(right)))
        .sum()
}

/// Inserts a trunk where it saves most; leftmost among equals.
fn insert_best(line: &mut Vec<usize>, i: usize, saved: impl Fn(usize, usize) -> i32) {
    // Moving it one place to the right past `other` changes the sum by what that pair saves the other way.
    let (mut best, mut place, mut sum) = (0i64, 0, 0i64);
    for (p, &other) in line.iter().enumerate() {
        sum += i64::from(saved(other, i));
        if sum > best {
            (best, place) = (sum, p + 1);
        }
    }
    line.insert(place, i);
}

/// The track of each trunk, counted from the left, and their number. Trunks that pass each other keep the given order.
pub(super) fn pack(trunks: &[Trunk], order: &[usize]) -> (Vec<usize>, usize) {
    let mut tracks = vec![0; trunks.len()];
    // For each track, the spans on it, by their tops.
    let mut taken: Vec<Vec<(f32, f32)>> = Vec::new();
    for &i in order {
        let Some((top, bottom)) = trunks.get(i).map(Trunk::span) else { continue };
        let clear = |spans: &[(f32, f32)]| {
            let next = spans.partition_point(|span| span.0 < top);
            let above = next.checked_sub(1).and_then(|last| spans.get(last)).is_none_or(|span| span.1 + APART < top);
            above && spans.get(next).is_none_or(|span| bottom + APART < span.0)
        };
        // Right of everything it passes; never left of it.
        let mut track = taken.len();
        while track > 0 && clear(list(&taken, track - 1)) {
            track -= 1;
        }
        if track == taken.len() {
            taken.push(Vec::new());
        }
        if let Some(spans) = taken.get_mut(track) {
            let next = spans.partition_point(|span| span.0 < top);
            spans.insert(next, (top, bottom));
        }
        set(&mut tracks, i, track);
    }
    (tracks, taken.len())
}
