//! Two wells on one clock: this one, and one from a permalink.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{super::number::fixed, strip::small_well, work::use_exact};
use crate::{
    content::framework,
    link::{SnailState, View, read},
    snail::{DayEntry, FirstPassage, Length, Run, race},
};

/// What the race needs.
#[derive(PartialEq, Properties)]
pub(super) struct RaceProps {
    /// The first well.
    pub(super) snail: SnailState,
    /// The day on the clock.
    pub(super) day: u32,
}

/// The field for the second well, and the race once there is one.
#[component]
pub(super) fn RaceTrack(props: &RaceProps) -> Html {
    let rival = use_state_eq(|| None::<SnailState>);
    let trouble = use_state_eq(String::new);
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
            <h3>{ "Two wells on one clock" }</h3>
            <p class="small">
                <label>{ "Paste a permalink of another well, and it races this one: " }
                    <input class="link" type="text" placeholder="#/snail?salt=0.1" {onchange} /></label>
            </p>
            <p class="small trouble" role="status">{ (*trouble).clone() }</p>
            if let Some(rival) = *rival { <Track first={props.snail} second={rival} day={props.day} /> }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct TrackProps {
    first: SnailState,
    second: SnailState,
    day: u32,
}

#[component]
fn Track(props: &TrackProps) -> Html {
    let TrackProps { first, second, day } = props;
    let exact = (use_exact(first.setting), use_exact(second.setting));
    let odds = (exact.0.borrow().odds.clone(), exact.1.borrow().odds.clone());
    let entry = |snail: &SnailState| {
        Run::new(&snail.setting, snail.seed, snail.run.saturating_sub(1)).until((*day).max(1)).pop()
    };
    let (one, two) = (entry(first), entry(second));
    let tallest = one.iter().chain(&two).map(|entry| entry.wall_before.max(entry.top)).max().unwrap_or_default();
    let lane = |name: &'static str, entry: Option<DayEntry>, odds: &Option<std::rc::Rc<FirstPassage>>| {
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
            <p class="small">{ format!("Day {day}, set by the clock above:") }</p>
            <div class="lanes small">{ lane("This well", one, &odds.0) }{ lane("The other", two, &odds.1) }</div>
            <p>{ verdict.unwrap_or_default() }</p>
        </div>
    }
}
