//! The same framework without a drawing: as an outline, as a table, as prose.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{outline::outline, prose::prose, selection::Selection, table::table};
use crate::{law::HighlightState, state::Form};

/// The props of [`MapView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MapViewProps {
    /// The outline, the table or the prose.
    pub form: Form,
    /// Whether the reader chose it in place of the picture.
    pub is_chosen: bool,
    /// Whether its content is there while it is folded, as in the article without script.
    pub is_always_filled: bool,
    /// How bright each node and each relation is.
    pub highlight: Rc<HighlightState>,
    /// Whether a filter or a search leaves something out.
    pub is_narrowed: bool,
    /// What is selected.
    pub selection: Selection,
    /// Told what the reader selects.
    pub on_select: Callback<Selection>,
}

/// One of the views, folded until the reader chooses it or unfolds it. All three have some 2,300 elements, so a folded one is empty.
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
