//! Keyboard navigation on the diagram, and the announcement of each move for screen readers.

use std::rc::Rc;

use web_sys::SvgElement;
use yew::prelude::*;

use super::{super::words, selection::Selection};
use crate::{
    content::law,
    law::{Direction, Law, MapNavigation, MoveKind, StaticStr},
    platform::pointer::is_plain_key,
    ui::hooks::use_event_callback,
};

/// The keyboard navigation of the diagram.
#[derive(Clone, PartialEq)]
pub struct KeyNavigation {
    /// Handles the key events.
    pub onkeydown: Callback<KeyboardEvent>,
    /// Moves the keyboard focus to the node with this index.
    pub on_focus: Callback<usize>,
    /// The node that the Tab key comes to: the selected one, or else the first.
    pub stop: usize,
    /// The announcement of the last move; `None` once the selection has changed in another way.
    pub speech: Option<AttrValue>,
    /// Whether the list of keyboard shortcuts is shown.
    pub is_help_shown: bool,
}

/// Keyboard navigation: arrow keys follow relations from the selected node, Enter selects the relation that was followed last, Escape
/// goes back, and `?` lists the keys.
///
/// The keyboard focus moves with the selection, so that a screen reader reads the selected node.
#[hook]
pub fn use_key_navigation(
    selection: Selection,
    nodes: Rc<Vec<NodeRef>>,
    on_select: Callback<Selection>,
) -> KeyNavigation {
    let law = law();
    let navigation = use_mut_ref(MapNavigation::default);
    let speech = use_state_eq(|| None::<(StaticStr, AttrValue)>);
    let is_help_shown = use_state_eq(|| false);
    let on_focus = use_callback(nodes, |index: usize, nodes| {
        if let Some(node) = nodes.get(index).and_then(NodeRef::cast::<SvgElement>) {
            // The browser may refuse the focus in a frame. The selection is marked all the same.
            let _ = node.focus();
        }
    });
    let here = match selection {
        Selection::Node(id) => law.node_index(&id),
        Selection::Relation(_) | Selection::Nothing => None,
    };
    let stop = here.unwrap_or_default();
    let onkeydown = {
        let (on_focus, speech, is_help_shown) = (on_focus.clone(), speech.clone(), is_help_shown.clone());
        use_event_callback(move |event: KeyboardEvent| {
            if !is_plain_key(&event) {
                return;
            }
            let direction = match event.key().as_str() {
                "Enter" | " " => {
                    event.prevent_default();
                    let next = match (here, navigation.borrow().last()) {
                        (None, _) => law.nodes.first().map(|node| Selection::Node(node.id)),
                        (Some(_), followed) => followed.map(Selection::Relation),
                    };
                    if let Some(next) = next {
                        on_select.emit(next);
                    }
                    return;
                }
                "?" => {
                    event.prevent_default();
                    return is_help_shown.set(!*is_help_shown);
                }
                key => direction_of(key),
            };
            let Some(direction) = direction else { return };
            event.prevent_default();
            let moved = navigation.borrow_mut().turn(law, stop, direction);
            let Some((to, move_kind)) = moved else {
                if selection != Selection::Nothing {
                    on_select.emit(Selection::Nothing);
                }
                return;
            };
            let Some(node) = law.nodes.get(to) else { return };
            speech.set(Some((node.id, describe(law, to, move_kind, direction).into())));
            if move_kind != MoveKind::Stuck {
                on_select.emit(Selection::Node(node.id));
                on_focus.emit(to);
            }
        })
    };
    let speech = (*speech).clone().filter(|(node, _)| selection == Selection::Node(*node)).map(|(_, words)| words);
    KeyNavigation { onkeydown, on_focus, stop, speech, is_help_shown: *is_help_shown }
}

/// The direction of movement for a key; `None` for keys that do not move.
fn direction_of(key: &str) -> Option<Direction> {
    Some(match key {
        "ArrowRight" => Direction::Along,
        "ArrowLeft" => Direction::Against,
        "ArrowDown" => Direction::Next,
        "ArrowUp" => Direction::Previous,
        "Home" => Direction::First,
        "End" => Direction::Last,
        "Escape" => Direction::Back,
        _ => return None,
    })
}

/// The announcement of a move to the node with index `to`, for screen readers.
fn describe(law: &Law, to: usize, move_kind: MoveKind, direction: Direction) -> String {
    let Some(node) = law.nodes.get(to) else { return String::new() };
    let (name, kind) = (node.title, words::kind(node.kind));
    match move_kind {
        MoveKind::Relation { edge, on, nth, of } => {
            let level = law.relations.get(edge).map_or("", |relation| words::provenance(law.provenance_of(relation)));
            format!("{}. {name}, {kind}, {nth} of {of}, {level}.", law.sentence(edge, on))
        }
        MoveKind::Back => format!("Back to {name}, {kind}."),
        MoveKind::Order => {
            format!(
                "{name}, {kind}. Relations: {} from here, {} to here.",
                law.relations_at(to, true).len(),
                law.relations_at(to, false).len()
            )
        }
        MoveKind::Stuck => match direction {
            Direction::Along => format!("No relation starts at {name}."),
            Direction::Against => format!("No relation ends at {name}."),
            Direction::Next | Direction::Previous | Direction::First | Direction::Last | Direction::Back => {
                format!("{name} is the last in that direction.")
            }
        },
    }
}
