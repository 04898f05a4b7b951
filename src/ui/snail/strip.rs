//! The run as a strip of frames, for readers who prefer no motion; each frame links to its day.

use yew::prelude::*;

use super::{
    super::number::at,
    playback::PlaybackAction,
    simulation::{Diary, link_to_day},
};
use crate::{
    snail::{DayEntry, Length},
    state::SnailState,
};

/// The number of frames; a shorter run has fewer.
const FRAMES: u32 = 8;

/// The height of the tallest wall, in SVG units.
const TALLEST: f64 = 96.0;

/// A small well with its snail, 48 by 120 SVG units; `tallest` is the height of the tallest wall shown, which sets the scale.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
pub(super) fn small_well(entry: &DayEntry, tallest: Length) -> Html {
    let y = |length: Length| (112.0 - TALLEST * length.feet() / tallest.feet().max(0.25)) as f32;
    let rim = y(entry.wall_before);
    let (x, snail) = if entry.out { ("38", rim - 5.0) } else { ("24", y(entry.top).min(107.0)) };
    let rim = at(rim);
    html! {
        <svg viewBox="0 0 48 120" aria-hidden="true">
            <path class="brick" d={format!("M6,{rim}h6V116h18V{rim}h6V120H6z")} />
            <circle class="dot" r="5" cx={x} cy={at(snail)} />
        </svg>
    }
}

/// The props of [`Strip`].
#[derive(Clone, PartialEq, Properties)]
pub struct StripProps {
    /// The well, and which snail it is.
    pub snail: SnailState,
    /// The run of the snail.
    pub diary: Diary,
    /// The day that is shown.
    pub day: u32,
    /// Goes to a day's evening, also where the page shows that day already, but its morning after.
    pub on_action: Callback<PlaybackAction>,
}

/// Up to eight frames from the first day to the last.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let StripProps { snail, diary, day, on_action } = props;
    let last = diary.last().map_or(0, |entry| entry.day);
    let mut days: Vec<u32> = (1..=FRAMES).map(|frame| (last * frame).div_ceil(FRAMES)).collect();
    days.dedup();
    let entries = days.into_iter().filter_map(|day| diary.get((day as usize).checked_sub(1)?));
    let tallest = diary.iter().map(|entry| entry.wall_before.max(entry.top)).max().unwrap_or(snail.params.depth);
    let frame = |entry: &DayEntry| {
        let shown = entry.day;
        let onclick = on_action.reform(move |_: MouseEvent| PlaybackAction::GoTo(shown));
        let height = if entry.out { "out".to_owned() } else { format!("{} ft", entry.top) };
        html! {
            <li key={entry.day}>
                <a href={link_to_day(snail, entry.day)} {onclick} aria-current={(entry.day == *day).then_some("true")}>
                    { small_well(entry, tallest) }{ "day " }{ entry.day }<br />{ height }
                </a>
            </li>
        }
    };
    html! { <ol class="strip small" aria-label="The run in pictures, each in the evening of its day">{ for entries.map(frame) }</ol> }
}
