//! Closed-form answers: the first-passage day without chance, and its mean when resets are the only chance.

use crate::snail::WellParams;

/// The first-passage day, counted from 1, when every chance is taken as 0. `None` if the snail never gets out.
///
/// With depth `H`, climb `u`, slide `d` and a wall that grows by `g` a night:
///
/// - day 1 if `H <= u`;
/// - never if `u <= d`, because each night takes back the whole climb;
/// - never if `u - d <= g`, because the wall grows at least as fast as the snail gains;
/// - otherwise day `1 + ceil((H - u) / (u - d - g))`. On the last day the snail does not slide back; the quick answer to
///   the puzzle, 30, forgets that.
///
/// The tests check the formula against a loop over days.
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
#[must_use]
pub fn first_day(params: &WellParams) -> Option<u64> {
    let params = params.clamped();
    let [depth, climb, slide, wall] =
        [params.depth, params.climb, params.slide, params.wall].map(|length| u64::from(length.quarters()));
    let to_go = depth.saturating_sub(climb);
    if to_go == 0 {
        return Some(1);
    }
    // If the slide is longer than the climb (`u < d`), the snail stops at the bottom: the gain is 0, as for `u == d`.
    let gain = climb.saturating_sub(slide).saturating_sub(wall);
    (gain > 0).then(|| 1 + to_go.div_ceil(gain))
}
