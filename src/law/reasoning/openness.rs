//! Openness: how many completions of a case have each verdict, on a day and over the years, in the text's own reading.

use super::verdict_table::{CaseIndex, tally};
use crate::law::{Case, Date, Effect, Event, Facts, Law, Reading, Rule, Severe, Verdict};

/// How many completions of a case have each verdict.
///
/// A completion is a fully answered case that agrees with the answers given. All completions weigh the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct VerdictCounts {
    /// Completions that are lawful.
    pub lawful: u32,
    /// Completions of a service whose class is unsettled.
    pub unsettled: u32,
    /// Completions that no rule decides.
    pub silent: u32,
    /// Completions that are unlawful.
    pub unlawful: u32,
}

impl VerdictCounts {
    /// The verdicts that a completion can have, in the order in which they are stacked and listed.
    pub const VERDICTS: [Verdict; 4] = [Verdict::Lawful, Verdict::Unsettled, Verdict::Silent, Verdict::Unlawful];

    /// The counts of these verdicts.
    fn of(verdicts: &[Verdict]) -> Self {
        let [lawful, unlawful, unsettled, silent, _] = tally(verdicts);
        Self { lawful, unsettled, silent, unlawful }
    }

    /// How many completions have this verdict; 0 for [`Verdict::Open`], which a completion never has.
    #[must_use]
    pub const fn with(&self, verdict: Verdict) -> u32 {
        match verdict {
            Verdict::Lawful => self.lawful,
            Verdict::Unsettled => self.unsettled,
            Verdict::Silent => self.silent,
            Verdict::Unlawful => self.unlawful,
            Verdict::Open => 0,
        }
    }

    /// How many completions there are.
    #[must_use]
    pub const fn cases(&self) -> u32 {
        self.lawful + self.unsettled + self.silent + self.unlawful
    }
}

/// A period between two days on which a rule begins or ends, with the counts that hold in it.
#[derive(Clone, Debug, PartialEq)]
pub struct OpennessPeriod<'a> {
    /// Its first day; `None` for the time before the first rule.
    pub from: Option<Date>,
    /// Whether a text of this time was read. Before the Regulations took effect none was, so that the counts say nothing.
    pub is_known: bool,
    /// The counts on each of its days.
    pub counts: VerdictCounts,
    /// Rules that take effect on the first day and speak to a completion whose verdict changes on it.
    pub starts: Vec<&'a Rule>,
    /// Rules that expire on the first day and spoke to a completion whose verdict changes on it.
    pub ends: Vec<&'a Rule>,
    /// Events of the first day that name one of these rules.
    pub events: Vec<&'a Event>,
}

impl Law {
    /// How many completions of a case have each verdict on its day, in the text's own reading. The income does not matter.
    ///
    /// ```
    /// use snailwell::{content::law, law::Case};
    /// let counts = law().openness(&Case::default().unanswered());
    /// assert_eq!((counts.lawful, counts.cases()), (72, 576));
    /// ```
    #[must_use]
    pub fn openness(&self, case: &Case) -> VerdictCounts {
        let cells = self.completions(case);
        VerdictCounts::of(&self.verdicts_on(self.verdict_table.interval(case.asof), &cells))
    }

    /// The counts of a case over the years, period by period, with what changes them: in the text's own reading, from before the
    /// first rule to today. The day and the income of the case do not matter. A day on which no verdict changes begins no period.
    #[must_use]
    pub fn openness_over_time(&self, case: &Case) -> Vec<OpennessPeriod<'_>> {
        let cells = self.completions(case);
        let known = self.known_from();
        let severe = case.severe.unwrap_or(Severe::No);
        let mut before = self.verdicts_on(0, &cells);
        let first = OpennessPeriod {
            from: None,
            is_known: known.is_none(),
            counts: VerdictCounts::of(&before),
            starts: Vec::new(),
            ends: Vec::new(),
            events: Vec::new(),
        };
        let mut periods = vec![first];
        let mut eve = Date::EPOCH;
        for (interval, day) in self.verdict_table.days.iter().enumerate().map(|(nth, day)| (nth + 1, *day)) {
            let after = self.verdicts_on(interval, &cells);
            if before != after {
                let changed = cells.iter().zip(before.iter().zip(&after)).filter(|(_, (old, new))| old != new);
                let on = |cell: CaseIndex, day: Date| self.verdict_table.facts_of(cell, day, severe);
                let (mut was, mut is) = (Vec::new(), Vec::new());
                for (cell, _) in changed {
                    was.extend(on(*cell, eve));
                    is.extend(on(*cell, day));
                }
                let starts = self.rules_that_speak(&is, |rule| rule.from == Some(day));
                let ends = self.rules_that_speak(&was, |rule| rule.until == Some(day));
                let events = self.events_with(day, &starts, &ends);
                periods.push(OpennessPeriod {
                    from: Some(day),
                    is_known: known.is_none_or(|known| known <= day),
                    counts: VerdictCounts::of(&after),
                    starts,
                    ends,
                    events,
                });
            }
            (before, eve) = (after, day);
        }
        periods
    }

    /// The first day of which a text was read: that on which a licence is first required. `None` where no rule requires one.
    #[must_use]
    pub fn known_from(&self) -> Option<Date> {
        self.rules.iter().filter(|rule| rule.then == Effect::LicenceFirst).find_map(|rule| rule.from)
    }

    /// The completions of a case in the text's own reading.
    fn completions(&self, case: &Case) -> Vec<CaseIndex> {
        self.verdict_table.scope(&Case { reading: Some(Reading::Statute), ..*case }).cells()
    }

    /// The verdict of each of these cells in an interval.
    fn verdicts_on(&self, interval: usize, cells: &[CaseIndex]) -> Vec<Verdict> {
        cells.iter().map(|cell| self.verdict_table.verdict(interval, cell)).collect()
    }

    /// The rules that pass a filter and speak to any of these facts, in the class of its service or while it is sought.
    fn rules_that_speak(&self, all: &[Facts], filter: impl Fn(&Rule) -> bool) -> Vec<&Rule> {
        let speaks = |rule: &&Rule| {
            filter(rule)
                && !matches!(rule.then, Effect::Sanction(_) | Effect::Note | Effect::Trial)
                && all.iter().any(|facts| rule.speaks_in_any_class(facts))
        };
        self.rules.iter().filter(speaks).collect()
    }

    /// The events of a day that name one of these rules.
    fn events_with(&self, day: Date, starts: &[&Rule], ends: &[&Rule]) -> Vec<&Event> {
        let names = |event: &&Event| {
            event.when.first_day() == day && starts.iter().chain(ends).any(|rule| event.rules.contains(&rule.id))
        };
        self.events.iter().filter(names).collect()
    }
}
