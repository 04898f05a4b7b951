//! The log of the run: what happened on each day and why, one sentence a day with a link to it.

use yew::prelude::*;

use super::{
    super::csv::Csv,
    simulation::{Diary, link_to_day},
};
use crate::{
    snail::{DayEntry, Length, Night, Weather, WellParams, explain},
    state::SnailState,
};

/// How many days the log shows.
const DAYS: u32 = 7;

/// The props of [`Log`].
#[derive(Clone, PartialEq, Properties)]
pub struct LogProps {
    /// The well, and which snail it is.
    pub snail: SnailState,
    /// The days of the snail.
    pub diary: Diary,
    /// The day that is shown.
    pub day: u32,
}

/// The log of the last seven days, newest first.
#[component]
pub fn Log(props: &LogProps) -> Html {
    let LogProps { snail, diary, day } = props;
    let past = diary.get(day.saturating_sub(DAYS) as usize..*day as usize).unwrap_or_default();
    let entry = |entry: &DayEntry| {
        html! {
            <li key={entry.day}>
                <a href={link_to_day(snail, entry.day)}>{ "Day " }{ entry.day }</a>{ ": " }{ words(&snail.params, entry) }
            </li>
        }
    };
    html! {
        <ol class="log small">
            if *day == 0 {
                <li>{ "It is the morning of the first day." }</li>
            } else {
                { for past.iter().rev().map(entry) }
            }
        </ol>
    }
}

/// A length in words, with its unit.
pub(super) fn feet(length: Length) -> String {
    if length == Length::from_feet(1) { "1 foot".to_owned() } else { format!("{length} feet") }
}

/// What happened on a day and why, in one or two sentences.
fn words(params: &WellParams, entry: &DayEntry) -> String {
    let why = explain(params, entry);
    let mut words = match entry.weather {
        Weather::Ordinary => format!("it climbs {} to {}", feet(why.rose), entry.top),
        Weather::Good => format!("a good day. It climbs {} to {}", feet(why.rose), entry.top),
        Weather::Salt if why.slipped == Length::ZERO => {
            "a bucket of salt. It does not climb, and it is at the bottom already".to_owned()
        }
        Weather::Salt => {
            format!("a bucket of salt. It does not climb, and it slips {} to {}", feet(why.slipped), entry.top)
        }
    };
    match entry.night {
        None if entry.out => {
            words.push_str(&format!(". The rim is at {}, so it is out.", feet(entry.wall_before)));
        }
        Some(Night::Reset) => {
            words.push_str(&format!(". At night it slides to the bottom and loses {}.", feet(why.lost)));
        }
        Some(Night::Slide) | None if why.stopped_by_bottom => {
            words.push_str(". At night it slides to the bottom.");
        }
        Some(Night::Slide) | None => {
            words.push_str(&format!(". At night it slides {} to {}.", feet(why.lost), entry.end));
        }
    }
    if why.raised > Length::ZERO {
        words.push_str(&format!(" The wall grows to {}.", feet(entry.wall_after)));
    }
    words
}

/// All days of a run as CSV, with heights in feet.
pub(super) fn csv(diary: &[DayEntry]) -> String {
    let mut table = Csv::new(&["day", "weather", "night", "start", "top", "end", "wall", "out"]);
    for entry in diary {
        let weather = match entry.weather {
            Weather::Salt => "salt",
            Weather::Good => "good",
            Weather::Ordinary => "ordinary",
        };
        let night = match entry.night {
            Some(Night::Slide) => "slide",
            Some(Night::Reset) => "reset",
            None => "",
        };
        let DayEntry { day, start, top, end, wall_before, out, .. } = entry;
        let heights = [start, top, end, wall_before].map(Length::to_string);
        let [start, top, end, wall] = heights.each_ref().map(String::as_str);
        table.row(&[
            day.to_string().as_str(),
            weather,
            night,
            start,
            top,
            end,
            wall,
            if *out { "true" } else { "false" },
        ]);
    }
    table.into_text()
}
