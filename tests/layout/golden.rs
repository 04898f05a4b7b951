//! Both drawings of the shipped map as pictures, so that a change of the layout is seen in a review.
//!
//! `INSTA_UPDATE=always cargo test --test library layout::` draws them anew.

use std::fmt::Write;

use snailwell::{
    content::law,
    law::{GROUPS, Law, Scene},
};

#[test]
fn the_drawings_are_those_that_were_reviewed() {
    let law = law();
    insta::assert_binary_snapshot!("wide.svg", svg(law, &law.wide).into_bytes());
    insta::assert_binary_snapshot!("narrow.svg", svg(law, &law.narrow).into_bytes());
}

fn svg(law: &Law, scene: &Scene) -> String {
    let (w, h) = (scene.width, scene.height);
    let mut out = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{w}' height='{h}' viewBox='0 0 {w} {h}' \
         font-family='DejaVu Sans, sans-serif' text-anchor='middle'>\n<rect width='100%' height='100%' fill='#f7f2e8'/>\n"
    );
    for wire in &scene.wires {
        let points: Vec<String> = wire.points.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
        let _ = writeln!(out, "<polyline points='{}' fill='none' stroke='#8b8471'/>", points.join(" "));
    }
    for heading in &scene.headings {
        let (x, y, (title, _)) = (heading.at.x, heading.at.y, GROUPS[usize::from(heading.group)]);
        let _ = writeln!(out, "<text x='{x}' y='{y}' font-size='15' text-anchor='start'>{title}</text>");
    }
    for (place, node) in scene.boxes.iter().zip(&law.nodes) {
        let (x, y) = (place.x + place.w / 2.0, place.y + place.h / 2.0);
        let _ = writeln!(
            out,
            "<rect x='{}' y='{}' width='{}' height='{}' fill='#fdfaf3' stroke='#1f1b16'/>\
             <text x='{x}' y='{}' font-size='13' font-weight='600'>{}</text><text x='{x}' y='{}' font-size='10.5'>{}</text>",
            place.x,
            place.y,
            place.w,
            place.h,
            y + if node.subtitle.is_empty() { 4.5 } else { -4.0 },
            node.title,
            y + 14.0,
            node.subtitle
        );
    }
    for (wire, relation) in scene.wires.iter().zip(&law.relations) {
        let _ = writeln!(
            out,
            "<text x='{}' y='{}' font-size='11' fill='#a8281f' stroke='#f7f2e8' stroke-width='3' paint-order='stroke'>{}</text>",
            wire.label.x,
            wire.label.y + 4.0,
            relation.verb
        );
    }
    out.push_str("</svg>\n");
    out
}
