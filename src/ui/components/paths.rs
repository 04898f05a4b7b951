//! Paths of a drawing.

use yew::prelude::*;

/// SVG paths, each with its class and its data. A drawing of many paths is smaller as a list than as elements.
pub fn paths(paths: &[(&'static str, AttrValue)]) -> Html {
    paths.iter().map(|(class, d)| html! { <path class={*class} {d} /> }).collect()
}
