//! Why each day went as it did, a sentence a day, each with a link to that day.

use yew::AttrValue;

use super::super::markup::{Markup, put};

use crate::{
    link::{SnailState, State, View, write},
    snail::{DayEntry, Length, Night, Setting, Weather, explain},
};

/// The permalink of a day of this run.
pub(super) fn permalink(snail: &SnailState, day: u32) -> String {
    write(&State { view: View::Snail, snail: SnailState { day: Some(day), ..*snail }, ..State::default() })
}

fn feet(length: Length) -> String {
    if length == Length::from_feet(1) { "1 foot".to_owned() } else { format!("{length} feet") }
}

/// What happened on a day and why, in a sentence or two.
pub(super) fn words(setting: &Setting, entry: &DayEntry) -> String {
    let why = explain(setting, entry);
    let mut words = match entry.weather {
        Weather::Ordinary => format!("climbs {} to {}", feet(why.rose), entry.top),
        Weather::Good => format!("a good day, it climbs {} to {}", feet(why.rose), entry.top),
        Weather::Salt if why.slipped == Length::ZERO => "a bucket of salt, but it is at the bottom already".to_owned(),
        Weather::Salt => format!("a bucket of salt, it slips {} to {}", feet(why.slipped), entry.top),
    };
    match entry.night {
        None if entry.out => {
            words.push_str(&format!(
                ". The rim is at {}: it is out, and no night can take it back.",
                feet(entry.wall_before)
            ));
        }
        Some(Night::Reset) => words.push_str(&format!("; the night takes it to the bottom, {} lost.", feet(why.lost))),
        Some(Night::Slide) | None if why.stopped_by_bottom => {
            words.push_str("; the night takes what there is, to the bottom.")
        }
        Some(Night::Slide) | None => {
            words.push_str(&format!("; the night takes {}, to {}.", feet(why.lost), entry.end))
        }
    }
    if why.raised > Length::ZERO {
        words.push_str(&format!(" The wall grows to {}.", feet(entry.wall_after)));
    }
    words
}

/// All days of a run as CSV, heights in feet.
pub(super) fn csv(diary: &[DayEntry]) -> String {
    let mut text = "day,weather,night,start,top,end,wall,out\n".to_owned();
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
        text.push_str(&format!("{day},{weather},{night},{start},{top},{end},{wall_before},{out}\n"));
    }
    text
}

/// The last seven days, newest first.
pub(super) fn log(snail: &SnailState, diary: &[DayEntry], day: u32) -> AttrValue {
    let mut page = Markup::default();
    for entry in diary.iter().rev().filter(|entry| entry.day <= day && entry.day + 7 > day) {
        let link = permalink(snail, entry.day).replace('&', "&amp;");
        put!(page, "<li><a href=\"{link}\">Day {}</a>: {}</li>", entry.day, words(&snail.setting, entry));
    }
    if day == 0 {
        page.put("<li>It is the morning of the first day.</li>");
    }
    page.text()
}
