//! Common random numbers: the same runs in two wells, so that only the change of the parameters makes a difference.

use crate::snail::{Run, WellParams};

/// A paired comparison: how many runs end later, on the same day, or sooner in the second well.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct PairedRuns {
    /// How many get out later, or get out in the first well only.
    pub later: u32,
    /// How many get out on the same day, or in neither well.
    pub same: u32,
    /// How many get out sooner, or get out in the second well only.
    pub sooner: u32,
}

/// Simulates runs 0 to `runs - 1` of a seed in both wells, each pair with the same random numbers, up to [`HORIZON`].
///
/// [`HORIZON`]: crate::snail::HORIZON
///
/// ```
/// use snailwell::snail::{Chance, WellParams, paired_runs};
///
/// let textbook = WellParams::default();
/// let salted = WellParams { salt: Chance::from_millionths(50_000), ..textbook };
/// let paired_runs = paired_runs(&textbook, &salted, 1, 100);
/// assert_eq!(paired_runs.sooner, 0);
/// assert_eq!(paired_runs.later + paired_runs.same, 100);
/// ```
#[must_use]
pub fn paired_runs(before: &WellParams, after: &WellParams, seed: u64, runs: u32) -> PairedRuns {
    let mut paired_runs = PairedRuns::default();
    for run in 0..runs {
        let [before, after] = [before, after].map(|params| Run::new(params, seed, run).out_day().unwrap_or(u32::MAX));
        let count = match after.cmp(&before) {
            std::cmp::Ordering::Less => &mut paired_runs.sooner,
            std::cmp::Ordering::Equal => &mut paired_runs.same,
            std::cmp::Ordering::Greater => &mut paired_runs.later,
        };
        *count += 1;
    }
    paired_runs
}
