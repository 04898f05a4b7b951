//! The controls that choose among the claims, named by the keys of the permalink.

use yew::prelude::*;

use super::super::words;
use crate::{
    framework::Provenance,
    link::{Checked, LibraryState, Section},
};

/// One choice among keyed words, or all of them.
fn choice(words: &str, name: &'static str, all: &str, options: Vec<(&'static str, &'static str)>) -> Html {
    html! {
        <label>
            { words }
            <select {name}>
                <option key="all" value="">{ all }</option>
                { for options.into_iter().map(|(key, words)| html! { <option {key} value={key}>{ words }</option> }) }
            </select>
        </label>
    }
}

/// The filters, the search, and how many claims are left.
pub(super) fn filter(left: AttrValue) -> Html {
    let provenances = Provenance::ALL.iter().map(|level| (level.key(), words::provenance(*level))).collect();
    let checks = Checked::ALL.iter().map(|check| (check.key(), words::checked(*check))).collect();
    let sections = Section::ALL.iter().map(|section| (section.key(), words::section(*section))).collect();
    html! {
        <search class="tools live">
            { choice("Stands as", "provenance", "anything", provenances) }
            { choice("Check found", "check", "anything", checks) }
            { choice("Retells", "section", "any part", sections) }
            <label>{ "Words" }<input type="search" name="find" maxlength={LibraryState::MOST_WORDS.to_string()} /></label>
            <button type="button" name="clear">{ "Show all" }</button>
            <span class="small" role="status">{ left }</span>
        </search>
    }
}
