//! What the places of a part are given: the one way in which a part changes where it stands.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::stage::{Stage, builds};
use crate::browser::{page, renew::renew};

/// What some elements of a part are given.
#[derive(PartialEq)]
enum Give {
    Left,
    Inside(AttrValue),
    Value(AttrValue),
    Attribute(&'static str, Option<AttrValue>),
    Values(Vec<AttrValue>, u32),
    Pressed(Option<usize>),
    Current(AttrValue),
}

/// Gifts in an order that is the same each time: a selector, and what the elements of a part that fit it are given.
#[derive(Default)]
pub(super) struct Gifts {
    list: Vec<(&'static str, Give)>,
    still: bool,
}

impl Gifts {
    /// For a part that is still as the static page has it: what is costly to make is left as it is.
    pub(super) fn of(still: bool) -> Self {
        Self { list: Vec::new(), still }
    }

    /// Gives what is inside, as markup that is costly to make and that the static page shows at first.
    pub(super) fn made(&mut self, place: &'static str, make: impl FnOnce() -> AttrValue) {
        self.list.push((place, if self.still { Give::Left } else { Give::Inside(make()) }));
    }

    /// Gives what is inside, as markup.
    pub(super) fn inside(&mut self, place: &'static str, markup: impl Into<AttrValue>) {
        self.list.push((place, Give::Inside(markup.into())));
    }

    /// Gives the value of a field.
    pub(super) fn value(&mut self, place: &'static str, value: impl Into<AttrValue>) {
        self.list.push((place, Give::Value(value.into())));
    }

    /// Gives the values of as many fields; another number beside them gives them anew, over what the reader typed.
    pub(super) fn values(&mut self, place: &'static str, values: Vec<AttrValue>, entered: u32) {
        self.list.push((place, Give::Values(values, entered)));
    }

    /// Gives an attribute.
    pub(super) fn attribute(&mut self, place: &'static str, name: &'static str, value: impl Into<AttrValue>) {
        self.optional(place, name, Some(value.into()));
    }

    /// Gives an attribute, or none of that name.
    pub(super) fn optional(&mut self, place: &'static str, name: &'static str, value: Option<AttrValue>) {
        self.list.push((place, Give::Attribute(name, value)));
    }

    /// Gives an attribute that is there or not.
    pub(super) fn flag(&mut self, place: &'static str, name: &'static str, on: bool) {
        self.optional(place, name, on.then_some(AttrValue::Static("")));
    }

    /// Gives `aria-pressed` to the one at this place, and to no other.
    pub(super) fn pressed(&mut self, place: &'static str, nth: Option<usize>) {
        self.list.push((place, Give::Pressed(nth)));
    }

    /// Gives `aria-current` to the one of this id or with this link, and to no other; it is unfolded if need be.
    pub(super) fn current(&mut self, place: &'static str, id: impl Into<AttrValue>) {
        self.list.push((place, Give::Current(id.into())));
    }
}

/// What the places have at first, for whoever builds the part.
impl Gifts {
    /// What is inside of a place.
    pub(super) fn in_place(&self, place: &str) -> AttrValue {
        let found = self.list.iter().find_map(|(to, gift)| match gift {
            Give::Inside(markup) if *to == place => Some(markup.clone()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// An attribute of a place.
    pub(super) fn attribute_of(&self, place: &str, name: &str) -> Option<AttrValue> {
        let mut values = self.list.iter().filter(|(to, _)| *to == place);
        values.find_map(|(_, gift)| match gift {
            Give::Attribute(of, value) if *of == name => value.clone(),
            _ => None,
        })
    }

    /// The value of one of the fields of a place.
    pub(super) fn value_of(&self, place: &str, nth: usize) -> AttrValue {
        let found = self.list.iter().find_map(|(to, gift)| match gift {
            Give::Value(value) if *to == place => Some(value.clone()),
            Give::Values(values, _) if *to == place => values.get(nth).cloned(),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// Whether one of a place is pressed.
    pub(super) fn is_pressed(&self, place: &str, nth: usize) -> bool {
        self.list.iter().any(|(to, gift)| matches!(gift, Give::Pressed(one) if *to == place && *one == Some(nth)))
    }

    /// All attributes of a place, as markup.
    pub(super) fn attributes_of(&self, place: &str) -> String {
        let mut text = String::new();
        for (to, gift) in &self.list {
            match gift {
                Give::Attribute(name, Some(value)) if *to == place => text.push_str(&format!(" {name}=\"{value}\"")),
                _ => {}
            }
        }
        text
    }
}

/// Whether a part is as the static page has it and always was, where `plain` says that it is now. Then what is costly need not be
/// given.
#[hook]
pub(super) fn use_still(plain: bool) -> bool {
    let still = use_mut_ref(|| !builds());
    let is = plain && *still.borrow();
    still.replace(is);
    is
}

/// Gives the elements of a part what has changed since the last time; at first, what differs from what stands there.
#[hook]
pub(super) fn use_given(stage: &Stage, gifts: Rc<Gifts>) {
    let stage = stage.clone();
    let given = use_mut_ref(Rc::<Gifts>::default);
    use_effect(move || {
        let before = given.replace(gifts.clone());
        if let Some(part) = (*stage).as_ref().filter(|_| !Rc::ptr_eq(&before, &gifts)) {
            for (nth, gift) in gifts.list.iter().enumerate() {
                if before.list.get(nth) != Some(gift) {
                    give(part, gift);
                }
            }
        }
    });
}

fn give(part: &Element, (place, gift): &(&'static str, Give)) {
    let mut nth = 0;
    page::each(part, place, |element| {
        match gift {
            Give::Left => {}
            Give::Inside(markup) => renew(element, markup),
            Give::Value(value) => page::set_value(element, value),
            Give::Attribute(name, value) => page::set(element, name, value.as_deref()),
            Give::Values(values, _) => page::set_value(element, values.get(nth).map_or("", AttrValue::as_str)),
            Give::Current(id) => {
                let is = |name| element.get_attribute(name).is_some_and(|of| of == id.as_str());
                let current = is("id") || is("href");
                page::set(element, "aria-current", current.then_some("true"));
                if current {
                    page::unfold(part, element);
                }
            }
            Give::Pressed(pressed) => {
                page::set(element, "aria-pressed", Some(if *pressed == Some(nth) { "true" } else { "false" }));
            }
        }
        nth += 1;
    });
}
