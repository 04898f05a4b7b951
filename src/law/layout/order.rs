//! Vertical order of the blocks within a group, with few wire crossings.
//!
//! The author's order of the content is kept unless another order saves crossings by a clear margin.
//!
//! Adding a node must not reshuffle the others. So only the core of the graph is reordered: what is left after blocks with one link or
//! none have been removed, repeatedly (the 2-core). A new node with one link is never in it. A removed block follows its predecessor in
//! the content. Provisions keep the order of the content.

use super::channels;
use super::model::{LayoutModel, at, list, push, set};

/// The least saving, in crossings, for a move to be made.
const MARGIN: f32 = 6.0;
/// Passes over all groups; each column sees the last order of its neighbours.
const PASSES: usize = 8;
/// How many places a block may move at once. Limits the running time for large groups.
const REACH: usize = 48;
/// The largest core, in blocks, for which moves are tried out on a full layout.
const AFFORDABLE: usize = 60;
/// Rounds of such trials.
const ROUNDS: usize = 6;
/// The least saving, in crossings, for a trial move to be kept.
const LEAST: f32 = 1.8;
/// Space between two blocks, in units.
const ROW: f32 = 16.0;
/// The cost of a link within a group, in crossings, for every block between its ends.
const APART: f32 = 3.0;

/// Orders the blocks of each group.
pub(super) fn settle(model: &mut LayoutModel) {
    let links = neighbours(model);
    let core = core(&links);
    let in_core = |root: usize| at(&core, root);
    let content = model.columns.clone();
    for stack in model.columns.iter_mut().flatten() {
        stack.roots.retain(|&root| in_core(root));
    }
    sweep(model, &links, &core);
    climb(model, &core);
    for (stack, content) in model.columns.iter_mut().flatten().zip(content.iter().flatten()) {
        let mut last = None;
        for &root in &content.roots {
            if !in_core(root) {
                let place = last
                    .and_then(|last| stack.roots.iter().position(|&other| other == last))
                    .map_or(0, |place| place + 1);
                stack.roots.insert(place, root);
            }
            last = Some(root);
        }
    }
}

/// Which blocks are in the core: those left after blocks with one link or none have been removed repeatedly.
fn core(links: &[Vec<usize>]) -> Vec<bool> {
    let mut degree: Vec<usize> = links.iter().map(Vec::len).collect();
    let mut core = vec![true; links.len()];
    let mut loose: Vec<usize> = (0..links.len()).filter(|&root| at(&degree, root) <= 1).collect();
    while let Some(root) = loose.pop() {
        if !at(&core, root) {
            continue;
        }
        set(&mut core, root, false);
        for &other in list(links, root) {
            let left = at(&degree, other).saturating_sub(1);
            set(&mut degree, other, left);
            if left <= 1 && at(&core, other) {
                loose.push(other);
            }
        }
    }
    core
}

/// Reorders the blocks of the core, column by column, until nothing moves or [`PASSES`] is reached.
fn sweep(model: &mut LayoutModel, links: &[Vec<usize>], core: &[bool]) {
    let mut group = vec![usize::MAX; model.root.len()];
    for stack in model.columns.iter().flatten() {
        stack.roots.iter().for_each(|&root| set(&mut group, root, stack.group));
    }
    for _ in 0..PASSES {
        let mut moved = false;
        for c in 0..model.columns.len() {
            let height = heights(model);
            for s in 0..list(&model.columns, c).len() {
                let Some(stack) = list(&model.columns, c).get(s) else { continue };
                let mut alignments: Vec<Alignment> =
                    stack.roots.iter().map(|&root| Alignment::new(model, links, core, &height, &group, root)).collect();
                if rearrange(&mut alignments, model.root.len()) {
                    moved = true;
                    let roots = alignments.into_iter().map(|alignment| alignment.root).collect();
                    if let Some(stack) = model.columns.get_mut(c).and_then(|stacks| stacks.get_mut(s)) {
                        stack.roots = roots;
                    }
                }
            }
        }
        if !moved {
            break;
        }
    }
}

/// The blocks (by root) that each block is linked to, once for each link.
fn neighbours(model: &LayoutModel) -> Vec<Vec<usize>> {
    let mut links = vec![Vec::new(); model.root.len()];
    for (from, to) in model.ends.iter().flatten() {
        let (from, to) = (at(&model.root, *from), at(&model.root, *to));
        if from != to {
            push(&mut links, from, to);
            push(&mut links, to, from);
        }
    }
    links
}

/// The height of each block's centre if every column were stretched to the same height.
fn heights(model: &LayoutModel) -> Vec<f32> {
    let mut height = vec![0.0; model.root.len()];
    let totals: Vec<f32> = model
        .columns
        .iter()
        .map(|stacks| {
            stacks.iter().flat_map(|stack| &stack.roots).map(|&root| at(&model.block, root) + ROW).sum::<f32>()
        })
        .collect();
    let tallest = totals.iter().copied().fold(1.0, f32::max);
    for (stacks, total) in model.columns.iter().zip(totals) {
        let mut y = 0.0;
        for root in stacks.iter().flat_map(|stack| stack.roots.iter().copied()) {
            set(&mut height, root, (y + at(&model.block, root) / 2.0) * tallest / total.max(1.0));
            y += at(&model.block, root) + ROW;
        }
    }
    height
}

/// Hill climbing: tries each move on a full layout and keeps it where the cost falls. Does nothing for a core above [`AFFORDABLE`].
fn climb(model: &mut LayoutModel, core: &[bool]) {
    let mut trial = model.clone();
    for ends in &mut trial.ends {
        *ends = ends.filter(|(from, to)| at(core, at(&model.root, *from)) && at(core, at(&model.root, *to)));
    }
    if trial.columns.iter().flatten().map(|stack| stack.roots.len()).sum::<usize>() > AFFORDABLE {
        return;
    }
    let mut cost = channels::cost(&trial);
    for _ in 0..ROUNDS {
        let before = cost;
        for c in 0..trial.columns.len() {
            for s in 0..list(&trial.columns, c).len() {
                let count = list(&trial.columns, c).get(s).map_or(0, |stack| stack.roots.len());
                for (from, to) in (0..count).flat_map(|from| (0..count).map(move |to| (from, to))) {
                    // Moving a block up by one is the same as moving its neighbour down by one.
                    if from == to || from == to + 1 {
                        continue;
                    }
                    shift(&mut trial, c, s, from, to);
                    let moved = channels::cost(&trial);
                    if moved < cost - LEAST {
                        cost = moved;
                    } else {
                        shift(&mut trial, c, s, to, from);
                    }
                }
            }
        }
        if cost >= before {
            break;
        }
    }
    model.columns = trial.columns;
}

/// Moves a block within its group.
fn shift(model: &mut LayoutModel, c: usize, s: usize, from: usize, to: usize) {
    if let Some(stack) = model.columns.get_mut(c).and_then(|stacks| stacks.get_mut(s)) {
        let root = stack.roots.remove(from);
        stack.roots.insert(to, root);
    }
}

/// The links of a block, as the heights they lead to.
struct Alignment {
    root: usize,
    /// Heights of the other ends in earlier columns, ascending.
    left: Vec<f32>,
    /// Heights of the other ends in later columns, ascending.
    right: Vec<f32>,
    /// Linked blocks of the same group.
    mates: Vec<usize>,
}

impl Alignment {
    fn new(
        model: &LayoutModel,
        links: &[Vec<usize>],
        core: &[bool],
        height: &[f32],
        group: &[usize],
        root: usize,
    ) -> Self {
        let mut alignment = Self { root, left: Vec::new(), right: Vec::new(), mates: Vec::new() };
        let own = at(&model.column, root);
        for other in list(links, root).iter().copied().filter(|&other| at(core, other)) {
            let column = at(&model.column, other);
            if column < own {
                alignment.left.push(at(height, other));
            } else if column > own {
                alignment.right.push(at(height, other));
            } else if at(group, other) == at(group, root) {
                alignment.mates.push(other);
            }
        }
        alignment.left.sort_by(f32::total_cmp);
        alignment.right.sort_by(f32::total_cmp);
        alignment
    }

    /// The crossings saved if `self`, now directly above `below`, changed places with it.
    fn gain(&self, below: &Self) -> f32 {
        inversions(&self.left, &below.left) + inversions(&self.right, &below.right)
    }
}

/// The number of pairs of ends that cross, less the number that would cross if the two blocks changed places.
fn inversions(upper: &[f32], lower: &[f32]) -> f32 {
    upper
        .iter()
        .map(|y| {
            lower.partition_point(|other| other < y) as f32
                - (lower.len() - lower.partition_point(|other| other <= y)) as f32
        })
        .sum()
}

/// Moves each block to its best place if that saves more than [`MARGIN`]. Returns whether any block moved.
fn rearrange(alignments: &mut Vec<Alignment>, items: usize) -> bool {
    let mut moved = false;
    for start in 0..alignments.len() {
        let Some(mover) = alignments.get(start) else { break };
        let mates = Mates::new(alignments, items, start);
        let settled = mates.cost(start);
        // The best place for this block, trying those below and then those above.
        let mut best = (MARGIN, start);
        for down in [true, false] {
            let mut gain = 0.0;
            for step in 1..=REACH {
                let place = if down { start + step } else { start.wrapping_sub(step) };
                let Some(passed) = alignments.get(place) else { break };
                gain += if down { mover.gain(passed) } else { passed.gain(mover) };
                let total = gain + settled - mates.cost(place);
                if total > best.0 {
                    best = (total, place);
                }
            }
        }
        if best.1 != start {
            let alignment = alignments.remove(start);
            alignments.insert(best.1, alignment);
            moved = true;
        }
    }
    moved
}

/// The links within a group that the move of one block can affect.
struct Mates {
    start: usize,
    /// Positions of the two ends of each link.
    pairs: Vec<(usize, usize)>,
}

impl Mates {
    fn new(alignments: &[Alignment], items: usize, start: usize) -> Self {
        let mut pairs = Vec::new();
        if alignments.iter().any(|alignment| !alignment.mates.is_empty()) {
            let mut places = vec![0; items];
            alignments.iter().enumerate().for_each(|(place, alignment)| set(&mut places, alignment.root, place));
            let near = |place: usize| place.abs_diff(start) <= 2 * REACH;
            for (i, alignment) in alignments.iter().enumerate() {
                pairs.extend(
                    alignment
                        .mates
                        .iter()
                        .map(|&mate| (i, at(&places, mate)))
                        .filter(|&(i, j)| i < j && (near(i) || near(j))),
                );
            }
        }
        Self { start, pairs }
    }

    /// The cost of these links once the block is at position `place`.
    fn cost(&self, place: usize) -> f32 {
        let start = self.start;
        let after = |i: usize| match i {
            i if i == start => place,
            i if start < i && i <= place => i - 1,
            i if place <= i && i < start => i + 1,
            i => i,
        };
        self.pairs.iter().map(|&(i, j)| APART * after(i).abs_diff(after(j)).saturating_sub(1).min(REACH) as f32).sum()
    }
}
