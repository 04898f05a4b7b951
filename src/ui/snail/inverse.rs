//! The inverse question: which value makes it so likely to be out in time?

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::super::number::fixed;
use super::{
    field::Field,
    parts::{button, heading},
};
use crate::{
    browser::frames::{Frames, each_frame},
    link::{Action, SnailState},
    snail::{Found, HORIZON, Inverse, Knob},
};

/// Heights that one frame moves.
const HEIGHTS: u64 = 1_000_000;

const fn field(knob: Knob) -> Field {
    match knob {
        Knob::Salt => Field::Salt,
        Knob::Reset => Field::Reset,
        Knob::Good => Field::Good,
        Knob::Wall => Field::Wall,
        Knob::Depth => Field::Depth,
        Knob::Climb => Field::Climb,
        Knob::Slide => Field::Slide,
    }
}

/// Knob, target in per cent, days.
pub(super) type Question = (usize, u32, u32);

/// Searches in frames, and hands over what it finds.
pub(super) fn search(
    snail: SnailState,
    (nth, percent, days): Question,
    answer: UseStateHandle<Option<(SnailState, Question, Found)>>,
) -> Frames {
    let knob = Knob::ALL.get(nth).copied().unwrap_or(Knob::Salt);
    let mut search = Inverse::new(&snail.setting, knob, f64::from(percent) / 100.0, days);
    each_frame(move || {
        let found = search.advance(HEIGHTS);
        if let Some(found) = found {
            answer.set(Some((snail, (nth, percent, days), found)));
        }
        found.is_none()
    })
}

/// The question and its answer.
pub(super) fn ask(
    snail: &SnailState,
    act: &Callback<Action>,
    question: &UseStateHandle<Question>,
    asked: &UseStateHandle<Option<(SnailState, Question)>>,
    answer: Option<(SnailState, Question, Found)>,
) -> Html {
    let (nth, percent, days) = **question;
    let choose = {
        let question = question.clone();
        move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(nth) = select.and_then(|select| usize::try_from(select.selected_index()).ok()) {
                question.set((nth, percent, days));
            }
        }
    };
    let number = |name: &'static str, value: u32, most: u32, make: fn(Question, u32) -> Question| {
        let question = question.clone();
        let onchange = move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            match input.as_ref().and_then(|input| input.value().parse().ok()).filter(|read| (1..=most).contains(read)) {
                Some(read) => question.set(make(*question, read)),
                None => drop(input.map(|input| input.set_value(&value.to_string()))),
            }
        };
        html! { <input class="word" type="number" min="1" max={most.to_string()} aria-label={name} value={value.to_string()} {onchange} /> }
    };
    let solve = {
        let (asked, snail) = (asked.clone(), *snail);
        move |_: MouseEvent| asked.set(Some((snail, (nth, percent, days))))
    };
    let current = answer.filter(|(of, asked, _)| of.setting == snail.setting && *asked == **question);
    html! {
        <div class="ask live">
            { heading("The question turned round") }
            <p class="sentence quiet">
                { "Which " }
                <select class="word" aria-label="Setting to solve for" onchange={choose}>
                    { for Knob::ALL.iter().enumerate().map(|(at, knob)| html! {
                        <option key={at} selected={at == nth}>{ field(*knob).name() }</option>
                    }) }
                </select>
                { " gives it a chance of " }{ number("Target in per cent", percent, 100, |(nth, _, days), percent| (nth, percent, days)) }
                { " % to be out within " }{ number("Days", days, HORIZON, |(nth, percent, _), days| (nth, percent, days)) }{ " days? " }
                { button("solve", "Solve", solve) }
            </p>
            <p id="snail-solved" role="status">
                if let Some((_, _, found)) = current { { solved(snail, nth, found, act) } }
            </p>
        </div>
    }
}

fn solved(snail: &SnailState, nth: usize, found: Found, act: &Callback<Action>) -> Html {
    let knob = Knob::ALL.get(nth).copied().unwrap_or(Knob::Salt);
    let field = field(knob);
    let percent = |share: f64| format!("{} %", fixed(share * 100.0, 2));
    match found {
        Found::None(best) => {
            html! { <>{ "No value does it: at the kindest the chance is " }{ percent(best) }{ "." }</> }
        }
        Found::Any(worst) => {
            html! { <>{ "Any value does it: even at the harshest the chance is " }{ percent(worst) }{ "." }</> }
        }
        Found::Value { value, chance } => {
            let next = field.set(snail, value.into());
            let bound = if knob.helps(&snail.setting) { "At least " } else { "At most " };
            let act = act.clone();
            let take = move |_: MouseEvent| act.emit(Action::Watch(next));
            html! { <>
                { bound }<b>{ field.text(value.into()) }</b>{ ": then the chance is " }{ percent(chance) }
                { format!(" (in {}). ", if field.step() == 1 { "feet" } else { "per cent" }) }
                { button("try", "Try it", take) }
            </> }
        }
    }
}
