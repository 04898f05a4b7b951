//! Notices above the article: which parts of a permalink could not be read, and that the page is in English only.

use yew::prelude::*;

use super::number::grouped;
use super::{components::island::Island, context::use_page};
use crate::state::{Action, Lang};

/// How many parts of a link are named at most.
const MOST: usize = 6;

/// The notices in the state, with a button that dismisses them; for Chinese readers also a line about the language of the page.
#[component]
pub fn Notices() -> Html {
    let page = use_page();
    let notices = &page.state.notices;
    let onclick = page.dispatch.reform(|_: MouseEvent| Action::DismissNotices);
    html! {
            <Island id="notices">
                if !notices.is_empty() {
                    <div class="notice">
                        <p>{ "These parts of the link were ignored:" }</p>
                        <ul>
                            { for notices.iter().take(MOST).enumerate().map(|(index, notice)| html! {
                                <li key={index}><code>{ &notice.part }</code>{ ": " }{ &notice.why }</li>
                            }) }
                            if let Some(more @ 1..) = notices.len().checked_sub(MOST) {
                                <li key="more">{ "and " }{ grouped(u64::try_from(more).unwrap_or(u64::MAX)) }{ " more." }</li>
                            }
                        </ul>
                        <button type="button" {onclick}>{ "Close" }</button>
                    </div>
                }
                if page.state.lang == Lang::Chinese {
                    <p class="notice" lang="en">
                        { "This page is in English only. Chinese titles and terms stand beside the English ones." }
                    </p>
                }
            </Island>
    }
}
