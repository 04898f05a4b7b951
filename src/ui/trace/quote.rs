//! The reasoning to take away: as text or Markdown with its permalink, or as a sheet to print.

use yew::prelude::*;

use super::{change::link, prose};
use crate::{
    browser::{address, clipboard},
    content::framework,
    framework::Case,
    link::{State, View, write},
};

#[derive(PartialEq, Properties)]
pub(super) struct QuoteProps {
    pub case: Case,
}

/// The quotation.
#[component]
pub(super) fn Quote(props: &QuoteProps) -> Html {
    let case = props.case;
    let markdown = use_state_eq(|| false);
    let said = use_state_eq(|| "");
    let live = use_state_eq(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
    let text = use_memo((case, *markdown), |(case, markdown)| prose::reasoning(framework(), case, *markdown));
    let base = if *live { address::base() } else { String::new() };
    let whole = [text.as_str(), &base, &link(case), "\n"].concat();
    let form = |wanted: bool, name: &'static str| {
        let (markdown, said) = (markdown.clone(), said.clone());
        let pressed = (*markdown == wanted).to_string();
        let onclick = Callback::from(move |_: MouseEvent| {
            said.set("");
            markdown.set(wanted);
        });
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    let copy = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            said.set(if clipboard::copy("#quote-text") {
                "Copied."
            } else {
                "This frame does not allow it. The text is selected: copy it from there."
            });
        })
    };
    let sheet = write(&State { view: View::Trace, embed: true, case, ..State::default() });
    html! {
        <details class="quote">
            <summary>{ "Quote this" }</summary>
            <div class="tools live">
                <div class="seg" role="group" aria-label="Form">{ form(false, "Text") }{ form(true, "Markdown") }</div>
                <button type="button" onclick={copy}>{ "Copy" }</button>
                <a class="small" href={sheet} target="_blank" rel="noopener">{ "As a sheet to print" }</a>
                <span class="small" role="status">{ *said }</span>
            </div>
            <textarea id="quote-text" readonly=true rows="14" aria-label="The reasoning as text" value={whole} />
        </details>
    }
}
