//! Two predictions that the reader makes, and the reply. Neither is stored or sent.

use yew::prelude::*;

use crate::{
    content::law,
    law::{Case, PredictionText, PredictionVerdict},
    snail::{WellParams, first_day},
    state::{SnailState, View, link_to_case, link_to_well},
    ui::{
        components::{
            entry_field::{EntryField, EntryKind},
            island::Island,
        },
        words,
    },
};

/// The reader's answer to the question whether Skype was illegal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guess {
    Yes,
    No,
    Depends,
}

impl Guess {
    const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Depends];

    const fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Depends => "depends",
        }
    }

    const fn words(self, text: &PredictionText) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::No => "No",
            Self::Depends => text.depends.as_str(),
        }
    }
}

/// The reply to the predictions.
#[derive(Clone, Copy, PartialEq)]
enum Reply {
    /// A prediction is missing.
    Incomplete,
    /// Both predictions, to be shown beside the right answers.
    Compared(Guess, u32),
}

/// The largest day that a reader may enter.
const LAST_DAY: u32 = 9_999;

/// Parses the day in the field, 1 to [`LAST_DAY`]; `None` where the field is empty. The error is the sentence to show.
fn day_in(text: &str) -> Result<Option<u32>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().ok().filter(|day| (1..=LAST_DAY).contains(day));
    day.map(Some).ok_or_else(|| format!("Enter a whole number of days from 1 to {LAST_DAY}."))
}

/// The two questions, the button *Compare*, and the reply.
#[component]
pub fn Predictions() -> Html {
    let text = &law().story.predictions;
    let guess = use_state_eq(|| None::<Guess>);
    let day = use_state_eq(|| None::<u32>);
    let is_refused = use_state_eq(|| false);
    let reply = use_state_eq(|| None::<Reply>);
    let both = guess.zip(day.filter(|_| !*is_refused));
    let compare = {
        let reply = reply.clone();
        move || reply.set(Some(both.map_or(Reply::Incomplete, |(guess, day)| Reply::Compared(guess, day))))
    };
    let on_day = {
        let day = day.clone();
        move |text: String| {
            let read = day_in(&text);
            is_refused.set(read.is_err());
            day.set(read?);
            Ok(())
        }
    };
    let onkeydown = {
        let compare = compare.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                compare();
            }
        }
    };
    html! {
        <Island id="story-predictions">
            <div class="predictions live">
                <fieldset>
                    <legend>{ text.question.as_str() }</legend>
                    <div class="controls">
                        for choice in Guess::ALL {
                            <label key={choice.key()}>
                                <input type="radio" name="prediction" value={choice.key()} checked={*guess == Some(choice)}
                                    onchange={let guess = guess.clone(); move |_: Event| guess.set(Some(choice))} />
                                { choice.words(text) }
                            </label>
                        }
                    </div>
                </fieldset>
                <p {onkeydown}>
                    <label for="prediction-day">{ text.day_question.as_str() }</label>{ " " }
                    <EntryField id="prediction-day" class="" value={day.map(|day| day.to_string()).unwrap_or_default()}
                        still="Until then it is not compared." is_live=true kind={EntryKind::number(1, LAST_DAY, "1")} on_commit={on_day} />
                </p>
                <p>
                    <button type="button" class="main" disabled={both.is_none()} onclick={move |_: MouseEvent| compare()}>{ "Compare" }</button>{ " " }
                    <span class="small">{ "Your answers are not stored or sent." }</span>
                </p>
                <div role="status">
                    { match *reply {
                        None => Html::default(),
                        Some(Reply::Incomplete) => html! { <p>{ "Answer both questions first, then compare." }</p> },
                        Some(Reply::Compared(guess, day)) => compared(text, guess, day),
                    } }
                </div>
            </div>
        </Island>
    }
}

/// Each guess beside the right answer.
fn compared(text: &'static PredictionText, guess: Guess, day: u32) -> Html {
    let verdict = |PredictionVerdict { says, service }: &PredictionVerdict| {
        let case = Case { service: Some(*service), ..Case::default() };
        let verdict = words::verdict(law().trace(&case).verdict);
        html! { <>{ ". " }{ says.as_str() }{ ": " }<a class="lower" href={link_to_case(View::Trace, &case)}>{ verdict }</a></> }
    };
    let answer = first_day(&WellParams::default()).unwrap_or_default();
    html! {
        <div class="told">
            <p>
                { "You said " }<b class="lower said">{ guess.words(text) }</b>{ ". " }
                { match guess {
                    Guess::Depends => text.agrees.as_str(),
                    Guess::Yes | Guess::No => text.differs.as_str(),
                } }
                { for text.verdicts.iter().map(verdict) }{ "." }
            </p>
            <p>
                { "You said day " }<b class="days">{ day }</b>{ ". " }
                { match day {
                    day if u64::from(day) == answer => "That is right",
                    day if day == text.classic_day => text.classic.as_str(),
                    _ => "Not quite",
                } }
                { ": it climbs out on day " }<a href={link_to_well(&SnailState::default())}>{ answer }</a>
                { ", " }{ text.why.as_str() }{ "." }
            </p>
        </div>
    }
}
