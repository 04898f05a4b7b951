//! The question as a sentence whose underlined words are the controls.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{super::words::Spoken, change::link, phrase::questions};
use crate::{
    content::framework,
    framework::{Case, Owner, Question as Asked, Share, Verdict},
    link::Action,
};

#[derive(PartialEq, Properties)]
pub(super) struct QuestionProps {
    pub case: Case,
    /// The case before the last change.
    pub earlier: Option<Case>,
    /// Whether nothing may be given away yet.
    pub hushed: bool,
    pub act: Callback<Action>,
    pub undo: Callback<MouseEvent>,
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
    html! {
        <select class={classes!("word", mark.class())} title={mark.words()} aria-label={name} {onchange}>
            { for T::CHOICES.iter().map(|choice| html! {
                <option key={choice.key()} value={choice.key()} selected={answer == Some(*choice)}>{ choice.words() }</option>
            }) }
            <option key="unknown" value="unknown" selected={answer.is_none()}>{ unknown }</option>
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
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Needed => Some("needed"),
            Self::Idle => Some("idle"),
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

/// The sentence, the further questions, what still matters, and cases to begin with.
#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let law = framework();
    let QuestionProps { case, earlier, hushed, act, undo } = props;
    let case = *case;
    let trace = law.trace(&case);
    let before = earlier.map(|earlier| law.trace(&earlier).idle).unwrap_or_default();
    let freed: Vec<Asked> =
        trace.idle.iter().copied().filter(|one| earlier.is_some() && !before.contains(one)).collect();
    let mark = |question: Asked| match () {
        () if *hushed => Mark::Plain,
        () if trace.needed.contains(&question) => Mark::Needed,
        () if trace.idle.contains(&question) => Mark::Idle,
        () => Mark::Plain,
    };
    let refused = use_state_eq(String::new);
    let with_owner = move |owner| Case { owner, stake: Case::default().stake, ..case };
    // What is typed and cannot be read is named, and the answer stays as it was.
    let read = |name: &'static str, change: fn(Case, &str) -> Option<Case>| {
        let (act, refused) = (act.clone(), refused.clone());
        Callback::from(move |event: Event| {
            let text = typed(&event);
            let next = change(case, &text);
            refused.set(if next.is_none() {
                [name, " was left as it was: “", &text, "” cannot be read."].concat()
            } else {
                String::new()
            });
            act.emit(Action::Ask(next.unwrap_or(case)));
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
                        <input type="number" class={classes!(mark(Asked::Stake).class())} title={mark(Asked::Stake).words()} min="0" max="100" step="1" aria-label="Foreign share in per cent"
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
                if !refused.is_empty() { <p class="refused">{ (*refused).clone() }</p> }
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
                <button type="button" onclick={undo} disabled={earlier.is_none()}>{ "Undo" }</button>
                <button type="button" onclick={again} disabled={case == Case::default()}>{ "Start again" }</button>
            </p>
            <p class="small begin"><b>{ "Begin with" }</b></p>
            <ul class="begin small">{ for law.presets.iter().map(|preset| {
                let current = (preset.case() == case).then_some("true");
                html! {
                    <li key={preset.id.as_str()}>
                        <a href={link(preset.case())} data-preset={preset.id.as_str()} aria-current={current}>{ preset.title.as_str() }</a>{ " " }
                        <span class="prov">{ for preset.cites.iter().map(|cite| html! { <cite key={cite.as_str()}>{ cite.as_str() }</cite> }) }</span>
                    </li>
                }
            }) }</ul>
        </div>
    }
}
