//! The question as a sentence whose underlined words are the controls.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{super::words::Spoken, change::link, phrase::questions};
use crate::{
    content::framework,
    framework::{Case, Framework, Owner, Question as Asked, Trace, Verdict},
    link::{Action, State, read},
};

/// What the question shows besides the case.
pub(super) struct Shown<'a> {
    /// The answer.
    pub trace: &'a Trace<'a>,
    /// The answer before the last change.
    pub before: Option<&'a Trace<'a>>,
    /// Whether nothing may be given away yet.
    pub hushed: bool,
}

fn choice<T: Spoken>(
    name: &'static str,
    key: &'static str,
    mark: Mark,
    answer: Option<T>,
    unknown: &'static str,
) -> Html {
    let options: Vec<(&str, &str)> = T::CHOICES.iter().map(|choice| (choice.key(), choice.words())).collect();
    select(name, key, mark, &options, answer.map_or("unknown", T::key), unknown)
}

fn select(
    name: &'static str,
    key: &'static str,
    mark: Mark,
    options: &[(&'static str, &'static str)],
    answer: &str,
    unknown: &'static str,
) -> Html {
    let option = |(key, words): (&'static str, &'static str)| {
        html! { <option {key} value={key} selected={answer == key}>{ words }</option> }
    };
    html! {
        <select class={mark.class()} title={mark.words()} name={key} aria-label={name}>
            { for options.iter().copied().chain([("unknown", unknown)]).map(option) }
        </select>
    }
}

/// The state after one answer: the permalink with that answer in it, read again. What cannot be read is named in the same
/// words as in a link, and the case stays as it was.
fn answered(case: Case, key: &str, value: &str) -> Action {
    let link = link(case);
    let (path, query) = link.split_once('?').unwrap_or((&link, ""));
    let mut hash = [path, "?", key, "=", value].concat();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let other = pair.split('=').next().unwrap_or_default();
        if other != key && !(key == "owner" && other == "stake") {
            hash.push('&');
            hash.push_str(pair);
        }
    }
    let next = read(&hash, framework());
    if next.notices.is_empty() { Action::Ask(next.case) } else { Action::Follow(Box::new(State { case, ..next })) }
}

fn field(event: &Event) -> Option<(String, String)> {
    let target = event.target()?;
    match target.dyn_into::<HtmlSelectElement>() {
        Ok(select) => Some((select.name(), select.value())),
        Err(other) => other.dyn_into::<HtmlInputElement>().ok().map(|input| (input.name(), input.value())),
    }
}

/// Whether a question still matters.
#[derive(Clone, Copy)]
enum Mark {
    Plain,
    Needed,
    Idle,
}

impl Mark {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "word",
            Self::Needed => "word needed",
            Self::Idle => "word idle",
        }
    }

    const fn words(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Needed => Some("Still needed"),
            Self::Idle => Some("Does not matter here"),
        }
    }
}

/// The sentence, the further questions, and what still matters.
pub(super) fn question(
    case: Case,
    shown: &Shown<'_>,
    act: &Callback<Action>,
    undo: Option<Callback<MouseEvent>>,
) -> Html {
    let Shown { trace, before, hushed } = shown;
    let was = before.map(|before| before.idle.as_slice()).unwrap_or_default();
    let freed: Vec<Asked> = trace.idle.iter().copied().filter(|one| before.is_some() && !was.contains(one)).collect();
    let mark = |question: Asked| match () {
        () if *hushed => Mark::Plain,
        () if trace.needed.contains(&question) => Mark::Needed,
        () if trace.idle.contains(&question) => Mark::Idle,
        () => Mark::Plain,
    };
    let onchange = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let Some((key, value)) = field(&event) else { return };
            let value = if key == "income" && value.is_empty() { "unknown".to_owned() } else { value };
            act.emit(answered(case, &key, &value));
        })
    };
    let again = act.reform(|_: MouseEvent| Action::Ask(Case::default()));
    html! {
        <div class="ask" {onchange}>
            <p class="sentence live">
                { choice("Provider", "carrier", mark(Asked::Carrier), case.carrier, "Somebody") }{ ", " }
                { choice("Owner", "owner", mark(Asked::Owner), case.owner, "of whatever owner") }
                if case.owner == Some(Owner::Foreign) {
                    <label class="stake">
                        { " to " }
                        <input type="number" name="stake" class={mark(Asked::Stake).class()} title={mark(Asked::Stake).words()}
                            min="0" max="100" step="any" aria-label="Foreign share in per cent"
                            value={case.stake.map(|share| share.to_string()).unwrap_or_default()} />
                        { " %" }
                    </label>
                }
                { ", with " }{ choice("Licence", "licence", mark(Asked::Licence), case.licence, "whatever licence") }
                { ", offers " }{ choice("Service", "service", mark(Asked::Service), case.service, "some service") }
                { " " }{ choice("Reach", "reach", mark(Asked::Reach), case.reach, "somewhere") }{ "." }
            </p>
            <p class="sentence quiet live">
                { "Answer in " }{ choice("Reading", "reading", mark(Asked::Reading), case.reading, "either") }{ " reading, as of " }
                <input type="date" name="asof" aria-label="As of" value={case.asof.to_string()} />
                { ". The breach is " }{ choice("Severity", "severe", Mark::Plain, case.severe, "perhaps severe") }
                { ". Income from it: RMB " }
                <input type="number" name="income" min="0" step="1000" inputmode="numeric" aria-label="Income in RMB" placeholder="not given"
                    value={case.income.map(|income| income.to_string()).unwrap_or_default()} />
                { "." }
            </p>
            <div class="small marks" role="status">
                if !hushed && trace.verdict == Verdict::Open {
                    <p><b>{ "Still needed: " }</b>{ questions(&trace.needed) }{ "." }</p>
                } else if !hushed && !trace.idle.is_empty() {
                    <p><b>{ "Does not matter here: " }</b>{ questions(&trace.idle) }{ "." }</p>
                }
                if !hushed && !freed.is_empty() {
                    <p>{ "Since the last change it no longer matters: " }{ questions(&freed) }{ "." }</p>
                }
            </div>
            <p class="live tools">
                <button type="button" disabled={undo.is_none()} onclick={undo}>{ "Undo" }</button>
                <button type="button" onclick={again} disabled={case == Case::default()}>{ "Start again" }</button>
            </p>
        </div>
    }
}

/// Cases to begin with.
pub(super) fn presets(law: &Framework) -> Html {
    html! {
        <ul id="presets" class="begin small">{ for law.presets.iter().map(|preset| html! {
            <li key={preset.id.as_str()} id={["preset-", &preset.id].concat()}>
                <a href={link(preset.case())}>{ preset.title.as_str() }</a>{ " " }
                <span class="prov">{ for preset.cites.iter().map(|cite| html! { <cite key={cite.as_str()}>{ cite.as_str() }</cite> }) }</span>
            </li>
        }) }</ul>
    }
}
