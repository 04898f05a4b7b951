//! Text to copy: a field that is only read, and a button.

use web_sys::Element;
use yew::prelude::*;

use crate::platform::clipboard;

/// The props of [`CopyField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CopyFieldProps {
    /// The id of the field.
    pub id: &'static str,
    /// What the text is.
    pub label: &'static str,
    /// The text.
    pub value: AttrValue,
    /// Told after the button was pressed whether the text was copied; a frame may refuse it, and then the text is selected.
    pub on_copied: Callback<bool>,
}

/// A field with its label and the button that copies it.
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
