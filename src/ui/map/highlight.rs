//! What is highlighted on the map, worked out from its state and from the case of the trace.

use std::{rc::Rc, sync::OnceLock};

use yew::prelude::*;

use super::selection::Selection;
use crate::{
    content::law,
    law::{Case, HighlightQuery, HighlightState, MatchRank, SearchEntry, StaticStr, search},
    state::MapState,
    ui::story,
};

/// The indices of the nodes that a search found, each with where it found its words.
pub type Matches = Vec<(usize, MatchRank)>;

/// What is highlighted, in the diagram and in the lists.
#[derive(Clone, Debug, PartialEq)]
pub struct MapHighlight {
    /// The highlight of the diagram.
    pub diagram: Rc<HighlightState>,
    /// The highlight of the lists: where the map is narrowed, what fits, whatever is selected; else as in the diagram.
    pub lists: Rc<HighlightState>,
    /// What the search found, best first; `None` where nothing is looked for.
    pub matches: Rc<Option<Matches>>,
    /// Whether a filter or a search leaves something out.
    pub is_narrowed: bool,
}

/// The highlight of a state of the map. Without a selection, a filter or a search it is the step of the tour or, before the tour, the path of the case.
#[hook]
pub fn use_highlight(map: &MapState, case: Case) -> MapHighlight {
    let law = law();
    let path: Rc<Vec<StaticStr>> = use_memo((case, map.step), |(case, step)| {
        let step = story::lights(law, *step);
        if step.is_empty() { law.highlighted_nodes(case, &law.trace(case)) } else { step }
    });
    let matches =
        use_memo(
            map.query.clone(),
            |query| if query.trim().is_empty() { None } else { Some(search(search_index(), query)) },
        );
    let (selection, filter) = (Selection::of(map), map.filter);
    let diagram = use_memo((selection, filter, matches.clone(), path), |(selection, filter, matches, path)| {
        let (node, edge) = match *selection {
            Selection::Nothing => (None, None),
            Selection::Node(id) => (Some(id), None),
            Selection::Relation(index) => (None, Some(index)),
        };
        law.highlight(&HighlightQuery { node, edge, filter: *filter, found: indices(matches).as_deref(), path })
    });
    let narrowed = use_memo((filter, matches.clone()), |(filter, matches)| {
        law.highlight(&HighlightQuery {
            filter: *filter,
            found: indices(matches).as_deref(),
            ..HighlightQuery::default()
        })
    });
    let is_narrowed = matches.is_some() || !filter.is_empty();
    let lists = if is_narrowed { narrowed } else { diagram.clone() };
    MapHighlight { diagram, lists, matches, is_narrowed }
}

fn indices(matches: &Option<Matches>) -> Option<Vec<usize>> {
    matches.as_ref().map(|matches| matches.iter().map(|(index, _)| *index).collect())
}

/// What can be found of each node. It is made at the first search.
fn search_index() -> &'static [SearchEntry] {
    static INDEX: OnceLock<Vec<SearchEntry>> = OnceLock::new();
    INDEX.get_or_init(|| law().search_index())
}
