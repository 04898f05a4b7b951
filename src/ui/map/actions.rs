//! The callbacks of the map: each turns an input of the reader into a new [`MapState`] and dispatches it.

use yew::prelude::*;

use super::selection::Selection;
use crate::{
    content::law,
    law::map::Filter,
    state::{Action, Form, MapState},
    ui::hooks::use_event_callback,
};

/// The callbacks of the map. They keep their identity while the state changes, so they are safe as props.
#[derive(Clone, Debug, PartialEq)]
pub struct MapActions {
    /// Selects a node or a relation, or clears the selection.
    pub on_select: Callback<Selection>,
    /// Sets the search text. Text that is not empty also clears the selection, so that the matches are highlighted.
    pub on_query: Callback<String>,
    /// Selects the node with this index and clears the search.
    pub on_choose: Callback<usize>,
    /// Sets the filter.
    pub on_filter: Callback<Filter>,
    /// Switches to another view: picture, outline, table or prose.
    pub on_form: Callback<Form>,
    /// Clears the selection, the filter and the search, and leaves the tour. The view stays.
    pub on_clear: Callback<MouseEvent>,
}

/// The callbacks for a state of the map.
#[hook]
pub fn use_map_actions(map: &MapState, dispatch: &Callback<Action>) -> MapActions {
    MapActions {
        on_select: use_map_action(map, dispatch, |map, selection: Selection| selection.in_state(map)),
        on_query: use_map_action(map, dispatch, |map, query: String| {
            let map = if query.is_empty() { map.clone() } else { map.at(None) };
            MapState { query, ..map }
        }),
        on_choose: use_map_action(map, dispatch, |map, index: usize| {
            let node = law().nodes.get(index).map(|node| node.id);
            MapState { query: String::new(), ..map.at(node) }
        }),
        on_filter: use_map_action(map, dispatch, |map, filter: Filter| MapState { filter, ..map.clone() }),
        on_form: use_map_action(map, dispatch, |map, form: Form| MapState { form, ..map.clone() }),
        on_clear: use_map_action(map, dispatch, |map, _: MouseEvent| MapState {
            form: map.form,
            ..MapState::default()
        }),
    }
}

/// A callback that computes the next state of the map with `next`, from the current state and its input, and dispatches it.
#[hook]
fn use_map_action<T: 'static>(
    map: &MapState,
    dispatch: &Callback<Action>,
    next: fn(&MapState, T) -> MapState,
) -> Callback<T> {
    let (map, dispatch) = (map.clone(), dispatch.clone());
    use_event_callback(move |input: T| dispatch.emit(Action::SetMap(next(&map, input))))
}
