//! The framework as a map: picture, outline, and the panel of what is selected.

mod detail;
mod outline;
mod picture;
mod shape;

use yew::prelude::*;

use super::{
    kept::{use_current, use_kept},
    part::{is_part, part},
    section,
};

use crate::{
    content::framework,
    framework::{Case, Framework, Provenance, Text},
    link::{Action, Form, MapState},
};

/// What the map shows.
#[derive(PartialEq)]
pub struct MapProps {
    /// What is selected, and how it is shown.
    pub map: MapState,
    /// The case whose path is lit.
    pub case: Case,
    /// Whether only one drawing is wanted, and whether that is the narrow one.
    pub narrow: Option<bool>,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

/// What is in the light: the selected node with its neighbours, or else the path of the trace.
pub(super) fn lit(law: &Framework, map: &MapState, case: &Case) -> Vec<Text> {
    match map.node {
        Some(node) => {
            let ends = law.relations_of(&node).flat_map(|relation| [relation.from, relation.to]);
            let mut lit = vec![node];
            lit.extend(ends.filter(|id| *id != node));
            lit
        }
        None => law.lit(case, &law.trace(case)),
    }
}

is_part!(MapProps, use_map);

/// The map.
#[hook]
fn use_map(props: &MapProps) -> Html {
    let law = framework();
    let lit = lit(law, &props.map, &props.case);
    let form = |form: Form, name: &'static str| {
        let onclick = props.act.reform(move |_: MouseEvent| Action::Show(form));
        let pressed = (props.map.form == form).to_string();
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    let kept_outline = use_kept("outline", || outline::outline(law));
    let part_of_outline = use_node_ref();
    use_current(&part_of_outline, props.map.node.map(|id| format!("outline-{id}")));
    let picture = |narrow: bool| {
        part(picture::PictureProps { narrow, node: props.map.node, lit: lit.clone(), act: props.act.clone() })
    };
    let clear = props.act.reform(|_: MouseEvent| Action::Select(None));
    let outline_open = props.map.form == Form::Outline;
    html! {
        <section id="/map" aria-labelledby="map-title">
            <h2 id="map-title">{ "The framework on one map" }</h2>
            <figure class="wide">
                <div class="tools live">
                    <div class="seg" role="group" aria-label="How the framework is shown">
                        { form(Form::Picture, "Picture") }
                        { form(Form::Outline, "Outline") }
                    </div>
                    <button type="button" onclick={clear} disabled={props.map.node.is_none()}>{ "Clear the selection" }</button>
                    <span class="small">
                        { if props.map.node.is_some() { "Lit: the selection and its neighbours." } else { "Lit: the path of the trace below." } }
                    </span>
                </div>
                <div class="pictures">
                    if !outline_open && props.narrow != Some(true) {
                        { picture(false) }
                    }
                    if !outline_open && props.narrow != Some(false) {
                        { picture(true) }
                    }
                </div>
                <figcaption>
                    <ul class="legend">
                        { for [Provenance::Article, Provenance::Notice, Provenance::Believed, Provenance::Understanding].map(|level| html! {
                            <li key={level.key()} data-provenance={level.key()}>{ super::words::provenance(level) }</li>
                        }) }
                    </ul>
                    { "As described in a comment of January 2011; in italics, what was added from the texts. Current law differs." }
                </figcaption>
            </figure>
            <div class="panel" aria-live="polite">{ detail::detail(law, props.map.node) }</div>
            <details class="outline" open={outline_open}>
                <summary>{ "The same as an outline" }</summary>
                <div ref={part_of_outline}>{ kept_outline }</div>
            </details>
            { section::as_of() }
        </section>
    }
}
