//! Cases, counterfactuals and conditions in plain words, without markup.

use crate::{
    law::{
        Carrier, Case, Counterfactual, Fee, Law, Licence, MinimalConditions, Offer, Owner, Question, Reach, Service,
    },
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
pub(in crate::ui) fn case(case: &Case) -> String {
    let owner = match (case.owner, case.stake) {
        (Some(Owner::Foreign), Some(stake)) => format!("{stake} % foreign-owned"),
        (owner, _) => or(owner, "whoever owns it").to_owned(),
    };
    let carrier = or(case.carrier, "Any provider");
    let licence = or(case.licence, "any licence or none");
    let service = or(case.service, "any service");
    let fee = match (case.service, case.fee) {
        (Some(Service::InternetInformation), Some(fee)) => format!(" {}", fee.label()),
        _ => String::new(),
    };
    let reach = or(case.reach, "anywhere");
    format!("{carrier}, {owner}, with {licence}, offers {service}{fee} {reach}.")
}

/// A case as a sentence, with its day.
pub(in crate::ui) fn case_with_day(case: &Case) -> String {
    format!("{} As of {}.", self::case(case), case.asof.in_words())
}

/// The changes of a counterfactual, worded to follow “if”.
pub(super) fn counterfactual(flip: &Counterfactual) -> String {
    let case = &flip.case;
    let parts: Vec<String> = flip
        .changes
        .iter()
        .map(|question| match question {
            Question::Reading => or(case.reading, "").to_owned(),
            Question::Service if case.service == Some(Service::InternetInformation) => {
                format!("it offered {} {}", or(case.service, ""), or(case.fee, ""))
            }
            Question::Service => format!("it offered {}", or(case.service, "")),
            Question::Fee if case.fee == Some(Fee::Free) => "it were free of charge".to_owned(),
            Question::Fee => "users paid for it".to_owned(),
            Question::Carrier => format!("it were {}", uncapitalized(or(case.carrier, ""))),
            Question::Owner if case.owner == Some(Owner::Domestic) => "it were Chinese-owned".to_owned(),
            Question::Owner | Question::Stake => {
                let stake = case.stake.map(|share| share.to_string()).unwrap_or_default();
                format!("foreign investors held {stake} %")
            }
            Question::Licence => format!("it held {}", or(case.licence, "")),
            Question::Reach => format!("it were offered {}", or(case.reach, "")),
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

/// A list of offers; the fee is named only where it makes a difference.
fn services(offers: &[Offer]) -> Option<String> {
    let of = |fee: Fee| offers.contains(&Offer { service: Service::InternetInformation, fee });
    if of(Fee::Paid) == of(Fee::Free) {
        let paid: Vec<Service> =
            offers.iter().filter(|offer| offer.fee == Fee::Paid).map(|offer| offer.service).collect();
        some(&paid)
    } else {
        some(offers)
    }
}

/// A set of minimal conditions as a phrase; “Every case” if there are no conditions.
pub(super) fn conditions(law: &Law, pattern: &MinimalConditions) -> String {
    let MinimalConditions { offers, carriers, bands, licences, reaches, .. } = pattern;
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
    let parts = [services(offers), by, with, share, some::<Reach>(reaches)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "Every case".to_owned() } else { words::capitalized(&parts.join(", ")) }
}

/// The names of questions, separated by commas.
pub(super) fn questions(questions: &[Question]) -> String {
    let names: Vec<&str> = questions.iter().map(|question| words::question(*question)).collect();
    names.join(", ")
}
