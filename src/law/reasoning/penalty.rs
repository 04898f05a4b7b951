//! The penalty for an unlawful service: confiscation and the range of the fine, in RMB.

use crate::law::{Reading, Sanction};

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

impl Sanction {
    /// The sums it leads to for an illegal income in RMB; `None` where it leads to none that can be reckoned.
    /// A multiple that exceeds `u64` is cut off at its maximum.
    #[must_use]
    pub const fn penalty(self, income: u64) -> Option<Penalty> {
        let (confiscated, fine_min, fine_max) = match self {
            Self::MultipleOrFixed if income < FIXED_RANGE_LIMIT => (income, 100_000, 1_000_000),
            Self::Multiple | Self::MultipleOrFixed => (income, income.saturating_mul(3), income.saturating_mul(5)),
            Self::Range { min, max } => (0, min, max),
            Self::Other => return None,
        };
        Some(Penalty { confiscated, fine_min, fine_max })
    }
}

/// The penalty for a service without a licence that fits, under a reading for an illegal income in RMB.
///
/// In the commentary (paragraph c7.14) the fine is 3 to 5 times the income, whatever it is. In the text of the article
/// (Article 70, 69 since 2016) it is RMB 100,000 to 1,000,000 where there is no illegal income or less than RMB 50,000 of it.
///
/// ```
/// use snailwell::law::{Reading, penalty};
/// assert_eq!(penalty(Reading::Statute, 49_999).fine_max, 1_000_000);
/// assert_eq!(penalty(Reading::Statute, 50_000).fine_max, 250_000);
/// assert_eq!(penalty(Reading::Commentary, 0).fine_max, 0);
/// ```
#[must_use]
pub const fn penalty(reading: Reading, income: u64) -> Penalty {
    let sanction = match reading {
        Reading::Commentary => Sanction::Multiple,
        Reading::Statute => Sanction::MultipleOrFixed,
    };
    match sanction.penalty(income) {
        Some(penalty) => penalty,
        None => Penalty { confiscated: 0, fine_min: 0, fine_max: 0 },
    }
}
