//! The reader's guess: it is made while the answer is covered, and then compared with the distribution. It is not stored.

use yew::prelude::*;

use super::{
    super::{
        components::entry_field::{EntryField, EntryKind},
        number::{fixed, grouped},
        shared::Shared,
    },
    whole_number::whole_number,
};
use crate::{
    content::law,
    snail::{FirstPassage, HORIZON, WellParams, first_day},
};

/// The state of the guess, which decides whether the answer is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Guess {
    /// There is no guess, and the answer is shown.
    #[default]
    Open,
    /// The answer is covered until the reader guesses.
    Covered,
    /// The answer is shown, beside this guessed day.
    Made(u32),
}

/// The props of [`GuessForm`].
#[derive(Clone, PartialEq, Properties)]
pub struct GuessFormProps {
    /// The state of the guess.
    pub guess: Guess,
    /// Receives the new state of the guess.
    pub on_guess: Callback<Guess>,
    /// The well.
    pub params: WellParams,
    /// The exact odds, once they are computed.
    pub odds: Option<Shared<FirstPassage>>,
}

/// Covers the answer, takes a guess, and compares it with the answer.
#[component]
pub fn GuessForm(props: &GuessFormProps) -> Html {
    let GuessFormProps { guess, on_guess, params, odds } = props;
    let button = |name: &'static str, guess: Guess| {
        let onclick = on_guess.reform(move |_: MouseEvent| guess);
        html! { <button type="button" {onclick}>{ name }</button> }
    };
    let on_commit = use_callback(on_guess.clone(), |text: String, on_guess| {
        whole_number(&text, "The day", 1, HORIZON).map(|day| on_guess.emit(Guess::Made(day)))
    });
    let controls = match guess {
        Guess::Open => button("Cover the answer: I want to guess first", Guess::Covered),
        Guess::Covered => html! {
            <>
                { "On which day is it out? " }
                <EntryField id="well-guess" name="guess" label="On which day is it out?" value=""
                    kind={EntryKind::number(1, HORIZON, "1")} {on_commit} />
                { " " }{ button("Just show me", Guess::Open) }
            </>
        },
        Guess::Made(_) => button("Guess again", Guess::Covered),
    };
    let worth = match guess {
        Guess::Open | Guess::Covered => String::new(),
        Guess::Made(day) => {
            format!("Your guess: day {}. {} ", grouped((*day).into()), worth(*day, params, odds.as_deref()))
        }
    };
    html! {
        <div class="guess live"><p><span class="worth" role="status">{ worth }</span>{ controls }</p></div>
    }
}

/// Compares a guess with the answer, in words.
fn worth(day: u32, params: &WellParams, odds: Option<&FirstPassage>) -> String {
    let Some(odds) = odds else { return "Still counting.".to_owned() };
    if params.is_certain() {
        return match first_day(params) {
            Some(right) if right == u64::from(day) => "Right.".to_owned(),
            Some(_) if params == &WellParams::default() && day == 30 => law().texts.snail.classic_guess.to_string(),
            Some(right) if right < u64::from(day) => format!("It is out {} sooner.", days(u64::from(day) - right)),
            Some(right) => format!("It takes {} longer.", days(right - u64::from(day))),
            None => "It never gets out.".to_owned(),
        };
    }
    let before = fixed(odds.out_by(day.saturating_sub(1)) * 100.0, 1);
    let after = fixed(odds.survival(day) * 100.0, 1);
    format!("{before} % of the snails are out before that day, {after} % after it or never.")
}

/// A number of days in words.
fn days(number: u64) -> String {
    if number == 1 { "1 day".to_owned() } else { format!("{} days", grouped(number)) }
}
