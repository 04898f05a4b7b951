//! Decides one fully answered case: its licence class, the licence it needs, the conditions it breaks, and the verdict.

use super::step::{Branch, Outcome, ReasoningStep};
use crate::law::{Breach, Class, Effect, Facts, Issuer, Law, Licence, Rule, Share, Verdict};

/// The decision on one case, without the reasons.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ruling {
    pub class: Class,
    pub verdict: Verdict,
    pub licence: Option<Licence>,
    pub issuer: Issuer,
    pub cap: Option<u8>,
    pub cap_ok: Option<bool>,
    breaks_licence: bool,
    breaks_notice: bool,
}

impl Ruling {
    fn breaks(&self, breach: Breach) -> bool {
        match breach {
            Breach::Licence => self.breaks_licence,
            Breach::Notice => self.breaks_notice,
            Breach::Cap => self.cap_ok == Some(false),
        }
    }

    /// Whether a sanction follows any of the breaches.
    fn calls_for(&self, sanction: &Rule) -> bool {
        sanction.when.breach.iter().any(|breach| self.breaks(*breach))
    }
}

/// The decision where no rule applies.
const SILENT: Ruling = Ruling {
    class: Class::None,
    verdict: Verdict::Silent,
    licence: None,
    issuer: Issuer::None,
    cap: None,
    cap_ok: None,
    breaks_licence: false,
    breaks_notice: false,
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
                    branch(SILENT, self.remarks(facts, Class::None).collect()),
                ];
                let unsettled = ReasoningStep { rule, outcome: Outcome::Unsettled };
                let steps = std::iter::once(unsettled).chain(self.remarks(facts, Class::Unsettled));
                (branch(UNSETTLED, steps.collect()), branches)
            }
        }
    }

    /// What is to know about a service that no rule puts in a class.
    fn remarks<'a>(&'a self, facts: &Facts, class: Class) -> impl Iterator<Item = ReasoningStep<'a>> + use<'a> {
        let rules = self.applicable(facts, class).filter(|rule| matches!(rule.then, Effect::Note | Effect::Trial));
        rules.map(|rule| ReasoningStep { rule, outcome: Outcome::States })
    }

    /// Whether the service needs to be filed only, and no licence.
    fn is_filed(&self, facts: &Facts, class: Class) -> bool {
        facts.licence == Licence::None && self.applicable(facts, class).any(|rule| rule.then == Effect::Filing)
    }

    /// The decision for a service of this class. A foreign share over the cap, or a notice that excludes the provider, makes the
    /// case unlawful even where the rules are silent on the licence.
    fn ruling_of(&self, facts: &Facts, class: Class) -> Ruling {
        let (mut ruling, mut fits) = (Ruling { class, ..SILENT }, Outcome::Silent);
        let silenced = self.silenced(facts, class);
        let is_filed = self.is_filed(facts, class);
        for rule in self.applicable(facts, class) {
            match &rule.then {
                Effect::Filing if is_filed => (ruling.issuer, fits) = (Issuer::Province, Outcome::Holds),
                Effect::Licence { .. } if is_filed => {}
                Effect::Licence { any, from } => {
                    (ruling.licence, ruling.issuer) = (any.first().copied(), *from);
                    fits = fit(facts, any, silenced);
                }
                Effect::Cap(percent) => {
                    (ruling.cap, ruling.cap_ok) = (Some(*percent), Some(facts.share <= Share::percent(*percent)));
                }
                Effect::Excludes => ruling.breaks_notice = true,
                Effect::LicenceFirst
                | Effect::Class(_)
                | Effect::Filing
                | Effect::Note
                | Effect::Sanction(_)
                | Effect::Silent
                | Effect::Trial => {}
            }
        }
        let share_open = facts.share > Share::percent(0) && ruling.cap_ok.is_none();
        ruling.breaks_licence = fits == Outcome::Breaks;
        ruling.verdict = if Breach::ALL.iter().any(|breach| ruling.breaks(*breach)) {
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

    /// The decision for a service of this class, with its reasons. Sanctions are among them where they follow what it breaks.
    fn branch_of(&self, facts: &Facts, class: Class) -> Branch<'_> {
        let ruling = self.ruling_of(facts, class);
        let silenced = self.silenced(facts, class);
        let is_filed = self.is_filed(facts, class);
        let outcome = |rule: &Rule| {
            Some(match &rule.then {
                Effect::LicenceFirst | Effect::Licence { .. } if is_filed => return None,
                Effect::Filing if is_filed => Outcome::Holds,
                Effect::LicenceFirst if facts.licence == Licence::None => Outcome::Breaks,
                Effect::LicenceFirst => Outcome::Holds,
                Effect::Licence { any, .. } => fit(facts, any, silenced),
                Effect::Silent => Outcome::Silent,
                Effect::Cap(percent) if facts.share <= Share::percent(*percent) => Outcome::Holds,
                Effect::Cap(_) | Effect::Excludes => Outcome::Breaks,
                Effect::Note | Effect::Trial => Outcome::States,
                Effect::Class(_) | Effect::Filing | Effect::Sanction(_) => return None,
            })
        };
        let mut steps: Vec<ReasoningStep<'_>> = self
            .applicable(facts, class)
            .filter_map(|rule| outcome(rule).map(|outcome| ReasoningStep { rule, outcome }))
            .collect();
        let sanctions = self
            .applicable(facts, class)
            .filter(|rule| matches!(rule.then, Effect::Sanction(_)) && ruling.calls_for(rule));
        steps.extend(sanctions.map(|rule| ReasoningStep { rule, outcome: Outcome::States }));
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
