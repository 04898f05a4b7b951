//! Mounting in stages.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Counts from 1 to `total`, one in each task, so that the browser can answer the reader in between. Without stages it is `total`
/// from the first.
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
