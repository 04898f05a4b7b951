//! The reasoning as text to copy: plain text or Markdown with a permalink; and a link to a page to print.

use web_sys::Element;
use yew::prelude::*;

use super::{
    links::{permalink, permalink_of_sheet},
    reasoning_text::{TextFormat, reasoning},
};
use crate::{
    content::law,
    law::Case,
    platform::{address, clipboard, page},
    ui::{components::choice_select::ChoiceSelect, hooks::use_fold, words::Label},
};

impl Label for TextFormat {
    const CHOICES: &'static [Self] = &[Self::Plain, Self::Markdown];

    fn key(self) -> &'static str {
        match self {
            Self::Plain => "text",
            Self::Markdown => "markdown",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Plain => "plain text",
            Self::Markdown => "Markdown",
        }
    }
}

/// The result of the last attempt to copy.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// The props of [`Quotation`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct QuotationProps {
    /// The case asked about.
    pub case: Case,
}

/// The reasoning about a case as text, with a Copy button. The text is long, so in the browser it is made only when the reader unfolds it.
#[component]
pub fn Quotation(props: &QuotationProps) -> Html {
    let case = props.case;
    let format = use_state_eq(|| TextFormat::Plain);
    // The message about copying is only valid for the case that was copied.
    let copied = use_state_eq(|| (case, Copied::NotYet));
    let fold = use_fold(None::<()>, false);
    let quoted = use_memo(fold.is_filled.then_some((case, *format)), |asked| {
        let (case, format) = (*asked)?;
        let read_on = page::today().map_or_else(String::new, |day| format!("Read on {day}: "));
        Some(format!("{}{read_on}{}{}\n", reasoning(law(), &case, format), address::base(), permalink(case)))
    });
    let on_format = {
        let (format, copied) = (format.clone(), copied.clone());
        Callback::from(move |chosen: Option<TextFormat>| {
            format.set(chosen.unwrap_or(TextFormat::Plain));
            copied.set((case, Copied::NotYet));
        })
    };
    let text_field = use_node_ref();
    let on_copy = {
        let (text_field, copied) = (text_field.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let is_copied = text_field.cast::<Element>().is_some_and(|field| clipboard::field(&field));
            copied.set((case, if is_copied { Copied::Done } else { Copied::Refused }));
        })
    };
    let says = match *copied {
        (of, Copied::Done) if of == case => "Copied.",
        (of, Copied::Refused) if of == case => {
            "This frame does not allow it. The text is selected: copy it from there."
        }
        _ => "",
    };
    html! {
        <details class="quote" open={fold.is_open} ontoggle={fold.on_toggle}>
            <summary>{ "Quote this" }</summary>
            <p id="quote-tools" class="tools live">
                <label>
                    { "As " }<ChoiceSelect<TextFormat> name="form" label="Form" value={*format} on_change={on_format} />
                </label>
                <button type="button" onclick={on_copy}>{ "Copy" }</button>
            </p>
            <p class="small copied" role="status">{ says }</p>
            <textarea ref={text_field} id="quote-text" readonly=true rows="14" aria-label="The reasoning as text" value={(*quoted).clone()} />
            <p class="small">
                <a class="sheet" href={permalink_of_sheet(case)} target="_blank" rel="noopener">{ "As a sheet to print" }</a>
            </p>
        </details>
    }
}
