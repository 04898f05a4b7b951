//! Links with a case in them.

use crate::{
    law::{Case, StaticStr},
    state::{MapState, State, View, link_to_case, write},
};

/// A link to a case in the trace section, for use within the page.
pub(super) fn link_to_trace(case: Case) -> String {
    link_to_case(View::Trace, &case)
}

/// A link to a case in the penalty section, for use within the page.
pub(super) fn link_to_penalty(case: Case) -> String {
    link_to_case(View::Fine, &case)
}

/// A link to a node of the map that keeps the case, so that the map can show its path.
pub(super) fn link_to_map(case: Case, node: StaticStr) -> String {
    let map = MapState { node: Some(node), ..MapState::default() };
    write(&State { view: View::Map, case, map, ..State::default() })
}

/// The permalink of a case in the trace section, for use outside the page. It has the whole state, with defaults for all but the case.
pub(super) fn permalink(case: Case) -> String {
    write(&State { view: View::Trace, case, ..State::default() })
}

/// The permalink of the trace section alone (an embed), for printing.
pub(super) fn permalink_of_sheet(case: Case) -> String {
    write(&State { view: View::Trace, embed: true, case, ..State::default() })
}
