//! Cases, counterfactuals and conditions in plain words, without markup.

use crate::{
    law::{Carrier, Case, Counterfactual, Law, Licence, MinimalConditions, Owner, Question, Reach, Service},
    ui::words::{self, Label},
};

fn or<T: Label>(answer: Option<T>, unknown: &'static str) -> &'static str {
    answer.map_or(unknown, Label::label)
}

/// The words with a lower-case first letter, unless they start with an abbreviation such as “PC”.
fn uncapitalized(words: &str) -> String {
    let mut words = words.to_owned();
    let plain = words.as_bytes().get(1).is_some_and(|second| *second == b' ' || second.is_ascii_lowercase());
    if let Some(first) = words.get_mut(..1).filter(|_| plain) {
        first.make_ascii_lowercase();
    }
    words
}

/// A case as a sentence: the provider, its owner, its licence, the service and its reach.
pub(super) fn case(case: &Case) -> String {
    let share = match (case.owner, case.stake) {
        (Some(Owner::Foreign), Some(stake)) => format!(" to {stake} %"),
        _ => String::new(),
    };
    let carrier = or(case.carrier, "Somebody");
    let owner = or(case.owner, "of whatever owner");
    let licence = or(case.licence, "whatever licence");
    let service = or(case.service, "some service");
    let reach = or(case.reach, "somewhere");
    format!("{carrier}, {owner}{share}, with {licence}, offers {service} {reach}.")
}

/// The changes of a counterfactual, worded to follow “if”.
pub(super) fn counterfactual(flip: &Counterfactual) -> String {
    let case = &flip.case;
    let parts: Vec<String> = flip
        .changes
        .iter()
        .map(|question| match question {
            Question::Reading => or(case.reading, "").to_owned(),
            Question::Service => format!("it offered {}", or(case.service, "")),
            Question::Carrier => format!("the provider were {}", uncapitalized(or(case.carrier, ""))),
            Question::Owner if case.owner == Some(Owner::Domestic) => "it were Chinese-owned".to_owned(),
            Question::Owner | Question::Stake => {
                let stake = case.stake.map(|share| share.to_string()).unwrap_or_default();
                format!("foreign parties held {stake} %")
            }
            Question::Licence => format!("it held {}", or(case.licence, "")),
            Question::Reach => format!("it stayed {}", or(case.reach, "")),
        })
        .collect();
    parts.join(" and ")
}

/// A list of the chosen answers to a question, or “anything but” the few others; `None` if every answer is chosen.
fn some<T: Label>(chosen: &[T]) -> Option<String> {
    let list = |items: &[T], last: &str| {
        let words: Vec<String> = items.iter().map(|item| uncapitalized(item.label())).collect();
        match words.split_last() {
            Some((end, rest)) if !rest.is_empty() => [&rest.join(", "), last, end].concat(),
            _ => words.concat(),
        }
    };
    let rest: Vec<T> = T::CHOICES.iter().copied().filter(|choice| !chosen.contains(choice)).collect();
    match rest.len() {
        0 => None,
        few if few < 3 && chosen.len() > 3 => Some(format!("anything but {}", list(&rest, " and "))),
        _ => Some(list(chosen, " or ")),
    }
}

/// A set of minimal conditions as a phrase; “Every case” if there are no conditions.
pub(super) fn conditions(law: &Law, pattern: &MinimalConditions) -> String {
    let MinimalConditions { services, carriers, bands, licences, reaches, .. } = pattern;
    let percent =
        |place: u8| law.verdict_table.bands.get(usize::from(place)).map(ToString::to_string).unwrap_or_default();
    let share = match (bands.first(), bands.last()) {
        _ if bands.len() == law.verdict_table.bands.len() => None,
        (Some(0), Some(0)) => Some("Chinese-owned".to_owned()),
        (Some(0), Some(last)) => Some(format!("at most {} % foreign", percent(*last))),
        (Some(first), _) => Some(format!("more than {} % foreign", percent(first.saturating_sub(1)))),
        (None, _) => None,
    };
    let by = some::<Carrier>(carriers).map(|words| format!("by {words}"));
    let with = some::<Licence>(licences).map(|words| format!("with {words}"));
    let parts = [some::<Service>(services), by, with, share, some::<Reach>(reaches)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "Every case".to_owned() } else { capitalized(&parts.join(", ")) }
}

/// The words with an upper-case first letter.
fn capitalized(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// The names of questions, separated by commas.
pub(super) fn questions(questions: &[Question]) -> String {
    let names: Vec<&str> = questions.iter().map(|question| words::question(*question)).collect();
    names.join(", ")
}
