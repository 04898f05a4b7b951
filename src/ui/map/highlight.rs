//! Computes what is highlighted on the map, from the state of the map and the case in the trace.

use std::{rc::Rc, sync::OnceLock};

use yew::prelude::*;

use super::selection::Selection;
use crate::{
    content::law,
    law::{Case, HighlightQuery, HighlightState, MatchRank, SearchEntry, StaticStr, search},
    state::MapState,
};

/// The results of a search: the index of each node found, with the rank that says where the words were found.
pub type Matches = Vec<(usize, MatchRank)>;

/// The highlight of the diagram and of the views as text.
#[derive(Clone, Debug, PartialEq)]
pub struct MapHighlight {
    /// The highlight of the diagram.
    pub diagram: Rc<HighlightState>,
    /// The highlight of the outline, the table and the prose. If a filter or a search is set, it shows what matches them and ignores the
    /// selection. Otherwise it is the same as in the diagram.
    pub lists: Rc<HighlightState>,
    /// The results of the search, best first; `None` if the search text is empty.
    pub matches: Rc<Option<Matches>>,
    /// Whether a filter or a search is set.
    pub is_narrowed: bool,
}

/// The highlight for a state of the map. Without a selection, a filter or a search, it shows the current step of the tour or, if the tour
/// has not started, the path of the case.
#[hook]
pub fn use_highlight(map: &MapState, case: Case) -> MapHighlight {
    let law = law();
    let path: Rc<Vec<StaticStr>> = use_memo((case, map.step), |(case, step)| {
        let step = law.story.nodes_of_step(*step);
        if step.is_empty() { law.highlighted_nodes(case, &law.trace(case)) } else { step.to_vec() }
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

/// The search index of the nodes. It is built at the first search.
fn search_index() -> &'static [SearchEntry] {
    static INDEX: OnceLock<Vec<SearchEntry>> = OnceLock::new();
    INDEX.get_or_init(|| law().search_index())
}
