//! The reasoning to take away: as text or Markdown with its permalink, or as a sheet to print.

use yew::prelude::*;

use super::{change::link, prose};
use crate::{
    browser::{address, clipboard},
    framework::{Case, Framework},
    link::{State, View, write},
};

/// What became of copying.
pub(super) const COPIED: [&str; 2] =
    ["This frame does not allow it. The text is selected: copy it from there.", "Copied."];

/// The quotation, with what was last said about copying it; `tell` takes whether Markdown is wanted, and what to say.
pub(super) fn quote(
    law: &Framework,
    case: Case,
    markdown: bool,
    said: &'static str,
    tell: &Callback<(bool, &'static str)>,
) -> Html {
    let whole = [prose::reasoning(law, &case, markdown), address::base(), link(case), "\n".to_owned()].concat();
    let form = |wanted: bool, name: &'static str| {
        let pressed = (markdown == wanted).to_string();
        let onclick = tell.reform(move |_: MouseEvent| (wanted, ""));
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    let copy = tell.reform(move |_: MouseEvent| {
        let [refused, copied] = COPIED;
        (markdown, if clipboard::copy("#quote-text") { copied } else { refused })
    });
    let sheet = write(&State { view: View::Trace, embed: true, case, ..State::default() });
    html! {
        <details class="quote">
            <summary>{ "Quote this" }</summary>
            <div class="tools live">
                <div class="seg" role="group" aria-label="Form">{ form(false, "Text") }{ form(true, "Markdown") }</div>
                <button type="button" onclick={copy}>{ "Copy" }</button>
                <a class="small" href={sheet} target="_blank" rel="noopener">{ "As a sheet to print" }</a>
                <span class="small" role="status">{ said }</span>
            </div>
            <textarea id="quote-text" readonly=true rows="14" aria-label="The reasoning as text" value={whole} />
        </details>
    }
}
