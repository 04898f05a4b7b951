//! A run as a strip of frames: the same picture for readers who want no motion, and a way to a day for all.

use yew::prelude::*;

use super::{
    super::number::at,
    chart::{add, markup},
    log::permalink,
};
use crate::{
    link::SnailState,
    snail::{DayEntry, Length},
};

const FRAMES: u32 = 8;
const TALL: f64 = 96.0;

/// A well of its own height, and a snail in it: 44 by 120.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
pub(super) fn small_well(height: Length, wall: Length, tallest: Length, out: bool) -> Html {
    let y = |length: Length| (112.0 - TALL * length.feet() / tallest.feet().max(0.25)) as f32;
    let (x, snail) = if out { (38.0, y(wall) - 5.0) } else { (24.0, y(height).min(107.0)) };
    let top = at(y(wall));
    let mut svg = "<svg viewBox=\"0 0 48 120\" aria-hidden=\"true\"><path class=\"brick\" d=\"M6,".to_owned();
    add(&mut svg, &[&top, "h6V116h18V", &top, "h6V120H6z\"/><circle class=\"dot\" r=\"5\" cx=\"", &at(x)]);
    add(&mut svg, &["\" cy=\"", &at(snail), "\"/></svg>"]);
    markup(svg)
}

/// Eight frames from the first day to the last, each a link to its day.
pub(super) fn strip(snail: &SnailState, diary: &[DayEntry], day: u32) -> Html {
    let last = diary.last().map_or(0, |entry| entry.day);
    let tallest = diary.iter().map(|entry| entry.wall_before.max(entry.top)).max().unwrap_or(snail.setting.depth);
    let mut days: Vec<u32> = (1..=FRAMES).map(|nth| (last * nth).div_ceil(FRAMES)).collect();
    days.dedup();
    html! {
        <ol class="strip small" aria-label="The run in frames">
            { for days.iter().filter_map(|nth| diary.get((*nth as usize).checked_sub(1)?)).map(|entry| {
                let words = if entry.out { "out".to_owned() } else { format!("{} ft", entry.top) };
                html! {
                    <li key={entry.day}>
                        <a href={permalink(snail, entry.day)} aria-current={(entry.day == day).then_some("true")}>
                            { small_well(entry.top, entry.wall_before, tallest, entry.out) }
                            { format!("day {}", entry.day) }<br />{ words }
                        </a>
                    </li>
                }
            }) }
        </ol>
    }
}
