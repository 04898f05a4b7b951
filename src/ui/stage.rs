//! Parts of the page: built once, into the static page, and taken up by the program where they stand.
//!
//! So the program has neither their words nor the code that builds them, and a start builds nothing. A build for development has
//! no static page: it first builds one, and then takes it up as well.

use std::rc::Rc;

use web_sys::{Element, Event};
use yew::prelude::*;

use crate::{
    browser::{gesture::listen, page},
    link::Action,
};

/// Whether parts are built rather than taken up.
pub(super) fn builds() -> bool {
    !super::components::island::PRERENDERED
}

/// A part where it stands; nothing while it is built.
pub(super) type Stage = Rc<Option<Element>>;

/// The part whose outermost element has this id.
#[hook]
pub(super) fn use_stage(id: &'static str) -> Stage {
    use_memo((), |()| if builds() { None } else { page::element(id) })
}

/// What a part renders: itself while it is built, and nothing once it stands. `build` must be a pure function of the content.
pub(super) fn built(build: impl FnOnce() -> Html) -> Html {
    if builds() { build() } else { Html::default() }
}

/// Hears events of these kinds in a part, each time with the `hear` of the last rendering.
#[hook]
pub(super) fn use_events(stage: &Stage, kinds: &'static [&'static str], hear: Rc<dyn Fn(&Event)>) {
    let now = use_mut_ref(|| hear.clone());
    now.replace(hear);
    let stage = stage.clone();
    use_effect_with((), move |()| {
        let heard: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
            let hear = now.borrow().clone();
            hear(event);
        });
        let listeners = (*stage).as_ref().map(|part| listen(part, kinds, &heard));
        move || drop(listeners)
    });
}

/// What a reader does to a part, with the name and the value of the field.
pub(super) enum Did {
    /// Moves a slider, or types.
    Moved(String, String),
    /// Is done with a field.
    Filled(String, String),
    /// Presses a button of this value.
    #[expect(dead_code, reason = "leaves with the section that still uses it")]
    Pressed(String),
}

/// Hears what a reader does to a part, and does what it leads to.
#[hook]
pub(super) fn use_heard(stage: &Stage, act: &Callback<Action>, hear: Rc<dyn Fn(Did) -> Option<Action>>) {
    let act = act.clone();
    let heard = move |event: &Event| {
        let did = match event.type_().as_str() {
            "input" => page::changed(event).map(|(name, value)| Did::Moved(name, value)),
            "change" => page::changed(event).map(|(name, value)| Did::Filled(name, value)),
            _ => page::pushed(event).map(|(_, value)| Did::Pressed(value)),
        };
        did.and_then(|did| hear(did)).into_iter().for_each(|action| act.emit(action));
    };
    use_events(stage, &["input", "change", "click"], Rc::new(heard));
}
