//! The views of the map as text: outline, table and prose.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{outline::outline, prose::prose, selection::Selection, table::table};
use crate::{law::HighlightState, state::Form};

/// The props of [`MapView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MapViewProps {
    /// The view: outline, table or prose.
    pub form: Form,
    /// Whether the reader chose this view instead of the picture.
    pub is_chosen: bool,
    /// Whether to render its content even while it is folded, as in the article without script.
    pub is_always_filled: bool,
    /// The highlight of each node and each relation.
    pub highlight: Rc<HighlightState>,
    /// Whether a filter or a search is set.
    pub is_narrowed: bool,
    /// The selected node or relation.
    pub selection: Selection,
    /// Called with the new selection when the reader follows a link.
    pub on_select: Callback<Selection>,
}

/// One of the views, folded until the reader chooses or unfolds it. The three together have about 2,300 elements, so a folded view is
/// left empty.
#[component]
pub fn MapView(props: &MapViewProps) -> Html {
    let MapViewProps { form, is_chosen, is_narrowed, selection, highlight, on_select, .. } = props;
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        move |event: Event| is_open.set(event.target_unchecked_into::<HtmlElement>().has_attribute("open"))
    };
    let narrowed = is_narrowed.then_some(&**highlight);
    let is_filled = props.is_always_filled || *is_chosen || *is_open;
    html! {
        <details class="view" id={format!("view-{}", form.key())} open={*is_chosen} {ontoggle}>
            <summary>{ summary(*form) }</summary>
            if is_filled {
                { match form {
                    Form::Picture => Html::default(),
                    Form::Outline => outline(narrowed, *selection, on_select),
                    Form::Table => table(highlight, *selection, on_select),
                    Form::Prose => prose(narrowed, *selection, on_select),
                } }
            }
        </details>
    }
}

fn summary(form: Form) -> &'static str {
    match form {
        Form::Picture => "Picture",
        Form::Outline => "The same as an outline",
        Form::Table => "The same as a table",
        Form::Prose => "The same as prose",
    }
}
