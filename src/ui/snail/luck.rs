//! One change, the luck kept: the same snails before and after.

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

/// Before and after, in words.
pub(super) fn kept(snail: &SnailState, before: &Setting, paired: &Paired) -> String {
    let day = |setting: &Setting| {
        let day = Run::new(setting, snail.seed, snail.run.saturating_sub(1)).out_day();
        day.map_or_else(|| "not in ten years".to_owned(), |day| format!("day {day}"))
    };
    let Paired { later, same, sooner, .. } = paired;
    format!(
        "Every snail lives through the same luck as before the change. Snail {}: out {} before, {} after. Of the first {SNAILS}, \
         {later} are out later, {same} on the same day, {sooner} sooner.",
        snail.run,
        day(before),
        day(&snail.setting)
    )
}
