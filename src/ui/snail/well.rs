//! The cross-section of the well, to scale: sky, bricks one foot high, the path so far, and the snail.

use yew::prelude::*;

use super::{
    super::{
        components::snail_drawing::{Posture, snail_drawing},
        number::at,
    },
    playback::Clock,
    salt::salt,
    scene::{Mishap, Scene, surroundings},
    simulation::Diary,
    slime::slime,
    wall::{ticks, wall},
};
use crate::{
    content::law,
    snail::{DayEntry, Length},
};

/// The edges of the shaft in SVG units, between walls that are 26 wide; the drawing is 420 wide and 470 high, and its sky and earth reach
/// further to both sides.
pub(super) const LEFT: f32 = 76.0;
pub(super) const RIGHT: f32 = 246.0;
/// The bottom of the well.
pub(super) const BOTTOM: f32 = 436.0;

/// The props of [`Well`].
#[derive(Clone, PartialEq, Properties)]
pub struct WellProps {
    /// The height of the wall on the first day.
    pub depth: Length,
    /// The run of the snail.
    pub diary: Diary,
    /// The moment that is shown.
    pub clock: Clock,
    /// Whether the days go by too quickly to show nights and what happens on a day.
    #[prop_or_default]
    pub is_fast: bool,
}

/// The well at one moment of the run.
#[component]
pub fn Well(props: &WellProps) -> Html {
    let WellProps { depth, diary, clock, is_fast } = props;
    let past = diary.get(..clock.day as usize).unwrap_or(diary);
    let today = past.last();
    let mut scene = Scene::of(*depth, diary, today, *clock);
    if *is_fast {
        scene.mishap = None;
        scene.old_wall = scene.wall;
    }
    let caption = AttrValue::from(caption(today, &scene));
    let is_night = scene.is_night && !is_fast;
    let event = scene.mishap.map(|mishap| if mishap == Mishap::Salt { "salt" } else { "brick" });
    let has_salt = scene.mishap == Some(Mishap::Salt);
    let posture = if is_night || has_salt { Posture::Sliding } else { Posture::Climbing };
    let rim = scene.y(scene.wall);
    let (x, y, turn) = if scene.is_out {
        (RIGHT + 11.0, rim - 12.0, "0")
    } else {
        (RIGHT - 12.0, (scene.y(scene.height) - 16.0).min(BOTTOM - 26.0), "-90")
    };
    html! {
        <figure class="well" data-time={if is_night { "night" } else { "day" }} data-event={event}
            data-pace={is_fast.then_some("fast")}>
            <svg viewBox="0 0 420 470" role="img" aria-label={caption.clone()}>
                { surroundings(&scene) }
                { wall(&scene) }
                { ticks(&scene) }
                { slime(past, &scene) }
                <g class="snail" transform={format!("translate({},{}) rotate({turn})", at(x), at(y))}>
                    { snail_drawing(posture) }
                </g>
                if has_salt { { salt(clock.day, rim, y) } }
                { words(today, &scene, has_salt, y) }
            </svg>
            <figcaption>
                { caption }
                <span>{ " The drawing is to scale, except for the snail, which would be too small to see." }</span>
            </figcaption>
        </figure>
    }
}

/// The drawing in words.
fn caption(today: Option<&DayEntry>, scene: &Scene) -> String {
    match today {
        None => "Before the first day: the snail sits at the bottom.".to_owned(),
        Some(entry) if scene.is_night => {
            format!("Morning after day {}: the snail wakes at {} feet.", entry.day, entry.end)
        }
        Some(entry) if entry.out => format!("Evening of day {}: the snail is out.", entry.day),
        Some(entry) => {
            format!("Evening of day {}: the snail is at {} feet of {}.", entry.day, entry.top, entry.wall_before)
        }
    }
}

/// The words beside the snail and beside the bricks that have been added. `snail` is the place of the snail.
fn words(today: Option<&DayEntry>, scene: &Scene, has_salt: bool, snail: f32) -> Html {
    let (rim, ground) = (scene.y(scene.wall), scene.y(scene.depth));
    let mut y = if scene.is_out { rim + 22.0 } else { snail.max(rim + 30.0).min(BOTTOM - 66.0) };
    if y > ground - 20.0 && y < ground + 16.0 {
        y = ground + 18.0;
    }
    let top = if has_salt { y - 16.0 } else { y };
    let middle = (rim.midpoint(ground) + 4.0).min(ground - 8.0);
    let bricks = match scene {
        _ if middle < top - 18.0 || middle > y + 36.0 => middle,
        Scene { is_out: true, .. } => y + 36.0,
        _ => top - 18.0,
    };
    let line = |class: &'static str, y: f32, words: String| html! { <text {class} x="284" y={at(y)}>{ words }</text> };
    let mut lines = Vec::new();
    if ground - rim > 5.0 {
        lines.push(line("red", bricks, law().texts.snail.bricks.to_string()));
    }
    if has_salt {
        lines.push(line("red", top, "a bucket of salt".to_owned()));
    }
    if let Some(entry) = today {
        let when = match scene {
            Scene { is_out: true, .. } => "out on",
            Scene { is_night: true, .. } => "morning after",
            _ => "evening of",
        };
        lines.push(line("now", y, format!("{when} day {}", entry.day)));
        lines.push(line("", y + 16.0, format!("{} feet up", scene.height)));
    }
    html! { <g class="beside">{ lines.into_iter().collect::<Html>() }</g> }
}
