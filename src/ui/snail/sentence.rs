//! The puzzle as prose whose numbers are the controls: dragged, typed or stepped; and sliders for the chances.

use std::{cell::RefCell, rc::Rc};

use web_sys::{HtmlInputElement, PointerEvent};
use yew::prelude::*;

use super::{
    field::Field,
    parts::{cite, status},
};
use crate::{
    browser::page,
    link::{Action, SnailState},
};

/// CSS pixels of a drag that make one step.
const PIXELS: i32 = 8;

/// A number that is being dragged: which, from where, and what it was.
pub(super) type Drag = Option<(Field, i32, u64)>;

/// The sentence and its sliders. `trouble` is what was wrong with the last number typed.
pub(super) fn sentence(
    snail: SnailState,
    act: &Callback<Action>,
    trouble: &UseStateHandle<String>,
    drag: &Rc<RefCell<Drag>>,
) -> Html {
    let number = |field: Field| {
        let value = field.text(field.get(&snail));
        let onchange = {
            let (act, trouble, value) = (act.clone(), trouble.clone(), value.clone());
            move |event: Event| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                match field.read(&input.value(), &snail) {
                    Ok(read) => {
                        trouble.set(String::new());
                        act.emit(Action::Watch(field.set(&snail, read)));
                    }
                    Err(why) => {
                        input.set_value(&value);
                        trouble.set(why);
                    }
                }
            }
        };
        let onpointerdown = {
            let drag = drag.clone();
            move |event: PointerEvent| {
                event.prevent_default();
                page::capture(&event);
                *drag.borrow_mut() = Some((field, event.client_x(), field.get(&snail)));
            }
        };
        let (least, most) = field.range(&snail);
        html! {
            <span class="dial">
                <input type="number" class="word" inputmode="decimal" min={field.text(least)} max={field.text(most)}
                    step={field.step_text()} aria-label={field.name()} {value} {onchange} />
                <span class="grip" aria-hidden="true" {onpointerdown}>{ "↔" }</span>
            </span>
        }
    };
    let onpointermove = {
        let (drag, act) = (drag.clone(), act.clone());
        move |event: PointerEvent| {
            if let Some((field, from, value)) = *drag.borrow() {
                let steps = i64::from((event.client_x() - from) / PIXELS);
                let moved = value.saturating_add_signed(steps * i64::try_from(field.step()).unwrap_or(1));
                act.emit(Action::Watch(field.set(&snail, moved)));
            }
        }
    };
    let onpointerup = {
        let drag = drag.clone();
        move |_: PointerEvent| *drag.borrow_mut() = None
    };
    let slider = |field: Field, name: &'static str| {
        let oninput = act.reform(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let read = input.and_then(|input| field.read(&input.value(), &snail).ok());
            Action::Watch(read.map_or(snail, |read| field.set(&snail, read)))
        });
        let value = field.text(field.get(&snail));
        html! {
            <label>{ name }<input type="range" min="0" max="100" step="1" value={value.clone()} {oninput} />
                <output>{ value }{ " %" }</output></label>
        }
    };
    html! {
        <div {onpointermove} onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>
            <p class="sentence live">
                { "A snail at the bottom of a " }{ number(Field::Depth) }{ " foot well climbs " }{ number(Field::Climb) }
                { " feet by day and slides " }{ number(Field::Slide) }{ " by night. " }
                { cite("c4.1") }
                { " On " }{ number(Field::Good) }{ " % of days it climbs " }{ number(Field::GoodClimb) }
                { "; on " }{ number(Field::Reset) }{ " % of nights it slides to the bottom. The wall grows " }
                { number(Field::Wall) }{ " feet a night. On " }{ number(Field::Salt) }
                { " % of days a bucket of salt costs it " }{ number(Field::SaltSlip) }{ " feet. " }
                { cite("c4.2") }
                { " You will watch for " }{ number(Field::Patience) }{ " days. " }
                { cite("c1.2") }
            </p>
            <div class="sliders small live" role="group" aria-label="Chances">
                { slider(Field::Good, "Good days") }{ slider(Field::Reset, "Slides to the bottom") }{ slider(Field::Salt, "Salt") }
            </div>
            <p class="small live">
                { "Luck: seed " }{ number(Field::Seed) }{ ", snail " }{ number(Field::Run) }
                { " of " }{ number(Field::Snails) }{ "." }
            </p>
            { status("small trouble", (**trouble).clone()) }
        </div>
    }
}
