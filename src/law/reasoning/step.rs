//! One step of the reasoning, and the answer that the steps for one class of the service lead to.

use crate::law::{Class, Issuer, Licence, Rule, Verdict};

/// What one step of the reasoning found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is tested: the step says what the service is, or what a breach costs.
    States,
    /// The condition is met.
    Holds,
    /// The condition is broken.
    Breaks,
    /// No rule says whether it is met.
    Silent,
    /// The text leaves it open.
    Unsettled,
}

/// One step of the reasoning.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningStep<'a> {
    /// The rule that spoke.
    pub rule: &'a Rule,
    /// What it found.
    pub outcome: Outcome,
}

/// The answer for one class of the service.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch<'a> {
    /// The class assumed or found.
    pub class: Class,
    /// What follows.
    pub verdict: Verdict,
    /// The licence that would fit.
    pub licence: Option<Licence>,
    /// Who issues it.
    pub issuer: Issuer,
    /// The cap on the foreign share in per cent.
    pub cap: Option<u8>,
    /// Whether the share is within the cap.
    pub cap_ok: Option<bool>,
    /// The reasons, in order.
    pub steps: Vec<ReasoningStep<'a>>,
}
