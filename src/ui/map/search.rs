//! The search field of the map: a combobox that suggests nodes.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::highlight::Matches;
use crate::{content::law, law::map::MatchRank, platform::pointer::is_plain_key, state::MapState};

/// The maximum number of suggestions.
const MAX_SUGGESTIONS: usize = 8;

/// The props of [`MapSearch`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapSearchProps {
    /// The search text.
    pub query: AttrValue,
    /// The results, best first; `None` if the search text is empty.
    pub matches: Rc<Option<Matches>>,
    /// Called with the new search text, cut to [`MapState::LONGEST`] characters.
    pub on_query: Callback<String>,
    /// Called with the index of the node that the reader chose among the suggestions.
    pub on_choose: Callback<usize>,
    /// Called after a choice by Enter, with the index of the node that should take the keyboard focus.
    pub on_focus: Callback<usize>,
}

/// A search field with suggestions. The up and down keys move to a suggestion, Enter or a click chooses it, Escape clears the text.
///
/// It follows the combobox pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>
#[component]
pub fn MapSearch(props: &MapSearchProps) -> Html {
    let is_open = use_state_eq(|| false);
    let pointed = use_state_eq(|| None::<usize>);
    let matches = props.matches.as_deref().unwrap_or_default();
    let suggestions = matches.get(..MAX_SUGGESTIONS).unwrap_or(matches);
    let is_shown = *is_open && props.matches.is_some();
    let show = {
        let (is_open, pointed) = (is_open.setter(), pointed.setter());
        move |open: bool| {
            is_open.set(open);
            pointed.set(None);
        }
    };
    let oninput = {
        let (show, on_query) = (show.clone(), props.on_query.clone());
        move |event: InputEvent| {
            let words = event.target_unchecked_into::<HtmlInputElement>().value();
            show(true);
            on_query.emit(words.chars().take(MapState::LONGEST).collect());
        }
    };
    let onfocusout = {
        let show = show.clone();
        move |_: FocusEvent| show(false)
    };
    let choose = {
        let (show, on_choose) = (show.clone(), props.on_choose.clone());
        move |node: usize| {
            show(false);
            on_choose.emit(node);
        }
    };
    let onkeydown = {
        let (choose, on_query, on_focus) = (choose.clone(), props.on_query.clone(), props.on_focus.clone());
        let nodes: Vec<usize> = if is_shown { suggestions.iter().map(|(node, _)| *node).collect() } else { Vec::new() };
        let pointed = pointed.clone();
        move |event: KeyboardEvent| {
            if !is_plain_key(&event) {
                return;
            }
            match event.key().as_str() {
                "ArrowDown" => {
                    event.prevent_default();
                    let next = pointed.map_or(0, |at| at + 1);
                    if next < nodes.len() {
                        pointed.set(Some(next));
                    }
                }
                "ArrowUp" => {
                    event.prevent_default();
                    if let Some(next) = pointed.and_then(|at| at.checked_sub(1)) {
                        pointed.set(Some(next));
                    }
                }
                "Enter" => {
                    if let Some(node) = nodes.get(pointed.unwrap_or_default()) {
                        choose(*node);
                        on_focus.emit(*node);
                    }
                }
                "Escape" => {
                    show(false);
                    on_query.emit(String::new());
                }
                _ => {}
            }
        }
    };
    let options = if !is_shown {
        Vec::new()
    } else if suggestions.is_empty() {
        vec![
            html! { <li key="none" role="option" aria-disabled="true" aria-selected="false">{ "Nothing found." }</li> },
        ]
    } else {
        let option = |(place, (node, found)): (usize, &(usize, MatchRank))| {
            suggestion(place, *node, *found, *pointed == Some(place), choose.clone())
        };
        suggestions.iter().enumerate().map(option).collect()
    };
    let active = pointed.filter(|_| is_shown).map(|place| format!("find-{place}"));
    html! {
        <div class="find" {onfocusout}>
            <label for="find">{ "Find" }</label>
            <input id="find" type="text" role="combobox" enterkeyhint="search" autocomplete="off" maxlength={MapState::LONGEST.to_string()} value={props.query.clone()}
                aria-autocomplete="list" aria-expanded={is_shown.to_string()} aria-controls="find-list" aria-activedescendant={active}
                placeholder="PC to phone, 基础, fine…" {oninput} {onkeydown} />
            <ul id="find-list" role="listbox" aria-label="Suggestions" hidden={!is_shown}>
                { for options }
            </ul>
        </div>
    }
}

/// One suggestion: the node with index `index`, at position `place` of the list.
fn suggestion(
    place: usize,
    index: usize,
    found: MatchRank,
    is_pointed_at: bool,
    choose: impl Fn(usize) + 'static,
) -> Html {
    // `mousedown` and not `click`: by then the field would have lost the focus and the list would be closed.
    let onmousedown = move |event: MouseEvent| {
        event.prevent_default();
        choose(index);
    };
    html! {
        <li key={place} role="option" id={format!("find-{place}")} aria-selected={is_pointed_at.to_string()} {onmousedown}>
            if let Some(node) = law().nodes.get(index) {
                { node.title.as_str() }{ " " }<span lang="zh-Hans">{ node.chinese.map_or("", |name| name.as_str()) }</span>
            }
            if found == MatchRank::Claim { <i>{ " (in a claim)" }</i> }
        </li>
    }
}
