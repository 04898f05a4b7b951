//! The viewport of the diagram as a state of the page.

use std::rc::Rc;

use yew::prelude::*;

use crate::law::Viewport;

/// What an event does to the viewport. It is given the viewport of that time, and not the one of the last render: several events may come
/// before the next render, and none of them may be lost.
pub type ViewportUpdate = Box<dyn FnOnce(Viewport) -> Viewport>;

/// The part of the drawing that is visible.
#[derive(PartialEq)]
pub struct ViewportState(pub Viewport);

impl Reducible for ViewportState {
    type Action = ViewportUpdate;

    fn reduce(self: Rc<Self>, update: ViewportUpdate) -> Rc<Self> {
        Rc::new(Self(update(self.0)))
    }
}
