//! Ports: the points on a box's side where wires leave and enter.
//!
//! A net leaves through one port, however many links it has. Every net that enters a box has a port of its own there, in the order in which
//! the nets arrive, so that they do not cross on the last segment. Where a side has no room for all, nets that enter share ports.

use super::model::{EdgeRoute, LayoutModel, at, list, push, set};
use super::place::{Heights, Net};

/// Distance between two ports, if there is room.
const EASY: f32 = 13.0;
/// Least distance between two ports.
const TIGHT: f32 = 5.0;
/// Least distance between a port and a corner.
const CORNER: f32 = 4.0;
/// How far a port may be moved so that a wire runs straight.
const SWAY: f32 = 10.0;

/// All ports, by index. Lanes have ports too: a net's trunk in a channel connects ports.
#[derive(Clone, Debug, Default)]
pub(super) struct Ports {
    /// The y coordinate of each port.
    pub(super) y: Vec<f32>,
    /// The range in which each port may be moved.
    pub(super) range: Vec<(f32, f32)>,
    /// The side each port is on: twice the index of the item, plus one for its right side. `None` for lanes.
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

/// A request for a port on a side. Sorted requests are in the order of the ports from top to bottom.
#[derive(Clone, Copy, Debug)]
struct PortRequest {
    side: usize,
    /// -1 for a wire that enters from above, 0 for the net that leaves, 1 for a wire that enters from below.
    from: i8,
    /// Sort key among requests with the same `from`.
    key: f32,
    net: usize,
    /// The link that enters; `None` for the net that leaves.
    link: Option<usize>,
}

/// Assigns a port to every end of every wire.
pub(super) fn assign(model: &LayoutModel, routes: &[EdgeRoute], nets: &[Net], heights: &Heights) -> Ports {
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
    let mut requests = Vec::new();
    for (id, net) in nets.iter().enumerate() {
        let own = at(&model.column, net.source);
        requests.push(PortRequest {
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
            // Wires that loop back within a column are nested: the nearest source has the innermost loop.
            let key = if same { -entry } else { entry };
            requests.push(PortRequest {
                side: 2 * to + usize::from(same || !net.right),
                from,
                key,
                net: id,
                link: Some(link),
            });
        }
    }
    for (link, (ends, way)) in model.ends.iter().zip(routes).enumerate() {
        if let (Some((from, to)), EdgeRoute::Stub) = (ends, way) {
            requests.push(PortRequest {
                side: 2 * to,
                from: -1,
                key: at(&heights.middle, *from),
                net: usize::MAX,
                link: Some(link),
            });
        }
    }
    // Right sides first: left sides then know where their wires start and can straighten them.
    requests.sort_by(|a, b| {
        (b.side % 2)
            .cmp(&(a.side % 2))
            .then(a.side.cmp(&b.side))
            .then(a.from.cmp(&b.from))
            .then(a.key.total_cmp(&b.key))
            .then(a.net.cmp(&b.net))
    });
    for side in requests.chunk_by(|a, b| a.side == b.side) {
        ports.fill(model, nets, heights, side);
    }
    ports
}

impl Ports {
    /// Adds a port and returns its index.
    fn add(&mut self, y: f32, range: (f32, f32), side: Option<usize>) -> usize {
        self.y.push(y);
        self.range.push(range);
        self.side.push(side);
        self.y.len() - 1
    }

    /// Assigns ports to the requests of one side.
    fn fill(&mut self, model: &LayoutModel, nets: &[Net], heights: &Heights, requests: &[PortRequest]) {
        let Some(side) = requests.first().map(|request| request.side) else { return };
        let (item, right) = (side / 2, side % 2 == 1);
        let (middle, half) = (at(&heights.middle, item), at(&model.height, item) / 2.0);
        let range = (middle - half + CORNER, middle + half - CORNER);
        // Links of one net share a port. Where there is no room for all nets, so do neighbours that enter from the same direction.
        let room = ((range.1 - range.0) / TIGHT) as usize + 1;
        let nets_here: Vec<&[PortRequest]> = requests.chunk_by(|a, b| a.net == b.net && a.from == b.from).collect();
        let count =
            |from: i8| nets_here.iter().filter(|net| net.first().is_some_and(|request| request.from == from)).count();
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
            let Some(request) = net.first() else { continue };
            let slot = match request.from {
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
            for request in net {
                match request.link {
                    Some(link) => set(&mut self.into, link, port),
                    None => set(&mut self.out, request.net, port),
                }
            }
            if right && request.link.is_none() {
                self.straighten_out(nets, heights, request.net, port);
            } else if !right && request.net != usize::MAX {
                let arrival = nets.get(request.net).map(|net| self.arrival(model, heights, request.net, net, item));
                if let Some(y) = arrival {
                    self.nudge(port, y);
                }
            }
        }
    }

    /// The height at which a net from the left arrives at an item. Its source must have its port already.
    fn arrival(&self, model: &LayoutModel, heights: &Heights, id: usize, net: &Net, item: usize) -> f32 {
        let before =
            |lane: &&usize| heights.lanes.get(**lane).is_some_and(|lane| lane.column < at(&model.column, item));
        let last = net.lanes.iter().rfind(before).map_or(at(&self.out, id), |&lane| at(&self.lane, lane));
        at(&self.y, last)
    }

    /// Moves the port where a net leaves to the height of the net's first lane, if possible.
    fn straighten_out(&mut self, nets: &[Net], heights: &Heights, net: usize, port: usize) {
        let lane = nets.get(net).and_then(|net| net.lanes.first()).and_then(|&lane| heights.lanes.get(lane));
        if let Some(lane) = lane {
            self.nudge(port, lane.y);
        }
    }

    /// Moves a port to a height if it is near (see [`SWAY`]) and no other port on the side is in the way.
    fn nudge(&mut self, port: usize, y: f32) {
        let Some(side) = self.side.get(port).copied().flatten() else { return };
        let (low, high) = at(&self.range, port);
        let crowded = list(&self.sides, side).iter().any(|&other| {
            let there = at(&self.y, other);
            // Too near, or the order of the two ports would change.
            other != port && ((there - y).abs() < TIGHT + 1.0 || (other < port) != (there < y))
        });
        if !crowded && (low..=high).contains(&y) && (at(&self.y, port) - y).abs() <= SWAY {
            set(&mut self.y, port, y);
        }
    }

    /// Whether a port could be at this height without coming nearer than `apart` to another port on its side.
    pub(super) fn free(&self, port: usize, y: f32, apart: f32) -> bool {
        let (low, high) = at(&self.range, port);
        let side = self.side.get(port).copied().flatten();
        (low..=high).contains(&y)
            && side.is_none_or(|side| {
                list(&self.sides, side).iter().all(|&other| other == port || (at(&self.y, other) - y).abs() >= apart)
            })
    }
}
