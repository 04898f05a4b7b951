//! Answers by formula, where there is one.

use crate::snail::{Chance, WellParams};

/// The first-passage day, counted from 1, with every chance taken as 0; `None` is never.
///
/// With depth `H`, climb `u`, slide `d` and a wall that grows `g` a night: day 1 if `H <= u`; never if `u <= d`, for
/// then each night takes back all of the day; never if `u - d <= g`; and else day `1 + ceil((H - u) / (u - d - g))`,
/// because on the last day nothing is slid back. That last step is what the quick answer, 30, misses.
///
/// Source: `source/law-check.md` section 6 (derived, and checked against a day-by-day loop).
///
/// ```
/// use snailwell::snail::{Length, WellParams, first_day};
///
/// assert_eq!(first_day(&WellParams::default()), Some(28));
///
/// let three_quarters = WellParams { wall: Length::from_quarters(3), ..WellParams::default() };
/// assert_eq!(first_day(&three_quarters), Some(109));
///
/// let outbuilt = WellParams { wall: Length::from_feet(1), ..WellParams::default() };
/// assert_eq!(first_day(&outbuilt), None);
/// ```
pub fn first_day(params: &WellParams) -> Option<u64> {
    let params = params.clamped();
    let [depth, climb, slide, wall] =
        [params.depth, params.climb, params.slide, params.wall].map(|length| u64::from(length.quarters()));
    let to_go = depth.saturating_sub(climb);
    if to_go == 0 {
        return Some(1);
    }
    // A slide longer than the climb stops at the bottom, so that `u < d` is no worse than `u == d`: still never.
    let gain = climb.saturating_sub(slide).saturating_sub(wall);
    (gain > 0).then(|| 1 + to_go.div_ceil(gain))
}

/// The expected first-passage day of a well that takes `clear_nights` nights without a reset in a row.
///
/// With reset chance `r` it is `1 + ((1 - r)^-n - 1) / r`: the wait for `n` successes in a row, and the last day. It is
/// computed as `1 + Σ (1 - r)^-i` over `i = 1..=n`, the same number without the cancellation at small `r`. `n` is
/// one less than [`first_day`]; the wall must not grow, and nothing else may be left to chance. `None` where a reset
/// is certain and a night is needed, or where the number is beyond an `f64`.
///
/// Source: `source/law-check.md` section 6; the wait for a run of successes.
///
/// ```
/// use snailwell::snail::{Chance, expected_days_with_reset};
///
/// let one_in_twenty = expected_days_with_reset(Chance::from_millionths(50_000), 27).unwrap();
/// assert!((one_in_twenty - 60.89).abs() < 0.01);
/// assert_eq!(expected_days_with_reset(Chance::NEVER, 27), Some(28.0));
/// assert_eq!(expected_days_with_reset(Chance::ALWAYS, 27), None);
/// ```
pub fn expected_days_with_reset(reset: Chance, clear_nights: u32) -> Option<f64> {
    let clear = reset.complement().as_f64();
    let mut wait = 1.0;
    let mut days = 1.0;
    for _ in 0..clear_nights {
        wait /= clear;
        days += wait;
        if !f64::is_finite(days) {
            return None;
        }
    }
    Some(days)
}
