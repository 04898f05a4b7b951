//! Where on a box's side each wire leaves and enters.
//!
//! A net leaves through one port, whatever it leads to; every net that enters a box has a port of its own there, in the order in which the nets arrive, so
//! that they do not cross on the last stretch. A box that has more guests than room lets them share: they have the target in common.

use super::model::{EdgeRoute, LayoutModel, at, list, push, set};
use super::place::{Heights, Net};

/// Distance of two ports where there is room.
const EASY: f32 = 13.0;
/// Least distance of two ports.
const TIGHT: f32 = 5.0;
/// Least distance of a port from a corner.
const CORNER: f32 = 4.0;
/// How far a port leaves its place so that a wire runs straight.
const SWAY: f32 = 10.0;

/// All ports, and lanes too: whatever a net's trunk in a channel is to reach.
#[derive(Clone, Debug, Default)]
pub(super) struct Ports {
    /// Height of each port.
    pub(super) y: Vec<f32>,
    /// The range in which each port may be moved.
    pub(super) range: Vec<(f32, f32)>,
    /// What each port is on: twice the item, and one more for its right side. Lanes are on nothing.
    pub(super) side: Vec<Option<usize>>,
    /// The ports of each side, from top to bottom.
    pub(super) sides: Vec<Vec<usize>>,
    /// The port through which each net leaves.
    pub(super) out: Vec<usize>,
    /// The port through which each link enters.
    pub(super) into: Vec<usize>,
    /// The port that stands for each lane.
    pub(super) lane: Vec<usize>,
}

/// Somebody at a side who needs a port. The order is that of the ports from above.
#[derive(Clone, Copy, Debug)]
struct PortRequest {
    side: usize,
    /// Comes from above (-1), leaves (0) or comes from below (1).
    from: i8,
    /// Order among those of one kind.
    key: f32,
    net: usize,
    /// `None` for the net that leaves.
    link: Option<usize>,
}

/// Gives every end of every wire a port.
pub(super) fn assign(model: &LayoutModel, relations_at: &[EdgeRoute], nets: &[Net], heights: &Heights) -> Ports {
    let mut ports = Ports {
        sides: vec![Vec::new(); 2 * model.root.len()],
        out: vec![0; nets.len()],
        into: vec![0; model.ends.len()],
        lane: Vec::new(),
        ..Ports::default()
    };
    for lane in &heights.lanes {
        let port = ports.add(lane.y, (lane.y - 3.0, lane.y + 3.0), None);
        ports.lane.push(port);
    }
    let mut guests = Vec::new();
    for (id, net) in nets.iter().enumerate() {
        let own = at(&model.column, net.source);
        guests.push(PortRequest {
            side: 2 * net.source + usize::from(net.right),
            from: 0,
            key: 0.0,
            net: id,
            link: None,
        });
        for &link in &net.links {
            let Some((_, to)) = model.ends.get(link).copied().flatten() else { continue };
            let same = at(&model.column, to) == own;
            let entry = heights.before(net, at(&model.column, to));
            let from = if entry < at(&heights.middle, to) { -1 } else { 1 };
            // Wires that come round on the same side nest: the nearest source has the innermost loop.
            let key = if same { -entry } else { entry };
            guests.push(PortRequest {
                side: 2 * to + usize::from(same || !net.right),
                from,
                key,
                net: id,
                link: Some(link),
            });
        }
    }
    for (link, (ends, way)) in model.ends.iter().zip(relations_at).enumerate() {
        if let (Some((from, to)), EdgeRoute::Stub) = (ends, way) {
            guests.push(PortRequest {
                side: 2 * to,
                from: -1,
                key: at(&heights.middle, *from),
                net: usize::MAX,
                link: Some(link),
            });
        }
    }
    // Right sides first: the left ones then know where the wires they may straighten start.
    guests.sort_by(|a, b| {
        (b.side % 2)
            .cmp(&(a.side % 2))
            .then(a.side.cmp(&b.side))
            .then(a.from.cmp(&b.from))
            .then(a.key.total_cmp(&b.key))
            .then(a.net.cmp(&b.net))
    });
    for side in guests.chunk_by(|a, b| a.side == b.side) {
        ports.fill(model, nets, heights, side);
    }
    ports
}

impl Ports {
    fn add(&mut self, y: f32, range: (f32, f32), side: Option<usize>) -> usize {
        self.y.push(y);
        self.range.push(range);
        self.side.push(side);
        self.y.len() - 1
    }

    /// Gives the guests of one side their ports.
    fn fill(&mut self, model: &LayoutModel, nets: &[Net], heights: &Heights, guests: &[PortRequest]) {
        let Some(side) = guests.first().map(|guest| guest.side) else { return };
        let (item, right) = (side / 2, side % 2 == 1);
        let (middle, half) = (at(&heights.middle, item), at(&model.height, item) / 2.0);
        let range = (middle - half + CORNER, middle + half - CORNER);
        // Links of one net share a port; so do neighbours of one kind where there is no room for all.
        let room = ((range.1 - range.0) / TIGHT) as usize + 1;
        let nets_here: Vec<&[PortRequest]> = guests.chunk_by(|a, b| a.net == b.net && a.from == b.from).collect();
        let count =
            |from: i8| nets_here.iter().filter(|net| net.first().is_some_and(|guest| guest.from == from)).count();
        let (above, out, below) = (count(-1), count(0), count(1));
        let (above_slots, below_slots) = if above + out + below <= room {
            (above, below)
        } else {
            let share = (room - out) * above / (above + below).max(1);
            let share = share.clamp(usize::from(above > 0), room - out - usize::from(below > 0));
            (share.min(above), (room - out - share).min(below))
        };
        let slots = above_slots + out + below_slots;
        let step = if slots > 1 { EASY.min((range.1 - range.0) / (slots - 1) as f32) } else { 0.0 };
        let first = self.y.len();
        for slot in 0..slots {
            let port = self.add(middle + step * (slot as f32 - (slots - 1) as f32 / 2.0), range, Some(side));
            push(&mut self.sides, side, port);
        }
        let (mut seen_above, mut seen_below) = (0, 0);
        for net in nets_here {
            let Some(guest) = net.first() else { continue };
            let slot = match guest.from {
                -1 => {
                    seen_above += 1;
                    (seen_above - 1) * above_slots / above.max(1)
                }
                0 => above_slots,
                _ => {
                    seen_below += 1;
                    above_slots + out + (seen_below - 1) * below_slots / below.max(1)
                }
            };
            let port = first + slot;
            for guest in net {
                match guest.link {
                    Some(link) => set(&mut self.into, link, port),
                    None => set(&mut self.out, guest.net, port),
                }
            }
            if right && guest.link.is_none() {
                self.straighten_out(nets, heights, guest.net, port);
            } else if !right && guest.net != usize::MAX {
                let arrival = nets.get(guest.net).map(|net| self.arrival(model, heights, guest.net, net, item));
                if let Some(y) = arrival {
                    self.nudge(port, y);
                }
            }
        }
    }

    /// The height at which a net that comes from the left arrives before an item. Right sides, where it starts, have their ports already.
    fn arrival(&self, model: &LayoutModel, heights: &Heights, id: usize, net: &Net, item: usize) -> f32 {
        let before =
            |lane: &&usize| heights.lanes.get(**lane).is_some_and(|lane| lane.column < at(&model.column, item));
        let last = net.lanes.iter().rfind(before).map_or(at(&self.out, id), |&lane| at(&self.lane, lane));
        at(&self.y, last)
    }

    /// Lets a port leave level with the first lane of its net.
    fn straighten_out(&mut self, nets: &[Net], heights: &Heights, net: usize, port: usize) {
        let lane = nets.get(net).and_then(|net| net.lanes.first()).and_then(|&lane| heights.lanes.get(lane));
        if let Some(lane) = lane {
            self.nudge(port, lane.y);
        }
    }

    /// Moves a port to a height if that is near and its neighbours allow it.
    fn nudge(&mut self, port: usize, y: f32) {
        let Some(side) = self.side.get(port).copied().flatten() else { return };
        let (low, high) = at(&self.range, port);
        let crowded = list(&self.sides, side).iter().any(|&other| {
            let there = at(&self.y, other);
            // Too near, or on the other side of it.
            other != port && ((there - y).abs() < TIGHT + 1.0 || (other < port) != (there < y))
        });
        if !crowded && (low..=high).contains(&y) && (at(&self.y, port) - y).abs() <= SWAY {
            set(&mut self.y, port, y);
        }
    }

    /// Whether a port could stand at a height without coming nearer than `apart` to another on its side.
    pub(super) fn free(&self, port: usize, y: f32, apart: f32) -> bool {
        let (low, high) = at(&self.range, port);
        let side = self.side.get(port).copied().flatten();
        (low..=high).contains(&y)
            && side.is_none_or(|side| {
                list(&self.sides, side).iter().all(|&other| other == port || (at(&self.y, other) - y).abs() >= apart)
            })
    }
}
