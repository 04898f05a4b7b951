//! Both drawings of small graphs as text, one line for each box, heading and wire, so that a change of any coordinate is seen in a review.
//!
//! `INSTA_UPDATE=always cargo test --test library layout::` writes them anew.

use std::fmt::Write;

use super::fixture::Content;
use snailwell::law::layout::{Group, Item, Link, crossings, measure, narrow, overflow, wide};
use snailwell::law::map::{Point, Scene, Wire};

/// A graph from lines such as `1 box` and `1 part < box, with a second line` for a node with its group, and `box > part: label` for a link.
fn graph(columns: &[u8], text: &str) -> Content {
    let mut content =
        Content { groups: columns.iter().map(|&column| Group { column }).collect(), ..Content::default() };
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some((ends, label)) = line.split_once(": ") {
            let (from, to) = ends.split_once(" > ").unwrap();
            let to = content.nodes.iter().position(|node| node.0 == to).unwrap_or(usize::MAX);
            content.links.push((content.find(from), to, label.into()));
        } else {
            let (group, node) = line.split_once(' ').unwrap();
            let (node, subtitle) = node.split_once(", ").unwrap_or((node, ""));
            let (name, under) = node.split_once(" < ").unwrap_or((node, ""));
            let under = (!under.is_empty()).then(|| content.find(under));
            content.nodes.push((name.into(), name.into(), subtitle.into(), group.parse().unwrap(), under));
        }
    }
    content
}

/// Boxes as x, y, width and height; wires as their points and the centre of their label.
fn text(content: &Content, scene: &Scene) -> String {
    let name = |node: usize| content.nodes.get(node).map_or("nothing", |node| node.0.as_str());
    let mut out = format!("{} x {}, {} crossings\n", scene.width, scene.height, crossings(scene, &content.links()));
    for (i, r) in scene.boxes.iter().enumerate() {
        let _ = writeln!(out, "{}: {} {} {} {}", name(i), r.x, r.y, r.w, r.h);
    }
    for heading in &scene.headings {
        let _ = writeln!(out, "heading {}: {},{}", heading.group, heading.at.x, heading.at.y);
    }
    for (wire, link) in scene.wires.iter().zip(&content.links) {
        let points: String = wire.points.iter().map(|p| format!(" {},{}", p.x, p.y)).collect();
        let _ = writeln!(out, "{} > {}:{points}; {},{}", name(link.0), name(link.1), wire.label.x, wire.label.y);
    }
    out
}

/// Both drawings as text. Without the links to nothing, neither has a fault.
fn both(content: &Content) -> String {
    let links = content.links.iter().filter(|link| link.1 < content.nodes.len()).cloned().collect();
    super::hold(&Content { links, ..content.clone() });
    let (items, links) = (content.items(), content.links());
    let (wide, narrow) = (wide(&items, &content.groups, &links), narrow(&items, &content.groups, &links));
    format!("wide {}\nnarrow {}", text(content, &wide), text(content, &narrow))
}

/// Provisions, wires over several columns, back, up and down, and in a loop; a node without wires, and a link to nothing.
fn every_kind_of_wire() -> Content {
    graph(
        &[0, 1, 1, 3, 9],
        "0 king, reigns
         0 court
         1 law, in force
         1 first < law
         1 second < law, as amended
         1 decree
         2 office, of the state
         2 bureau
         2 alone
         3 permit, for one year
         3 licence
         3 pass
         4 trader with the longest of all names, and more
         4 smith
         4 baker
         king > law: enacts
         king > decree: signs
         king > trader with the longest of all names: buys from
         king > pass: waives
         court > king: advises
         king > court: appoints
         law > first: contains
         law > second: contains
         first > permit: requires
         second > smith: names
         second > baker: names
         decree > licence: requires
         office > permit: grants to whoever asks in time
         office > licence: grants
         bureau > office: reports to
         bureau > smith: watches
         permit > trader with the longest of all names: held by
         licence > smith: held by
         licence > permit: may become
         pass > permit: replaces
         trader with the longest of all names > court: complains to
         baker > law: breaks
         baker > permit: asks for
         smith > smith: employs
         smith > trader with the longest of all names: sells to
         smith > nowhere: sells to",
    )
}

/// More wires into the sides of two boxes than there is room for, from above and from below.
fn crowded_sides() -> Content {
    graph(
        &[0, 1, 2],
        "0 a
         0 b
         0 c
         0 d
         0 e
         0 f
         0 g
         0 h
         0 i
         0 j
         0 k
         1 low
         1 tall, with two lines
         1 other
         2 x
         2 y
         a > low: 1
         b > low: 2
         c > low: 3
         d > low: 4
         e > low: 5
         f > low: 6
         g > low: 7
         h > low: 8
         i > low: 9
         j > low: 10
         k > low: 11
         a > tall: 1
         b > tall: 2
         d > tall: 3
         h > tall: 4
         i > tall: 5
         j > tall: 6
         k > tall: 7
         g > tall: 8
         e > tall: 9
         f > tall: 10
         a > y: 1
         k > x: 2
         d > x: 3
         e > y: 4
         low > x: 1
         low > y: 2
         low > a: back
         tall > x: 3
         x > low: 1
         y > low: 2
         other > low: 4
         x > tall: 3
         y > tall: 4
         other > tall: 5",
    )
}

/// Wires that cross in the order of the content, and wires between boxes of one group.
fn another_order() -> Content {
    graph(
        &[0, 1, 2],
        "0 a
         0 b
         0 c
         0 d
         1 p
         1 q
         1 r, tall
         1 s
         1 t
         1 u
         1 v
         2 w
         2 x
         2 y
         2 z
         a > t: down
         a > u: down
         a > v: down
         b > s: down
         b > t: down
         c > q: up
         c > r: up
         d > p: up
         d > q: up
         d > v: level
         p > z: down
         p > y: down
         q > z: down
         q > y: down
         r > y: down
         s > w: up
         t > x: up
         u > w: up
         u > x: up
         v > w: up
         p > s: aside
         q > v: aside
         v > p: aside
         w > y: aside
         z > w: aside
         a > x: over",
    )
}

/// Sides with too many wires that all come from below or from above, with and without a wire that leaves, and with one from above only.
fn one_sided_crowds() -> Content {
    let mut lines: Vec<String> = ["0 head", "1 top", "1 six", "1 second"].map(String::from).to_vec();
    lines.extend(('a'..='j').map(|source| format!("0 {source}")));
    lines.extend((0..12).map(|filler| format!("2 filler {filler}")));
    lines.extend(["3 all", "3 lone"].map(String::from));
    for target in ["top", "second", "all", "lone"] {
        lines.extend(('a'..='j').map(|source| format!("{source} > {target}: to")));
    }
    lines.extend(('a'..='f').map(|source| format!("{source} > six: to")));
    lines.extend(["head > top", "head > second", "six > a", "all > a", "second > b"].map(|link| format!("{link}: to")));
    graph(&[0, 1, 1, 1], &lines.join("\n"))
}

/// Boxes that are level, with wires that cross between them and would lie on each other.
fn swapped() -> Content {
    graph(
        &[0, 1, 2],
        "0 a
         0 b
         0 c
         0 d
         0 e
         0 f
         0 g, tall
         0 h, tall
         1 m
         1 n
         1 o
         1 p
         1 q
         1 r
         1 s, tall
         1 t, tall
         2 u
         2 v
         2 w
         2 x
         2 y
         2 z
         2 lower, tall
         2 lowest, tall
         a > n: down
         b > m: up
         c > n: up
         d > m: up
         c > p: down
         d > o: up
         e > p: up
         f > o: up
         g > t: down
         h > s: up
         a > v: over
         b > u: over
         q > s: aside
         q > x: up
         r > w: up
         e > z: over
         f > y: over
         s > lowest: down
         t > lower: up",
    )
}

#[test]
fn small_graphs_are_drawn_as_reviewed() {
    for (name, content) in [
        ("every_kind_of_wire", every_kind_of_wire()),
        ("crowded_sides", crowded_sides()),
        ("another_order", another_order()),
        ("one_sided_crowds", one_sided_crowds()),
        ("swapped", swapped()),
    ] {
        insta::assert_snapshot!(name, both(&content));
    }
}

#[test]
fn wires_that_only_touch_do_not_cross_and_near_crossings_are_counted_apart() {
    let wire = |points: &[(f32, f32)]| Wire {
        points: points.iter().map(|&(x, y)| Point { x, y }).collect(),
        ..Wire::default()
    };
    let link = |node: usize| Link { from: node, to: node + 10, label: "" };
    let links = [link(0), link(1), link(2), link(3)];
    let level = wire(&[(10.0, 20.0), (30.0, 20.0)]);
    let count = |wires: Vec<Wire>| crossings(&Scene { wires, ..Scene::default() }, &links);
    for touching in [
        [(10.0, 0.0), (10.0, 40.0)],
        [(30.0, 0.0), (30.0, 40.0)],
        [(20.0, 20.0), (20.0, 40.0)],
        [(20.0, 0.0), (20.0, 20.0)],
    ] {
        assert_eq!(count(vec![level.clone(), wire(&touching)]), 0, "{touching:?}");
    }
    let upright = |x: f32| wire(&[(x, 0.0), (x, 40.0)]);
    assert_eq!(count(vec![level.clone(), upright(20.0), upright(20.25), upright(20.5)]), 3);
}

#[test]
fn a_text_may_be_186_units_wide_and_166_below_an_instrument() {
    let text = "w".repeat(30);
    let item = |under| Item { id: "", title: &text, subtitle: "", group: 0, under };
    let wide = measure::title(&text);
    assert_eq!(overflow(&[item(None), item(Some(0))]), vec![(0, wide - 186.0), (1, wide - 166.0)]);
}

#[test]
fn the_line_to_a_provision_needs_no_other_wires() {
    let content = graph(&[0], "0 a\n0 b\n0 law\n0 first < law\nlaw > first: contains");
    let scene = wide(&content.items(), &content.groups, &content.links());
    let corners = [(16.0, 168.0), (16.0, 198.0), (26.0, 198.0)].map(|(x, y)| Point { x, y });
    assert_eq!(scene.wires[0].points, corners);
}
