//! The answer when nothing is left to chance.

use super::Setting;

/// The day on which it gets out when every chance is taken as 0 (1 or later, with no horizon), or `None` for never.
///
/// On day `k` the top of the climb is `k·u − (k−1)·d` against a wall of `H + (k−1)·g`, so it is day 1 if `u ≥ H`, and
/// otherwise `1 + ⌈(H−u) / (u−d−g)⌉` if that divisor is above 0. A snail that slides at least as far as it climbs
/// begins every day at the bottom, and so does not get out later than day 1.
///
/// ```
/// use snailwell::snail::{Length, Setting, first_day};
/// assert_eq!(first_day(&Setting::default()), Some(28));
/// assert_eq!(first_day(&Setting { wall: Length::from_feet(1), ..Setting::default() }), None);
/// ```
#[must_use]
pub fn first_day(setting: &Setting) -> Option<u64> {
    let [depth, climb, slide, wall] = [setting.depth, setting.climb, setting.slide, setting.wall]
        .map(|length| u64::from(length.quarters()));
    if climb >= depth {
        return Some(1);
    }
    let gain = climb.checked_sub(slide + wall).filter(|gain| *gain > 0)?;
    Some(1 + (depth - climb).div_ceil(gain))
}
