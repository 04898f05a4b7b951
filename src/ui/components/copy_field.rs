//! A read-only text field with a Copy button.

use web_sys::Element;
use yew::prelude::*;

use crate::platform::clipboard;

/// The props of [`CopyField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CopyFieldProps {
    /// The id of the field.
    pub id: &'static str,
    /// The label of the field.
    pub label: &'static str,
    /// The text to copy.
    pub value: AttrValue,
    /// Called after the button was pressed: `true` if the text was copied. If the browser refuses, as it may in a frame, the text is at
    /// least selected.
    pub on_copied: Callback<bool>,
}

/// A read-only text field with a label and a Copy button.
#[component]
pub fn CopyField(props: &CopyFieldProps) -> Html {
    let field = use_node_ref();
    let onclick = {
        let (field, on_copied) = (field.clone(), props.on_copied.clone());
        move |_: MouseEvent| {
            if let Some(field) = field.cast::<Element>() {
                on_copied.emit(clipboard::field(&field));
            }
        }
    };
    html! {
        <div class="field">
            <label for={props.id}>{ props.label }</label>
            <input ref={field} id={props.id} readonly=true value={props.value.clone()} />
            <button type="button" {onclick}>{ "Copy" }</button>
        </div>
    }
}
