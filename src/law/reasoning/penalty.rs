//! The penalty for an unlawful service: confiscation and the range of the fine, in RMB.

use crate::law::Reading;

/// The penalty for a given illegal income. All amounts are in RMB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Penalty {
    /// The illegal income, which is confiscated.
    pub confiscated: u64,
    /// The lowest fine, on top of the confiscation.
    pub fine_min: u64,
    /// The highest fine, on top of the confiscation.
    pub fine_max: u64,
}

/// The illegal income in RMB below which the article on penalties sets a fixed range for the fine, not a multiple of the income.
pub const FIXED_RANGE_LIMIT: u64 = 50_000;

/// The penalty under a reading for an illegal income in RMB.
///
/// In the commentary (paragraph c7.14) the fine is 3 to 5 times the income, whatever it is. In the text of the article
/// (Article 70, 69 since 2016) it is RMB 100,000 to 1,000,000 where there is no illegal income or less than RMB 50,000 of it.
/// A multiple that exceeds `u64` is cut off at its maximum.
///
/// ```
/// use snailwell::law::{Reading, penalty};
/// assert_eq!(penalty(Reading::Statute, 49_999).fine_max, 1_000_000);
/// assert_eq!(penalty(Reading::Statute, 50_000).fine_max, 250_000);
/// assert_eq!(penalty(Reading::Commentary, 0).fine_max, 0);
/// ```
#[must_use]
pub const fn penalty(reading: Reading, income: u64) -> Penalty {
    let (fine_min, fine_max) = match reading {
        Reading::Statute if income < FIXED_RANGE_LIMIT => (100_000, 1_000_000),
        Reading::Statute | Reading::Commentary => (income.saturating_mul(3), income.saturating_mul(5)),
    };
    Penalty { confiscated: income, fine_min, fine_max }
}
