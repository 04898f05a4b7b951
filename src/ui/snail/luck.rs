//! One change, the luck kept: the same snails before and after.

use yew::prelude::*;

use crate::{
    link::SnailState,
    snail::{Run, Setting, paired},
};

/// Snails that are followed twice.
const SNAILS: u32 = 200;

/// What the comparison needs.
#[derive(PartialEq, Properties)]
pub(super) struct KeptProps {
    /// The well as it is.
    pub(super) snail: SnailState,
}

/// Before and after, once something has changed.
#[component]
pub(super) fn Kept(props: &KeptProps) -> Html {
    let snail = props.snail;
    let before = use_state_eq(|| snail.setting);
    let keep = {
        let before = before.clone();
        move |_: MouseEvent| before.set(snail.setting)
    };
    let counted = use_memo((*before, snail.setting, snail.seed), |(before, after, seed)| {
        (before != after).then(|| paired(before, after, *seed, SNAILS))
    });
    let day = |setting: &Setting| {
        let day = Run::new(setting, snail.seed, snail.run.saturating_sub(1)).out_day();
        day.map_or_else(|| "not in ten years".to_owned(), |day| format!("day {day}"))
    };
    html! {
        <div id="snail-kept" class="kept live" aria-live="polite">
            <h3>{ "Change one thing, keep the luck" }</h3>
            if let Some(paired) = *counted {
                <p>
                    { "Every snail lives through the same luck as before the change. " }
                    { format!("Snail {}: out {} before, {} after. ", snail.run, day(&before), day(&snail.setting)) }
                    { format!("Of the first {SNAILS}, {} are out later, {} on the same day, {} sooner.", paired.later, paired.same, paired.sooner) }
                </p>
                <button type="button" onclick={keep}>{ "Compare with this well from now on" }</button>
            } else {
                <p class="small">{ "Change a number above: the same snails, with the same luck, show what the change alone does." }</p>
            }
        </div>
    }
}
