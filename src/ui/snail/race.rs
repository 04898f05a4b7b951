//! Two wells on one clock: this one, and one from a permalink.

use yew::AttrValue;

use super::{
    super::{
        markup::{Markup, put},
        number::fixed,
    },
    strip::small_well,
};
use crate::{
    content::framework,
    link::{SnailState, View, read},
    snail::{FirstPassage, Length, Run, race},
};

/// The well of a permalink, and what is wrong with it.
pub(super) fn rival(text: &str) -> (Option<SnailState>, String) {
    let state = read(text.find('#').and_then(|at| text.get(at..)).unwrap_or(text), framework());
    let mut said = String::new();
    for notice in &state.notices {
        said.push_str(&[&notice.part, ": ", &notice.why, " "].concat());
    }
    let is_well = state.view == View::Snail;
    if !is_well && !text.is_empty() {
        said.push_str("That is no link to a well: it should hold #/snail.");
    }
    (is_well.then_some(state.snail), said)
}

/// Both wells on a day, and the odds of the race.
pub(super) fn track(wells: [&SnailState; 2], day: u32, odds: [Option<&FirstPassage>; 2]) -> AttrValue {
    let entries =
        wells.map(|snail| Run::new(&snail.setting, snail.seed, snail.run.saturating_sub(1)).until(day.max(1)).pop());
    let tallest = entries.iter().flatten().map(|entry| entry.wall_before.max(entry.top)).max().unwrap_or_default();
    let mut page = Markup::default();
    put!(page, "<p class=\"small\">Day {day}, set by the clock above:</p><div class=\"lanes small\">");
    for ((name, entry), odds) in ["This well", "The other"].iter().zip(&entries).zip(odds) {
        page.put("<div class=\"lane\">");
        if let Some(entry) = entry {
            small_well(&mut page, entry, tallest.max(Length::from_feet(1)));
        }
        put!(page, "<p><b>{name}</b><br>");
        match entry {
            Some(entry) if entry.out => put!(page, "out on day {}<br>", entry.day),
            Some(entry) => put!(page, "at {} feet of {}<br>", entry.top, entry.wall_before),
            None => {}
        }
        match odds.and_then(|odds| odds.percentile(0.5)) {
            Some(day) => put!(page, "half out by day {day}</p></div>"),
            None => page.put("half never get out in ten years</p></div>"),
        }
    }
    page.put("</div>");
    if let [Some(first), Some(second)] = odds {
        let race = race(first, second);
        let [first, second, tie, neither] =
            [race.first, race.second, race.tie, race.neither].map(|share| fixed(share * 100.0, 1));
        put!(
            page,
            "<p>With luck of its own in each well: this one is out first with {first} %, the other with {second} %, both on one day \
             with {tie} %; in {neither} % of races neither is out in ten years.</p>"
        );
    }
    page.text()
}
