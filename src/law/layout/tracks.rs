//! Track assignment: the horizontal position of each net's trunk in the channel between two columns.
//!
//! In a channel every net has one vertical trunk, with arms to the ports on its left and on its right. The order of the trunks decides how
//! many arms cross trunks, and whether arms at the same height overlap. Trunks with separate vertical ranges may share a track.

use super::model::{at, list, set};

/// The cost of two arms that overlap, in crossings.
const OVERLAP: i32 = 60;
/// Arms whose heights differ by less than this count as level, that is, at the same height.
pub(super) const LEVEL: f32 = 3.5;
/// Least vertical distance between two trunks that share a track.
const APART: f32 = 10.0;
/// With more trunks than this in a channel, they are just sorted by their centres, which keeps the running time to seconds.
const MANY: usize = 4000;

/// The trunk of one net in one channel.
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

    /// The y coordinates of its top and bottom.
    pub(super) fn span(&self) -> (f32, f32) {
        let ends = || self.left.iter().chain(&self.right).copied();
        (ends().fold(f32::MAX, f32::min), ends().fold(f32::MIN, f32::max))
    }

    /// The cost, in crossings, if `self` is left of `other`.
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

/// How many of the heights lie within a range, its ends excluded.
fn within(heights: &[f32], (top, bottom): (f32, f32)) -> usize {
    let first = heights.partition_point(|&y| y <= top);
    let last = heights.partition_point(|&y| y < bottom);
    last.saturating_sub(first)
}

/// The order of the trunks from left to right with few crossings, found by insertion and local improvement.
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
    // The saving if `a` is left of `b` rather than right of it.
    let mut saved = vec![0i32; n * n];
    for (i, a) in trunks.iter().enumerate() {
        for (j, b) in trunks.iter().enumerate().skip(i + 1) {
            let gain = b.cost(a) - a.cost(b);
            set(&mut saved, i * n + j, gain);
            set(&mut saved, j * n + i, -gain);
        }
    }
    let saved = |a: usize, b: usize| at(&saved, a * n + b);
    // Insert each trunk at its best place, then move each to a better place if there is one.
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

/// The cost of a given order: how often arms cross trunks, and [`OVERLAP`] for arms that overlap.
pub(super) fn crossings(trunks: &[Trunk], order: &[usize]) -> i32 {
    let line: Vec<&Trunk> = order.iter().filter_map(|&i| trunks.get(i)).collect();
    line.iter()
        .enumerate()
        .flat_map(|(place, left)| line.iter().skip(place + 1).map(move |right| left.cost(right)))
        .sum()
}

/// Inserts a trunk where it saves most; of equal places, the leftmost.
fn insert_best(line: &mut Vec<usize>, i: usize, saved: impl Fn(usize, usize) -> i32) {
    // Moving it one place to the right, past `other`, adds the saving of having `other` on its left.
    let (mut best, mut place, mut sum) = (0i64, 0, 0i64);
    for (p, &other) in line.iter().enumerate() {
        sum += i64::from(saved(other, i));
        if sum > best {
            (best, place) = (sum, p + 1);
        }
    }
    line.insert(place, i);
}

/// The track of each trunk, counted from 0 at the left, and the number of tracks. Trunks whose vertical ranges overlap keep the given
/// order.
pub(super) fn pack(trunks: &[Trunk], order: &[usize]) -> (Vec<usize>, usize) {
    let mut tracks = vec![0; trunks.len()];
    // For each track, the spans on it, sorted by their tops.
    let mut taken: Vec<Vec<(f32, f32)>> = Vec::new();
    for &i in order {
        let Some((top, bottom)) = trunks.get(i).map(Trunk::span) else { continue };
        let clear = |spans: &[(f32, f32)]| {
            let next = spans.partition_point(|span| span.0 < top);
            let above = next.checked_sub(1).and_then(|last| spans.get(last)).is_none_or(|span| span.1 + APART < top);
            above && spans.get(next).is_none_or(|span| bottom + APART < span.0)
        };
        // Right of every earlier trunk whose range it overlaps.
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
