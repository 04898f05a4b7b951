//! One change, the luck kept: the same snails before and after.

use yew::prelude::*;

use super::parts::{button, heading, small};

use crate::{
    link::SnailState,
    snail::{Paired, Run, Setting, paired},
};

/// Snails that are followed twice.
const SNAILS: u32 = 200;

/// The same snails in both wells, once something has changed.
pub(super) fn follow(before: &Setting, after: &Setting, seed: u64) -> Option<Paired> {
    (before != after).then(|| paired(before, after, seed, SNAILS))
}

/// Before and after, once something has changed.
pub(super) fn kept(snail: &SnailState, before: &UseStateHandle<Setting>, counted: Option<Paired>) -> Html {
    let keep = {
        let before = before.clone();
        let setting = snail.setting;
        move |_: MouseEvent| before.set(setting)
    };
    let day = |setting: &Setting| {
        let day = Run::new(setting, snail.seed, snail.run.saturating_sub(1)).out_day();
        day.map_or_else(|| "not in ten years".to_owned(), |day| format!("day {day}"))
    };
    html! {
        <div id="snail-kept" class="kept live" aria-live="polite">
            { heading("Change one thing, keep the luck") }
            if let Some(paired) = counted {
                <p>
                    { "Every snail lives through the same luck as before the change. " }
                    { format!("Snail {}: out {} before, {} after. ", snail.run, day(before), day(&snail.setting)) }
                    { format!("Of the first {SNAILS}, {} are out later, {} on the same day, {} sooner.", paired.later, paired.same, paired.sooner) }
                </p>
                { button("keep", "Compare with this well from now on", keep) }
            } else {
                { small("Change a number above: the same snails, with the same luck, show what the change alone does.") }
            }
        </div>
    }
}
