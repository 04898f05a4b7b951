//! Links within the map. A click changes the selection and keeps the view and the filter.

use yew::prelude::*;

use super::selection::Selection;
use crate::{content::law, law::Node, platform::page::is_plain_click};

/// A link to a node, with its short title on the map as the text.
pub fn node_link(node: &'static Node, on_select: &Callback<Selection>) -> Html {
    html! { <a href={format!("#/map?node={}", node.id)} onclick={select(Selection::Node(node.id), on_select)}>{ node.title.as_str() }</a> }
}

/// A link to a node, with its name as it stands in the middle of a sentence as the text.
pub fn phrase_link(node: &'static Node, on_select: &Callback<Selection>) -> Html {
    html! { <a href={format!("#/map?node={}", node.id)} onclick={select(Selection::Node(node.id), on_select)}>{ node.phrase.as_str() }</a> }
}

/// A link to a node, with its full name as the text.
pub fn full_name_link(node: &'static Node, on_select: &Callback<Selection>) -> Html {
    html! { <a href={format!("#/map?node={}", node.id)} onclick={select(Selection::Node(node.id), on_select)}>{ node.name.as_str() }</a> }
}

/// A link to the relation with this index, with `words` as the text.
pub fn relation_link(index: usize, words: &'static str, on_select: &Callback<Selection>) -> Html {
    let href = format!("#/map?edge={}", law().edge_key(index));
    html! { <a class="verb" {href} onclick={select(Selection::Relation(index), on_select)}>{ words }</a> }
}

/// Handles a plain click by changing the selection. Following the link itself would reset the view and the filter.
fn select(selection: Selection, on_select: &Callback<Selection>) -> Callback<MouseEvent> {
    let on_select = on_select.clone();
    Callback::from(move |event: MouseEvent| {
        if is_plain_click(&event) {
            event.prevent_default();
            event.stop_propagation();
            on_select.emit(selection);
        }
    })
}
