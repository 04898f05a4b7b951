//! The map of the legal framework: one model shown as a diagram, an outline, a table and prose, all with the same selection.
//!
//! | file | what is in it |
//! |---|---|
//! | `explorer` | the whole map: it combines the parts and passes the state down |
//! | `actions`, `highlight`, `selection` | the actions of the reader, the highlight that follows, the selection |
//! | `frame`, `clip`, `gesture`, `navigation`, `keys` | interaction with the diagram: zoom and pan, pointer gestures, keyboard |
//! | `diagram`, `node`, `edge`, `shape`, `line` | the SVG drawing |
//! | `search`, `case`, `legend`, `panel`, `export` | the controls and panels around the diagram |
//! | `views`, `outline`, `table`, `prose`, `link` | the views as text |

mod actions;
mod case;
mod clip;
pub mod diagram;
pub mod edge;
mod explorer;
mod export;
mod frame;
mod gesture;
mod highlight;
mod keys;
mod legend;
mod line;
mod link;
mod navigation;
pub mod node;
mod outline;
mod panel;
mod prose;
mod search;
pub mod selection;
mod shape;
mod table;
mod viewport;
mod views;

use yew::prelude::*;

use super::{
    components::island::{IS_LIVE, Island},
    context::use_page,
};
pub use explorer::{MapExplorer, MapExplorerProps};

/// The map section of the article.
#[component]
pub fn MapSection() -> Html {
    html! {
        <section id="/map" aria-labelledby="map-title">
            <h2 id="map-title" tabindex="-1">{ "The framework on one map" }</h2>
            <MapIsland />
        </section>
    }
}

/// The interactive map: the whole section except its heading and its last line.
#[component]
pub fn MapIsland() -> Html {
    let page = use_page();
    html! {
        <Island id="map-explorer">
            <MapExplorer map={page.state.map.clone()} case={page.state.case} is_live={IS_LIVE} is_embed={page.state.embed}
                dispatch={page.dispatch} />
        </Island>
    }
}
