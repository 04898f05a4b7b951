//! Parts of the page that never change: copied from the static page instead of being built a second time.
//!
//! The static page has them already, so neither their words nor the code that builds them need to be in the program. A build
//! for development has no static page and builds them itself.

use yew::prelude::*;

use crate::{browser::page, link::Action};

const BUILDS: bool = cfg!(any(not(target_arch = "wasm32"), debug_assertions));

/// What some elements of a kept part are given.
#[derive(Clone, PartialEq)]
pub(super) enum Give {
    /// What is inside, as markup.
    Inside(AttrValue),
    /// The value of a field.
    Value(AttrValue),
    /// An attribute, or none of that name.
    Attribute(&'static str, Option<AttrValue>),
    /// The values of as many fields; another number beside them gives them anew, over what the reader typed.
    Values(Vec<AttrValue>, u32),
    /// `aria-pressed` for the one at this place, and for no other.
    Pressed(Option<usize>),
    /// `aria-current` for the one of this id or with this link, and for no other.
    Current(AttrValue),
}

impl Give {
    /// An attribute that is there or not.
    pub(super) fn flag(name: &'static str, on: bool) -> Self {
        Self::Attribute(name, on.then_some(AttrValue::Static("")))
    }
}

/// A selector, and what the elements that fit are given.
pub(super) type Gift = (&'static str, Give);

/// What a kept part is given at first, for whoever builds it.
pub(super) struct Given<'a>(pub(super) &'a [Gift]);

impl Given<'_> {
    /// What is inside of a place.
    pub(super) fn inside(&self, place: &str) -> AttrValue {
        let found = self.0.iter().find_map(|(to, gift)| match gift {
            Give::Inside(markup) if *to == place => Some(markup.clone()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// An attribute of a place.
    pub(super) fn attribute(&self, place: &str, name: &str) -> Option<AttrValue> {
        let mut values = self.0.iter().filter(|(to, _)| *to == place);
        values.find_map(|(_, gift)| match gift {
            Give::Attribute(of, value) if *of == name => value.clone(),
            _ => None,
        })
    }

    /// All attributes of a place, as markup.
    pub(super) fn attributes(&self, place: &str) -> String {
        let mut text = String::new();
        for (to, gift) in self.0 {
            match gift {
                Give::Attribute(name, Some(value)) if *to == place => text.push_str(&format!(" {name}=\"{value}\"")),
                _ => {}
            }
        }
        text
    }
}

/// Gives the elements of a kept part what has changed since the last time. The list has the same order each time.
#[hook]
pub(super) fn use_given(part: &NodeRef, gifts: Vec<Gift>) {
    let part = part.clone();
    let given = use_mut_ref(Vec::<Gift>::new);
    use_effect(move || {
        let before = given.replace(gifts);
        if let Some(part) = part.cast::<web_sys::Element>() {
            for (nth, gift) in given.borrow().iter().enumerate() {
                if before.get(nth) != Some(gift) {
                    give(&part, gift);
                }
            }
        }
    });
}

fn give(part: &web_sys::Element, (selector, gift): &Gift) {
    let mut place = 0;
    page::each(part, selector, |element| {
        match gift {
            Give::Inside(markup) => element.set_inner_html(markup),
            Give::Value(value) => page::set_value(element, value),
            Give::Attribute(name, value) => page::set(element, name, value.as_deref()),
            Give::Values(values, _) => page::set_value(element, values.get(place).map_or("", AttrValue::as_str)),
            Give::Current(id) => {
                let is = |name| element.get_attribute(name).is_some_and(|of| of == id.as_str());
                let current = is("id") || is("href");
                page::set(element, "aria-current", current.then_some("true"));
                if current {
                    page::unfold(part, element);
                }
            }
            Give::Pressed(nth) => {
                page::set(element, "aria-pressed", Some(if *nth == Some(place) { "true" } else { "false" }));
            }
        }
        place += 1;
    });
}

/// A part that never changes, whose outermost element has this id. `build` must be a pure function of the content.
#[hook]
pub(super) fn use_kept(id: &'static str, build: impl FnOnce() -> Html) -> Html {
    let kept = use_copy(id, move || if BUILDS { build() } else { Html::default() });
    (*kept).clone()
}

#[hook]
fn use_copy(id: &'static str, build: impl FnOnce() -> Html) -> std::rc::Rc<Html> {
    use_memo((), |()| if BUILDS { build() } else { page::copy(id).map(Html::VRef).unwrap_or_default() })
}

/// Marks the current item of a kept part, and no other.
#[hook]
pub(super) fn use_current(part: &NodeRef, id: Option<String>) {
    let part = part.clone();
    use_effect_with(id, move |id| {
        if let Some(part) = part.cast::<web_sys::Element>() {
            page::make_current(&part, id.as_deref());
        }
    });
}

/// What a reader does to a kept part, with the name and the value of the field.
pub(super) enum Did {
    /// Moves a slider, or types.
    Moved(String, String),
    /// Is done with a field.
    Filled(String, String),
    /// Presses a button of this value.
    Pressed(String),
}

/// A kept part that hears its reader.
pub(super) fn heard(
    part: &NodeRef,
    kept: Html,
    act: &Callback<Action>,
    hear: impl Fn(Did) -> Option<Action> + 'static,
) -> Html {
    all_heard(part, kept, act.clone(), std::rc::Rc::new(hear))
}

fn all_heard(
    part: &NodeRef,
    kept: Html,
    act: Callback<Action>,
    hear: std::rc::Rc<dyn Fn(Did) -> Option<Action>>,
) -> Html {
    let done = std::rc::Rc::new(move |did: Option<Did>| {
        did.and_then(|did| hear(did)).into_iter().for_each(|action| act.emit(action))
    });
    let (moved, filled) = (done.clone(), done.clone());
    let oninput = move |event: InputEvent| moved(page::changed(&event).map(|(name, value)| Did::Moved(name, value)));
    let onchange = move |event: Event| filled(page::changed(&event).map(|(name, value)| Did::Filled(name, value)));
    let onclick = move |event: MouseEvent| done(page::pushed(&event).map(|(_, value)| Did::Pressed(value)));
    html! { <div ref={part.clone()} {oninput} {onchange} {onclick}>{ kept }</div> }
}
