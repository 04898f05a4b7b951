//! The timeline of a case: the days on which its verdict or its reasons change, and the rules that change them.

use super::{trace::Trace, verdict_table::day_of};
use crate::law::{Case, Date, Law, Rule, Verdict};

/// A period in which a case has one verdict for the same reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval<'a> {
    /// Its first day; `None` for the time before the first change.
    pub from: Option<Date>,
    /// The verdict in this period.
    pub verdict: Verdict,
    /// Rules that take effect on the first day and enter the reasoning.
    pub starts: Vec<&'a Rule>,
    /// Rules that expire on the first day and leave the reasoning.
    pub ends: Vec<&'a Rule>,
}

impl Law {
    /// The verdict on a case over time, as consecutive periods, in the reading of the case. The commentary's timeline ends in
    /// January 2011, the date of the law it describes. The day of the case does not matter.
    ///
    /// ```
    /// use snailwell::{content::law, law::{Case, Reading, Service, Verdict}};
    /// let call = Case { service: Some(Service::PcToPc), reading: Some(Reading::Statute), ..Case::default() };
    /// let spans = law().timeline(&call);
    /// let settled = spans.iter().find(|span| span.verdict == Verdict::Unlawful).unwrap();
    /// assert_eq!(settled.from.unwrap().to_string(), "2016-03-01");
    /// ```
    #[must_use]
    pub fn timeline(&self, case: &Case) -> Vec<Interval<'_>> {
        let on = |asof| self.trace(&Case { asof, ..*case });
        let reading = case.reading.unwrap_or(crate::law::Reading::Statute);
        let mut before = on(Date::EPOCH);
        let mut spans = vec![Interval { from: None, verdict: before.verdict, starts: Vec::new(), ends: Vec::new() }];
        for day in self.verdict_table.days.iter().copied().filter(|day| day_of(reading, *day) == *day) {
            let after = on(day);
            let (old, new) = (rules(&before), rules(&after));
            let starts: Vec<&Rule> =
                new.iter().filter(|rule| rule.from == Some(day) && !old.contains(rule)).copied().collect();
            let ends: Vec<&Rule> =
                old.iter().filter(|rule| rule.until == Some(day) && !new.contains(rule)).copied().collect();
            if before.verdict != after.verdict || !starts.is_empty() || !ends.is_empty() {
                spans.push(Interval { from: Some(day), verdict: after.verdict, starts, ends });
            }
            before = after;
        }
        spans
    }
}

/// The rules in the reasons of an answer and of its branches, each once.
fn rules<'a>(trace: &Trace<'a>) -> Vec<&'a Rule> {
    let branches = trace.branches.iter().flat_map(|branch| &branch.steps);
    let mut rules = Vec::new();
    for step in trace.steps.iter().chain(branches) {
        if !rules.contains(&step.rule) {
            rules.push(step.rule);
        }
    }
    rules
}
