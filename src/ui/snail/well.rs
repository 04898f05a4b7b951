//! The well in section, true to scale: bricks of a foot, the path so far, the snail where it is.

use yew::prelude::*;

use super::{
    super::number::{at, fixed},
    chart::{add, markup},
};
use crate::snail::{DayEntry, Length, Setting, Weather};

const LEFT: f32 = 110.0;
const RIGHT: f32 = 310.0;
const TOP: f32 = 84.0;
const BOTTOM: f32 = 560.0;

#[expect(clippy::cast_precision_loss, reason = "a wall has far fewer quarters than f32 counts exactly")]
fn feet(length: Length) -> f32 {
    length.quarters() as f32 / 4.0
}

/// The well on a day, in the evening or on the morning after.
pub(super) fn well(setting: &Setting, diary: &[DayEntry], day: u32, morning: bool) -> Html {
    let past: Vec<&DayEntry> = diary.iter().filter(|entry| entry.day <= day).collect();
    let now = past.last();
    let asleep = morning && now.is_some_and(|entry| !entry.out);
    let wall = now.map_or(setting.depth, |entry| entry.wall_before);
    let height = now.map_or(0.0, |entry| feet(if asleep { entry.end } else { entry.top }));
    let tallest = feet(wall).max(height).max(1.0);
    let scale = (BOTTOM - TOP) / tallest;
    let y = |feet: f32| BOTTOM - feet * scale;
    let out = now.is_some_and(|entry| entry.out);
    let caption = match now {
        None => "Before the first day: the snail sits at the bottom.".to_owned(),
        Some(entry) if asleep => format!("Morning after day {}: the snail wakes at {} feet.", entry.day, entry.end),
        Some(entry) if out => format!("Evening of day {}: the snail is out.", entry.day),
        Some(entry) => {
            format!("Evening of day {}: the snail is at {} feet of {}.", entry.day, entry.top, entry.wall_before)
        }
    };
    let (snail_x, snail_y) = if out { (RIGHT + 26.0, y(feet(wall)) - 13.0) } else { (RIGHT - 14.0, y(height) - 10.0) };
    let turn = if out { "" } else { " rotate(-90)" };
    let top = at(y(feet(wall)));
    let floor = at(BOTTOM);
    let mut svg = String::new();
    add(&mut svg, &["<svg viewBox=\"0 0 420 620\" role=\"img\" aria-label=\"", &caption, "\">"]);
    svg.push_str("<rect class=\"sky\" width=\"420\" height=\"620\"/>");
    add(&mut svg, &["<circle class=\"", if asleep { "moon" } else { "sun" }, "\" cx=\"366\" cy=\"40\" r=\"15\"/>"]);
    add(&mut svg, &["<path class=\"earth\" d=\"M0,", &top, "H110V582H310V", &top, "H420V620H0z\"/>"]);
    add(&mut svg, &["<path class=\"shaft\" d=\"M110,", &top, "H310V582H110z\"/>"]);
    bricks(&mut svg, feet(setting.depth), feet(wall), scale);
    add(&mut svg, &["<path class=\"water\" d=\"M110,", &floor, "H310V582H110z\"/>"]);
    ticks(&mut svg, feet(wall), scale);
    if wall > setting.depth {
        svg.push_str("<text class=\"note\" x=\"14\" y=\"24\">red: what the bureaux laid</text>");
    }
    add(&mut svg, &["<path class=\"trail\" d=\"", &trail(&past, asleep, scale), "\"/>"]);
    if now.is_some_and(|entry| entry.weather == Weather::Salt) && !asleep {
        salt(&mut svg, y(height));
    }
    add(&mut svg, &["<g class=\"snail\" transform=\"translate(", &at(snail_x), ",", &at(snail_y), ")", turn, "\">"]);
    svg.push_str(SNAIL);
    svg.push_str("</g></svg>");
    html! {
        <figure class="well" data-time={if asleep { "night" } else { "day" }}>
            { markup(svg) }
            <figcaption>{ caption }{ " True to scale, but for the snail: at its own size nobody would see it." }</figcaption>
        </figure>
    }
}

/// The snail, some fifty pixels long.
const SNAIL: &str = "<path class=\"foot\" d=\"M-22,12c7,5 31,5 44,2c5,-1 9,-5 10,-11c1,-5 -4,-7 -6,-2c-1,4 -3,6 -8,6z\"/>\
    <path class=\"horn\" d=\"M29,1l5,-10M33,2l8,-7\"/><circle class=\"shell\" cx=\"0\" cy=\"-1\" r=\"14\"/>\
    <path class=\"spiral\" d=\"M0,-1c3,-4 8,0 6,4c-3,6 -13,4 -12,-4c1,-8 14,-10 18,-2\"/>";

/// Both walls in courses of a foot, or of as many feet as can be told apart; courses laid since the first day stand out.
fn bricks(svg: &mut String, depth: f32, wall: f32, scale: f32) {
    let depth = depth.min(wall);
    let course = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0]
        .into_iter()
        .find(|course| course * scale >= 6.0)
        .unwrap_or(500.0);
    let (mut old, mut new) = (String::new(), String::new());
    let mut foot = 0.0;
    while foot < wall {
        let high = course.min(wall - foot);
        let slab = |path: &mut String, from: f32, high: f32| {
            for x in [92.0, RIGHT] {
                let (top, tall) = (BOTTOM - (from + high) * scale, (high * scale - 1.0).max(0.5));
                path.push_str(&format!("M{},{}h18v{}h-18z", at(x), at(top), at(tall)));
            }
        };
        if foot >= depth {
            slab(&mut new, foot, high)
        } else {
            slab(&mut old, foot, high.min(depth - foot))
        }
        if foot < depth && depth < foot + high {
            slab(&mut new, depth, foot + high - depth);
        }
        foot += course;
    }
    add(svg, &["<path class=\"brick\" d=\"", &old, "\"/><path class=\"brick new\" d=\"", &new, "\"/>"]);
}

fn ticks(svg: &mut String, wall: f32, scale: f32) {
    let step = [1.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0].into_iter().find(|step| wall / step <= 8.0).unwrap_or(500.0);
    svg.push_str("<g class=\"ticks\">");
    let mut foot = 0.0;
    while foot <= wall {
        add(svg, &["<text x=\"80\" y=\"", &at(BOTTOM - foot * scale + 4.0), "\" text-anchor=\"end\">"]);
        add(svg, &[&fixed(f64::from(foot), 0), " ft</text>"]);
        foot += step;
    }
    svg.push_str("</g>");
}

/// The heights so far, day by day across the shaft.
fn trail(past: &[&DayEntry], asleep: bool, scale: f32) -> String {
    const MOST: usize = 120;
    let past = past.get(past.len().saturating_sub(MOST)..).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "at most 240 half days")]
    let stride = (RIGHT - LEFT - 48.0) / (past.len().max(1) * 2) as f32;
    let mut x = LEFT + 14.0;
    let mut path = String::new();
    for (nth, entry) in past.iter().enumerate() {
        let y = |length: Length| at(BOTTOM - feet(length) * scale);
        let mark = if nth == 0 { "M" } else { "L" };
        path.push_str(&format!("{mark}{},{}", at(x), y(entry.start)));
        x += stride;
        path.push_str(&format!("L{},{}", at(x), y(entry.top)));
        x += stride;
        if asleep && nth + 1 == past.len() {
            path.push_str(&format!("L{},{}", at(x), y(entry.end)));
        }
    }
    path
}

fn salt(svg: &mut String, y: f32) {
    let grains = [
        (-40.0, -34.0),
        (-22.0, -52.0),
        (-8.0, -28.0),
        (-30.0, -14.0),
        (-52.0, -50.0),
        (-14.0, -70.0),
        (-60.0, -22.0),
        (-36.0, -72.0),
    ];
    svg.push_str("<g class=\"salt\">");
    for (dx, dy) in grains {
        add(
            svg,
            &["<rect width=\"4\" height=\"4\" x=\"", &at(RIGHT - 4.0 + dx), "\" y=\"", &at((y + dy).max(8.0)), "\"/>"],
        );
    }
    svg.push_str("</g>");
}
