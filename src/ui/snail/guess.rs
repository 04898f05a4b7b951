//! Predict first: a guess before the answer, kept nowhere, held against the distribution.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    super::number::{fixed, grouped},
    parts::button,
};
use crate::snail::{FirstPassage, HORIZON, Setting, first_day};

/// Whether the answer may be seen.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Guess {
    /// It is there for everybody.
    Open,
    /// It is covered until the reader has guessed.
    Covered,
    /// It is there, and so is the day that was guessed.
    Made(u32),
}

/// The form, or what the guess was worth.
pub(super) fn guess(guess: &UseStateHandle<Guess>, setting: &Setting, odds: Option<&FirstPassage>) -> Html {
    let to = |next: Guess| {
        let guess = guess.clone();
        move |_: MouseEvent| guess.set(next)
    };
    match **guess {
        Guess::Open => button("guess", "Cover the answer, I want to guess first", to(Guess::Covered)),
        Guess::Covered => {
            let onchange = {
                let guess = guess.clone();
                move |event: Event| {
                    let input = event.target_dyn_into::<HtmlInputElement>();
                    let day = input.and_then(|input| input.value().parse().ok());
                    if let Some(day) = day.filter(|day| (1..=HORIZON).contains(day)) {
                        guess.set(Guess::Made(day));
                    }
                }
            };
            html! {
                <p class="guess live">
                    <label>{ "On which day is it out? " }<input class="word" type="number" min="1" max={HORIZON.to_string()} {onchange} /></label>
                    { " " }{ button("show", "Just show me", to(Guess::Open)) }
                </p>
            }
        }
        Guess::Made(day) => html! {
            <p class="guess" role="status">
                { format!("Your guess: day {}. ", grouped(day.into())) }{ worth(day, setting, odds) }
                { " " }{ button("guess", "Guess again", to(Guess::Covered)) }
            </p>
        },
    }
}

/// How a guess stands to the answer.
fn worth(day: u32, setting: &Setting, odds: Option<&FirstPassage>) -> String {
    let Some(odds) = odds else { return "Still counting.".to_owned() };
    if setting.is_certain() {
        return match first_day(setting) {
            Some(right) if right == u64::from(day) => "Right.".to_owned(),
            Some(_) if setting == &Setting::default() && day == 30 => {
                "That is the classic wrong answer: it counts a foot a day to the end, and forgets that the last climb is not \
                 slid back."
                    .to_owned()
            }
            Some(right) if right < u64::from(day) => format!("It is out {} days sooner.", u64::from(day) - right),
            Some(right) => format!("It takes {} days longer.", right - u64::from(day)),
            None => "It never gets out.".to_owned(),
        };
    }
    let before = fixed(odds.out_by(day.saturating_sub(1)) * 100.0, 1);
    let after = fixed(odds.survival(day) * 100.0, 1);
    format!("{before} % of the snails are out before that day, {after} % after it or never.")
}
