//! Depth: what a reader may look up, folded behind a label that says what is there.

use yew::prelude::*;

/// A folded part of a section. A link to its id unfolds it; only the reader folds it again.
///
/// The element keeps its own state, as Yew does not set `open`. So it works in the article without script, too.
pub fn depth(id: &'static str, label: &'static str, content: Html) -> Html {
    fold("depth", id, label, content)
}

/// The folded body of a section whose surface is only its heading and an introduction. A link to the section unfolds it.
pub fn whole_depth(id: &'static str, label: &'static str, content: Html) -> Html {
    fold("depth whole", id, label, content)
}

fn fold(class: &'static str, id: &'static str, label: &'static str, content: Html) -> Html {
    html! {
        <details {class} {id}>
            <summary>{ label }</summary>
            { content }
        </details>
    }
}
