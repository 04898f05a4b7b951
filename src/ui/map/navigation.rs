//! Walking the map with the keyboard, and what a screen reader is told about each move.

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

/// The keyboard on the diagram.
#[derive(Clone, PartialEq)]
pub struct KeyNavigation {
    /// Takes the keys.
    pub onkeydown: Callback<KeyboardEvent>,
    /// Moves the focus to the node of this index.
    pub on_focus: Callback<usize>,
    /// What is to be said about the last move, while the selection is where it led.
    pub speech: Option<AttrValue>,
    /// Whether the reader asked which keys there are.
    pub is_help_shown: bool,
}

/// Arrow keys follow relations from the selected node, Enter goes to the relation that was followed, Escape goes back; `?` lists the keys.
///
/// The focus goes with the selection, so that a screen reader stays where the reader is.
#[hook]
pub fn use_key_navigation(
    selection: Selection,
    nodes: Rc<Vec<NodeRef>>,
    on_select: Callback<Selection>,
) -> KeyNavigation {
    let law = law();
    let walk = use_mut_ref(MapNavigation::default);
    let speech = use_state_eq(|| None::<(StaticStr, AttrValue)>);
    let is_help_shown = use_state_eq(|| false);
    let on_focus = use_callback(nodes, |index: usize, nodes| {
        if let Some(node) = nodes.get(index).and_then(|node| node.cast::<SvgElement>()) {
            // A frame may refuse the focus; the selection is marked all the same.
            let _ = node.focus();
        }
    });
    let here = match selection {
        Selection::Node(id) => law.node_index(&id),
        Selection::Relation(_) | Selection::Nothing => None,
    };
    let onkeydown = {
        let (on_focus, speech, is_help_shown) = (on_focus.clone(), speech.clone(), is_help_shown.clone());
        use_event_callback(move |event: KeyboardEvent| {
            if !is_plain_key(&event) {
                return;
            }
            let turn = match event.key().as_str() {
                "Enter" | " " => {
                    event.prevent_default();
                    let next = match (here, walk.borrow().last()) {
                        (None, _) => law.nodes.first().map(|node| Selection::Node(node.id)),
                        (Some(_), followed) => followed.map(Selection::Relation),
                    };
                    return next.into_iter().for_each(|next| on_select.emit(next));
                }
                "?" => {
                    event.prevent_default();
                    return is_help_shown.set(!*is_help_shown);
                }
                key => turn(key),
            };
            let Some(turn) = turn else { return };
            event.prevent_default();
            let moved = walk.borrow_mut().turn(law, here.unwrap_or_default(), turn);
            let Some((to, way)) = moved else {
                if selection != Selection::Nothing {
                    on_select.emit(Selection::Nothing);
                }
                return;
            };
            let Some(node) = law.nodes.get(to) else { return };
            speech.set(Some((node.id, describe(law, to, way, turn).into())));
            if way != MoveKind::Stuck {
                on_select.emit(Selection::Node(node.id));
                on_focus.emit(to);
            }
        })
    };
    let speech = (*speech).clone().filter(|(node, _)| selection == Selection::Node(*node)).map(|(_, words)| words);
    KeyNavigation { onkeydown, on_focus, speech, is_help_shown: *is_help_shown }
}

/// The turn that a key asks for.
fn turn(key: &str) -> Option<Direction> {
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

/// A move to the node of index `to`, as it is read aloud.
fn describe(law: &Law, to: usize, way: MoveKind, turn: Direction) -> String {
    let Some(node) = law.nodes.get(to) else { return String::new() };
    let (name, kind) = (node.title, words::kind(node.kind));
    match way {
        MoveKind::Relation { edge, on, nth, of } => {
            let level = law.relations.get(edge).map_or("", |relation| words::provenance(law.provenance_of(relation)));
            format!("{}. {kind}, {nth} of {of}, {level}.", law.sentence(edge, on))
        }
        MoveKind::Back => format!("Back to {name}, {kind}."),
        MoveKind::Order => {
            format!(
                "{name}, {kind}. {} on, {} back.",
                law.relations_at(to, true).len(),
                law.relations_at(to, false).len()
            )
        }
        MoveKind::Stuck => match turn {
            Direction::Along => format!("Nothing leads on from {name}."),
            Direction::Against => format!("Nothing leads to {name}."),
            Direction::Next | Direction::Previous | Direction::First | Direction::Last | Direction::Back => {
                format!("{name} is the last that way.")
            }
        },
    }
}
