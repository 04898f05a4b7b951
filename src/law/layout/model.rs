//! The layout model: the flat lists of items and links, sorted into columns, groups and blocks, and a route for each link.

use super::{Group, Item, Link, measure};

/// Height of a box with a title only.
pub(super) const LOW: f32 = 34.0;
/// Height of a box with a second line.
pub(super) const TALL: f32 = 54.0;
/// Space between an instrument and its provisions, with room for a label.
pub(super) const SLIP_GAP: f32 = 13.0;

/// The value at `i`, or the default beyond the end.
pub(super) fn at<T: Copy + Default>(values: &[T], i: usize) -> T {
    values.get(i).copied().unwrap_or_default()
}

/// Sets the value at `i`, if there is one.
pub(super) fn set<T>(values: &mut [T], i: usize, value: T) {
    if let Some(place) = values.get_mut(i) {
        *place = value;
    }
}

/// Pushes onto the list at `i`, if there is one.
pub(super) fn push<T>(lists: &mut [Vec<T>], i: usize, value: T) {
    if let Some(list) = lists.get_mut(i) {
        list.push(value);
    }
}

/// The list at `i`, or an empty one.
pub(super) fn list<T>(lists: &[Vec<T>], i: usize) -> &[T] {
    lists.get(i).map_or(&[], Vec::as_slice)
}

/// A group within a column: its index, and its blocks from top to bottom. A block is an item with the provisions below it, and is
/// identified by its topmost item, the root.
#[derive(Clone, Debug)]
pub(super) struct Stack {
    pub(super) group: usize,
    pub(super) roots: Vec<usize>,
}

/// The route of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum EdgeRoute {
    /// None: one of its ends does not exist.
    #[default]
    Nowhere,
    /// From an instrument down to a provision beneath it.
    Stub,
    /// Straight down or up to the next box of the same group.
    Next,
    /// Out of the right side: to a later column, or looping within its own.
    Right,
    /// Out of the left side, to an earlier column.
    Left,
}

/// The content, sorted into columns. Lists by item and by link are in the order of the input.
#[derive(Clone, Debug)]
pub(super) struct LayoutModel {
    /// From left to right, each from top to bottom. No column is empty.
    pub(super) columns: Vec<Vec<Stack>>,
    /// Column of each item.
    pub(super) column: Vec<usize>,
    /// Root (topmost item) of each item's block; the item itself if it is the root.
    pub(super) root: Vec<usize>,
    /// Provisions beneath each item.
    pub(super) kids: Vec<Vec<usize>>,
    /// Height of each box.
    pub(super) height: Vec<f32>,
    /// Distance of each box's centre from the top of its block.
    pub(super) offset: Vec<f32>,
    /// Height of each root's block.
    pub(super) block: Vec<f32>,
    /// Ends of each link; `None` if one does not exist.
    pub(super) ends: Vec<Option<(usize, usize)>>,
}

impl LayoutModel {
    /// Sorts the content. With `one_column`, all groups are stacked in one column.
    pub(super) fn new(items: &[Item], groups: &[Group], links: &[Link], one_column: bool) -> Self {
        let n = items.len();
        let group_of = |i: usize| items.get(i).map_or(0, |item| usize::from(item.group));
        let instrument_of = |i: usize| -> Option<usize> {
            let parent = items.get(i)?.under?;
            let above = items.get(parent)?;
            (parent != i && above.under.is_none() && group_of(parent) == group_of(i)).then_some(parent)
        };
        let column_of_group =
            |g: usize| if one_column { 0 } else { groups.get(g).map_or(0, |group| usize::from(group.column)) };
        let mut used: Vec<usize> = (0..n).map(|i| column_of_group(group_of(i))).collect();
        used.sort_unstable();
        used.dedup();
        let column: Vec<usize> =
            (0..n).map(|i| used.binary_search(&column_of_group(group_of(i))).unwrap_or(0)).collect();

        let root: Vec<usize> = (0..n).map(|i| instrument_of(i).unwrap_or(i)).collect();
        let mut kids = vec![Vec::new(); n];
        for i in 0..n {
            if at(&root, i) != i {
                push(&mut kids, at(&root, i), i);
            }
        }
        let height: Vec<f32> = items.iter().map(|item| if item.subtitle.is_empty() { LOW } else { TALL }).collect();
        let mut offset = vec![0.0; n];
        let mut block = height.clone();
        for i in (0..n).filter(|&i| at(&root, i) == i) {
            let mut below = at(&height, i);
            set(&mut offset, i, below / 2.0);
            for &kid in list(&kids, i) {
                set(&mut offset, kid, below + SLIP_GAP + at(&height, kid) / 2.0);
                below += SLIP_GAP + at(&height, kid);
            }
            set(&mut block, i, below);
        }

        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by_key(|&i| group_of(i));
        let mut columns: Vec<Vec<Stack>> = vec![Vec::new(); used.len()];
        for i in order.into_iter().filter(|&i| at(&root, i) == i) {
            if let Some(stacks) = columns.get_mut(at(&column, i)) {
                match stacks.last_mut() {
                    Some(stack) if stack.group == group_of(i) => stack.roots.push(i),
                    _ => stacks.push(Stack { group: group_of(i), roots: vec![i] }),
                }
            }
        }
        let ends = links.iter().map(|link| (link.from < n && link.to < n).then_some((link.from, link.to))).collect();
        Self { columns, column, root, kids, height, offset, block, ends }
    }

    /// A block's items from top to bottom.
    pub(super) fn members(&self, root: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(root).chain(list(&self.kids, root).iter().copied())
    }

    /// The route of each link, given the present order within the groups.
    pub(super) fn routes(&self) -> Vec<EdgeRoute> {
        // Numbers by position: boxes that follow each other in a group have consecutive numbers, boxes of different groups never.
        let mut place = vec![0usize; self.root.len()];
        let mut count = 0;
        for stack in self.columns.iter().flatten() {
            for item in stack.roots.iter().flat_map(|&root| self.members(root)) {
                set(&mut place, item, count);
                count += 1;
            }
            count += 1;
        }
        let route = |&ends: &Option<(usize, usize)>| {
            let Some((from, to)) = ends else { return EdgeRoute::Nowhere };
            if from != to && at(&self.root, to) == from {
                EdgeRoute::Stub
            } else if at(&place, from).abs_diff(at(&place, to)) == 1 {
                EdgeRoute::Next
            } else if at(&self.column, to) < at(&self.column, from) {
                EdgeRoute::Left
            } else {
                EdgeRoute::Right
            }
        };
        self.ends.iter().map(route).collect()
    }
}

/// Width of the text of a box: the wider of its two lines.
pub(super) fn text_width(item: &Item) -> f32 {
    measure::title(item.title).max(measure::subtitle(item.subtitle))
}
