//! The walls of the well, and the scale beside them.

use yew::prelude::*;

use super::{
    super::number::at,
    well::{BOTTOM, RIGHT},
};

/// The left edges of the two walls, in SVG units.
const WALLS: [f32; 2] = [92.0, RIGHT];

/// Heights of a course of bricks in feet. The first that is tall enough to be visible is used.
const COURSES: [f32; 8] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0];

/// Both walls in courses of bricks, one foot high or as many feet as are needed to be visible. Courses above `depth`, laid since the first
/// day, have another colour. `depth` and `wall` are in feet, `scale` in SVG units per foot.
pub(super) fn bricks(depth: f32, wall: f32, scale: f32) -> Html {
    let depth = depth.min(wall);
    let course = COURSES.into_iter().find(|course| course * scale >= 6.0).unwrap_or(500.0);
    let (mut old, mut new) = (String::new(), String::new());
    let mut foot = 0.0_f32;
    while foot < wall {
        let top = (foot + course).min(wall);
        push_course(&mut old, foot, top.min(depth), scale);
        push_course(&mut new, foot.max(depth), top, scale);
        foot += course;
    }
    html! {
        <>
            <path class="brick" d={old} />
            <path class="brick new" d={new} />
        </>
    }
}

/// Adds a course of both walls between two heights in feet; nothing if `to` is not above `from`.
fn push_course(path: &mut String, from: f32, to: f32, scale: f32) {
    if to <= from {
        return;
    }
    let (top, height) = (BOTTOM - to * scale, ((to - from) * scale - 1.0).max(0.5));
    for x in WALLS {
        *path += &format!("M{},{}h18v{}h-18z", at(x), at(top), at(height));
    }
}

/// The scale beside the wall: at most nine heights in feet.
pub(super) fn ticks(wall: f32, scale: f32) -> Html {
    let step = [1.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0].into_iter().find(|step| wall / step <= 8.0).unwrap_or(500.0);
    let marks = std::iter::successors(Some(0.0_f32), |foot| Some(foot + step)).take_while(|foot| *foot <= wall);
    let mark = |(index, foot): (usize, f32)| {
        html! {
            <text key={index} x="80" y={at(BOTTOM - foot * scale + 4.0)} text-anchor="end">{ at(foot) }{ " ft" }</text>
        }
    };
    html! { <g class="ticks">{ for marks.enumerate().map(mark) }</g> }
}
