//! Two wells on one clock: this one, and one from a permalink.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    super::number::fixed,
    parts::{heading, small, status},
    strip::small_well,
};
use crate::{
    content::framework,
    link::{SnailState, View, read},
    snail::{DayEntry, FirstPassage, Length, Run, race},
};

/// The field for the second well, and the race once there is one.
pub(super) fn field(rival: &UseStateHandle<Option<SnailState>>, trouble: &UseStateHandle<String>, track: Html) -> Html {
    let onchange = {
        let (rival, trouble) = (rival.clone(), trouble.clone());
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let text = input.value();
            let state = read(text.find('#').and_then(|at| text.get(at..)).unwrap_or(&text), framework());
            let mut said: Vec<String> =
                state.notices.iter().map(|notice| format!("{}: {}", notice.part, notice.why)).collect();
            let is_well = state.view == View::Snail;
            if !is_well && !text.is_empty() {
                said.push("That is no link to a well: it should hold #/snail.".to_owned());
            }
            rival.set(is_well.then_some(state.snail));
            trouble.set(said.join(" "));
        }
    };
    html! {
        <div class="race live">
            { heading("Two wells on one clock") }
            <p class="small">
                <label>{ "Paste a permalink of another well, and it races this one: " }
                    <input class="link" type="text" placeholder="#/snail?salt=0.1" {onchange} /></label>
            </p>
            { status("small trouble", (**trouble).clone()) }
            { track }
        </div>
    }
}

/// The exact odds of a well, once they are there.
type Odds = Option<Rc<FirstPassage>>;

/// Both wells on a day, and the odds of the race.
pub(super) fn track(first: &SnailState, second: &SnailState, day: u32, odds: (Odds, Odds)) -> Html {
    let entry =
        |snail: &SnailState| Run::new(&snail.setting, snail.seed, snail.run.saturating_sub(1)).until(day.max(1)).pop();
    let (one, two) = (entry(first), entry(second));
    let tallest = one.iter().chain(&two).map(|entry| entry.wall_before.max(entry.top)).max().unwrap_or_default();
    let lane = |name: &'static str, entry: Option<DayEntry>, odds: &Odds| {
        let words = entry.map_or_else(String::new, |entry| {
            if entry.out {
                format!("out on day {}", entry.day)
            } else {
                format!("at {} feet of {}", entry.top, entry.wall_before)
            }
        });
        let median = odds.as_ref().and_then(|odds| odds.percentile(0.5));
        html! {
            <div class="lane">
                { entry.map_or_else(Html::default, |entry| small_well(entry.top, entry.wall_before, tallest.max(Length::from_feet(1)), entry.out)) }
                <p><b>{ name }</b><br />{ words }<br />
                    { median.map_or_else(|| "half never get out in ten years".to_owned(), |day| format!("half out by day {day}")) }</p>
            </div>
        }
    };
    let verdict = odds.0.as_ref().zip(odds.1.as_ref()).map(|(first, second)| {
        let race = race(first, second);
        let percent = |share: f64| format!("{} %", fixed(share * 100.0, 1));
        format!(
            "With luck of its own in each well: this one is out first with {}, the other with {}, both on one day with {}; in {} \
             of races neither is out in ten years.",
            percent(race.first),
            percent(race.second),
            percent(race.tie),
            percent(race.neither)
        )
    });
    html! {
        <div id="snail-race">
            { small(format!("Day {day}, set by the clock above:")) }
            <div class="lanes small">{ lane("This well", one, &odds.0) }{ lane("The other", two, &odds.1) }</div>
            <p>{ verdict.unwrap_or_default() }</p>
        </div>
    }
}
