//! The cross-section of the well, to scale: bricks one foot high, the path so far, and the snail.

use yew::prelude::*;

use super::{
    super::{components::snail_drawing::snail_drawing, number::at},
    playback::Clock,
    simulation::Diary,
    wall::{bricks, ticks},
};
use crate::{
    content::law,
    snail::{DayEntry, Length, Weather},
};

/// The edges of the shaft, in SVG units; the drawing is 420 wide and 620 high.
pub(super) const LEFT: f32 = 110.0;
pub(super) const RIGHT: f32 = 310.0;
const TOP: f32 = 84.0;
pub(super) const BOTTOM: f32 = 560.0;

/// The largest number of days of the path that are drawn.
const DAYS_OF_PATH: usize = 120;

/// The props of [`Well`].
#[derive(Clone, PartialEq, Properties)]
pub struct WellProps {
    /// The height of the wall on the first day.
    pub depth: Length,
    /// The run of the snail.
    pub diary: Diary,
    /// The moment that is shown.
    pub clock: Clock,
}

/// The well at one moment of the run.
#[component]
pub fn Well(props: &WellProps) -> Html {
    let WellProps { depth, diary, clock } = props;
    let past = diary.get(..clock.day as usize).unwrap_or(diary);
    let today = past.last();
    let is_out = today.is_some_and(|entry| entry.out);
    let is_night = clock.is_morning && today.is_some() && !is_out;
    let has_salt = !is_night && today.is_some_and(|entry| entry.weather == Weather::Salt);
    let wall = today.map_or(*depth, |entry| entry.wall_before);
    let height = today.map_or(Length::ZERO, |entry| if is_night { entry.end } else { entry.top });
    let tallest = feet(wall.max(height)).max(1.0);
    let scale = (BOTTOM - TOP) / tallest;
    let y = |length: Length| BOTTOM - feet(length) * scale;
    let caption = caption(today, is_night);
    let rim = at(y(wall));
    let (snail_x, snail_y) = if is_out { (RIGHT + 26.0, y(wall) - 13.0) } else { (RIGHT - 14.0, y(height) - 10.0) };
    let turn = if is_out { "" } else { " rotate(-90)" };
    html! {
        <figure class="well" data-time={if is_night { "night" } else { "day" }}>
            <svg viewBox="0 0 420 620" preserveAspectRatio="xMidYMin slice" role="img" aria-label={caption.clone()}>
                <rect class="sky" width="420" height="620" />
                <circle class={if is_night { "moon" } else { "sun" }} cx="366" cy="40" r="15" />
                <path class="earth" d={format!("M0,{rim}H110V582H310V{rim}H420V620H0z")} />
                <path class="shaft" d={format!("M110,{rim}H310V582H110z")} />
                { bricks(feet(*depth), feet(wall), scale) }
                <path class="water" d="M110,560H310V582H110z" />
                { ticks(feet(wall), scale) }
                if wall > *depth { <text class="note" x="14" y="24">{ law().texts.snail.bricks.as_str() }</text> }
                <path class="trail" d={path_so_far(past, is_night, scale)} />
                if has_salt { { salt(y(height)) } }
                <g class="snail" transform={format!("translate({},{}){turn}", at(snail_x), at(snail_y))}>{ snail_drawing() }</g>
            </svg>
            <figcaption>
                { caption }{ " The drawing is to scale, except for the snail, which would be too small to see." }
            </figcaption>
        </figure>
    }
}

#[expect(clippy::cast_precision_loss, reason = "a wall has far fewer quarters than f32 counts exactly")]
fn feet(length: Length) -> f32 {
    length.quarters() as f32 / 4.0
}

/// The drawing in words.
fn caption(today: Option<&DayEntry>, is_night: bool) -> String {
    match today {
        None => "Before the first day: the snail sits at the bottom.".to_owned(),
        Some(entry) if is_night => format!("Morning after day {}: the snail wakes at {} feet.", entry.day, entry.end),
        Some(entry) if entry.out => format!("Evening of day {}: the snail is out.", entry.day),
        Some(entry) => {
            format!("Evening of day {}: the snail is at {} feet of {}.", entry.day, entry.top, entry.wall_before)
        }
    }
}

/// The heights so far, day by day across the shaft, as SVG path data.
fn path_so_far(past: &[DayEntry], is_night: bool, scale: f32) -> String {
    let past = past.get(past.len().saturating_sub(DAYS_OF_PATH)..).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "at most 240 half days")]
    let half_day = (RIGHT - LEFT - 48.0) / (past.len().max(1) * 2) as f32;
    let y = |length: Length| at(BOTTOM - feet(length) * scale);
    let mut x = LEFT + 14.0;
    let mut path = String::new();
    for entry in past {
        let letter = if path.is_empty() { 'M' } else { 'L' };
        path += &format!("{letter}{},{}L{},{}", at(x), y(entry.start), at(x + half_day), y(entry.top));
        x += 2.0 * half_day;
    }
    if let Some(today) = past.last().filter(|_| is_night) {
        path += &format!("L{},{}", at(x), y(today.end));
    }
    path
}

/// Grains of salt around the snail.
fn salt(y: f32) -> Html {
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
    let grain = |(index, (dx, dy)): (usize, (f32, f32))| {
        html! { <rect key={index} width="4" height="4" x={at(RIGHT - 4.0 + dx)} y={at((y + dy).max(8.0))} /> }
    };
    html! { <g class="salt">{ for grains.into_iter().enumerate().map(grain) }</g> }
}
