//! New insides for an element, as markup, that touch only what differs: what stays is neither laid out nor painted anew, and
//! keeps the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Makes the inside of an element that of some markup.
pub fn renew(element: &Element, markup: &str) {
    // A copy without children reads the markup as the element itself would, in a list or in a drawing.
    if let Some(fresh) = element.clone_node().ok().and_then(|copy| copy.dyn_into::<Element>().ok()) {
        fresh.set_inner_html(markup);
        alter(element, &fresh);
    }
}

/// Makes the children of a node those of a fresh one, whose own may be taken. What speaks of a rule becomes only what speaks of the
/// same one, so that a reason that stays is moved and not rewritten.
fn alter(old: &Node, fresh: &Node) {
    let (mut stands, mut comes) = (old.first_child(), fresh.first_child());
    while let Some(next) = comes {
        comes = next.next_sibling();
        let of = rule(&next);
        if stands.as_ref().is_some_and(|here| rule(here) != of) {
            let Some(same) = following(stands.clone()).find(|later| rule(later) == of) else {
                drop(old.insert_before(&next, stands.as_ref()));
                continue;
            };
            following(stands).take_while(|gone| *gone != same).for_each(|gone| drop(old.remove_child(&gone)));
            stands = Some(same);
        }
        let Some(here) = stands else {
            drop(old.append_child(&next));
            continue;
        };
        stands = here.next_sibling();
        if here.is_equal_node(Some(&next)) {
            continue;
        }
        match (here.dyn_ref::<Element>(), next.dyn_ref::<Element>()) {
            (Some(element), Some(other)) if element.tag_name() == other.tag_name() => {
                if !is_alike(&here, &next) {
                    take_over(element, other);
                }
                alter(&here, &next);
            }
            (None, None) if here.node_type() == next.node_type() => here.set_node_value(next.node_value().as_deref()),
            _ => drop(old.replace_child(&next, &here)),
        }
    }
    following(stands).for_each(|gone| drop(old.remove_child(&gone)));
}

/// The rule that an element speaks of.
fn rule(node: &Node) -> Option<String> {
    node.dyn_ref::<Element>()?.get_attribute("data-rule")
}

/// A node and those after it; each may be taken away.
fn following(first: Option<Node>) -> impl Iterator<Item = Node> {
    let mut next = first;
    std::iter::from_fn(move || {
        let here = next.take()?;
        next = here.next_sibling();
        Some(here)
    })
}

/// Whether two elements have the same attributes.
fn is_alike(here: &Node, next: &Node) -> bool {
    let bare = |node: &Node| node.clone_node().ok();
    bare(here).is_some_and(|here| here.is_equal_node(bare(next).as_ref()))
}

/// Gives an element the attributes of another, and no others.
fn take_over(old: &Element, fresh: &Element) {
    let names = |of: &Element| of.get_attribute_names().iter().filter_map(|name| name.as_string()).collect::<Vec<_>>();
    for name in names(old).iter().chain(&names(fresh)) {
        let value = fresh.get_attribute(name);
        if old.get_attribute(name) != value {
            super::page::set(old, name, value.as_deref());
        }
    }
}
