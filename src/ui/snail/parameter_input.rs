//! An input for one number of the puzzle, which can be typed, stepped or dragged.

use yew::prelude::*;

use super::{
    super::components::{
        drag_handle::DragHandle,
        entry_field::{EntryField, EntryKind},
    },
    parameter_field::ParameterField,
};

/// The props of [`ParameterInput`].
#[derive(Clone, PartialEq, Properties)]
pub struct ParameterInputProps {
    /// Which number.
    pub field: ParameterField,
    /// Its value, in the unit of [`ParameterField`].
    pub value: u64,
    /// The number of snails in the sample, which limits the number of the snail shown.
    pub snails: u32,
    /// Receives the new value. A dragged value may be out of range; [`ParameterField::set`] clamps it.
    pub on_change: Callback<(ParameterField, u64)>,
}

/// A field for the number, as wide as the number, with a drag handle.
#[component]
pub fn ParameterInput(props: &ParameterInputProps) -> Html {
    let ParameterInputProps { field, value, snails, on_change } = props;
    let (least, most) = field.range(*snails);
    let on_commit = use_callback((*field, *snails, on_change.clone()), |text: String, (field, snails, on_change)| {
        field.read(&text, *snails).map(|value| on_change.emit((*field, value)))
    });
    let on_drag =
        use_callback((*field, on_change.clone()), |value, (field, on_change)| on_change.emit((*field, value)));
    let text = field.text(*value);
    html! {
        <span class="dial" data-digits={text.len().to_string()}>
            <EntryField id={format!("well-{}", field.key())} name={field.key()} label={field.name()} value={text} unit={field.sign()}
                kind={EntryKind::number(field.text(least), field.text(most), field.step_text())} {on_commit}>
                <DragHandle value={*value} step={field.step()} {on_drag} />
            </EntryField>
        </span>
    }
}
