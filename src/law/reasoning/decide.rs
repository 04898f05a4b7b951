//! One fully answered case: which class, which licence, what is broken, and what follows.

use super::step::{Branch, Outcome, ReasoningStep};
use crate::law::{Class, Effect, Facts, Issuer, Law, Licence, Rule, Share, Verdict};

/// What the rules say to one case, without the reasons.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ruling {
    pub class: Class,
    pub verdict: Verdict,
    pub licence: Option<Licence>,
    pub issuer: Issuer,
    pub cap: Option<u8>,
    pub cap_ok: Option<bool>,
}

const SILENT: Ruling = Ruling {
    class: Class::None,
    verdict: Verdict::Silent,
    licence: None,
    issuer: Issuer::None,
    cap: None,
    cap_ok: None,
};

const UNSETTLED: Ruling =
    Ruling { class: Class::Unsettled, verdict: Verdict::Unsettled, issuer: Issuer::Unsettled, ..SILENT };

impl Law {
    fn speaking<'a>(&'a self, facts: &Facts, class: Class) -> impl Iterator<Item = &'a Rule> + use<'a> {
        let facts = *facts;
        self.rules.iter().filter(move |rule| rule.speaks(&facts, class))
    }

    /// The rule that puts the service in a class; none before the Regulations.
    fn classing(&self, facts: &Facts) -> Option<(&Rule, Class)> {
        let licensed = self.speaking(facts, Class::None).any(|rule| rule.then == Effect::LicenceFirst);
        let mut rules = self.speaking(facts, Class::None).filter(|_| licensed);
        rules.find_map(|rule| match rule.then {
            Effect::Class(class) => Some((rule, class)),
            _ => None,
        })
    }

    /// Decides a case without its reasons.
    pub(super) fn ruling(&self, facts: &Facts) -> Ruling {
        match self.classing(facts) {
            None => SILENT,
            Some((_, class @ (Class::Basic | Class::ValueAdded))) => self.ruling_of(facts, class),
            Some((_, Class::Unsettled | Class::None)) => UNSETTLED,
        }
    }

    /// Decides a case: the answer with its reasons, and the branches of an unsettled class.
    pub(in crate::law) fn decide(&self, facts: &Facts) -> (Branch<'_>, Vec<Branch<'_>>) {
        let Some((rule, class)) = self.classing(facts) else { return (branch(SILENT, Vec::new()), Vec::new()) };
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

    /// What follows for a service of this class. A broken cap or a notice makes a case unlawful even where the rules are
    /// silent on the licence.
    fn ruling_of(&self, facts: &Facts, class: Class) -> Ruling {
        let (mut ruling, mut fits, mut excluded) = (Ruling { class, ..SILENT }, Outcome::Silent, false);
        let silenced = self.silenced(facts, class);
        for rule in self.speaking(facts, class) {
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

    fn silenced(&self, facts: &Facts, class: Class) -> bool {
        self.speaking(facts, class).any(|rule| rule.then == Effect::Silent)
    }

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
            .speaking(facts, class)
            .filter_map(|rule| outcome(rule).map(|outcome| ReasoningStep { rule, outcome }))
            .collect();
        if ruling.verdict == Verdict::Unlawful {
            let sanctions = self.speaking(facts, class).filter(|rule| rule.then == Effect::Sanction);
            steps.extend(sanctions.map(|rule| ReasoningStep { rule, outcome: Outcome::States }));
        }
        branch(ruling, steps)
    }
}

/// Whether the licence held is one of those that fit.
fn fit(facts: &Facts, any: &[Licence], silenced: bool) -> Outcome {
    match any.contains(&facts.licence) {
        true => Outcome::Holds,
        false if silenced => Outcome::Silent,
        false => Outcome::Breaks,
    }
}

fn branch(ruling: Ruling, steps: Vec<ReasoningStep<'_>>) -> Branch<'_> {
    let Ruling { class, verdict, licence, issuer, cap, cap_ok } = ruling;
    Branch { class, verdict, licence, issuer, cap, cap_ok, steps }
}
