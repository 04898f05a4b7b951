//! A relation of the diagram: a line with an arrow head.

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
    /// Its index among the relations of the content.
    pub index: usize,
    /// Whether it runs through the narrow drawing.
    pub narrow: bool,
    /// How bright it is.
    pub highlight: Highlight,
    /// Whether it is selected.
    pub is_selected: bool,
    /// Its line alone, without name and head.
    pub is_thumbnail: bool,
    /// Told when the reader clicks on the line; a picture of it has none.
    pub on_select: Option<Callback<Selection>>,
}

/// A relation where the scene has it. One that can be clicked on has a broad invisible line around the thin one.
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
