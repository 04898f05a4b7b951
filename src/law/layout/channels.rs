//! The channels between columns: which nets run through each, and the cost of a drawing (crossings and wire length).

use super::model::{LayoutModel, at, set};
use super::place::{self, Heights, Net};
use super::ports::{self, Ports};
use super::tracks::{self, LEVEL, Trunk};

/// The cost of one unit of vertical line, in crossings.
const LENGTH: f32 = 0.01;

/// The part of one net in one channel: a vertical trunk, with arms to its ports on both sides.
pub(super) struct ChannelSegment {
    pub(super) net: usize,
    /// Its ports on the channel's left.
    pub(super) left: Vec<usize>,
    /// Its ports on the channel's right.
    pub(super) right: Vec<usize>,
    /// The x coordinate of its trunk; 0 until the columns are placed.
    pub(super) x: f32,
}

/// Assigns a track to each net in a channel; returns the tracks and their number. Ports that would make two wires overlap are moved a
/// little.
pub(super) fn turn(channel: &[ChannelSegment], ports: &mut Ports) -> (Vec<usize>, usize) {
    let order = tracks::order(&trunks(channel, ports));
    part(channel, &order, ports);
    tracks::pack(&trunks(channel, ports), &order)
}

/// The cost of a drawing with the present order: its crossings, and with a small weight the length of its vertical lines.
pub(super) fn cost(model: &LayoutModel) -> f32 {
    let routes = model.routes();
    let mut nets = place::nets(model, &routes);
    let heights = place::settle(model, &routes, &mut nets);
    let ports = ports::assign(model, &routes, &nets, &heights);
    let mut cost = 0.0;
    for channel in gather(model, &nets, &heights, &ports) {
        let trunks = trunks(&channel, &ports);
        let order = tracks::order(&trunks);
        cost += tracks::crossings(&trunks, &order) as f32;
        cost += trunks.iter().map(Trunk::span).map(|(top, bottom)| bottom - top).sum::<f32>() * LENGTH;
    }
    cost
}

/// The nets in each channel. Channel `c` is left of column `c`; the last one is right of all columns.
pub(super) fn gather(model: &LayoutModel, nets: &[Net], heights: &Heights, ports: &Ports) -> Vec<Vec<ChannelSegment>> {
    let mut channels: Vec<Vec<ChannelSegment>> = (0..=model.columns.len()).map(|_| Vec::new()).collect();
    for (id, net) in nets.iter().enumerate() {
        let own = at(&model.column, net.source);
        // Each port of the net with the channel it is in and whether it is on that channel's left.
        let mut arms = vec![(if net.right { own + 1 } else { own }, net.right, at(&ports.out, id))];
        for &lane in &net.lanes {
            let column = heights.lanes.get(lane).map_or(0, |lane| lane.column);
            let port = at(&ports.lane, lane);
            arms.push((column, false, port));
            arms.push((column + 1, true, port));
        }
        for &link in &net.links {
            let Some((_, to)) = model.ends.get(link).copied().flatten() else { continue };
            let column = at(&model.column, to);
            let enters_left = net.right && column > own;
            arms.push((if enters_left { column } else { column + 1 }, !enters_left, at(&ports.into, link)));
        }
        arms.sort_unstable();
        arms.dedup();
        for arms in arms.chunk_by(|a, b| a.0 == b.0) {
            let on = |left: bool| arms.iter().filter(|arm| arm.1 == left).map(|arm| arm.2).collect();
            let Some(channel) = arms.first().and_then(|arm| channels.get_mut(arm.0)) else { continue };
            channel.push(ChannelSegment { net: id, left: on(true), right: on(false), x: 0.0 });
        }
    }
    channels
}

/// The trunk of each net in a channel, with its arms at the height of the ports.
fn trunks(channel: &[ChannelSegment], ports: &Ports) -> Vec<Trunk> {
    let heights = |arms: &[usize]| arms.iter().map(|&port| at(&ports.y, port)).collect();
    channel.iter().map(|stretch| Trunk::new(heights(&stretch.left), heights(&stretch.right))).collect()
}

/// Moves ports on the right of a channel a little where their arm would overlap an arm of another net on the left.
fn part(channel: &[ChannelSegment], order: &[usize], ports: &mut Ports) {
    let mut rank = vec![0; channel.len()];
    for (r, &i) in order.iter().enumerate() {
        set(&mut rank, i, r);
    }
    // Left arms by height, with their net's rank.
    let mut left: Vec<(f32, usize)> = channel
        .iter()
        .enumerate()
        .flat_map(|(i, stretch)| stretch.left.iter().map(move |&port| (port, i)))
        .map(|(port, i)| (at(&ports.y, port), at(&rank, i)))
        .collect();
    left.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (i, stretch) in channel.iter().enumerate() {
        let own = at(&rank, i);
        for &port in &stretch.right {
            let y = at(&ports.y, port);
            let clear = |y: f32, apart: f32| {
                let first = left.partition_point(|arm| arm.0 <= y - apart);
                left.iter().skip(first).take_while(|arm| arm.0 < y + apart).all(|arm| arm.1 <= own)
            };
            if clear(y, LEVEL) {
                continue;
            }
            let shifts = [
                4.0, -4.0, 3.0, -3.0, 5.0, -5.0, 6.0, -6.0, 2.0, -2.0, 7.0, -7.0, 8.0, -8.0, 1.0, -1.0, 10.0, -10.0,
                12.0, -12.0, 14.0, -14.0,
            ];
            let found = [LEVEL, 2.0, 0.9].into_iter().find_map(|apart| {
                shifts
                    .into_iter()
                    .map(|shift| y + shift)
                    .find(|&moved| clear(moved, apart) && ports.free(port, moved, apart.max(2.0)))
            });
            if let Some(moved) = found {
                set(&mut ports.y, port, moved);
            }
        }
    }
}
