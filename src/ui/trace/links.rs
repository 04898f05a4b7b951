//! Permalinks that carry a case.

use crate::{
    law::{Case, StaticStr},
    state::{MapState, State, View, link_to_case, write},
};

/// A link to a case in the trace, for use within the page.
pub(super) fn link_to_trace(case: Case) -> String {
    link_to_case(View::Trace, &case)
}

/// A link to a case in the section of the penalty, for use within the page.
pub(super) fn link_to_penalty(case: Case) -> String {
    link_to_case(View::Fine, &case)
}

/// A link to a node of the map. Within the page it keeps the case, whose path the map then shows.
pub(super) fn link_to_map(case: Case, node: StaticStr) -> String {
    let map = MapState { node: Some(node), ..MapState::default() };
    write(&State { view: View::Map, case, map, ..State::default() })
}

/// The permalink of a case in the trace, to be opened from anywhere.
pub(super) fn permalink(case: Case) -> String {
    write(&State { view: View::Trace, case, ..State::default() })
}

/// The permalink of a case in the trace alone, without the rest of the page, as it can be printed.
pub(super) fn permalink_of_sheet(case: Case) -> String {
    write(&State { view: View::Trace, embed: true, case, ..State::default() })
}
