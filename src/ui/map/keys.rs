//! The list of keyboard shortcuts of the map.

use yew::prelude::*;

/// The keyboard shortcuts of the diagram, as a description list.
pub fn help() -> Html {
    const KEYS: [(&str, &str); 7] = [
        ("→", "on, along a relation"),
        ("←", "back against one, or the way you came"),
        ("↓ ↑", "the other relations of the same node, or the next node"),
        ("Enter", "the relation you came by"),
        ("Home End", "the first and the last node"),
        ("Esc", "one step back, then out of the selection"),
        ("?", "these keys, on and off"),
    ];
    html! {
        <dl class="keys" id="map-keys">
            { for KEYS.iter().map(|(key, does)| html! { <div key={*key}><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></div> }) }
        </dl>
    }
}
