//! The filter and search controls for the claims.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    content::law,
    law::Provenance,
    state::{Action, Checked, LibraryState, Section, View},
    ui::components::choice_select::ChoiceSelect,
};

/// The props of [`ClaimFilter`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ClaimFilterProps {
    /// The current filter and search.
    pub library: LibraryState,
    /// The number of claims that match.
    pub found: usize,
    /// Receives [`Action::SetLibrary`].
    pub dispatch: Callback<Action>,
}

/// Three filters, a text search, a button that clears them, and the number of matching claims.
#[component]
pub fn ClaimFilter(props: &ClaimFilterProps) -> Html {
    let ClaimFilterProps { library, found, dispatch } = props;
    // A change of the filter also clears the single claim that the permalink names.
    let base = LibraryState { claim: None, ..library.clone() };
    let set = |next| Action::SetLibrary(View::Sources, next);
    let on_provenance = {
        let base = base.clone();
        dispatch.reform(move |provenance| set(LibraryState { provenance, ..base.clone() }))
    };
    let on_check = {
        let base = base.clone();
        dispatch.reform(move |check| set(LibraryState { check, ..base.clone() }))
    };
    let on_section = {
        let base = base.clone();
        dispatch.reform(move |section| set(LibraryState { section, ..base.clone() }))
    };
    let oninput = dispatch.reform(move |event: InputEvent| {
        let words = event.target_unchecked_into::<HtmlInputElement>().value();
        set(LibraryState { find: words.chars().take(LibraryState::MOST_WORDS).collect(), ..base.clone() })
    });
    let everything = LibraryState { voice: library.voice, ..LibraryState::default() };
    let shows_everything = *library == everything;
    let onclick = dispatch.reform(move |_: MouseEvent| set(everything.clone()));
    html! {
        <search class="tools live">
            <label>{ "Basis" }<ChoiceSelect<Provenance> value={library.provenance} unknown="any" is_unknown_first=true class="" on_change={on_provenance} /></label>
            <label>{ "Check" }<ChoiceSelect<Checked> value={library.check} unknown="any" is_unknown_first=true class="" on_change={on_check} /></label>
            <label>{ "Taken from" }<ChoiceSelect<Section> value={library.section} unknown="any part" is_unknown_first=true class="" on_change={on_section} /></label>
            <label>
                { "Search" }
                <input type="search" name="find" maxlength={LibraryState::MOST_WORDS.to_string()} value={library.find.clone()} {oninput} />
            </label>
            <button type="button" {onclick} disabled={shows_everything}>{ "Show all" }</button>
            <span class="small" role="status">{ *found }{ " of " }{ law().claims.len() }{ " claims" }</span>
        </search>
    }
}
