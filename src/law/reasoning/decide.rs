//! Decides one fully answered case: its licence class, the licence it needs, the conditions it breaks, and the verdict.

use super::step::{Branch, Outcome, ReasoningStep};
use crate::law::{Class, Effect, Facts, Issuer, Law, Licence, Rule, Share, Verdict};

/// The decision on one case, without the reasons.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ruling {
    pub class: Class,
    pub verdict: Verdict,
    pub licence: Option<Licence>,
    pub issuer: Issuer,
    pub cap: Option<u8>,
    pub cap_ok: Option<bool>,
}

/// The decision where no rule applies.
const SILENT: Ruling = Ruling {
    class: Class::None,
    verdict: Verdict::Silent,
    licence: None,
    issuer: Issuer::None,
    cap: None,
    cap_ok: None,
};

/// The decision where the class of the service is unsettled.
const UNSETTLED: Ruling =
    Ruling { class: Class::Unsettled, verdict: Verdict::Unsettled, issuer: Issuer::Unsettled, ..SILENT };

impl Law {
    /// The rules that apply to these facts once the service is in this class.
    fn applicable<'a>(&'a self, facts: &Facts, class: Class) -> impl Iterator<Item = &'a Rule> + use<'a> {
        let facts = *facts;
        self.rules.iter().filter(move |rule| rule.speaks(&facts, class))
    }

    /// The rule that assigns the service to a class, with that class. `None` where no rule does, and before the Telecommunications
    /// Regulations of 2000, when no licence was required.
    fn classify(&self, facts: &Facts) -> Option<(&Rule, Class)> {
        let licensed = self.applicable(facts, Class::None).any(|rule| rule.then == Effect::LicenceFirst);
        let mut rules = self.applicable(facts, Class::None).filter(|_| licensed);
        rules.find_map(|rule| match rule.then {
            Effect::Class(class) => Some((rule, class)),
            _ => None,
        })
    }

    /// Decides a case without its reasons.
    pub(super) fn ruling(&self, facts: &Facts) -> Ruling {
        match self.classify(facts) {
            None => SILENT,
            Some((_, class @ (Class::Basic | Class::ValueAdded))) => self.ruling_of(facts, class),
            Some((_, Class::Unsettled | Class::None)) => UNSETTLED,
        }
    }

    /// Decides a case with its reasons. Where the class is unsettled, the second value has one branch for each class it may be in;
    /// otherwise it is empty.
    pub(in crate::law) fn decide(&self, facts: &Facts) -> (Branch<'_>, Vec<Branch<'_>>) {
        let Some((rule, class)) = self.classify(facts) else { return (branch(SILENT, Vec::new()), Vec::new()) };
        match class {
            Class::Basic | Class::ValueAdded => {
                let mut answer = self.branch_of(facts, class);
                answer.steps.insert(0, ReasoningStep { rule, outcome: Outcome::States });
                (answer, Vec::new())
            }
            Class::Unsettled | Class::None => {
                let branches = vec![
                    self.branch_of(facts, Class::Basic),
                    self.branch_of(facts, Class::ValueAdded),
                    branch(SILENT, Vec::new()),
                ];
                (branch(UNSETTLED, vec![ReasoningStep { rule, outcome: Outcome::Unsettled }]), branches)
            }
        }
    }

    /// The decision for a service of this class. A foreign share over the cap, or a notice that excludes the provider, makes the
    /// case unlawful even where the rules are silent on the licence.
    fn ruling_of(&self, facts: &Facts, class: Class) -> Ruling {
        let (mut ruling, mut fits, mut excluded) = (Ruling { class, ..SILENT }, Outcome::Silent, false);
        let silenced = self.silenced(facts, class);
        for rule in self.applicable(facts, class) {
            match &rule.then {
                Effect::Licence { any, from } => {
                    (ruling.licence, ruling.issuer) = (any.first().copied(), *from);
                    fits = fit(facts, any, silenced);
                }
                Effect::Cap(percent) => {
                    (ruling.cap, ruling.cap_ok) = (Some(*percent), Some(facts.share <= Share::percent(*percent)));
                }
                Effect::Excludes => excluded = true,
                Effect::LicenceFirst | Effect::Class(_) | Effect::Silent | Effect::Sanction => {}
            }
        }
        let share_open = facts.share > Share::percent(0) && ruling.cap_ok.is_none();
        ruling.verdict = if excluded || ruling.cap_ok == Some(false) || fits == Outcome::Breaks {
            Verdict::Unlawful
        } else if fits != Outcome::Holds || share_open {
            Verdict::Silent
        } else {
            Verdict::Lawful
        };
        ruling
    }

    /// Whether the rules leave it open that the licence held is enough.
    fn silenced(&self, facts: &Facts, class: Class) -> bool {
        self.applicable(facts, class).any(|rule| rule.then == Effect::Silent)
    }

    /// The decision for a service of this class, with its reasons. Sanctions are among them only where it is unlawful.
    fn branch_of(&self, facts: &Facts, class: Class) -> Branch<'_> {
        let ruling = self.ruling_of(facts, class);
        let silenced = self.silenced(facts, class);
        let outcome = |rule: &Rule| {
            Some(match &rule.then {
                Effect::LicenceFirst if facts.licence == Licence::None => Outcome::Breaks,
                Effect::LicenceFirst => Outcome::Holds,
                Effect::Licence { any, .. } => fit(facts, any, silenced),
                Effect::Silent => Outcome::Silent,
                Effect::Cap(percent) if facts.share <= Share::percent(*percent) => Outcome::Holds,
                Effect::Cap(_) | Effect::Excludes => Outcome::Breaks,
                Effect::Class(_) | Effect::Sanction => return None,
            })
        };
        let mut steps: Vec<ReasoningStep<'_>> = self
            .applicable(facts, class)
            .filter_map(|rule| outcome(rule).map(|outcome| ReasoningStep { rule, outcome }))
            .collect();
        if ruling.verdict == Verdict::Unlawful {
            let sanctions = self.applicable(facts, class).filter(|rule| rule.then == Effect::Sanction);
            steps.extend(sanctions.map(|rule| ReasoningStep { rule, outcome: Outcome::States }));
        }
        branch(ruling, steps)
    }
}

/// Whether the licence held is one of those that fit; [`Outcome::Silent`] where it is not and the rules leave the question open.
fn fit(facts: &Facts, any: &[Licence], silenced: bool) -> Outcome {
    match any.contains(&facts.licence) {
        true => Outcome::Holds,
        false if silenced => Outcome::Silent,
        false => Outcome::Breaks,
    }
}

fn branch(ruling: Ruling, steps: Vec<ReasoningStep<'_>>) -> Branch<'_> {
    Branch { class: ruling.class, verdict: ruling.verdict, steps }
}
