//! Compares the same snails, with the same random draws, before and after a change of the well (common random numbers).

use yew::prelude::*;

use crate::{
    snail::{PairedRuns, Run, WellParams, paired_runs},
    state::SnailState,
    ui::hooks::use_deferred_value,
};

/// How many snails are compared.
const SNAILS: u32 = 200;

/// The props of [`CommonRandomNumbers`].
#[derive(Clone, PartialEq, Properties)]
pub struct CommonRandomNumbersProps {
    /// The well, the seed, and the snail that is named.
    pub snail: SnailState,
}

/// What a change of the well does to the snails, compared with the first well that was shown or the one the reader chose as baseline.
///
/// The comparison takes some milliseconds, so it is done after the change has been painted.
#[component]
pub fn CommonRandomNumbers(props: &CommonRandomNumbersProps) -> Html {
    let snail = use_deferred_value(props.snail);
    let before = use_state_eq(|| snail.params);
    let compared = use_memo((*before, snail.params, snail.seed, snail.run), |(before, after, ..)| {
        (before != after).then(|| compare(before, &snail))
    });
    let onclick = {
        let after = snail.params;
        move |_: MouseEvent| before.set(after)
    };
    html! {
        <div id="snail-kept" class="kept live" aria-live="polite">
            <h3>{ "Change one number, keep the luck" }</h3>
            if let Some(compared) = &*compared {
                <p class="says small">{ compared }</p>
                <button type="button" {onclick}>{ "Compare with this well from now on" }</button>
            } else {
                <p class="says small">
                    { "Change a number above. The same snails with the same luck then show what that change alone does." }
                </p>
            }
        </div>
    }
}

/// The comparison in words.
fn compare(before: &WellParams, snail: &SnailState) -> String {
    let SnailState { params: after, seed, run, .. } = snail;
    let day = |params: &WellParams| {
        let day = Run::new(params, *seed, run.saturating_sub(1)).out_day();
        day.map_or_else(|| "not within ten years".to_owned(), |day| format!("on day {day}"))
    };
    let PairedRuns { later, same, sooner } = paired_runs(before, after, *seed, SNAILS);
    format!(
        "This compares the first well shown, or the one you chose since, with the well you see now. Every snail has the same luck in \
         both. Snail {run} gets out {} in the first and {} in the second. Of the first {SNAILS} snails, {later} get out later, {same} on \
         the same day and {sooner} sooner.",
        day(before),
        day(after)
    )
}
