//! The trace: a case decided under the rules, with the verdict, the reasons and the questions still to answer, as one value.

use super::{
    decide::Ruling,
    penalty::Penalty,
    step::{Branch, Outcome, ReasoningStep},
    verdict_table::{BAND, CandidateSet, DIMENSIONS, NOTHING_KNOWN, OFFER, Question, day_of, offers, put},
};
use crate::law::{
    Case, Class, Date, Effect, Facts, Issuer, Law, Licence, Owner, Provenance, Reading, Restriction, Service, Severe,
    StaticStr, Verdict, model::keyed_enum::keyed_enum,
};

/// The answer to a case, with its reasons.
///
/// The case may have unanswered questions. A completion is a fully answered case that agrees with the answers given.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace<'a> {
    /// The verdict on which all completions agree, or [`Verdict::Open`].
    pub verdict: Verdict,
    /// The class of the service; [`Class::None`] where the completions differ or no rule assigns one.
    pub class: Class,
    /// The licence needed, where all completions agree on one.
    pub licence: Option<Licence>,
    /// Who issues it; [`Issuer::None`] where the completions differ.
    pub issuer: Issuer,
    /// The cap on the foreign share, in per cent, where all completions agree on one.
    pub cap: Option<u8>,
    /// Whether the foreign share is within the cap, where all completions agree.
    pub cap_ok: Option<bool>,
    /// The sums of the penalty, where the service is unlawful, the reading and the income are known, and all completions agree.
    pub penalty: Option<Penalty>,
    /// The reasons that all completions share, in order; empty while the case is open.
    pub steps: Vec<ReasoningStep<'a>>,
    /// Where the class is unsettled, the answer for each class it may be in, as far as all completions share it; otherwise empty.
    pub branches: Vec<Branch<'a>>,
    /// Unanswered questions whose answer can still change the verdict; empty unless the case is open.
    pub needed: Vec<Question>,
    /// Answered questions for which any other answer gives the same verdict; empty while the case is open.
    pub idle: Vec<Question>,
    /// Verdicts still possible while the case is open; otherwise empty.
    pub possible: Vec<Verdict>,
    /// The day for which the answer holds, where it is not the day asked about: the commentary describes January 2011.
    pub answers_as_of: Option<Date>,
}

keyed_enum! {
    /// A test that a service of a known class must pass, in the order of the reasoning.
    Criterion {
        /// Whether the licence fits.
        Licence = "licence",
        /// Whether the foreign share is within the cap.
        Share = "share",
        /// Whether no notice excludes the provider.
        Notice = "notice",
    }
}

impl Trace<'_> {
    /// The restriction that a lawful service is under.
    #[must_use]
    pub fn restriction(&self) -> Option<Restriction> {
        let has = |effect: &Effect| self.steps.iter().any(|step| step.rule.then == *effect);
        match self.verdict {
            Verdict::Lawful if has(&Effect::Filing) => Some(Restriction::Filing),
            Verdict::Lawful if has(&Effect::Trial) => Some(Restriction::Trial),
            _ => None,
        }
    }

    /// The outcome of a test; `None` where no reason of the trace applies it. [`Criterion::Notice`] holds where the class is settled
    /// and no notice applies.
    #[must_use]
    pub fn found(&self, criterion: Criterion) -> Option<Outcome> {
        let settled = matches!(self.class, Class::Basic | Class::ValueAdded);
        let mut steps = self.steps.iter();
        let found = match criterion {
            Criterion::Licence => steps.find(|step| matches!(step.rule.then, Effect::Licence { .. })),
            Criterion::Share => steps.find(|step| matches!(step.rule.then, Effect::Cap(_))),
            Criterion::Notice => steps.find(|step| step.rule.then == Effect::Excludes),
        };
        let free = (criterion == Criterion::Notice && settled).then_some(Outcome::Holds);
        found.map(|step| step.outcome).or(free)
    }
}

/// The value on which all items agree, or `None`.
fn agreed<T: PartialEq>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.all(|item| item == first).then_some(first)
}

/// The only possible verdict, or [`Verdict::Open`] where there are several.
fn one_of(possible: &[Verdict]) -> Verdict {
    match possible {
        [verdict] => *verdict,
        _ => Verdict::Open,
    }
}

/// What two answers for the same class share: the verdict, or [`Verdict::Open`] where they differ, and the steps. What all completions
/// share is certain, whatever the missing answers.
fn shared<'a>(one: Branch<'a>, other: &Branch<'a>) -> Branch<'a> {
    Branch {
        class: one.class,
        verdict: if one.verdict == other.verdict { one.verdict } else { Verdict::Open },
        steps: one.steps.into_iter().filter(|step| other.steps.contains(step)).collect(),
    }
}

impl Law {
    /// Decides a case that is fully or partly answered.
    ///
    /// A case with unanswered questions gets the verdict on which all its completions agree. If they do not agree, it is
    /// [`Verdict::Open`], and [`Trace::needed`] names the questions that still matter. An unknown foreign share is tried in each
    /// band between the caps.
    ///
    /// ```
    /// use snailwell::{content::law, law::{Case, Question, Service, Verdict}};
    /// let law = law();
    /// let start_up = Case::default();
    /// assert_eq!(law.trace(&start_up).verdict, Verdict::Unlawful);
    /// let site = Case { service: Some(Service::InternetInformation), licence: None, ..start_up };
    /// let trace = law.trace(&site);
    /// assert_eq!(trace.verdict, Verdict::Open);
    /// assert_eq!(trace.needed, [Question::Licence]);
    /// ```
    #[must_use]
    pub fn trace(&self, case: &Case) -> Trace<'_> {
        let interval = self.verdict_table.interval(case.asof);
        let scope = self.verdict_table.scope(case);
        let possible = self.verdict_table.possible(interval, &scope);
        let verdict = one_of(&possible);
        let severe = case.severe.unwrap_or(Severe::No);
        let completions: Vec<Facts> =
            scope.cells().into_iter().filter_map(|cell| self.verdict_table.facts_of(cell, case.asof, severe)).collect();
        let rulings: Vec<Ruling> = completions.iter().map(|facts| self.ruling(facts)).collect();
        let (steps, branches) = if verdict == Verdict::Open {
            (Vec::new(), Vec::new())
        } else {
            let answers = completions.iter().map(|facts| self.decide(facts));
            let whole = answers.reduce(|(answer, branches), (other, others)| {
                let branches = branches.into_iter().zip(&others).map(|(branch, other)| shared(branch, other));
                (shared(answer, &other), branches.collect())
            });
            whole.map(|(answer, branches)| (answer.steps, branches)).unwrap_or_default()
        };
        let reading = case.reading.unwrap_or(Reading::Commentary);
        let unlawful = verdict == Verdict::Unlawful && case.reading.is_some();
        let open = verdict == Verdict::Open;
        Trace {
            verdict,
            class: agreed(rulings.iter().map(|ruling| ruling.class)).unwrap_or(Class::None),
            licence: agreed(rulings.iter().map(|ruling| ruling.licence)).flatten(),
            issuer: agreed(rulings.iter().map(|ruling| ruling.issuer)).unwrap_or(Issuer::None),
            cap: agreed(rulings.iter().map(|ruling| ruling.cap)).flatten(),
            cap_ok: agreed(rulings.iter().map(|ruling| ruling.cap_ok)).flatten(),
            penalty: case
                .income
                .filter(|_| unlawful)
                .and_then(|income| agreed(completions.iter().map(|facts| self.penalty_for(facts, income))).flatten()),
            steps,
            branches,
            needed: if open { self.needed(case, interval, &scope) } else { Vec::new() },
            idle: if open { Vec::new() } else { self.idle(case, interval, &scope, verdict) },
            possible: if open { possible } else { Vec::new() },
            answers_as_of: Some(day_of(reading, case.asof)).filter(|day| *day != case.asof),
        }
    }

    /// The sums of the first sanction that a breach leads to, for an income in RMB.
    fn penalty_for(&self, facts: &Facts, income: u64) -> Option<Penalty> {
        self.decide(facts).0.steps.iter().find_map(|step| match step.rule.then {
            Effect::Sanction(sanction) => sanction.penalty(income),
            _ => None,
        })
    }

    /// The verdict on a case, without the reasons: a look-up in the verdict table.
    #[must_use]
    pub fn verdict(&self, case: &Case) -> Verdict {
        one_of(&self.verdict_table.possible(self.verdict_table.interval(case.asof), &self.verdict_table.scope(case)))
    }

    /// The unanswered questions that matter: in some completion, two answers give different verdicts.
    fn needed(&self, case: &Case, interval: usize, scope: &CandidateSet) -> Vec<Question> {
        let CandidateSet(axes) = scope;
        let cells = scope.cells();
        let matters = |axis: usize, first: u8| {
            cells.iter().any(|cell| {
                self.verdict_table.verdict(interval, cell)
                    != self.verdict_table.verdict(interval, &put(*cell, axis, first))
            })
        };
        let open = axes.iter().enumerate().filter_map(|(axis, answers)| match answers.as_slice() {
            [first, _, ..] if matters(axis, *first) => DIMENSIONS.get(axis).copied(),
            _ => None,
        });
        open.map(|question| match question {
            Question::Owner if case.owner == Some(Owner::Foreign) => Question::Stake,
            Question::Service if case.service.is_some() => Question::Fee,
            other => other,
        })
        .collect()
    }

    /// The answered questions for which every other answer gives the same verdict.
    fn idle(&self, case: &Case, interval: usize, scope: &CandidateSet, verdict: Verdict) -> Vec<Question> {
        let CandidateSet(every) = self.verdict_table.scope(&NOTHING_KNOWN);
        let mut idle = Vec::new();
        for (axis, answers) in every.iter().enumerate() {
            let mut forget = |question: Question, answers: &[u8]| {
                let mut wider = scope.clone();
                let answered = wider.0.get_mut(axis).is_some_and(|known| {
                    let narrower = known.len() < answers.len();
                    *known = answers.to_vec();
                    narrower
                });
                if answered && self.verdict_table.possible(interval, &wider) == [verdict] {
                    idle.push(question);
                }
            };
            if axis == OFFER {
                forget(Question::Service, &offers(None, case.fee));
            } else if let Some(question) = DIMENSIONS.get(axis) {
                forget(*question, answers);
            }
            if axis == OFFER && case.service == Some(Service::InternetInformation) {
                forget(Question::Fee, &offers(case.service, None));
            }
            if axis == BAND && case.owner == Some(Owner::Foreign) {
                forget(Question::Stake, answers.get(1..).unwrap_or_default());
            }
        }
        idle
    }

    /// The weakest provenance among the claims that an answer rests on; `None` where it rests on none.
    #[must_use]
    pub fn weakest_provenance(&self, trace: &Trace<'_>) -> Option<Provenance> {
        claims_of(trace).filter_map(|id| self.claim(&id)).map(|claim| claim.provenance).max()
    }

    /// Ids of the instruments, provisions and commentary paragraphs that an answer rests on, each once, in the order of the reasons.
    #[must_use]
    pub fn basis(&self, trace: &Trace<'_>) -> Vec<StaticStr> {
        let mut basis = Vec::new();
        let mut add = |id: StaticStr| {
            if !basis.contains(&id) {
                basis.push(id);
            }
        };
        for step in &trace.steps {
            for id in &step.rule.nodes {
                let written = |node: &crate::law::Node| node.kind.group() == 1;
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

    /// Ids of the nodes that an answer highlights on the map: the service, then the nodes of the rules applied.
    #[must_use]
    pub fn highlighted_nodes(&self, case: &Case, trace: &Trace<'_>) -> Vec<StaticStr> {
        let service = case.service.and_then(|service| self.node(service.key())).map(|node| node.id);
        let mut highlighted_nodes: Vec<StaticStr> = service.into_iter().collect();
        for id in trace.steps.iter().flat_map(|step| &step.rule.nodes) {
            if !highlighted_nodes.contains(id) {
                highlighted_nodes.push(*id);
            }
        }
        highlighted_nodes
    }
}

/// Ids of the claims that the reasons of an answer rest on.
fn claims_of(trace: &Trace<'_>) -> impl Iterator<Item = StaticStr> {
    trace.steps.iter().flat_map(|step| step.rule.claims.iter().copied())
}
