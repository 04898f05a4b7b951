//! Small parts that come again and again: built in one place, since each element written out costs the page half a kilobyte.

use yew::prelude::*;

/// A button that a press puts to work; `what` names it for tests.
pub(super) fn button(what: &'static str, words: &'static str, onclick: impl Fn(MouseEvent) + 'static) -> Html {
    plain_button(what, words, Callback::from(onclick))
}

fn plain_button(what: &'static str, words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="live" data-do={what} {onclick}>{ words }</button> }
}

/// The paragraph that a statement rests on.
pub(super) fn cite(id: &'static str) -> Html {
    html! { <span class="prov"><cite>{ id }</cite></span> }
}

/// A heading within the section.
pub(super) fn heading(words: &'static str) -> Html {
    html! { <h3>{ words }</h3> }
}

/// A paragraph in small print that says something new when it changes.
pub(super) fn status(class: &'static str, words: String) -> Html {
    html! { <p class={class} role="status">{ words }</p> }
}

/// A paragraph in small print.
pub(super) fn small(words: impl Into<AttrValue>) -> Html {
    small_print(words.into())
}

fn small_print(words: AttrValue) -> Html {
    html! { <p class="small">{ words }</p> }
}
