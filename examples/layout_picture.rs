//! Draws the layout's fixture as SVG: `cargo run --example layout_picture -- wide > wide.svg`.

use snailwell::framework::layout::{Item, Link, narrow, wide};

include!("../src/framework/layout/fixture.rs");

fn main() {
    let (items, links) = (items(), links());
    let slim = std::env::args().nth(1).is_some_and(|a| a == "narrow");
    let s = if slim { narrow(&items, &COLUMNS, &links) } else { wide(&items, &COLUMNS, &links) };
    println!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{w}' height='{h}' font-family='sans-serif'>\
         <rect width='{w}' height='{h}' fill='#f7f2e6'/>",
        w = s.width,
        h = s.height
    );
    let inks = ["#a11", "#157", "#272", "#850", "#717", "#066", "#555", "#c50"];
    for (w, l) in s.wires.iter().zip(&links) {
        let ink = inks.get(l.from % inks.len()).copied().unwrap_or_default();
        let points: Vec<String> = w.points.iter().map(|p| format!("{},{}", p.x, p.y)).collect();
        println!("<polyline points='{}' fill='none' stroke='{ink}' stroke-width='1.2'/>", points.join(" "));
        if let Some(p) = w.points.last() {
            println!("<circle cx='{}' cy='{}' r='2' fill='{ink}'/>", p.x, p.y);
        }
    }
    for (r, i) in s.boxes.iter().zip(&items) {
        let (x, y) = (r.x + r.w / 2.0, r.y + r.h / 2.0 + if i.subtitle.is_empty() { 4.0 } else { -3.0 });
        println!("<rect x='{}' y='{}' width='{}' height='{}' fill='#fffcf2' stroke='#333'/>", r.x, r.y, r.w, r.h);
        println!("<text x='{x}' y='{y}' font-size='13' font-weight='600' text-anchor='middle'>{}</text>", i.title);
        println!("<text x='{x}' y='{}' font-size='10.5' text-anchor='middle'>{}</text>", y + 16.0, i.subtitle);
    }
    for h in &s.headings {
        println!("<text x='{}' y='{}' font-size='15' font-style='italic'>Group {}</text>", h.at.x, h.at.y, h.group);
    }
    if std::env::args().any(|a| a == "labels") {
        for (w, l) in s.wires.iter().zip(&links) {
            println!(
                "<text x='{}' y='{}' font-size='11' fill='#a11' text-anchor='middle' stroke='#f7f2e6' \
                 stroke-width='3' paint-order='stroke'>{}</text>",
                w.label.x,
                w.label.y + 4.0,
                l.label
            );
        }
    }
    println!("</svg>");
}
