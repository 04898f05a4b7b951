//! A field for a number, which says itself what is wrong with an entry.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The props of [`NumberField`].
#[derive(Clone, PartialEq, Properties)]
pub struct NumberFieldProps {
    /// Its name, which no other field of the page has; the id of its error is made of it.
    pub name: &'static str,
    /// What it is called by a screen reader, with its unit.
    pub label: AttrValue,
    /// The number that holds, as text.
    pub value: AttrValue,
    /// The least number, as text.
    pub min: AttrValue,
    /// The greatest number, as text.
    pub max: AttrValue,
    /// What the arrows of the field add, as text, or `any`.
    #[prop_or(AttrValue::Static("1"))]
    pub step: AttrValue,
    /// Takes what was entered, once the reader is done with it; the error is what is wrong with it, in a sentence.
    pub on_commit: Callback<String, Result<(), String>>,
    /// What belongs directly to the field, as a handle to drag it by; an error stands after it.
    #[prop_or_default]
    pub children: Html,
}

/// What a reader is entering, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    text: String,
    error: Option<String>,
}

/// A field for a number.
///
/// What the reader types stays as it is until it is committed: by leaving the field, by Enter, or by each press of an arrow. An entry that
/// is refused stays too, with the reason beside it, until it is mended or the number changes from elsewhere.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps { name, label, value, min, max, step, on_commit, children } = props;
    let draft = use_state_eq(|| None::<Draft>);
    {
        // A new number takes the place of whatever was entered over the one before.
        let draft = draft.clone();
        use_effect_with(value.clone(), move |_| draft.set(None));
    }
    let oninput = {
        let draft = draft.clone();
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.set(Some(Draft { text, error: None }));
        }
    };
    let onchange = {
        let (draft, on_commit) = (draft.clone(), on_commit.clone());
        move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let refused = on_commit.emit(text.clone()).err();
            draft.set(refused.map(|error| Draft { text, error: Some(error) }));
        }
    };
    let text = draft.as_ref().map_or_else(|| value.clone(), |draft| draft.text.clone().into());
    let error = draft.as_ref().and_then(|draft| draft.error.clone());
    let error_id = error.is_some().then(|| format!("{name}-error"));
    html! {
        <>
            <input type="number" class="word" inputmode="decimal" name={*name} value={text} min={min} max={max} step={step}
                aria-label={label} aria-invalid={error.is_some().then_some("true")} aria-describedby={error_id.clone()}
                {oninput} {onchange} />
            { children.clone() }
            if let Some(error) = error {
                <span id={error_id} class="trouble" role="alert">{ error }</span>
            }
        </>
    }
}
