//! The list of keyboard shortcuts of the map.

use yew::prelude::*;

/// The keyboard shortcuts of the diagram, as a description list.
pub fn help() -> Html {
    const KEYS: [(&str, &str); 7] = [
        ("Right", "to the end of a relation"),
        ("Left", "to the start of a relation, or back the way you came"),
        ("Down, Up", "another relation of the same item, or the next item"),
        ("Enter", "select the relation that you followed last"),
        ("Home, End", "the first and the last item"),
        ("Esc", "one step back, then clear the selection"),
        ("?", "show or hide this list"),
    ];
    html! {
        <dl class="keys" id="map-keys">
            { for KEYS.iter().map(|(key, does)| html! { <div key={*key}><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></div> }) }
        </dl>
    }
}
