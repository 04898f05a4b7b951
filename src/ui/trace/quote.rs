//! The reasoning to take away: as text or Markdown with its permalink, or as a sheet to print.

use yew::prelude::*;

use super::{change::link, prose};
use crate::{
    browser::{address, clipboard},
    framework::{Case, Framework},
    link::{State, View, write},
};

/// What to take it as.
pub(super) fn tools() -> Html {
    html! {
        <p id="quote-tools" class="tools live">
            <label>{ "As " }<select class="word" name="form" aria-label="Form"><option value="text">{ "plain text" }</option><option value="markdown">{ "Markdown" }</option></select></label>
            <button type="button" name="copy">{ "Copy" }</button>
        </p>
    }
}

/// Copies the quotation, and says what became of it.
pub(super) fn copy() -> &'static str {
    if clipboard::copy("#quote-text") {
        "Copied."
    } else {
        "This frame does not allow it. The text is selected: copy it from there."
    }
}

/// The quotation, with what was last said about copying it.
pub(super) fn quote(law: &Framework, tools: Html, case: Case, markdown: bool, said: &'static str) -> Html {
    let whole = [prose::reasoning(law, &case, markdown), address::base(), link(case), "\n".to_owned()].concat();
    let sheet = write(&State { view: View::Trace, embed: true, case, ..State::default() });
    html! {
        <details class="quote">
            <summary>{ "Quote this" }</summary>
            { tools }
            <p class="small" role="status">{ said }</p>
            <textarea id="quote-text" readonly=true rows="14" aria-label="The reasoning as text" value={whole} />
            <p class="small"><a href={sheet} target="_blank" rel="noopener">{ "As a sheet to print" }</a></p>
        </details>
    }
}
