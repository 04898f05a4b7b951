//! A choice among the answers to one question.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ui::words::Spoken;

/// The props of [`Select`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SelectProps<T: PartialEq> {
    /// The answer that is given; absent where the question is open.
    pub chosen: Option<T>,
    /// The words for an open question; without them the reader must give an answer.
    #[prop_or_default]
    pub open: Option<&'static str>,
    /// Takes the answer that the reader chooses.
    pub on_choose: Callback<Option<T>>,
    /// Classes of the element.
    #[prop_or_default]
    pub class: &'static str,
    /// The name of the control, where no label stands around it.
    #[prop_or_default]
    pub name: Option<&'static str>,
}

/// A drop-down list of every answer.
#[component]
pub fn Select<T: Spoken>(props: &SelectProps<T>) -> Html {
    let SelectProps { chosen, open, class, name, .. } = props;
    let node = use_node_ref();
    let key = chosen.map_or("", T::key);
    {
        let node = node.clone();
        // Once the reader has chosen, the browser no longer follows the attribute `selected`.
        use_effect_with(key, move |key| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(key);
            }
        });
    }
    let onchange = props.on_choose.reform(|event: Event| {
        let key = event.target_unchecked_into::<HtmlSelectElement>().value();
        T::CHOICES.iter().copied().find(|choice| choice.key() == key)
    });
    html! {
        <select ref={node} class={*class} aria-label={*name} {onchange}>
            if let Some(words) = open {
                <option value="" selected={chosen.is_none()}>{ *words }</option>
            }
            for choice in T::CHOICES {
                <option key={choice.key()} value={choice.key()} selected={*chosen == Some(*choice)}>{ choice.words() }</option>
            }
        </select>
    }
}
