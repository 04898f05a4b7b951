//! The puzzle as a sentence whose numbers are input fields; sliders for its chances, and the fields of the sample.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{parameter_field::ParameterField, parameter_input::ParameterInput};
use crate::state::SnailState;

/// The chances that have sliders.
const SLIDERS: [(ParameterField, &str); 3] = [
    (ParameterField::Good, "Good days"),
    (ParameterField::Reset, "Slides to the bottom"),
    (ParameterField::Salt, "Salt"),
];

/// The props of [`Sentence`] and of [`SampleFields`].
#[derive(Clone, PartialEq, Properties)]
pub struct SentenceProps {
    /// The well, its watcher and the sample.
    pub snail: SnailState,
    /// Receives the new value of a number, in the unit of [`ParameterField`].
    pub on_change: Callback<(ParameterField, u64)>,
}

/// The sentence.
#[component]
pub fn Sentence(props: &SentenceProps) -> Html {
    let number = |field: ParameterField| number(props, field);
    let cite = |id: &'static str| html! { <span class="provenance"><cite>{ id }</cite></span> };
    html! {
        <p class="sentence live">
            { "A snail at the bottom of a " }{ number(ParameterField::Depth) }
            { " foot well climbs " }{ number(ParameterField::Climb) }
            { " feet by day and slides back " }{ number(ParameterField::Slide) }{ " feet by night. " }{ cite("c4.1") }
            { " On " }{ number(ParameterField::Good) }{ " of the days without salt it climbs " }{ number(ParameterField::GoodClimb) }
            { " feet. On " }{ number(ParameterField::Reset) }{ " of nights it slides to the bottom. The wall grows " }
            { number(ParameterField::Wall) }{ " feet a night. On " }{ number(ParameterField::Salt) }
            { " of days a bucket of salt falls: that day the snail does not climb, and it loses " }{ number(ParameterField::SaltSlip) }{ " feet. " }{ cite("c4.2") }
            { " You watch for " }{ number(ParameterField::Patience) }{ " days. " }{ cite("c1.2") }
        </p>
    }
}

/// Sliders for the chances, and the seed, number and size of the sample.
#[component]
pub fn SampleFields(props: &SentenceProps) -> Html {
    let SentenceProps { snail, on_change } = props;
    let number = |field: ParameterField| number(props, field);
    html! {
        <>
            <div class="sliders small live" role="group" aria-label="Chances">
                { for SLIDERS.map(|(field, name)| slider(field, name, snail, on_change)) }
            </div>
            <p class="small live">
                { "Luck: seed " }{ number(ParameterField::Seed) }{ ", snail " }{ number(ParameterField::Run) }
                { " of " }{ number(ParameterField::Snails) }{ "." }
            </p>
        </>
    }
}

/// The input of a number.
fn number(SentenceProps { snail, on_change }: &SentenceProps, field: ParameterField) -> Html {
    html! { <ParameterInput {field} value={field.get(snail)} snails={snail.snails} on_change={on_change.clone()} /> }
}

/// A slider for a chance, in whole per cent.
fn slider(
    field: ParameterField,
    name: &'static str,
    snail: &SnailState,
    on_change: &Callback<(ParameterField, u64)>,
) -> Html {
    let (on_change, snails) = (on_change.clone(), snail.snails);
    let oninput = move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        if let Ok(value) = field.read(&text, snails) {
            on_change.emit((field, value));
        }
    };
    html! {
        <label key={field.key()}>
            { name }{ ", per cent" }
            <input type="range" name={format!("{}-slider", field.key())} min="0" max="100" step="1"
                value={field.text(field.get(snail))} {oninput} />
        </label>
    }
}
