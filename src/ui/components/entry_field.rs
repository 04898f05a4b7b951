//! An input field for a number or a date, with an error message beside it if the entry is invalid.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::number::grouped;

/// The props of [`EntryField`].
#[derive(Clone, PartialEq, Properties)]
pub struct EntryFieldProps {
    /// The id of the field. The error message has this id with `-error` at the end.
    pub id: AttrValue,
    /// The `name` attribute, used by form autofill.
    #[prop_or_default]
    pub name: Option<&'static str>,
    /// The accessible name; `None` if a `label` element names the field.
    #[prop_or_default]
    pub label: Option<&'static str>,
    /// The kind of entry, with its range.
    pub kind: EntryKind,
    /// The current valid value as text; empty if there is none.
    pub value: AttrValue,
    /// The unit shown after the field.
    #[prop_or_default]
    pub unit: &'static str,
    /// The placeholder text of an empty field.
    #[prop_or_default]
    pub placeholder: Option<&'static str>,
    /// The CSS class of the field.
    #[prop_or("word")]
    pub class: &'static str,
    /// The tooltip.
    #[prop_or_default]
    pub title: Option<&'static str>,
    /// The sentence after an error message that says which value still applies. `None` stands for a sentence with `value` and `unit`.
    #[prop_or_default]
    pub still: Option<AttrValue>,
    /// Whether `on_commit` is also called at each keystroke. While typing, an empty field shows no error.
    #[prop_or_default]
    pub is_live: bool,
    /// Called with the text when the reader leaves the field, presses Enter or uses an arrow. It returns an error if the text is invalid: a
    /// sentence that says what is expected.
    pub on_commit: Callback<String, Result<(), String>>,
    /// Content directly after the field and before the error message, such as a drag handle.
    #[prop_or_default]
    pub children: Html,
}

/// The kind of value that is entered into a field.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryKind {
    /// A number.
    Number {
        /// The minimum.
        min: AttrValue,
        /// The maximum.
        max: AttrValue,
        /// The `step` attribute: how much the arrows add, or `any`. A whole number also asks for an on-screen keyboard without a decimal
        /// point.
        step: &'static str,
    },
    /// A calendar date.
    Date,
}

impl EntryKind {
    /// A number from `min` to `max`.
    pub fn number(min: impl ToString, max: impl ToString, step: &'static str) -> Self {
        Self::Number { min: min.to_string().into(), max: max.to_string().into(), step }
    }

    /// The error message for text that the browser itself cannot parse as a number or a date.
    fn expected(&self) -> String {
        match self {
            Self::Number { min, max, .. } => {
                let max = max.parse().map_or_else(|_| max.to_string(), grouped);
                format!("Enter a number from {min} to {max}.")
            }
            Self::Date => "Enter a whole date.".to_owned(),
        }
    }
}

/// The text in the field while it differs from the valid value.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: AttrValue,
    /// Why the text is invalid; `None` if it is valid or not checked yet.
    error: Option<AttrValue>,
}

/// An `input` element whose text is parsed when the reader commits it: by leaving the field, by Enter, or by an arrow of the field.
///
/// Until then the text stays as it was typed. An invalid entry also stays, with an error message beside it. The last valid value applies
/// until the reader corrects the entry or `value` changes for another reason.
#[component]
pub fn EntryField(props: &EntryFieldProps) -> Html {
    let EntryFieldProps { id, name, label, kind, value, unit, placeholder, class, title, .. } = props.clone();
    let EntryFieldProps { still, is_live, on_commit, children, .. } = props.clone();
    let draft = use_state_eq(|| None::<Draft>);
    {
        // A new value replaces any draft.
        let draft = draft.clone();
        use_effect_with(value.clone(), move |_| draft.set(None));
    }
    let error = draft.as_ref().and_then(|draft| draft.error.clone());
    let oninput = {
        let (draft, on_commit, before) = (draft.clone(), on_commit.clone(), error.clone());
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let error = if is_live {
                let refused = on_commit.emit(text.clone()).err();
                refused.filter(|_| !text.is_empty()).map(AttrValue::from)
            } else {
                before.clone()
            };
            draft.set(Some(Draft { text: text.into(), error }));
        }
    };
    let onchange = {
        let (draft, kind) = (draft.clone(), kind.clone());
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            let read = if input.validity().bad_input() { Err(kind.expected()) } else { on_commit.emit(text.clone()) };
            draft.set(read.err().map(|why| Draft { text: text.into(), error: Some(why.into()) }));
        }
    };
    let (input_type, min, max, step, inputmode) = match kind {
        EntryKind::Number { min, max, step } => {
            let is_whole = step.parse::<u64>().is_ok();
            let inputmode = if is_whole { "numeric" } else { "decimal" };
            ("number", Some(min), Some(max), Some(step), Some(inputmode))
        }
        EntryKind::Date => ("date", None, None, None, None),
    };
    let text = draft.as_ref().map_or_else(|| value.clone(), |draft| draft.text.clone());
    let error_id = error.as_ref().map(|_| format!("{id}-error"));
    let still = still.unwrap_or_else(|| match value.as_str() {
        "" => "There is no value yet.".into(),
        value => format!("The value is still {value}{unit}.").into(),
    });
    html! {
        <>
            <input type={input_type} {id} {name} aria-label={label} {min} {max} {step} {inputmode} {placeholder} {class} {title}
                aria-invalid={error.is_some().then_some("true")} aria-describedby={error_id.clone()} value={text} {oninput} {onchange} />
            { children }
            { unit }
            if let Some(why) = error {
                <span class="refused" id={error_id} role="alert">{ " " }{ why }{ " " }{ still }{ " " }</span>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browser_cannot_read_is_met_with_what_is_expected() {
        let income = EntryKind::number(0, 10_000_000_000_000_u64, "1");
        assert_eq!(income.expected(), "Enter a number from 0 to 10,000,000,000,000.");
        let depth = EntryKind::number("0.25", "1000", "0.25");
        assert_eq!(depth.expected(), "Enter a number from 0.25 to 1,000.");
        assert_eq!(EntryKind::Date.expected(), "Enter a whole date.");
    }
}
