//! The question as a sentence whose underlined words are the controls, what still matters, and cases to begin with.
//!
//! The sentence is drawn once; its fields are named by the keys of the permalink and filled in from the case.

use yew::prelude::*;

use super::{
    super::{gifts::Gifts, markup::Markup, words::Spoken},
    change::link,
    phrase::questions,
};
use crate::{
    content::framework,
    fill::fill,
    framework::{Carrier, Case, Framework, Licence, Owner, Question, Reach, Reading, Service, Severe, Trace, Verdict},
    link::{Action, read},
};

fn choice<T: Spoken>(name: &'static str, key: &'static str, usual: Option<T>, unknown: &'static str) -> Html {
    html! {
        <select class="word" name={key} aria-label={name}>
            { for T::CHOICES.iter().map(|choice| html! {
                <option key={choice.key()} value={choice.key()} selected={usual == Some(*choice)}>{ choice.words() }</option>
            }) }
            <option key="unknown" value="unknown">{ unknown }</option>
        </select>
    }
}

/// The sentence and the further questions.
pub(super) fn form() -> Html {
    let case = Case::default();
    html! {
        <div id="trace-form">
            <h2 id="trace-title">{ "Trace a call" }</h2>
            <p class="sentence live">
                { choice::<Carrier>("Provider", "carrier", case.carrier, "Somebody") }{ ", " }
                { choice::<Owner>("Owner", "owner", case.owner, "of whatever owner") }
                <label id="stake" hidden=true>
                    { " to " }<input type="number" name="stake" min="0" max="100" step="any" aria-label="Foreign share in per cent" />{ " %" }
                </label>
                { ", with " }{ choice::<Licence>("Licence", "licence", case.licence, "whatever licence") }
                { ", offers " }{ choice::<Service>("Service", "service", case.service, "some service") }
                { " " }{ choice::<Reach>("Reach", "reach", case.reach, "somewhere") }{ "." }
            </p>
            <p class="sentence quiet live">
                { "Answer in " }{ choice::<Reading>("Reading", "reading", case.reading, "either") }{ " reading, as of " }
                <input type="date" name="asof" aria-label="As of" value={case.asof.to_string()} />
                { ". The breach is " }{ choice::<Severe>("Severity", "severe", case.severe, "perhaps severe") }
                { ". Income from it: RMB " }
                <input type="number" name="income" min="0" step="1000" inputmode="numeric" aria-label="Income in RMB" placeholder="not given" />
                { "." }
            </p>
        </div>
    }
}

/// Buttons, and cases to begin with.
pub(super) fn begin(law: &Framework) -> Html {
    html! {
        <div id="trace-begin">
            <p class="live tools">
                <button type="button" name="undo" disabled=true>{ "Undo" }</button>
                <button type="button" name="again" disabled=true>{ "Start again" }</button>
                <button type="button" name="guess">{ "Guess before you look" }</button>
            </p>
            <p class="small"><b>{ "Begin with" }</b></p>
            <ul id="presets" class="begin small">{ for law.presets.iter().map(|preset| html! {
                <li key={preset.id.as_str()} id={link(preset.case())} data-preset={preset.id.as_str()}>
                    <a href={link(preset.case())}>{ preset.title.as_str() }</a>{ " " }
                    <span class="prov">{ for preset.cites.iter().map(|cite| html! { <cite key={cite.as_str()}>{ cite.as_str() }</cite> }) }</span>
                </li>
            }) }</ul>
        </div>
    }
}

/// The fields as the case fills them; unmarked while nothing may be given away.
pub(super) fn fields(gifts: &mut Gifts, case: &Case, trace: &Trace<'_>, hushed: bool, entered: u32) {
    const UNKNOWN: &str = "unknown";
    let stake = case.stake.map(|share| share.to_string());
    let income = case.income.map(|income| income.to_string());
    let word = |key: Option<&'static str>| AttrValue::Static(key.unwrap_or(UNKNOWN));
    let fields = [
        ("[name=carrier]", word(case.carrier.map(Carrier::key)), Some(Question::Carrier)),
        ("[name=owner]", word(case.owner.map(Owner::key)), Some(Question::Owner)),
        ("[name=stake]", stake.unwrap_or_default().into(), Some(Question::Stake)),
        ("[name=licence]", word(case.licence.map(Licence::key)), Some(Question::Licence)),
        ("[name=service]", word(case.service.map(Service::key)), Some(Question::Service)),
        ("[name=reach]", word(case.reach.map(Reach::key)), Some(Question::Reach)),
        ("[name=reading]", word(case.reading.map(Reading::key)), Some(Question::Reading)),
        ("[name=severe]", word(case.severe.map(Severe::key)), None),
        ("[name=asof]", case.asof.to_string().into(), None),
        ("[name=income]", income.unwrap_or_default().into(), None),
    ];
    for (place, value, question) in fields {
        let is = |list: &[Question]| !hushed && question.is_some_and(|question| list.contains(&question));
        let (class, title) = match () {
            () if is(&trace.needed) => ("word needed", Some("Still needed")),
            () if is(&trace.idle) => ("word idle", Some("Does not matter here")),
            () => ("word", None),
        };
        gifts.values(place, vec![value], entered);
        gifts.attribute(place, "class", class);
        gifts.optional(place, "title", title.map(AttrValue::Static));
    }
}

/// What still matters, what does not, and what the last change set free.
pub(super) fn marks(trace: &Trace<'_>, before: Option<&Trace<'_>>) -> AttrValue {
    let mut page = Markup::default();
    let mut line = |lead: &str, about: &[Question]| {
        if !about.is_empty() {
            page.fill("<p>{}{}.</p>", &[lead, &questions(about)]);
        }
    };
    if trace.verdict == Verdict::Open {
        line("<b>Still needed:</b> ", &trace.needed);
    }
    line("<b>Does not matter here:</b> ", &trace.idle);
    if let Some(before) = before {
        let freed: Vec<Question> = trace.idle.iter().copied().filter(|one| !before.idle.contains(one)).collect();
        line("Since the last change it no longer matters: ", &freed);
    }
    page.text()
}

/// The state after one answer: the permalink with that answer in it, read again. What cannot be read is named in the same
/// words as in a link, and the case stays as it was.
pub(super) fn answered(case: Case, key: &str, value: &str) -> Action {
    let link = link(case);
    let (path, query) = link.split_once('?').unwrap_or((&link, ""));
    let value = if value.is_empty() { "unknown" } else { value };
    let mut hash = fill("{}?{}={}", &[path, key, value]);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let other = pair.split('=').next().unwrap_or_default();
        if other != key && !(key == "owner" && other == "stake") {
            hash.push('&');
            hash.push_str(pair);
        }
    }
    let next = read(&hash, framework());
    if next.notices.is_empty() { Action::SetCase(next.case) } else { Action::Refuse(next.notices) }
}
