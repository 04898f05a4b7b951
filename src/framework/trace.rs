//! The trace: a question put to the rules, and the answer with its reasons, as one value.

use super::{
    case::{Carrier, Case, Class, Facts, Issuer, Licence, Owner, Reach, Reading, Service, Share, Verdict},
    date::Date,
    fine::{Penalty, penalty},
    model::{Framework, Provenance},
    rule::{Effect, Rule},
    text::Text,
};

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
pub struct Step<'a> {
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
    pub steps: Vec<Step<'a>>,
}

/// The answer to a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace<'a> {
    /// What the law says.
    pub verdict: Verdict,
    /// The class of the service; [`Class::None`] where it is not known yet or no rule speaks.
    pub class: Class,
    /// The licence that fits, where every completion agrees on one.
    pub licence: Option<Licence>,
    /// Who issues it.
    pub issuer: Issuer,
    /// The cap on the foreign share in per cent.
    pub cap: Option<u8>,
    /// Whether the share is within the cap.
    pub cap_ok: Option<bool>,
    /// What an unlawful service costs, where the income is known.
    pub penalty: Option<Penalty>,
    /// The reasons, in order; empty while the case is open.
    pub steps: Vec<Step<'a>>,
    /// The outcomes under each reading of an unsettled class.
    pub branches: Vec<Branch<'a>>,
    /// Questions that can still change the verdict, by their permalink keys: unanswered ones while the case is open.
    pub needed: Vec<&'static str>,
    /// Answered questions that change nothing as things stand.
    pub idle: Vec<&'static str>,
    /// Verdicts still possible while the case is open.
    pub possible: Vec<Verdict>,
    /// The day the answer speaks of, where it is not the day asked about.
    pub answers_as_of: Option<Date>,
}

/// Every value that a question can take; shares are reduced to one for each band between the caps.
struct Completions {
    services: Vec<Service>,
    carriers: Vec<Carrier>,
    shares: Vec<Share>,
    licences: Vec<Licence>,
    reaches: Vec<Reach>,
    readings: Vec<Reading>,
    asof: Date,
}

fn one_or_all<T: Copy>(answer: Option<T>, all: &[T]) -> Vec<T> {
    answer.map_or_else(|| all.to_vec(), |value| vec![value])
}

impl Completions {
    fn of(case: &Case) -> Self {
        let bands = [49, 50, 100].map(Share::percent);
        let none = Share::percent(0);
        let shares = match (case.owner, case.stake) {
            (Some(Owner::Domestic), _) => vec![none],
            (Some(Owner::Foreign), Some(stake)) => vec![stake],
            (Some(Owner::Foreign), None) => bands.to_vec(),
            (None, _) => [[none].as_slice(), &bands].concat(),
        };
        Self {
            services: one_or_all(case.service, Service::ALL),
            carriers: one_or_all(case.carrier, Carrier::ALL),
            shares,
            licences: one_or_all(case.licence, Licence::ALL),
            reaches: one_or_all(case.reach, Reach::ALL),
            readings: one_or_all(case.reading, Reading::ALL),
            asof: case.asof,
        }
    }

    fn facts(&self) -> Vec<Facts> {
        let mut all = Vec::new();
        for &service in &self.services {
            for &carrier in &self.carriers {
                for &share in &self.shares {
                    for &licence in &self.licences {
                        for &reach in &self.reaches {
                            for &reading in &self.readings {
                                let asof = day_of(reading, self.asof);
                                all.push(Facts { service, carrier, share, licence, reach, asof, reading });
                            }
                        }
                    }
                }
            }
        }
        all
    }
}

/// The commentary speaks of January 2011: asked about a later day, it answers as of then.
fn day_of(reading: Reading, asked: Date) -> Date {
    match reading {
        Reading::Commentary => asked.min(Case::AS_OF),
        Reading::Statute => asked,
    }
}

/// The one value that all items share, or `None`.
fn agreed<T: PartialEq>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.all(|item| item == first).then_some(first)
}

impl Framework {
    /// Answers a case, answered fully or in part.
    ///
    /// A case with unanswered questions has the verdict on which all its completions agree, or is
    /// [`Verdict::Open`] and names the questions that still matter. Unknown shares are tried in each band between the caps.
    #[must_use]
    pub fn trace(&self, case: &Case) -> Trace<'_> {
        let completions = Completions::of(case).facts();
        let answers: Vec<(Branch<'_>, Vec<Branch<'_>>)> = completions.iter().map(|facts| self.decide(facts)).collect();
        let verdict = agreed(answers.iter().map(|(answer, _)| answer.verdict)).unwrap_or(Verdict::Open);
        let mut possible = Vec::new();
        for (answer, _) in &answers {
            if !possible.contains(&answer.verdict) {
                possible.push(answer.verdict);
            }
        }
        let (steps, branches) = match answers.first() {
            Some((answer, branches)) if verdict != Verdict::Open => {
                (self.shared_steps(answer, &answers), branches.clone())
            }
            _ => (Vec::new(), Vec::new()),
        };
        let reading = case.reading.unwrap_or(Reading::Commentary);
        let unlawful = verdict == Verdict::Unlawful && case.reading.is_some();
        Trace {
            verdict,
            class: agreed(answers.iter().map(|(answer, _)| answer.class)).unwrap_or(Class::None),
            licence: agreed(answers.iter().map(|(answer, _)| answer.licence)).flatten(),
            issuer: agreed(answers.iter().map(|(answer, _)| answer.issuer)).unwrap_or(Issuer::None),
            cap: agreed(answers.iter().map(|(answer, _)| answer.cap)).flatten(),
            cap_ok: agreed(answers.iter().map(|(answer, _)| answer.cap_ok)).flatten(),
            penalty: case.income.filter(|_| unlawful).map(|income| penalty(reading, income)),
            steps,
            branches,
            needed: if verdict == Verdict::Open { self.needed(case) } else { Vec::new() },
            idle: if verdict == Verdict::Open { Vec::new() } else { self.idle(case, verdict) },
            possible: if verdict == Verdict::Open { possible } else { Vec::new() },
            answers_as_of: Some(day_of(reading, case.asof)).filter(|day| *day != case.asof),
        }
    }

    /// Steps that every completion takes: what is certain whatever the open answers turn out to be.
    fn shared_steps<'a>(&self, first: &Branch<'a>, all: &[(Branch<'a>, Vec<Branch<'a>>)]) -> Vec<Step<'a>> {
        first.steps.iter().filter(|step| all.iter().all(|(answer, _)| answer.steps.contains(step))).cloned().collect()
    }

    fn verdict_of(&self, case: &Case) -> Verdict {
        agreed(Completions::of(case).facts().iter().map(|facts| self.decide(facts).0.verdict)).unwrap_or(Verdict::Open)
    }

    /// The unanswered questions whose answer can still matter: some answer leads elsewhere than another.
    fn needed(&self, case: &Case) -> Vec<&'static str> {
        let verdicts = |variant: &Case| -> Vec<Verdict> {
            Completions::of(variant).facts().iter().map(|facts| self.decide(facts).0.verdict).collect()
        };
        let matters = |variants: &[Case]| agreed(variants.iter().map(verdicts)).is_none();
        answers_to_open(case).into_iter().filter(|(_, variants)| matters(variants)).map(|(key, _)| key).collect()
    }

    /// Answered questions whose every other answer leaves the verdict as it is.
    fn idle(&self, case: &Case, verdict: Verdict) -> Vec<&'static str> {
        QUESTIONS
            .iter()
            .filter(|(key, forget)| {
                let mut open = *case;
                forget(&mut open);
                (*key != "stake" || case.owner == Some(Owner::Foreign))
                    && open != *case
                    && self.verdict_of(&open) == verdict
            })
            .map(|(key, _)| *key)
            .collect()
    }

    /// Decides one fully answered case: the answer, and the branches of an unsettled class.
    fn decide(&self, facts: &Facts) -> (Branch<'_>, Vec<Branch<'_>>) {
        let silent = |steps| Branch {
            class: Class::None,
            verdict: Verdict::Silent,
            licence: None,
            issuer: Issuer::None,
            cap: None,
            cap_ok: None,
            steps,
        };
        if !self.speaking(facts, Class::None).any(|rule| rule.then == Effect::LicenceFirst) {
            return (silent(Vec::new()), Vec::new());
        }
        let classing = self.speaking(facts, Class::None).find_map(|rule| match rule.then {
            Effect::Class(class) => Some((rule, class)),
            _ => None,
        });
        let Some((rule, class)) = classing else { return (silent(Vec::new()), Vec::new()) };
        match class {
            Class::Basic | Class::ValueAdded => {
                let mut answer = self.decide_class(facts, class);
                answer.steps.insert(0, Step { rule, outcome: Outcome::States });
                (answer, Vec::new())
            }
            Class::Unsettled | Class::None => {
                let branches = vec![
                    self.decide_class(facts, Class::Basic),
                    self.decide_class(facts, Class::ValueAdded),
                    silent(Vec::new()),
                ];
                let steps = vec![Step { rule, outcome: Outcome::Unsettled }];
                let answer = Branch {
                    class: Class::Unsettled,
                    verdict: Verdict::Unsettled,
                    issuer: Issuer::Unsettled,
                    ..silent(steps)
                };
                (answer, branches)
            }
        }
    }

    fn speaking<'a>(&'a self, facts: &Facts, class: Class) -> impl Iterator<Item = &'a Rule> + use<'a> {
        let facts = *facts;
        self.rules.iter().filter(move |rule| rule.speaks(&facts, class))
    }

    fn decide_class(&self, facts: &Facts, class: Class) -> Branch<'_> {
        let (mut licence, mut issuer, mut cap, mut cap_ok) = (None, Issuer::None, None, None);
        let (mut steps, mut fits) = (Vec::new(), Outcome::Silent);
        let mut excluded = false;
        let silenced = self.speaking(facts, class).any(|rule| rule.then == Effect::Silent);
        for rule in self.speaking(facts, class) {
            let outcome = match &rule.then {
                Effect::LicenceFirst if facts.licence == Licence::None => Outcome::Breaks,
                Effect::LicenceFirst => Outcome::Holds,
                Effect::Class(_) => continue,
                Effect::Licence { any, from } => {
                    licence = any.first().copied();
                    issuer = *from;
                    let outcome = if any.contains(&facts.licence) {
                        Outcome::Holds
                    } else if silenced {
                        Outcome::Silent
                    } else {
                        Outcome::Breaks
                    };
                    fits = outcome;
                    outcome
                }
                Effect::Silent => Outcome::Silent,
                Effect::Cap(percent) => {
                    let ok = facts.share <= Share::percent(*percent);
                    (cap, cap_ok) = (Some(*percent), Some(ok));
                    if ok { Outcome::Holds } else { Outcome::Breaks }
                }
                Effect::Excludes => {
                    excluded = true;
                    Outcome::Breaks
                }
                Effect::Sanction => continue,
            };
            steps.push(Step { rule, outcome });
        }
        let foreign = facts.share > Share::percent(0);
        let share_open = foreign && cap_ok.is_none();
        let verdict = if excluded || cap_ok == Some(false) || fits == Outcome::Breaks {
            Verdict::Unlawful
        } else if fits != Outcome::Holds || share_open {
            Verdict::Silent
        } else {
            Verdict::Lawful
        };
        if verdict == Verdict::Unlawful {
            steps.extend(
                self.speaking(facts, class)
                    .filter(|rule| rule.then == Effect::Sanction)
                    .map(|rule| Step { rule, outcome: Outcome::States }),
            );
        }
        Branch { class, verdict, licence, issuer, cap, cap_ok, steps }
    }

    /// The weakest provenance among the claims that an answer rests on; `None` where it rests on none.
    #[must_use]
    pub fn weakest(&self, trace: &Trace<'_>) -> Option<Provenance> {
        self.claims_of(trace).filter_map(|id| self.claim(&id)).map(|claim| claim.provenance).max()
    }

    fn claims_of(&self, trace: &Trace<'_>) -> impl Iterator<Item = Text> {
        trace.steps.iter().flat_map(|step| step.rule.claims.iter().copied())
    }

    /// Ids of the provisions and paragraphs that an answer rests on, each once, in the order of the reasons.
    #[must_use]
    pub fn basis(&self, trace: &Trace<'_>) -> Vec<Text> {
        let mut basis = Vec::new();
        let mut add = |id: Text| {
            if !basis.contains(&id) {
                basis.push(id);
            }
        };
        for step in &trace.steps {
            for id in &step.rule.nodes {
                let written = |node: &super::model::Node| node.kind.group() == 1;
                if self.node(id).is_some_and(written) {
                    add(*id);
                }
            }
            for claim in step.rule.claims.iter().filter_map(|id| self.claim(id)) {
                claim.cites.iter().for_each(|cite| add(*cite));
            }
        }
        basis
    }

    /// Ids of the nodes that an answer lights on the map.
    #[must_use]
    pub fn lit(&self, case: &Case, trace: &Trace<'_>) -> Vec<Text> {
        let service = case.service.and_then(|service| self.node(service.key())).map(|node| node.id);
        let mut lit: Vec<Text> = service.into_iter().collect();
        for id in trace.steps.iter().flat_map(|step| &step.rule.nodes) {
            if !lit.contains(id) {
                lit.push(*id);
            }
        }
        lit
    }
}

type Forget = fn(&mut Case);

/// The questions of the trace: permalink key, and how to take the answer back.
const QUESTIONS: [(&str, Forget); 6] = [
    ("service", |case| case.service = None),
    ("carrier", |case| case.carrier = None),
    ("owner", |case| (case.owner, case.stake) = (None, None)),
    ("stake", |case| case.stake = None),
    ("licence", |case| case.licence = None),
    ("reach", |case| case.reach = None),
];

/// For each unanswered question, the case with each of its answers.
fn answers_to_open(case: &Case) -> Vec<(&'static str, Vec<Case>)> {
    let mut open = Vec::new();
    if case.service.is_none() {
        open.push(("service", Service::ALL.iter().map(|&one| Case { service: Some(one), ..*case }).collect()));
    }
    if case.carrier.is_none() {
        open.push(("carrier", Carrier::ALL.iter().map(|&one| Case { carrier: Some(one), ..*case }).collect()));
    }
    if case.owner.is_none() {
        let domestic = Case { owner: Some(Owner::Domestic), ..*case };
        let foreign = [49, 50, 100].map(|share| Case {
            owner: Some(Owner::Foreign),
            stake: Some(Share::percent(share)),
            ..*case
        });
        open.push(("owner", [[domestic].as_slice(), &foreign].concat()));
    } else if case.owner == Some(Owner::Foreign) && case.stake.is_none() {
        let stakes = [49, 50, 100].map(|share| Case { stake: Some(Share::percent(share)), ..*case });
        open.push(("stake", stakes.to_vec()));
    }
    if case.licence.is_none() {
        open.push(("licence", Licence::ALL.iter().map(|&one| Case { licence: Some(one), ..*case }).collect()));
    }
    if case.reach.is_none() {
        open.push(("reach", Reach::ALL.iter().map(|&one| Case { reach: Some(one), ..*case }).collect()));
    }
    if case.reading.is_none() {
        open.push(("reading", Reading::ALL.iter().map(|&one| Case { reading: Some(one), ..*case }).collect()));
    }
    open
}
