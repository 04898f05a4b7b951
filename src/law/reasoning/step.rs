//! One reasoning step (a rule and its outcome), and the answer for one licence class that the steps lead to.

use crate::law::{Class, Rule, Verdict};

/// The outcome of a reasoning step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is tested: the rule states the class of the service, or the sanction.
    States,
    /// The condition is met.
    Holds,
    /// The condition is not met.
    Breaks,
    /// No rule says whether it is met.
    Silent,
    /// The text leaves it open.
    Unsettled,
}

/// One step of the reasoning: a rule applied to the case.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningStep<'a> {
    /// The rule applied.
    pub rule: &'a Rule,
    /// Its outcome for the case.
    pub outcome: Outcome,
}

/// The answer for one licence class of the service.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch<'a> {
    /// The class, found by the rules or assumed.
    pub class: Class,
    /// The verdict for that class.
    pub verdict: Verdict,
    /// The reasons, in the order of the rules.
    pub steps: Vec<ReasoningStep<'a>>,
}
