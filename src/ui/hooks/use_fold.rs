//! A fold that the reader opens and closes, and that the page opens when something in it is asked for.

use web_sys::HtmlElement;
use yew::prelude::*;

/// The state of a `details` element: `<details open={fold.is_open} ontoggle={fold.on_toggle}>`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fold {
    /// Whether it is open.
    pub is_open: bool,
    /// Follows the reader, who opens and closes it.
    pub on_toggle: Callback<Event>,
}

/// A fold that opens whenever `reason` becomes another one, and never closes by itself. At first it is open where there is a reason or
/// `is_open_at_first`.
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
    Fold { is_open: *is_open, on_toggle }
}
