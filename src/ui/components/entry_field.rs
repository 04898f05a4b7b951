//! A field for a number or a day, which says beside it why an entry cannot be read.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::number::grouped;

/// The props of [`EntryField`].
#[derive(Clone, PartialEq, Properties)]
pub struct EntryFieldProps {
    /// The id of the field, and the beginning of the id of its message.
    pub id: AttrValue,
    /// The name of the field for browsers and for programs that fill in forms.
    #[prop_or_default]
    pub name: Option<&'static str>,
    /// The accessible name; absent where a `label` leads to the field.
    #[prop_or_default]
    pub label: Option<&'static str>,
    /// What is entered.
    pub kind: EntryKind,
    /// The entry that counts, as text; empty where there is none.
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
    /// What counts while an entry is refused, in a sentence; absent where that is the value.
    #[prop_or_default]
    pub still: Option<AttrValue>,
    /// Whether an entry is taken while it is typed, too. Of an empty field nothing is said until the reader is done with it.
    #[prop_or_default]
    pub is_live: bool,
    /// Takes an entry when the reader leaves the field, presses Enter or an arrow. An error is a sentence about what is expected.
    pub on_commit: Callback<String, Result<(), String>>,
    /// What belongs directly to the field, as a handle to drag it by; an error stands after it.
    #[prop_or_default]
    pub children: Html,
}

/// What is entered into a field.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryKind {
    /// A number.
    Number {
        /// The least number.
        min: AttrValue,
        /// The greatest number.
        max: AttrValue,
        /// What the arrows of the field add, or `any`.
        step: &'static str,
    },
    /// A day of the calendar.
    Date,
}

impl EntryKind {
    /// A number between two others.
    pub fn number(min: impl ToString, max: impl ToString, step: &'static str) -> Self {
        Self::Number { min: min.to_string().into(), max: max.to_string().into(), step }
    }

    /// The sentence about text from which the browser makes no value at all.
    fn expected(&self) -> String {
        match self {
            Self::Number { min, max, .. } => {
                let max = max.parse().map_or_else(|_| max.to_string(), grouped);
                format!("Only a number from {min} to {max} can be entered here.")
            }
            Self::Date => "A whole day is needed here.".to_owned(),
        }
    }
}

/// What stands in the field in place of the entry that counts.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: AttrValue,
    /// Why it was refused; `None` where it was not, or not yet.
    error: Option<AttrValue>,
}

/// An `input` that is read when the reader is done with it: by leaving it, by Enter, or by each press of an arrow.
///
/// What is typed stays as it is until then. An entry that is refused stays too, with the reason beside it, and the last valid one still
/// counts, until the entry is mended or the value changes from elsewhere.
#[component]
pub fn EntryField(props: &EntryFieldProps) -> Html {
    let EntryFieldProps { id, name, label, kind, value, unit, placeholder, class, title, .. } = props.clone();
    let EntryFieldProps { still, is_live, on_commit, children, .. } = props.clone();
    let draft = use_state_eq(|| None::<Draft>);
    {
        // A new value takes the place of whatever was entered over the one before.
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
        "" => "Nothing counts yet.".into(),
        value => format!("Still {value}{unit}.").into(),
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
        assert_eq!(income.expected(), "Only a number from 0 to 10,000,000,000,000 can be entered here.");
        let depth = EntryKind::number("0.25", "1000", "0.25");
        assert_eq!(depth.expected(), "Only a number from 0.25 to 1,000 can be entered here.");
        assert_eq!(EntryKind::Date.expected(), "A whole day is needed here.");
    }
}
