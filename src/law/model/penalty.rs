//! The words and figures of the penalty section, apart from the rule that works out a fine (`penalty.toml`).

use super::{Reading, StaticStr};
use serde::{Deserialize, Serialize};

/// Everything in `penalty.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct PenaltyContent {
    /// Incomes that the page links to, in order.
    pub jumps: Vec<IncomeJump>,
    /// What is remarkable about an income, by rising income.
    pub remarks: Vec<IncomeRemark>,
    /// What a severe breach adds, for each reading.
    pub severe: Vec<SevereConsequence>,
    /// Firms that were fined.
    pub fined: Vec<FinedFirm>,
    /// The claims that the section rests on.
    pub basis: Vec<Basis>,
    /// Other texts of the section.
    pub notes: PenaltyNotes,
}

impl PenaltyContent {
    /// The remark on an income in RMB.
    #[must_use]
    pub fn remark(&self, income: u64) -> Option<StaticStr> {
        self.remarks.iter().rev().find(|remark| remark.from <= income).map(|remark| remark.says)
    }

    /// What a severe breach adds in this reading.
    #[must_use]
    pub fn severe(&self, reading: Reading) -> Option<StaticStr> {
        self.severe.iter().find(|severe| severe.reading == reading).map(|severe| severe.says)
    }
}

/// An income that is worth seeing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct IncomeJump {
    /// The income in RMB, at most 10 000 000 000 000.
    pub income: u64,
    /// The words of the link.
    pub says: StaticStr,
}

/// What is remarkable about the fines for a range of incomes. It ends where the next remark begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct IncomeRemark {
    /// The smallest income of the range in RMB.
    pub from: u64,
    /// The remark.
    pub says: StaticStr,
}

/// What a severe breach adds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct SevereConsequence {
    /// Whose reading of the law this is.
    pub reading: Reading,
    /// The sentence that the page shows.
    pub says: StaticStr,
}

/// A firm that was fined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct FinedFirm {
    /// The year of the fine.
    pub year: u16,
    /// The unlawful income in whole RMB.
    pub income: u64,
    /// The fine in whole RMB, without the income that was confiscated.
    pub fine: u64,
    /// Keys of the sources.
    pub sources: Vec<StaticStr>,
}

/// A claim that the section rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Basis {
    /// Id of the claim.
    pub claim: StaticStr,
}

/// Other texts of the penalty section.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct PenaltyNotes {
    /// The description of the chart for those who cannot see it.
    pub picture: StaticStr,
    /// The caption of the chart.
    pub caption: StaticStr,
    /// What the section shows.
    pub introduction: StaticStr,
    /// Which text the amounts come from.
    pub amounts: StaticStr,
}

#[cfg(test)]
mod tests {
    use crate::content::law;

    #[test]
    fn a_remark_holds_up_to_the_next() {
        let content = &law().penalty;
        let remark =
            |income: u64| content.remarks.iter().position(|remark| Some(remark.says) == content.remark(income));
        let places = [0, 1, 49_999, 50_000, 199_999, 200_000, u64::MAX].map(remark);
        assert_eq!(places, [0, 1, 1, 2, 2, 3, 3].map(Some));
    }
}
