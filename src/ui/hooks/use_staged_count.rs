//! Mounting components in stages.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How many of `total` components to mount now. It counts from 1 to `total`, by one in each browser task, so that the page stays
/// responsive in between. If `in_stages` is false, it is `total` from the start.
#[hook]
pub fn use_staged_count(total: usize, in_stages: bool) -> usize {
    let count = use_state(|| if in_stages { 1 } else { total });
    let now = *count;
    use_effect_with(now, move |now| {
        let next = now + 1;
        let timer = (next <= total).then(|| Timeout::new(0, move || count.set(next)));
        move || drop(timer)
    });
    now
}
