//! A field for a number or a day, which says beside it why an entry cannot be read.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The props of [`EntryField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EntryFieldProps {
    /// The id of the field, and the beginning of the id of its message.
    pub id: &'static str,
    /// The name of the field for browsers and for programs that fill in forms.
    pub name: &'static str,
    /// The accessible name.
    pub label: &'static str,
    /// What is entered.
    pub kind: EntryKind,
    /// The answer that counts, as text; empty where there is none.
    pub value: AttrValue,
    /// The sign after the field.
    #[prop_or_default]
    pub unit: &'static str,
    /// What an empty field shows.
    #[prop_or_default]
    pub placeholder: Option<&'static str>,
    /// The class of the field.
    #[prop_or("word")]
    pub class: &'static str,
    /// A hint that stands beside the pointer.
    #[prop_or_default]
    pub title: Option<&'static str>,
    /// Takes an entry when the reader leaves the field or presses Enter. An error is a sentence about what is expected.
    pub on_entry: Callback<String, Result<(), String>>,
}

/// What is entered into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A number of at least 0.
    Number {
        /// The largest number, where the browser should stop at one.
        max: Option<&'static str>,
        /// The step of the arrow keys, or `any`.
        step: &'static str,
        /// The keyboard of a phone.
        inputmode: &'static str,
    },
    /// A day of the calendar.
    Date,
}

impl EntryKind {
    /// The sentence about text from which the browser makes no value at all.
    const fn expected(self) -> &'static str {
        match self {
            Self::Number { .. } => "Only a number can be entered here.",
            Self::Date => "A whole day is needed here.",
        }
    }
}

/// What stands in the field in place of the answer that counts.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    /// The answer that counted while this was typed. Once another counts, the draft is gone.
    beside: AttrValue,
    text: AttrValue,
    /// Why it was refused; `None` while it is being typed.
    error: Option<AttrValue>,
}

/// An `input` that is read when the reader is done with it. An entry that cannot be read stays in view with the reason beside it,
/// and the last valid answer still counts.
#[component]
pub fn EntryField(props: &EntryFieldProps) -> Html {
    let EntryFieldProps { id, name, label, kind, value, unit, placeholder, class, title, on_entry } = props.clone();
    let draft = use_state_eq(|| None::<Draft>);
    let current = (*draft).clone().filter(|draft| draft.beside == value);
    let error = current.as_ref().and_then(|draft| draft.error.clone());
    let oninput = {
        let (draft, beside, error) = (draft.clone(), value.clone(), error.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            draft.set(Some(Draft { beside: beside.clone(), text: input.value().into(), error: error.clone() }));
        })
    };
    let onchange = {
        let beside = value.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            let read = if input.validity().bad_input() {
                Err(kind.expected().to_owned())
            } else {
                on_entry.emit(text.clone())
            };
            let refused = |why: String| Draft { beside: beside.clone(), text: text.into(), error: Some(why.into()) };
            draft.set(read.err().map(refused));
        })
    };
    let (input_type, min, max, step, inputmode) = match kind {
        EntryKind::Number { max, step, inputmode } => ("number", Some("0"), max, Some(step), Some(inputmode)),
        EntryKind::Date => ("date", None, None, None, None),
    };
    let text = current.map_or_else(|| value.clone(), |draft| draft.text);
    let error_id = AttrValue::from(format!("{id}-error"));
    let described_by = error.as_ref().map(|_| error_id.clone());
    let invalid = error.as_ref().map(|_| "true");
    html! {
        <>
            <input type={input_type} {id} {name} aria-label={label} {min} {max} {step} {inputmode} {placeholder} {class} {title}
                aria-invalid={invalid} aria-describedby={described_by} value={text} {oninput} {onchange} />
            { unit }
            if let Some(why) = error {
                <span class="refused" id={error_id} role="alert">
                    { " " }{ why }{ " " }
                    if value.is_empty() { { "Nothing counts yet." } } else { { "Still " }{ value }{ unit }{ "." } }
                </span>
            }
        </>
    }
}
