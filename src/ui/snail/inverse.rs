//! The inverse question: which value makes it so likely to be out in time?

use yew::AttrValue;

use super::{
    super::{
        markup::{Markup, put},
        number::fixed,
    },
    field::Field,
};
use crate::{
    link::SnailState,
    snail::{Found, Knob},
};

pub(super) const fn field(knob: Knob) -> Field {
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

/// The knob at a place of the list.
pub(super) fn knob(nth: usize) -> Knob {
    Knob::ALL.get(nth).copied().unwrap_or(Knob::Salt)
}

/// Knob, target in per cent, days.
pub(super) type Question = (usize, u32, u32);

/// The answer in words, with a way to try it.
pub(super) fn solved(snail: &SnailState, nth: usize, found: Found) -> AttrValue {
    let knob = knob(nth);
    let field = field(knob);
    let percent = |share: f64| fixed(share * 100.0, 2);
    let mut page = Markup::default();
    match found {
        Found::None(best) => put!(page, "No value does it: at the kindest the chance is {} %.", percent(best)),
        Found::Any(worst) => put!(page, "Any value does it: even at the harshest the chance is {} %.", percent(worst)),
        Found::Value { value, chance } => {
            let bound = if knob.helps(&snail.setting) { "least" } else { "most" };
            let unit = if field.step() == 1 { "feet" } else { "per cent" };
            put!(
                page,
                "At {bound} <b>{}</b>: then the chance is {} % (in {unit}). ",
                field.text(value.into()),
                percent(chance)
            );
            put!(page, "<button type=\"button\" name=\"try\" value=\"{value}\">Try it</button>");
        }
    }
    page.text()
}
