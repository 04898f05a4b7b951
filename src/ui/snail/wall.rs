//! The walls of the well, and the scale beside them.

use yew::prelude::*;

use super::{
    super::{
        components::paths::paths,
        number::{at, fixed},
    },
    scene::{Scene, feet},
    well::BOTTOM,
};

/// Heights of a course of bricks in feet. The first that is tall enough to be visible is used.
const COURSES: [f32; 8] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0];

/// The places of the two walls, of the joints in their even courses, and of those in the others.
const WALLS: [u16; 2] = [63, 259];
const EVEN: [u16; 2] = [66, 262];
const ODD: [u16; 2] = [58, 254];

/// Both walls in courses of bricks, one foot high or as many feet as are needed to be visible. Courses laid since the first day have
/// another colour. Those laid tonight are an element of their own for each night.
///
/// A wall is a wide line. The style sheet gives it dashes, in courses as the unit of its length, and so no course has to be drawn alone.
pub(super) fn wall(scene: &Scene) -> Html {
    let [depth, old, wall] = [scene.depth, scene.old_wall, scene.wall].map(feet);
    let foot = BOTTOM - scene.y_of(1.0);
    let course = COURSES.into_iter().find(|course| course * foot >= 6.0).unwrap_or(500.0);
    let line = |key: u32, class: &'static str, [left, right]: [u16; 2], [from, to, skipped]: [f32; 3]| {
        let [bottom, top] = [from, to].map(|feet| at(scene.y_of(feet)));
        let courses = |feet: f32| fixed(f64::from(feet / course), 2);
        html! {
            <path {key} {class} pathLength={courses(2.0 * (to - from))} stroke-dashoffset={courses(skipped)}
                d={format!("M{left},{bottom}V{top}M{right},{bottom}V{top}")} />
        }
    };
    html! {
        <>
            { paths(&[("mortar", format!("M63,456V{0}M259,456V{0}", at(scene.y_of(old))).into())]) }
            { line(0, "brick", WALLS, [0.0, depth, 0.0]) }
            if old > depth { { line(1, "brick new", WALLS, [depth, old, depth]) } }
            if wall > old { { line(scene.wall.quarters(), "brick new laid", WALLS, [old, wall, old]) } }
            { line(2, "joint", EVEN, [0.0, old, 0.0]) }
            { line(3, "joint", ODD, [0.0, old, course]) }
        </>
    }
}

/// The scale beside the wall: at most nine heights in feet.
pub(super) fn ticks(scene: &Scene) -> Html {
    let wall = feet(scene.wall);
    let step = [1.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0].into_iter().find(|step| wall / step <= 8.0).unwrap_or(500.0);
    let marks = std::iter::successors(Some(0.0_f32), |foot| Some(foot + step)).take_while(|foot| *foot <= wall);
    let ground = scene.y(scene.depth);
    let mark = |(index, foot): (usize, f32)| {
        let y = scene.y_of(foot);
        // The line of the ground does not run through a number.
        let y = if (y - ground).abs() < 8.0 { ground + 15.0 } else { y + 4.0 };
        html! {
            <text key={index} x="43" y={at(y)} text-anchor="end">{ at(foot) }{ " ft" }</text>
        }
    };
    html! { <g class="ticks">{ for marks.enumerate().map(mark) }</g> }
}
