//! The controls that choose among the claims.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::super::words;
use crate::{
    framework::Provenance,
    link::{Action, Checked, LibraryState, Section, View},
};

/// One choice among keyed words, or all of them.
fn choice(
    name: &'static str,
    all: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: Option<&'static str>,
    change: impl Fn(&str) -> LibraryState + 'static,
    act: &Callback<Action>,
) -> Html {
    let onchange = act.reform(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        Action::Browse(View::Sources, change(&select.map(|select| select.value()).unwrap_or_default()))
    });
    html! {
        <label>
            { name }
            <select {onchange}>
                <option key="all" value="" selected={chosen.is_none()}>{ all }</option>
                { for options.into_iter().map(|(key, words)| html! {
                    <option {key} value={key} selected={chosen == Some(key)}>{ words }</option>
                }) }
            </select>
        </label>
    }
}

/// The filters, the search, and how many claims are left.
pub(super) fn filter(library: &LibraryState, found: usize, all: usize, act: &Callback<Action>) -> Html {
    let with = |change: fn(&mut LibraryState, &str)| {
        let library = library.clone();
        move |key: &str| {
            let mut next = LibraryState { claim: None, ..library.clone() };
            change(&mut next, key);
            next
        }
    };
    let search = {
        let find = with(|library, words| library.find = words.chars().take(LibraryState::MOST_WORDS).collect());
        act.reform(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            Action::Browse(View::Sources, find(&input.map(|input| input.value()).unwrap_or_default()))
        })
    };
    let clear = act.reform(|_: MouseEvent| Action::Browse(View::Sources, LibraryState::default()));
    let provenances = Provenance::ALL.iter().map(|level| (level.key(), words::provenance(*level))).collect();
    let checks = Checked::ALL.iter().map(|check| (check.key(), words::checked(*check))).collect();
    let sections = Section::ALL.iter().map(|section| (section.key(), words::section(*section))).collect();
    html! {
        <search class="tools live">
            { choice("Stands as", "anything", provenances, library.provenance.map(Provenance::key),
                with(|library, key| library.provenance = Provenance::from_key(key)), act) }
            { choice("Check found", "anything", checks, library.check.map(Checked::key),
                with(|library, key| library.check = Checked::from_key(key)), act) }
            { choice("Retells", "any part", sections, library.section.map(Section::key),
                with(|library, key| library.section = Section::from_key(key)), act) }
            <label>
                { "Words" }
                <input type="search" maxlength="80" value={library.find.clone()} oninput={search} />
            </label>
            <button type="button" onclick={clear} disabled={*library == LibraryState::default()}>{ "Show all" }</button>
            <span class="small" role="status">{ found }{ " of " }{ all }{ " claims" }</span>
        </search>
    }
}
