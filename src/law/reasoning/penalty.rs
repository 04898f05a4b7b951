//! What a breach costs: confiscation and the range of the fine, in RMB.

use crate::law::Reading;

/// Confiscation and fine for one income, in RMB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Penalty {
    /// Taken away.
    pub confiscated: u64,
    /// The least fine on top.
    pub fine_min: u64,
    /// The greatest fine on top.
    pub fine_max: u64,
}

/// Below this illegal income, in RMB, the article sets a fixed range instead of a multiple.
pub const FIXED_RANGE_LIMIT: u64 = 50_000;

/// What an income from an unlawful service costs under a reading; all amounts in RMB.
///
/// The commentary (c7.14) multiplies any income by 3 to 5. The article's text sets RMB 100,000 to 1,000,000 where there is
/// no illegal income or less than RMB 50,000 of it.
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
