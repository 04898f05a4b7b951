//! The well in section, true to scale: bricks of a foot, the path so far, the snail where it is.

use yew::AttrValue;

use super::super::{
    markup::{Markup, put},
    number::At,
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

/// The well on a day, in the evening or on the morning after, with its caption; and whether it is day or night.
pub(super) fn well(setting: &Setting, diary: &[DayEntry], day: u32, morning: bool) -> (AttrValue, &'static str) {
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
    let top = At(y(feet(wall)));
    let light = if asleep { "moon" } else { "sun" };
    let mut svg = Markup::default();
    put!(
        svg,
        "<svg viewBox=\"0 0 420 620\" role=\"img\" aria-label=\"{caption}\"><rect class=\"sky\" width=\"420\" height=\"620\"/>"
    );
    put!(svg, "<circle class=\"{light}\" cx=\"366\" cy=\"40\" r=\"15\"/>");
    put!(svg, "<path class=\"earth\" d=\"M0,{top}H110V582H310V{top}H420V620H0z\"/>");
    put!(svg, "<path class=\"shaft\" d=\"M110,{top}H310V582H110z\"/>");
    bricks(&mut svg, feet(setting.depth), feet(wall), scale);
    svg.put("<path class=\"water\" d=\"M110,560H310V582H110z\"/>");
    ticks(&mut svg, feet(wall), scale);
    if wall > setting.depth {
        svg.put("<text class=\"note\" x=\"14\" y=\"24\">red: what the bureaux laid</text>");
    }
    trail(&mut svg, &past, asleep, scale);
    if now.is_some_and(|entry| entry.weather == Weather::Salt) && !asleep {
        salt(&mut svg, y(height));
    }
    put!(svg, "<g class=\"snail\" transform=\"translate({},{}){turn}\">{SNAIL}</g></svg>", At(snail_x), At(snail_y));
    put!(
        svg,
        "<figcaption>{caption} True to scale, but for the snail: at its own size nobody would see it.</figcaption>"
    );
    (svg.text(), if asleep { "night" } else { "day" })
}

/// The snail, some fifty pixels long.
const SNAIL: &str = "<path class=\"foot\" d=\"M-22,12c7,5 31,5 44,2c5,-1 9,-5 10,-11c1,-5 -4,-7 -6,-2c-1,4 -3,6 -8,6z\"/>\
    <path class=\"horn\" d=\"M29,1l5,-10M33,2l8,-7\"/><circle class=\"shell\" cx=\"0\" cy=\"-1\" r=\"14\"/>\
    <path class=\"spiral\" d=\"M0,-1c3,-4 8,0 6,4c-3,6 -13,4 -12,-4c1,-8 14,-10 18,-2\"/>";

/// Both walls in courses of a foot, or of as many feet as can be told apart; courses laid since the first day stand out.
fn bricks(svg: &mut Markup, depth: f32, wall: f32, scale: f32) {
    let depth = depth.min(wall);
    let course = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0]
        .into_iter()
        .find(|course| course * scale >= 6.0)
        .unwrap_or(500.0);
    let (mut old, mut new) = (Markup::default(), Markup::default());
    let mut foot = 0.0;
    while foot < wall {
        let high = course.min(wall - foot);
        let slab = |path: &mut Markup, from: f32, high: f32| {
            for x in [92.0, RIGHT] {
                let (top, tall) = (BOTTOM - (from + high) * scale, (high * scale - 1.0).max(0.5));
                put!(path, "M{},{}h18v{}h-18z", At(x), At(top), At(tall));
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
    put!(svg, "<path class=\"brick\" d=\"{}\"/><path class=\"brick new\" d=\"{}\"/>", old.text(), new.text());
}

fn ticks(svg: &mut Markup, wall: f32, scale: f32) {
    let step = [1.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0].into_iter().find(|step| wall / step <= 8.0).unwrap_or(500.0);
    svg.put("<g class=\"ticks\">");
    let mut foot = 0.0;
    while foot <= wall {
        put!(
            svg,
            "<text x=\"80\" y=\"{}\" text-anchor=\"end\">{} ft</text>",
            At(BOTTOM - foot * scale + 4.0),
            At(foot)
        );
        foot += step;
    }
    svg.put("</g>");
}

/// The heights so far, day by day across the shaft.
fn trail(svg: &mut Markup, past: &[&DayEntry], asleep: bool, scale: f32) {
    const MOST: usize = 120;
    let past = past.get(past.len().saturating_sub(MOST)..).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "at most 240 half days")]
    let stride = (RIGHT - LEFT - 48.0) / (past.len().max(1) * 2) as f32;
    let mut x = LEFT + 14.0;
    let mut letter = 'M';
    svg.put("<path class=\"trail\" d=\"");
    for (nth, entry) in past.iter().enumerate() {
        let y = |length: Length| At(BOTTOM - feet(length) * scale);
        put!(svg, "{letter}{},{}L{},{}", At(x), y(entry.start), At(x + stride), y(entry.top));
        letter = 'L';
        x += 2.0 * stride;
        if asleep && nth + 1 == past.len() {
            put!(svg, "L{},{}", At(x), y(entry.end));
        }
    }
    svg.put("\"/>");
}

fn salt(svg: &mut Markup, y: f32) {
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
    svg.put("<g class=\"salt\">");
    for (dx, dy) in grains {
        put!(svg, "<rect width=\"4\" height=\"4\" x=\"{}\" y=\"{}\"/>", At(RIGHT - 4.0 + dx), At((y + dy).max(8.0)));
    }
    svg.put("</g>");
}
