//! Permalinks that carry a case.

use crate::{
    framework::{Case, Text},
    link::{MapState, State, View, write},
};

/// The permalink of a case in the trace.
pub(super) fn link_to_trace(case: Case) -> String {
    write(&State { view: View::Trace, case, ..State::default() })
}

/// The permalink of a case in the trace alone, without the rest of the page, as it can be printed.
pub(super) fn link_to_sheet(case: Case) -> String {
    write(&State { view: View::Trace, embed: true, case, ..State::default() })
}

/// The permalink of a case in the section of the penalty.
pub(super) fn link_to_penalty(case: Case) -> String {
    write(&State { view: View::Fine, case, ..State::default() })
}

/// The permalink of a node of the map, with the path of a case on it.
pub(super) fn link_to_map(case: Case, node: Text) -> String {
    let map = MapState { node: Some(node), ..MapState::default() };
    write(&State { view: View::Map, case, map, ..State::default() })
}
