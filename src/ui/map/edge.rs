//! A relation in the diagram: a line with an arrowhead.

use yew::prelude::*;

use super::{
    super::words,
    diagram::scene,
    line::{arrow, line},
    selection::Selection,
};
use crate::{content::law, law::Highlight};

/// The props of [`MapEdge`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapEdgeProps {
    /// The index of the relation in the content.
    pub index: usize,
    /// Whether it is in the narrow drawing.
    pub narrow: bool,
    /// The highlight of the relation.
    pub highlight: Highlight,
    /// Whether the relation is selected.
    pub is_selected: bool,
    /// Whether to draw only the line, without tooltip and arrowhead.
    pub is_thumbnail: bool,
    /// Called when the reader clicks on the line; `None` in a static picture.
    pub on_select: Option<Callback<Selection>>,
}

/// A relation, drawn where the layout puts it. If it can be clicked, a wide invisible line around the thin one makes that easier.
#[component]
pub fn MapEdge(props: &MapEdgeProps) -> Html {
    let law = law();
    let index = props.index;
    let wire = scene(props.narrow).wires.get(index);
    let Some((relation, wire)) = law.relations.get(index).zip(wire) else { return Html::default() };
    let level = law.provenance_of(relation);
    let state = props.highlight.key();
    let path = line(wire);
    if props.is_thumbnail {
        return html! {
            <g class="wire" data-state={state} data-provenance={level.key()}><path class="line" d={path} /></g>
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
            <path class="head" d={arrow(wire)} />
        </g>
    }
}
