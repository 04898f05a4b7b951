//! A `details` element that the reader can open and close, and that the page can open.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ui::components::island::IS_LIVE;

/// The state of a `details` element. Use it as `<details open={fold.is_open} ontoggle={fold.on_toggle}>`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fold {
    /// Whether the element is open.
    pub is_open: bool,
    /// Whether long content is rendered in it: in a live page while it is open, in the static article always.
    pub is_filled: bool,
    /// Updates `is_open` when the reader opens or closes the element.
    pub on_toggle: Callback<Event>,
}

/// The state of a `details` element that opens whenever `reason` changes to another `Some`, and that only the reader closes. At first it
/// is open if `reason` is `Some` or `is_open_at_first` is true.
#[hook]
pub fn use_fold<T: PartialEq + 'static>(reason: Option<T>, is_open_at_first: bool) -> Fold {
    let has_reason = reason.is_some();
    let is_open = use_state_eq(|| has_reason || is_open_at_first);
    {
        let is_open = is_open.clone();
        use_effect_with(reason, move |reason| {
            if reason.is_some() {
                is_open.set(true);
            }
        });
    }
    let on_toggle = {
        let is_open = is_open.setter();
        use_callback((), move |event: Event, ()| {
            is_open.set(event.target_unchecked_into::<HtmlElement>().has_attribute("open"));
        })
    };
    Fold { is_open: *is_open, is_filled: *is_open || !IS_LIVE, on_toggle }
}
