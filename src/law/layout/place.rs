//! Vertical placement: linked boxes are level where possible, and a wire that crosses a column gets a lane between its boxes.
//!
//! Every column is a list of slots (blocks and lanes), each with a preferred height and a least distance from the one above. Isotonic
//! regression gives the permitted heights nearest to the preferred ones, exactly and in linear time.

use super::model::{EdgeRoute, LayoutModel, at, list, push, set};

/// Least space between two blocks, with room for a label.
const ROW_GAP: f32 = 16.0;
/// Space above a group that is below another one, with its heading.
const HEAD: f32 = 42.0;
/// Least distance of a lane from a box.
const LANE_BOX: f32 = 8.0;
/// Least distance of two lanes.
const LANE_LANE: f32 = 7.0;
/// Top of the columns, below the headings of the first groups.
const TOP: f32 = 34.0;
/// Distance from the baseline of a heading down to the first box of its group.
const BASELINE: f32 = 14.0;

/// A net: all wires that leave one side of one box. They share a trunk.
#[derive(Clone, Debug)]
pub(super) struct Net {
    pub(super) source: usize,
    /// Whether it leaves the right side.
    pub(super) right: bool,
    pub(super) links: Vec<usize>,
    /// The lanes it runs in, from the source outwards.
    pub(super) lanes: Vec<usize>,
}

/// A lane: the horizontal line on which a net crosses a column.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lane {
    pub(super) net: usize,
    pub(super) column: usize,
    pub(super) y: f32,
}

/// Groups the links into nets, in the order of the links.
pub(super) fn nets(model: &LayoutModel, routes: &[EdgeRoute]) -> Vec<Net> {
    let mut nets: Vec<Net> = Vec::new();
    let mut known = vec![[None::<usize>; 2]; model.root.len()];
    for (link, (ends, way)) in model.ends.iter().zip(routes).enumerate() {
        let (Some((source, _)), EdgeRoute::Right | EdgeRoute::Left) = (*ends, *way) else { continue };
        let right = *way == EdgeRoute::Right;
        let Some(slot) = known.get_mut(source).and_then(|sides| sides.get_mut(usize::from(right))) else { continue };
        let net = *slot.get_or_insert_with(|| {
            nets.push(Net { source, right, links: Vec::new(), lanes: Vec::new() });
            nets.len() - 1
        });
        if let Some(net) = nets.get_mut(net) {
            net.links.push(link);
        }
    }
    nets
}

/// The index of each link's net; `None` for a link that has none.
pub(super) fn net_of_links(model: &LayoutModel, nets: &[Net]) -> Vec<Option<usize>> {
    let mut net_of = vec![None; model.ends.len()];
    for (id, net) in nets.iter().enumerate() {
        for &link in &net.links {
            set(&mut net_of, link, Some(id));
        }
    }
    net_of
}

/// The family of each link's wire. Wires of one net share lines, and so do the wires from an instrument to its provisions.
pub(super) fn families(model: &LayoutModel, routes: &[EdgeRoute], nets: &[Net]) -> Vec<Option<usize>> {
    let links = routes.iter().zip(&model.ends).zip(net_of_links(model, nets));
    let family = |((route, ends), net): ((&EdgeRoute, &Option<(usize, usize)>), _)| match route {
        EdgeRoute::Stub => ends.map(|(from, _)| nets.len() + from),
        EdgeRoute::Next | EdgeRoute::Right | EdgeRoute::Left | EdgeRoute::Nowhere => net,
    };
    links.map(family).collect()
}

/// An entry of a column, from top to bottom. `head` is the space for a heading above the block; a lane is an index.
#[derive(Clone, Copy, Debug)]
enum Slot {
    Block { root: usize, head: f32 },
    Lane(usize),
}

/// The y coordinates of all boxes and lanes.
#[derive(Clone, Debug)]
pub(super) struct Heights {
    /// Centre of each box.
    pub(super) middle: Vec<f32>,
    pub(super) lanes: Vec<Lane>,
    /// Bottom of the tallest column.
    pub(super) bottom: f32,
}

/// Computes the heights and assigns lanes to each net.
pub(super) fn settle(model: &LayoutModel, routes: &[EdgeRoute], nets: &mut [Net]) -> Heights {
    let mut heights = Heights { middle: vec![0.0; model.root.len()], lanes: Vec::new(), bottom: 0.0 };
    let pulls = pulls(model, routes, nets);
    let bare: Vec<Vec<Slot>> = (0..model.columns.len()).map(|c| slots(model, c)).collect();
    heights.spread(model, &bare);
    heights.sweep(model, nets, &pulls, &bare);
    for _ in 0..3 {
        let with_lanes = heights.choose_lanes(model, nets, &bare);
        heights.sweep(model, nets, &pulls, &with_lanes);
    }
    heights
}

/// The headings, as group, column and y coordinate of the baseline.
pub(super) fn headings(model: &LayoutModel, heights: &Heights) -> Vec<(usize, usize, f32)> {
    let mut out = Vec::new();
    for (c, stacks) in model.columns.iter().enumerate() {
        for (s, stack) in stacks.iter().enumerate() {
            let first = stack.roots.first().copied().unwrap_or_default();
            let top = at(&heights.middle, first) - at(&model.height, first) / 2.0;
            out.push((stack.group, c, if s == 0 { TOP - BASELINE - 2.0 } else { top - BASELINE }));
        }
    }
    out
}

/// The blocks of a column as slots, without lanes.
fn slots(model: &LayoutModel, c: usize) -> Vec<Slot> {
    let mut slots = Vec::new();
    for (s, stack) in list(&model.columns, c).iter().enumerate() {
        for (r, &root) in stack.roots.iter().enumerate() {
            slots.push(Slot::Block { root, head: if s > 0 && r == 0 { HEAD } else { 0.0 } });
        }
    }
    slots
}

/// The preference of an item to be level with the other end of a link.
#[derive(Clone, Copy, Debug)]
struct Alignment {
    item: usize,
    other: usize,
    weight: f32,
    net: Option<usize>,
    /// Whether the link starts at the item.
    leaves: bool,
}

/// The alignments of each block. Long links weigh less.
fn pulls(model: &LayoutModel, routes: &[EdgeRoute], nets: &[Net]) -> Vec<Vec<Alignment>> {
    let net_of = net_of_links(model, nets);
    let mut pulls = vec![Vec::new(); model.root.len()];
    for (link, (ends, way)) in model.ends.iter().zip(routes).enumerate() {
        let Some((from, to)) = *ends else { continue };
        let across = at(&model.column, from).abs_diff(at(&model.column, to));
        let weight = match way {
            EdgeRoute::Nowhere | EdgeRoute::Stub => continue,
            EdgeRoute::Next => 0.5,
            EdgeRoute::Right | EdgeRoute::Left if across == 0 => continue,
            EdgeRoute::Right | EdgeRoute::Left => 1.0 / across as f32,
        };
        let net = at(&net_of, link);
        push(&mut pulls, at(&model.root, from), Alignment { item: from, other: to, weight, net, leaves: true });
        push(&mut pulls, at(&model.root, to), Alignment { item: to, other: from, weight, net, leaves: false });
    }
    pulls
}

impl Heights {
    /// The space for a heading above a slot, and the height of the slot.
    fn size(model: &LayoutModel, slot: Slot) -> (f32, f32) {
        match slot {
            Slot::Block { root, head } => (head, at(&model.block, root)),
            Slot::Lane(_) => (0.0, 0.0),
        }
    }

    /// The least distance of each slot from the top of its column, and the least height of the column.
    fn least(model: &LayoutModel, slots: &[Slot]) -> (Vec<f32>, f32) {
        let mut tops = Vec::with_capacity(slots.len());
        let mut y = 0.0;
        let mut last: Option<Slot> = None;
        for &slot in slots {
            let (head, size) = Self::size(model, slot);
            y += head
                + match (last, slot) {
                    (None, _) => 0.0,
                    (Some(Slot::Lane(_)), Slot::Lane(_)) => LANE_LANE,
                    (Some(Slot::Block { .. }), Slot::Block { .. }) => {
                        if head > 0.0 {
                            0.0
                        } else {
                            ROW_GAP
                        }
                    }
                    _ => LANE_BOX,
                };
            tops.push(y);
            y += size;
            last = Some(slot);
        }
        (tops, y)
    }

    /// Moves a slot to a height: the boxes of the block, or the lane.
    fn put(&mut self, model: &LayoutModel, slot: Slot, top: f32) {
        match slot {
            Slot::Block { root, .. } => {
                for item in model.members(root) {
                    set(&mut self.middle, item, top + at(&model.offset, item));
                }
            }
            Slot::Lane(lane) => {
                if let Some(lane) = self.lanes.get_mut(lane) {
                    lane.y = top;
                }
            }
        }
    }

    /// The initial heights: every column stretched to the height of the tallest.
    fn spread(&mut self, model: &LayoutModel, columns: &[Vec<Slot>]) {
        let least: Vec<(Vec<f32>, f32)> = columns.iter().map(|slots| Self::least(model, slots)).collect();
        let tallest = least.iter().map(|(_, total)| *total).fold(0.0, f32::max);
        for (slots, (tops, total)) in columns.iter().zip(&least) {
            for (&slot, top) in slots.iter().zip(tops) {
                self.put(model, slot, TOP + top * tallest / total.max(1.0));
            }
        }
    }

    /// Aligns every column with its neighbours, in ten passes, alternately from left to right and from right to left.
    fn sweep(&mut self, model: &LayoutModel, nets: &[Net], pulls: &[Vec<Alignment>], columns: &[Vec<Slot>]) {
        let least: Vec<(Vec<f32>, f32)> = columns.iter().map(|slots| Self::least(model, slots)).collect();
        let tallest = least.iter().map(|(_, total)| *total).fold(0.0, f32::max);
        self.bottom = TOP + tallest;
        for pass in 0..10 {
            for i in 0..columns.len() {
                let c = if pass % 2 == 0 { i } else { columns.len() - 1 - i };
                let (slots, Some((tops, total))) = (list(columns, c), least.get(c)) else { continue };
                let wishes: Vec<(f32, f32)> = slots
                    .iter()
                    .map(|&slot| self.wish(model, nets, pulls, slot))
                    .zip(tops)
                    .map(|((y, weight), top)| (y - TOP - top, weight))
                    .collect();
                for ((&slot, top), slack) in slots.iter().zip(tops).zip(rising(&wishes)) {
                    self.put(model, slot, TOP + top + slack.clamp(0.0, tallest - total).round());
                }
            }
        }
    }

    /// The preferred top of a slot, and the weight of the preference.
    fn wish(&self, model: &LayoutModel, nets: &[Net], pulls: &[Vec<Alignment>], slot: Slot) -> (f32, f32) {
        match slot {
            Slot::Block { root, .. } => {
                let now = at(&self.middle, root) - at(&model.offset, root);
                let (mut sum, mut weight) = (now * 0.05, 0.05);
                for &Alignment { item, other, weight: pull, net, leaves } in list(pulls, root) {
                    let mut y = self.level(model, nets, net, item, other, leaves) - at(&model.offset, item);
                    if at(&model.column, other) == at(&model.column, item) {
                        // The next box in the group: as near as possible.
                        let apart = ROW_GAP + at(&model.height, other) / 2.0 + at(&model.height, item) / 2.0;
                        y += if at(&self.middle, other) > at(&self.middle, item) { -apart } else { apart };
                    }
                    sum += y * pull;
                    weight += pull;
                }
                (sum / weight, weight)
            }
            Slot::Lane(lane) => self
                .lanes
                .get(lane)
                .and_then(|lane| nets.get(lane.net).map(|net| (self.before(net, lane.column), 2.0)))
                .unwrap_or((0.0, 0.0)),
        }
    }

    /// The height at which a link should meet the item: that of the nearest lane of its net, or else of the other end.
    fn level(
        &self,
        model: &LayoutModel,
        nets: &[Net],
        net: Option<usize>,
        item: usize,
        other: usize,
        leaves: bool,
    ) -> f32 {
        let Some(net) = net.and_then(|net| nets.get(net)) else { return at(&self.middle, other) };
        if !leaves {
            return self.before(net, at(&model.column, item));
        }
        let first = net.lanes.first().and_then(|&lane| self.lanes.get(lane));
        first
            .filter(|_| at(&model.column, item).abs_diff(at(&model.column, other)) > 1)
            .map_or(at(&self.middle, other), |lane| lane.y)
    }

    /// The height at which a net arrives at a column: that of its last lane before the column, or else of its source.
    pub(super) fn before(&self, net: &Net, column: usize) -> f32 {
        let before = |lane: &&Lane| if net.right { lane.column < column } else { lane.column > column };
        let last = net.lanes.iter().filter_map(|&lane| self.lanes.get(lane)).rfind(before);
        last.map_or(at(&self.middle, net.source), |lane| lane.y)
    }

    /// Chooses the gap in which each net crosses each column; returns the columns with these lanes as slots.
    fn choose_lanes(&mut self, model: &LayoutModel, nets: &mut [Net], bare: &[Vec<Slot>]) -> Vec<Vec<Slot>> {
        self.lanes.clear();
        let mut gaps: Vec<Vec<Gap>> = bare.iter().map(|slots| self.gaps(model, slots)).collect();
        for (id, net) in nets.iter_mut().enumerate() {
            net.lanes.clear();
            let own = at(&model.column, net.source);
            let ends: Vec<(usize, f32)> = net
                .links
                .iter()
                .filter_map(|&link| model.ends.get(link).copied().flatten())
                .map(|(_, to)| (at(&model.column, to), at(&self.middle, to)))
                .collect();
            let far = ends.iter().map(|(column, _)| column.abs_diff(own)).max().unwrap_or(0);
            for step in 1..far {
                let column = if net.right { own + step } else { own - step };
                let onward = ends.iter().filter(|(column, _)| column.abs_diff(own) > step).map(|(_, y)| *y);
                let (high, low) = onward.fold((f32::MAX, f32::MIN), |(high, low), y| (high.min(y), low.max(y)));
                let entry = self.before(net, column);
                let Some(gaps) = gaps.get_mut(column) else { continue };
                let mut best: Option<(f32, f32, usize)> = None;
                for (g, gap) in gaps.iter().enumerate() {
                    let (y, cost) = gap.cost(entry, high, low);
                    if best.is_none_or(|(least, _, _)| cost < least) {
                        best = Some((cost, y, g));
                    }
                }
                if let Some((_, y, g)) = best {
                    net.lanes.push(self.lanes.len());
                    if let Some(gap) = gaps.get_mut(g) {
                        gap.lanes.push((entry, f32::midpoint(high, low), self.lanes.len()));
                    }
                    self.lanes.push(Lane { net: id, column, y });
                }
            }
        }
        let mut columns = Vec::with_capacity(bare.len());
        for (slots, gaps) in bare.iter().zip(gaps) {
            let mut blocks = slots.iter().copied();
            let mut column = Vec::new();
            for mut gap in gaps {
                gap.lanes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
                column.extend(gap.lanes.iter().map(|lane| Slot::Lane(lane.2)));
                column.extend(blocks.next());
            }
            columns.push(column);
        }
        columns
    }

    /// The gaps between the blocks of a column, with those above the first block and below the last.
    fn gaps(&self, model: &LayoutModel, slots: &[Slot]) -> Vec<Gap> {
        let mut gaps = Vec::with_capacity(slots.len() + 1);
        let mut above = TOP - LANE_BOX;
        for &slot in slots {
            let Slot::Block { root, head } = slot else { continue };
            let top = at(&self.middle, root) - at(&model.offset, root);
            gaps.push(Gap {
                top: above + LANE_BOX,
                bottom: top - head - if head > 0.0 { 0.0 } else { LANE_BOX },
                lanes: Vec::new(),
            });
            above = top + at(&model.block, root);
        }
        gaps.push(Gap { top: above + LANE_BOX, bottom: self.bottom.max(above + LANE_BOX), lanes: Vec::new() });
        gaps
    }
}

/// A gap where lanes may cross a column.
struct Gap {
    top: f32,
    bottom: f32,
    /// For each lane: the height at which its net arrives, the middle of its further targets, and its index.
    lanes: Vec<(f32, f32, usize)>,
}

impl Gap {
    /// The height at which a net would cross here, and the cost: the detour, and the space that boxes must be pushed apart.
    fn cost(&self, entry: f32, high: f32, low: f32) -> (f32, f32) {
        let room = self.bottom - self.top;
        let y = if room < 0.0 { f32::midpoint(self.top, self.bottom) } else { entry.clamp(self.top, self.bottom) };
        let crowding = (self.lanes.len() as f32 * LANE_LANE - room).max(0.0) * 1.5;
        let detour = (y - entry).abs() + (high - y).max(0.0) + (y - low).max(0.0);
        (y, detour + crowding)
    }
}

/// Isotonic regression by the pool adjacent violators algorithm: the non-decreasing numbers nearest to the given values by weighted least
/// squares. The input is pairs of value and weight.
fn rising(wishes: &[(f32, f32)]) -> Vec<f32> {
    let mut pools: Vec<(f32, f32, usize)> = Vec::new();
    for &(value, weight) in wishes {
        let mut pool = (value, weight, 1);
        while let Some(last) = pools.pop_if(|last| last.0 > pool.0) {
            let weight = last.1 + pool.1;
            pool = ((last.0 * last.1 + pool.0 * pool.1) / weight, weight, last.2 + pool.2);
        }
        pools.push(pool);
    }
    pools.into_iter().flat_map(|(value, _, count)| std::iter::repeat_n(value, count)).collect()
}
