//! A `select` element for the values of an enum, small enough to be a word in a sentence.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ui::words::Label;

/// The props of [`ChoiceSelect`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChoiceSelectProps<T: Label> {
    /// The `name` attribute, used by form autofill.
    #[prop_or_default]
    pub name: Option<&'static str>,
    /// The accessible name; `None` inside a `label` element.
    #[prop_or_default]
    pub label: Option<&'static str>,
    /// The chosen value; `None` if the question is unanswered.
    pub value: Option<T>,
    /// The label of the option for an unanswered question. Without it, there is no such option.
    #[prop_or_default]
    pub unknown: Option<&'static str>,
    /// Whether the option for an unanswered question comes first, as in a filter, instead of last.
    #[prop_or_default]
    pub is_unknown_first: bool,
    /// The CSS class.
    #[prop_or("word")]
    pub class: &'static str,
    /// The tooltip.
    #[prop_or_default]
    pub title: Option<&'static str>,
    /// Called with the value that the reader chooses; `None` if it is the option for an unanswered question.
    pub on_change: Callback<Option<T>>,
}

/// The value of the option for an unanswered question, the same word as in permalinks.
const UNKNOWN: &str = "unknown";

/// A `select` element whose options are the values of an enum, labelled by [`Label`].
#[component]
pub fn ChoiceSelect<T: Label>(props: &ChoiceSelectProps<T>) -> Html {
    let ChoiceSelectProps { name, label, value, unknown, is_unknown_first, class, title, on_change } = props.clone();
    let node = use_node_ref();
    // Once the reader has used a `select`, the `selected` attribute of its options has no effect any more. So set its value.
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
