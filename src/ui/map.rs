//! The framework as a map: a diagram, an outline, a table and prose of one model, with one selection.
//!
//! | file | what it has |
//! |---|---|
//! | `explorer` | the whole map: it puts the parts together and hands the state down |
//! | `actions`, `highlight`, `selection` | what the reader does, what is highlighted by it, what is selected |
//! | `frame`, `gesture`, `navigation`, `keys` | operating the diagram: zoom and pan, pointers, the keyboard |
//! | `diagram`, `node`, `edge`, `shape`, `line` | the drawing |
//! | `search`, `legend`, `panel`, `export` | what stands around it |
//! | `views`, `outline`, `table`, `prose`, `link` | the views without a drawing |

mod actions;
pub mod diagram;
mod edge;
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
mod node;
mod outline;
mod panel;
mod prose;
mod search;
pub mod selection;
mod shape;
mod table;
mod views;

use yew::prelude::*;

use super::{
    components::island::{IS_LIVE, Island},
    context::use_page,
    section,
};
pub use explorer::{MapExplorer, MapExplorerProps};

/// The section of the map as it stands in the article.
#[component]
pub fn MapSection() -> Html {
    html! {
        <section id="/map" aria-labelledby="map-title">
            <h2 id="map-title" tabindex="-1">{ "The framework on one map" }</h2>
            <MapIsland />
            { section::as_of() }
        </section>
    }
}

/// The map in its island: all of the section but its heading and its last line.
#[component]
pub fn MapIsland() -> Html {
    let page = use_page();
    html! {
        <Island id="map-explorer">
            <MapExplorer map={page.state.map.clone()} case={page.state.case} is_live={IS_LIVE} dispatch={page.dispatch} />
        </Island>
    }
}
