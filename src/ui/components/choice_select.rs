//! A list of choices that folds into one word of a sentence.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ui::words::Label;

/// The props of [`ChoiceSelect`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChoiceSelectProps<T: Label> {
    /// The name of the field for browsers and for programs that fill in forms.
    #[prop_or_default]
    pub name: Option<&'static str>,
    /// The accessible name; absent where a `label` stands around it.
    #[prop_or_default]
    pub label: Option<&'static str>,
    /// What is chosen; `None` where the question is open.
    pub value: Option<T>,
    /// The words for an open question; without them, a choice has to be made.
    #[prop_or_default]
    pub unknown: Option<&'static str>,
    /// Whether the words for an open question stand before the choices, as in a filter, and not after them.
    #[prop_or_default]
    pub is_unknown_first: bool,
    /// The class of the field.
    #[prop_or("word")]
    pub class: &'static str,
    /// A hint that stands beside the pointer.
    #[prop_or_default]
    pub title: Option<&'static str>,
    /// Takes what the reader chooses; `None` where the question is left open.
    pub on_change: Callback<Option<T>>,
}

/// The value of the option for an open question, the same word as in permalinks.
const UNKNOWN: &str = "unknown";

/// A `select` whose options are the values of an enum.
#[component]
pub fn ChoiceSelect<T: Label>(props: &ChoiceSelectProps<T>) -> Html {
    let ChoiceSelectProps { name, label, value, unknown, is_unknown_first, class, title, on_change } = props.clone();
    let node = use_node_ref();
    // Once a reader has used a select, the attribute `selected` of its options no longer moves it; its value does.
    use_effect_with(value, {
        let node = node.clone();
        move |value| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value.map_or(UNKNOWN, T::key));
            }
        }
    });
    let onchange = on_change.reform(|event: Event| {
        let key = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
        T::CHOICES.iter().copied().find(|choice| Some(choice.key()) == key.as_deref())
    });
    let choice = |choice: &T| {
        html! { <option key={choice.key()} value={choice.key()} selected={value == Some(*choice)}>{ choice.label() }</option> }
    };
    let open = unknown.map(|words| {
        html! { <option key={UNKNOWN} value={UNKNOWN} selected={value.is_none()}>{ words }</option> }
    });
    let (before, after) = if is_unknown_first { (open, None) } else { (None, open) };
    html! {
        <select ref={node} {name} aria-label={label} {onchange} {class} {title}>
            { for before.into_iter().chain(T::CHOICES.iter().map(choice)).chain(after) }
        </select>
    }
}
