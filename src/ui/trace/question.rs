//! The question as a sentence whose underlined words are the controls.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{super::words::Spoken, change::link, phrase::questions};
use crate::{
    framework::{Case, Framework, Owner, Question as Asked, Share, Trace, Verdict},
    link::Action,
};

/// What the question shows besides the case.
pub(super) struct Shown<'a> {
    /// The answer.
    pub trace: &'a Trace<'static>,
    /// The answer before the last change.
    pub before: Option<&'a Trace<'static>>,
    /// Whether nothing may be given away yet.
    pub hushed: bool,
    /// What was typed and could not be read.
    pub refused: &'a str,
}

fn choice<T: Spoken>(
    name: &'static str,
    mark: Mark,
    answer: Option<T>,
    unknown: &'static str,
    change: impl Fn(Option<T>) -> Case + 'static,
    act: &Callback<Action>,
) -> Html {
    let onchange = act.reform(move |event: Event| {
        let value =
            event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()).map(|select| select.value());
        let chosen = T::CHOICES.iter().copied().find(|choice| Some(choice.key()) == value.as_deref());
        Action::Ask(change(chosen))
    });
    let options: Vec<(&str, &str)> = T::CHOICES.iter().map(|choice| (choice.key(), choice.words())).collect();
    select(name, mark, &options, answer.map(T::key), unknown, onchange)
}

fn select(
    name: &'static str,
    mark: Mark,
    options: &[(&'static str, &'static str)],
    answer: Option<&'static str>,
    unknown: &'static str,
    onchange: Callback<Event>,
) -> Html {
    let option = |key: &'static str, words: &'static str, selected: bool| {
        html! { <option {key} value={key} {selected}>{ words }</option> }
    };
    html! {
        <select class={mark.class()} title={mark.words()} aria-label={name} {onchange}>
            { for options.iter().map(|(key, words)| option(key, words, answer == Some(*key))) }
            { option("unknown", unknown, answer.is_none()) }
        </select>
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

fn typed(event: &Event) -> String {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// The sentence, the further questions, and what still matters. `refuse` takes what was typed and could not be read.
pub(super) fn question(
    case: Case,
    shown: &Shown<'_>,
    act: &Callback<Action>,
    refuse: &Callback<String>,
    undo: Option<Callback<MouseEvent>>,
) -> Html {
    let Shown { trace, before, hushed, refused } = shown;
    let was = before.map(|before| before.idle.as_slice()).unwrap_or_default();
    let freed: Vec<Asked> = trace.idle.iter().copied().filter(|one| before.is_some() && !was.contains(one)).collect();
    let mark = |question: Asked| match () {
        () if *hushed => Mark::Plain,
        () if trace.needed.contains(&question) => Mark::Needed,
        () if trace.idle.contains(&question) => Mark::Idle,
        () => Mark::Plain,
    };
    let with_owner = move |owner| Case { owner, stake: Case::default().stake, ..case };
    // What is typed and cannot be read is named, and the answer stays as it was.
    let read = |name: &'static str, change: fn(Case, &str) -> Option<Case>| {
        let (act, refuse) = (act.clone(), refuse.clone());
        Callback::from(move |event: Event| {
            let text = typed(&event);
            match change(case, &text) {
                Some(next) => act.emit(Action::Ask(next)),
                None => refuse.emit([name, " was left as it was: “", &text, "” cannot be read."].concat()),
            }
        })
    };
    let stake = read("The share", |case, text| {
        let stake = text.parse::<u8>().ok().filter(|percent| *percent <= 100).map(Share::percent)?;
        Some(Case { stake: Some(stake), ..case })
    });
    let income = read("The income", |case, text| {
        let income =
            if text.is_empty() { None } else { Some(text.parse().ok().filter(|income| *income <= Case::MOST_INCOME)?) };
        Some(Case { income, ..case })
    });
    let asof = read("The day", |case, text| Some(Case { asof: text.parse().ok()?, ..case }));
    let again = act.reform(|_: MouseEvent| Action::Ask(Case::default()));
    html! {
        <div class="ask">
            <p class="sentence live">
                { choice("Provider", mark(Asked::Carrier), case.carrier, "Somebody", move |carrier| Case { carrier, ..case }, act) }{ ", " }
                { choice("Owner", mark(Asked::Owner), case.owner, "of whatever owner", with_owner, act) }
                if case.owner == Some(Owner::Foreign) {
                    <label class="stake">
                        { " to " }
                        <input type="number" class={mark(Asked::Stake).class()} title={mark(Asked::Stake).words()} min="0" max="100" step="1" aria-label="Foreign share in per cent"
                            value={case.stake.map(|share| share.to_string()).unwrap_or_default()} onchange={stake} />
                        { " %" }
                    </label>
                }
                { ", with " }{ choice("Licence", mark(Asked::Licence), case.licence, "whatever licence", move |licence| Case { licence, ..case }, act) }
                { ", offers " }{ choice("Service", mark(Asked::Service), case.service, "some service", move |service| Case { service, ..case }, act) }
                { " " }{ choice("Reach", mark(Asked::Reach), case.reach, "somewhere", move |reach| Case { reach, ..case }, act) }{ "." }
            </p>
            <p class="sentence quiet live">
                { "Answer in " }{ choice("Reading", mark(Asked::Reading), case.reading, "either", move |reading| Case { reading, ..case }, act) }{ " reading, as of " }
                <input type="date" aria-label="As of" value={case.asof.to_string()} onchange={asof} />
                { ". The breach is " }{ choice("Severity", Mark::Plain, case.severe, "perhaps severe", move |severe| Case { severe, ..case }, act) }
                { ". Income from it: RMB " }
                <input type="number" min="0" step="1000" inputmode="numeric" aria-label="Income in RMB" placeholder="not given"
                    value={case.income.map(|income| income.to_string()).unwrap_or_default()} onchange={income} />
                { "." }
            </p>
            <div class="small marks" role="status">
                if !refused.is_empty() { <p class="refused">{ (*refused).to_owned() }</p> }
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
