//! A number of the puzzle as a reader changes it: typed, stepped, or dragged.

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
    /// Its value.
    pub value: u64,
    /// The size of the sample, which bounds which snail can be shown.
    pub snails: u32,
    /// Takes another value; one out of its range is brought into it.
    pub on_change: Callback<(ParameterField, u64)>,
}

/// A field for the number, and a handle to drag it by.
#[component]
pub fn ParameterInput(props: &ParameterInputProps) -> Html {
    let ParameterInputProps { field, value, snails, on_change } = props;
    let (least, most) = field.range(*snails);
    let on_commit = use_callback((*field, *snails, on_change.clone()), |text: String, (field, snails, on_change)| {
        field.read(&text, *snails).map(|value| on_change.emit((*field, value)))
    });
    let on_drag =
        use_callback((*field, on_change.clone()), |value, (field, on_change)| on_change.emit((*field, value)));
    html! {
        <span class="dial">
            <EntryField id={format!("well-{}", field.key())} name={field.key()} label={field.name()} value={field.text(*value)}
                kind={EntryKind::number(field.text(least), field.text(most), field.step_text())} {on_commit}>
                <DragHandle value={*value} step={field.step()} {on_drag} />
            </EntryField>
        </span>
    }
}
