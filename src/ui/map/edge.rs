//! A relation in the diagram: a line with an arrowhead.

use yew::prelude::*;

use super::{
    super::words,
    line::{arrow, line},
    selection::Selection,
};
use crate::{
    content::law,
    law::{Highlight, Wire},
};

/// The props of [`MapEdge`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapEdgeProps {
    /// The index of the relation in the content.
    pub index: usize,
    /// Its line in the drawing.
    pub wire: &'static Wire,
    /// The highlight of the relation.
    pub highlight: Highlight,
    /// Whether the relation is selected.
    pub is_selected: bool,
    /// Whether it is part of a picture that has a text of its own: then it has no id and no tooltip.
    pub is_picture: bool,
    /// Called when the reader clicks on the line; `None` in a static picture.
    pub on_select: Option<Callback<Selection>>,
}

/// A relation, drawn where the layout puts it. If it can be clicked, a wide invisible line around the thin one makes that easier.
#[component]
pub fn MapEdge(props: &MapEdgeProps) -> Html {
    let law = law();
    let index = props.index;
    let Some(relation) = law.relations.get(index) else { return Html::default() };
    let level = law.provenance_of(relation);
    let state = props.highlight.key();
    let (path, head) = (line(props.wire), arrow(props.wire));
    if props.is_picture {
        return html! {
            <g class="wire" data-state={state} data-provenance={level.key()}>
                <path class="line" d={path} />
                <path class="head" d={head} />
            </g>
        };
    }
    let onclick =
        props.on_select.as_ref().map(|on_select| on_select.reform(move |_: MouseEvent| Selection::Relation(index)));
    html! {
        <g class="wire" {onclick} aria-current={props.is_selected.then_some("true")}
            data-edge={index.to_string()} data-state={state} data-provenance={level.key()}>
            <title>{ format!("{}. {} ({})", law.sentence(index, true), law.cites(relation), words::provenance(level)) }</title>
            if props.on_select.is_some() { <path class="hit" d={path.clone()} /> }
            <path class="line" d={path} />
            <path class="head" d={head} />
        </g>
    }
}
