//! The reasoning to take away: as text or Markdown with its permalink, or as a sheet to print.

use yew::prelude::*;

use super::{change::link, prose};
use crate::{
    browser::{address, copy, page},
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
    if page::element("quote-text").is_some_and(|field| copy::field(&field)) {
        "Copied."
    } else {
        "This frame does not allow it. The text is selected: copy it from there."
    }
}

/// The quotation, and the sheet to print.
pub(super) fn quote(law: &Framework, case: &Case, markdown: bool) -> String {
    [prose::reasoning(law, case, markdown), address::base(), link(*case), "\n".to_owned()].concat()
}

/// The permalink of the trace alone, to be printed.
pub(super) fn sheet(case: &Case) -> String {
    write(&State { view: View::Trace, embed: true, case: *case, ..State::default() })
}
