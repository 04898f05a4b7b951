//! One change, the luck kept: the same snails in two wells.

use super::{Run, Setting};

/// What became of the same snails in another well.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Paired {
    /// How many got out later, or no more.
    pub later: u32,
    /// How many got out on the same day, or in neither well.
    pub same: u32,
    /// How many got out sooner.
    pub sooner: u32,
}

/// Follows runs 0 to `runs - 1` of a seed in both wells, each with the same draws.
///
/// ```
/// use snailwell::snail::{Chance, Setting, paired};
///
/// let textbook = Setting::default();
/// let salted = Setting { salt: Chance::from_millionths(50_000), ..textbook };
/// let paired = paired(&textbook, &salted, 1, 100);
/// assert_eq!(paired.sooner, 0);
/// assert_eq!(paired.later + paired.same, 100);
/// ```
pub fn paired(before: &Setting, after: &Setting, seed: u64, runs: u32) -> Paired {
    let mut paired = Paired::default();
    for run in 0..runs {
        let [before, after] = [before, after].map(|setting| Run::new(setting, seed, run).out_day().unwrap_or(u32::MAX));
        let count = match after.cmp(&before) {
            std::cmp::Ordering::Less => &mut paired.sooner,
            std::cmp::Ordering::Equal => &mut paired.same,
            std::cmp::Ordering::Greater => &mut paired.later,
        };
        *count += 1;
    }
    paired
}
