//! The narrow layout, for telephones: all nodes in one column, all wires in the gutter on its right.

use super::model::{EdgeRoute, LayoutModel, at, set};
use super::place::{self, Heights};
use super::tracks::{self, Trunk};
use super::wide::{next, straighten};
use super::{Group, Item, Link, labels, measure, order, ports};
use crate::law::map::{Heading, Point, Rect, Scene};

/// Width of the drawing.
const WIDTH: f32 = 288.0;
/// Width of a box.
const BOX: f32 = 204.0;
/// Indent of a provision below its instrument.
const INDENT: f32 = 16.0;
/// The x coordinate of the line down to the provisions.
const STUB: f32 = 6.0;
/// Horizontal padding of a box, left and right together.
const PADDING: f32 = 12.0;
/// Distance between the boxes and the first track, with room for an arrowhead.
const ARRIVE: f32 = 14.0;
/// Distance between two tracks, if there is room.
const TRACK: f32 = 7.0;
/// Space between two rows, with room for a label.
const ROW_GAP: f32 = 18.0;
/// Space between two groups, with a heading in it.
const HEAD: f32 = 46.0;
/// Space between an instrument's provisions.
const SLIP_GAP: f32 = super::model::SLIP_GAP;
/// Top of the first box.
const TOP: f32 = 28.0;
/// Baseline of a heading above the first box of its group.
const BASELINE: f32 = 10.0;
/// Top of the first box of a drawing without headings.
const BARE_TOP: f32 = 4.0;

/// The width of the longest text that fits a box, in units; less for an indented provision.
pub(super) fn longest_text(indented: bool) -> f32 {
    BOX - PADDING - if indented { INDENT } else { 0.0 }
}

/// Computes the narrow layout; without headings, the groups follow each other as closely as the boxes within a group.
pub(super) fn draw(items: &[Item], groups: &[Group], links: &[Link], has_headings: bool) -> Scene {
    let (top, head) = if has_headings { (TOP, HEAD) } else { (BARE_TOP, ROW_GAP) };
    let mut model = LayoutModel::new(items, groups, links, true);
    // The same order as in the wide layout, so that nothing moves when a telephone is turned to landscape.
    let mut wide = LayoutModel::new(items, groups, links, false);
    order::settle(&mut wide);
    for stack in model.columns.iter_mut().flatten() {
        if let Some(same) = wide.columns.iter().flatten().find(|other| other.group == stack.group) {
            stack.roots.clone_from(&same.roots);
        }
    }
    let routes = model.routes();
    let nets = place::nets(&model, &routes);

    let mut scene = Scene { width: WIDTH, boxes: vec![Rect::default(); items.len()], ..Scene::default() };
    let mut heights = Heights { middle: vec![0.0; items.len()], lanes: Vec::new(), bottom: 0.0 };
    let mut y = top;
    for stack in model.columns.iter().flatten() {
        if has_headings {
            scene.headings.push(Heading {
                group: u16::try_from(stack.group).unwrap_or(u16::MAX),
                at: Point { x: 0.0, y: y - BASELINE },
            });
        }
        for &root in &stack.roots {
            for item in model.members(root) {
                let inset = if item == root { 0.0 } else { INDENT };
                let height = at(&model.height, item);
                set(&mut scene.boxes, item, Rect { x: inset, y, w: BOX - inset, h: height });
                set(&mut heights.middle, item, y + height / 2.0);
                y += height + SLIP_GAP;
            }
            y += ROW_GAP - SLIP_GAP;
        }
        y += head - ROW_GAP;
    }
    scene.height = (y - head + 8.0).max(top);

    let ports = ports::assign(&model, &routes, &nets, &heights);
    let arms = |net: &place::Net, id: usize| {
        net.links
            .iter()
            .map(|&link| at(&ports.into, link))
            .chain([at(&ports.out, id)])
            .map(|port| at(&ports.y, port))
            .collect()
    };
    let trunks: Vec<Trunk> = nets.iter().enumerate().map(|(id, net)| Trunk::new(arms(net, id), Vec::new())).collect();
    let (tracks, count) = tracks::pack(&trunks, &tracks::order(&trunks));
    let step = TRACK.min((WIDTH - 3.0 - BOX - ARRIVE) / count.saturating_sub(1).max(1) as f32);

    let net_of = place::net_of_links(&model, &nets);
    let mut wires = Vec::with_capacity(links.len());
    for (link, way) in routes.iter().enumerate() {
        let into = at(&ports.y, at(&ports.into, link));
        wires.push(match (model.ends.get(link).copied().flatten(), way) {
            (Some((from, to)), EdgeRoute::Stub) => {
                let (from, to) = (at(&scene.boxes, from), at(&scene.boxes, to));
                vec![Point { x: STUB, y: from.y + from.h }, Point { x: STUB, y: into }, Point { x: to.x, y: into }]
            }
            (Some(ends), EdgeRoute::Next) => next(&scene.boxes, ends, model.ends.contains(&Some((ends.1, ends.0)))),
            (Some(_), EdgeRoute::Right | EdgeRoute::Left) => {
                let id = at(&net_of, link).unwrap_or_default();
                let x = BOX + ARRIVE + step * at(&tracks, id) as f32;
                let out = at(&ports.y, at(&ports.out, id));
                straighten(vec![
                    Point { x: BOX, y: out },
                    Point { x, y: out },
                    Point { x, y: into },
                    Point { x: BOX, y: into },
                ])
            }
            (None, _) | (_, EdgeRoute::Nowhere) => vec![Point::default(); 2],
        });
    }

    let family = place::families(&model, &routes, &nets);
    let mut solid = scene.boxes.clone();
    solid.extend(scene.headings.iter().map(|heading| Rect {
        x: heading.at.x,
        y: heading.at.y - 14.0,
        w: 150.0,
        h: 18.0,
    }));
    let beside: Vec<Vec<(f32, Point)>> = routes
        .iter()
        .zip(&model.ends)
        .zip(links)
        .map(|((way, ends), link)| match (way, *ends) {
            (EdgeRoute::Stub, Some((_, to))) => labels::beside_stub(&scene.boxes, to, STUB, link.label),
            (EdgeRoute::Next | EdgeRoute::Right | EdgeRoute::Left, Some(ends)) => gaps(&scene.boxes, ends, link.label),
            (EdgeRoute::Nowhere | EdgeRoute::Stub, _) | (_, None) => Vec::new(),
        })
        .collect();
    labels::place_labels(&mut scene, links, wires, &solid, &family, &beside);
    scene
}

/// Extra positions for a label, with their cost: in the gaps above and below its target and its source, first at the right edge, then
/// further left.
fn gaps(boxes: &[Rect], (from, to): (usize, usize), label: &str) -> Vec<(f32, Point)> {
    let (from, to) = (at(boxes, from), at(boxes, to));
    let half = measure::label(label) / 2.0 + 1.0;
    let above = |rect: Rect| rect.y - ROW_GAP / 2.0;
    let below = |rect: Rect| rect.y + rect.h + ROW_GAP / 2.0;
    let mut places = Vec::new();
    for left in 0..8 {
        for y in [above(to), below(to), below(from), above(from)] {
            places.push((40.0 + places.len() as f32, Point { x: WIDTH - half - 18.0 * left as f32, y }));
        }
    }
    places
}
