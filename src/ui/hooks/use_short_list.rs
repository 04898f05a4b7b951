//! A long list of which an embed shows only the first items until the reader asks for all.

use yew::prelude::*;

use super::use_is_printing;

/// How much of a long list is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortList {
    /// The largest number of items to show.
    pub most: usize,
    /// Shows all items from now on.
    pub on_all: Callback<MouseEvent>,
}

/// Limits a list to its first items in an embed, whose frame should not be longer than the post around it. Elsewhere and
/// on paper the list is whole.
#[hook]
pub fn use_short_list(is_embed: bool, first: usize) -> ShortList {
    let is_whole = use_state_eq(|| false);
    let is_printing = use_is_printing();
    let most = if is_embed && !*is_whole && !is_printing { first } else { usize::MAX };
    let on_all = use_callback((), move |_: MouseEvent, ()| is_whole.set(true));
    ShortList { most, on_all }
}
