//! The layout's promises: nothing overlaps, every wire is orthogonal and no wire runs through a box.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may stop at once")]

use snailwell::framework::layout::{Item, Link, narrow, overflow, wide};
use snailwell::framework::scene::{Point, Rect, Scene};

include!("../src/framework/layout/fixture.rs");

fn inside(s: &Scene, r: &Rect) -> bool {
    r.x >= 0.0 && r.y >= 0.0 && r.x + r.w <= s.width && r.y + r.h <= s.height
}

fn segments(points: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    points.windows(2).map(|p| (p[0], p[1]))
}

fn on_border(r: &Rect, p: Point) -> bool {
    let (dx, dy) = ((p.x - r.x, r.x + r.w - p.x), (p.y - r.y, r.y + r.h - p.y));
    let within = dx.0 >= -0.01 && dx.1 >= -0.01 && dy.0 >= -0.01 && dy.1 >= -0.01;
    within && [dx.0, dx.1, dy.0, dy.1].iter().any(|d| d.abs() < 0.01)
}

fn holds(name: &str, s: &Scene, links: &[Link]) {
    assert!(s.width.is_finite() && s.height.is_finite());
    for (i, r) in s.boxes.iter().enumerate() {
        assert!([r.x, r.y, r.w, r.h].iter().all(|v| v.is_finite()) && r.w > 0.0 && r.h > 0.0, "{name}: box {i}");
        assert!(inside(s, r), "{name}: box {i} leaves the scene: {r:?}");
        for (j, o) in s.boxes.iter().enumerate().skip(i + 1) {
            let apart = r.x + r.w <= o.x || o.x + o.w <= r.x || r.y + r.h <= o.y || o.y + o.h <= r.y;
            assert!(apart, "{name}: boxes {i} and {j} overlap");
        }
    }
    for (w, l) in s.wires.iter().zip(links) {
        assert!(w.points.len() >= 2, "{name}: {} to {} has no line", l.from, l.to);
        assert!(w.label.x.is_finite() && w.label.y.is_finite());
        assert!(w.label.x >= 0.0 && w.label.x <= s.width && w.label.y >= 0.0 && w.label.y <= s.height);
        for p in &w.points {
            assert!(p.x.is_finite() && p.y.is_finite());
            assert!(p.x >= 0.0 && p.x <= s.width && p.y >= 0.0 && p.y <= s.height, "{name}: {p:?} leaves the scene");
        }
        assert!(on_border(&s.boxes[l.from], w.points[0]), "{name}: {} to {} starts off its box", l.from, l.to);
        assert!(on_border(&s.boxes[l.to], *w.points.last().unwrap()), "{name}: {} to {} ends off", l.from, l.to);
        for (a, b) in segments(&w.points) {
            assert!((a.x == b.x) != (a.y == b.y), "{name}: {} to {}: slanted or empty", l.from, l.to);
            for (i, r) in s.boxes.iter().enumerate() {
                let through = a.x.min(b.x) < r.x + r.w - 0.01
                    && a.x.max(b.x) > r.x + 0.01
                    && a.y.min(b.y) < r.y + r.h - 0.01
                    && a.y.max(b.y) > r.y + 0.01;
                assert!(!through, "{name}: {} to {} runs through box {i}: {a:?} {b:?}", l.from, l.to);
            }
        }
    }
    assert_eq!(s.wires.len(), links.len());
}

fn collinear(s: &Scene, links: &[Link]) -> Vec<String> {
    let mut bad = Vec::new();
    for (k, (w, l)) in s.wires.iter().zip(links).enumerate() {
        for (v, m) in s.wires.iter().zip(links).skip(k + 1).filter(|(_, m)| m.from != l.from) {
            for (a, b) in segments(&w.points) {
                for (c, d) in segments(&v.points) {
                    let meet = |a: f32, b: f32, c: f32, d: f32| a.max(b).min(c.max(d)) - a.min(b).max(c.min(d)) > 0.01;
                    let level = a.y == b.y && c.y == d.y && (a.y - c.y).abs() < 1.0 && meet(a.x, b.x, c.x, d.x);
                    let upright = a.x == b.x && c.x == d.x && (a.x - c.x).abs() < 5.0 && meet(a.y, b.y, c.y, d.y);
                    if level || upright {
                        bad.push(format!("{}>{} and {}>{}: {a:?} {b:?} {c:?} {d:?}", l.from, l.to, m.from, m.to));
                    }
                }
            }
        }
    }
    bad
}

#[test]
fn the_map_holds() {
    let (items, links) = (items(), links());
    assert!(items.len() >= 36 && links.len() >= 50, "{} {}", items.len(), links.len());
    let s = wide(&items, &COLUMNS, &links);
    holds("wide", &s, &links);
    assert!(s.width >= 1180.0 && s.width <= 1260.0, "{}", s.width);
    assert_eq!(collinear(&s, &links), Vec::<String>::new());
    assert_eq!(s.headings.len(), 6);
    assert_eq!(s, wide(&items, &COLUMNS, &links));
    let n = narrow(&items, &COLUMNS, &links);
    holds("narrow", &n, &links);
    assert_eq!(n.width, 288.0);
    assert_eq!(n, narrow(&items, &COLUMNS, &links));
    assert_eq!(overflow(&items), Vec::<usize>::new());
    let long = Item { title: "A title much too long for any box of the map", subtitle: "", group: 0, under: None };
    assert_eq!(overflow(&[long]), [0]);
}

#[test]
fn ten_times_as_much_still_holds() {
    let mut state = 7_u64;
    let mut roll = |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % n
    };
    let mut all: Vec<Item> = Vec::new();
    for k in 0..380 {
        let group = roll(6) as u16;
        let under = (k > 0 && roll(4) == 0).then(|| roll(k)).filter(|p| all[*p].group == group);
        all.push(Item { title: "Generated", subtitle: if roll(2) == 0 { "" } else { "x" }, group, under });
    }
    let links: Vec<Link> = (0..600).map(|_| Link { from: roll(380), to: roll(380), label: "says so" }).collect();
    holds("wide", &wide(&all, &COLUMNS, &links), &links);
    holds("narrow", &narrow(&all, &COLUMNS, &links), &links);
}

#[test]
fn odd_content_is_drawn_all_the_same() {
    assert!(wide(&[], &[], &[]).boxes.is_empty());
    assert!(narrow(&[], &[], &[]).boxes.is_empty());
    let odd = [
        Item { title: "A", subtitle: "", group: 9, under: Some(1) },
        Item { title: "B", subtitle: "", group: 9, under: Some(0) },
        Item { title: "C", subtitle: "", group: 2, under: Some(77) },
    ];
    let links = [Link { from: 0, to: 0, label: "self" }, Link { from: 2, to: 1, label: "" }];
    holds("wide", &wide(&odd, &[0, 3], &links), &links);
    holds("narrow", &narrow(&odd, &[0, 3], &links), &links);
    let lost = [Link { from: 0, to: 12, label: "lost" }];
    assert!(wide(&odd, &[0], &lost).wires[0].points.is_empty());
}
