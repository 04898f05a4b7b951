//! The section of the page that is read.

use yew::prelude::*;

use super::use_on_scroll;
use crate::{platform::page, state::View};

/// The section at the top of the window, updated as the page is scrolled. After `view` changes, by a link or an action, it is that section
/// until the reader scrolls.
#[hook]
pub fn use_section_in_view(view: View) -> View {
    let section = use_state_eq(|| view);
    use_effect_with(view, {
        let section = section.setter();
        move |view| section.set(*view)
    });
    use_on_scroll({
        let section = section.setter();
        move || {
            if let Some(at_top) = page::section_at_top().and_then(|id| View::from_key(id.trim_start_matches('/'))) {
                section.set(at_top);
            }
        }
    });
    *section
}
