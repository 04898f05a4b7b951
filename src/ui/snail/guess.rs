//! Predict first: a guess before the answer, kept nowhere, held against the distribution.

use super::super::number::{fixed, grouped};
use crate::{
    fill::fill,
    snail::{FirstPassage, Setting, first_day},
};

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

/// What a guess was worth.
pub(super) fn worth(guess: Guess, setting: &Setting, odds: Option<&FirstPassage>) -> String {
    let Guess::Made(day) = guess else { return String::new() };
    fill("Your guess: day {}. {}", &[&grouped(day.into()), &stands(day, setting, odds)])
}

/// How a guess stands to the answer.
fn stands(day: u32, setting: &Setting, odds: Option<&FirstPassage>) -> String {
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
