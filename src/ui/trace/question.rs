//! The question as a sentence whose underlined words are the controls.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::super::words::{self, Spoken};
use crate::{
    framework::{Case, Owner, Question, Share, Trace, Verdict},
    link::Action,
};

fn choice<T: Spoken>(
    name: &'static str,
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
        <select class="word" aria-label={name} {onchange}>
            { for T::CHOICES.iter().map(|choice| html! {
                <option key={choice.key()} value={choice.key()} selected={answer == Some(*choice)}>{ choice.words() }</option>
            }) }
            <option key="unknown" value="unknown" selected={answer.is_none()}>{ unknown }</option>
        </select>
    }
}

fn typed(event: &Event) -> String {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// The sentence, the further questions, and what still matters.
pub(super) fn question(case: &Case, trace: &Trace<'_>, act: &Callback<Action>) -> Html {
    let case = *case;
    let with_owner = move |owner| Case { owner, stake: Case::default().stake, ..case };
    let stake = act.reform(move |event: Event| {
        let stake = typed(&event).parse::<u8>().ok().filter(|percent| *percent <= 100).map(Share::percent);
        Action::Ask(Case { stake: stake.or(case.stake), ..case })
    });
    let income = act.reform(move |event: Event| {
        let income = typed(&event).parse().ok().filter(|income| *income <= Case::MOST_INCOME);
        Action::Ask(Case { income, ..case })
    });
    let asof =
        act.reform(move |event: Event| Action::Ask(Case { asof: typed(&event).parse().unwrap_or(case.asof), ..case }));
    let again = act.reform(|_: MouseEvent| Action::Ask(Case::default()));
    html! {
        <div class="ask">
            <p class="sentence live">
                { choice("Provider", case.carrier, "Somebody", move |carrier| Case { carrier, ..case }, act) }{ ", " }
                { choice("Owner", case.owner, "of whatever owner", with_owner, act) }
                if case.owner == Some(Owner::Foreign) {
                    <label class="stake">
                        { " to " }
                        <input type="number" min="0" max="100" step="1" aria-label="Foreign share in per cent"
                            value={case.stake.map(|share| share.to_string()).unwrap_or_default()} onchange={stake} />
                        { " %" }
                    </label>
                }
                { ", with " }{ choice("Licence", case.licence, "whatever licence", move |licence| Case { licence, ..case }, act) }
                { ", offers " }{ choice("Service", case.service, "some service", move |service| Case { service, ..case }, act) }
                { " " }{ choice("Reach", case.reach, "somewhere", move |reach| Case { reach, ..case }, act) }{ "." }
            </p>
            <p class="sentence quiet live">
                { "Answer in " }{ choice("Reading", case.reading, "either", move |reading| Case { reading, ..case }, act) }{ " reading, as of " }
                <input type="date" aria-label="As of" value={case.asof.to_string()} onchange={asof} />
                { ". The breach is " }{ choice("Severity", case.severe, "perhaps severe", move |severe| Case { severe, ..case }, act) }
                { ". Income from it: RMB " }
                <input type="number" min="0" step="1000" inputmode="numeric" aria-label="Income in RMB" placeholder="not given"
                    value={case.income.map(|income| income.to_string()).unwrap_or_default()} onchange={income} />
                { "." }
            </p>
            <div class="small" role="status">
                if trace.verdict == Verdict::Open {
                    <p><b>{ "Still needed: " }</b>{ list(&trace.needed) }</p>
                } else if !trace.idle.is_empty() {
                    <p><b>{ "Does not matter here: " }</b>{ list(&trace.idle) }</p>
                }
            </div>
            <p class="live"><button type="button" onclick={again} disabled={case == Case::default()}>{ "Start again" }</button></p>
        </div>
    }
}

fn list(questions: &[Question]) -> String {
    let names: Vec<&str> = questions.iter().map(|question| words::question(*question)).collect();
    format!("{}.", names.join(", "))
}
