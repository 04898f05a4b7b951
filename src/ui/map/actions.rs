//! What the parts of the map tell when the reader does something, as changes of its state.

use yew::prelude::*;

use super::selection::Selection;
use crate::{
    content::law,
    law::map::Filter,
    state::{Action, Form, MapState},
    ui::hooks::use_event_callback,
};

/// Callbacks that stay the same while the state changes.
#[derive(Clone, Debug, PartialEq)]
pub struct MapActions {
    /// Selects something, or nothing.
    pub on_select: Callback<Selection>,
    /// Looks for words. New words take the selection away, so that what they find is highlighted.
    pub on_query: Callback<String>,
    /// Selects the node of this index, and looks for nothing any more.
    pub on_choose: Callback<usize>,
    /// Filters.
    pub on_filter: Callback<Filter>,
    /// Shows the map in another form.
    pub on_form: Callback<Form>,
    /// Selects nothing, filters nothing, looks for nothing, and leaves the tour.
    pub on_clear: Callback<MouseEvent>,
}

/// The actions on a state of the map.
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

/// A callback that dispatches the state that follows from the present one and from what it is told.
#[hook]
fn use_map_action<T: 'static>(
    map: &MapState,
    dispatch: &Callback<Action>,
    next: fn(&MapState, T) -> MapState,
) -> Callback<T> {
    let (map, dispatch) = (map.clone(), dispatch.clone());
    use_event_callback(move |told: T| dispatch.emit(Action::SetMap(next(&map, told))))
}
