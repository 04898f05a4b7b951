//! A well whose numbers are counted from the openness of a case over the years. It is a game, not a forecast.

use super::openness::OpennessPeriod;
use crate::{
    law::{Case, Date, Event, EventKind, Law, Reading, Rule, Severe},
    snail::{Chance, Length, WellParams},
};

/// What happened to a case over the years, counted, and the well that it makes.
///
/// A day in the well stands for a quarter of a year. The chances are the counts over all quarters, rounded to whole per cent; each
/// new condition is a foot of wall. All other numbers are those of the textbook puzzle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedWell {
    /// Days on which the lawful count rises.
    pub openings: u32,
    /// Days on which the lawful count falls.
    pub closings: u32,
    /// Events that add a condition.
    pub conditions: u32,
    /// Campaigns without a new rule.
    pub campaigns: u32,
    /// The quarters of a year that are known, to the end of the last year.
    pub quarters: u32,
}

impl CountedWell {
    /// A count over all quarters, rounded to whole per cent.
    #[must_use]
    pub fn percent(&self, count: u32) -> u32 {
        let quarters = self.quarters.max(1);
        ((200 * count + quarters) / (2 * quarters)).min(100)
    }

    /// The well.
    #[must_use]
    pub fn params(&self) -> WellParams {
        let textbook = WellParams::default();
        let chance = |count| Chance::from_millionths(self.percent(count) * 10_000);
        WellParams {
            depth: Length::from_quarters(textbook.depth.quarters() + 4 * self.conditions),
            good: chance(self.openings),
            reset: chance(self.closings),
            salt: chance(self.campaigns),
            ..textbook
        }
    }
}

impl Law {
    /// The last day of the timeline: the end of the year of the last event.
    #[must_use]
    pub fn known_until(&self) -> Date {
        let last = self.events.last().map_or(self.as_of, |event| event.when.first_day());
        Date::new(last.parts().0, 12, 31).unwrap_or(last)
    }

    /// Counts what happened to a case from the first day that is known to the last. Its day, reading and income do not matter.
    ///
    /// ```
    /// use snailwell::{content::law, law::Case};
    /// let counted = law().counted_well(&Case::default().unanswered());
    /// assert_eq!((counted.openings, counted.closings), (3, 1));
    /// assert_eq!(counted.params().good.to_string(), "0.03");
    /// ```
    #[must_use]
    pub fn counted_well(&self, case: &Case) -> CountedWell {
        let periods = self.openness_over_time(case);
        let known: Vec<&OpennessPeriod<'_>> = periods.iter().filter(|period| period.is_known).collect();
        let steps = || known.iter().zip(known.iter().skip(1)).map(|(old, new)| (old.counts.lawful, new.counts.lawful));
        let from = self.known_from().unwrap_or(Date::EPOCH);
        let events = |kind| {
            let counts = |event: &&Event| {
                event.kind == Some(kind) && event.when.first_day() > from && self.concerns(event, case)
            };
            count(self.events.iter().filter(counts))
        };
        CountedWell {
            openings: count(steps().filter(|(old, new)| new > old)),
            closings: count(steps().filter(|(old, new)| new < old)),
            conditions: events(EventKind::Condition),
            campaigns: events(EventKind::Campaign),
            quarters: quarters(from, self.known_until()),
        }
    }

    /// Whether an event concerns a case: it changes no rule, or one that speaks to a completion of the case on either side of its day.
    #[must_use]
    pub fn concerns(&self, event: &Event, case: &Case) -> bool {
        let severe = case.severe.unwrap_or(Severe::No);
        let cells = self.verdict_table.scope(&Case { reading: Some(Reading::Statute), ..*case }).cells();
        let speaks = |rule: &Rule| {
            let days = [rule.from, self.eve(rule.until)];
            days.into_iter().flatten().any(|day| {
                let mut facts = cells.iter().filter_map(|cell| self.verdict_table.facts_of(*cell, day, severe));
                facts.any(|facts| rule.speaks_in_any_class(&facts))
            })
        };
        event.rules.is_empty() || self.rules.iter().filter(|rule| event.rules.contains(&rule.id)).any(speaks)
    }

    /// A day before this one on which the same rules applied as on its eve.
    fn eve(&self, day: Option<Date>) -> Option<Date> {
        let earlier = self.verdict_table.days.iter().rfind(|change| Some(**change) < day);
        day.map(|_| earlier.copied().unwrap_or(Date::EPOCH))
    }
}

/// How many items there are.
fn count(items: impl Iterator) -> u32 {
    items.fold(0, |count, _| count + 1)
}

/// The quarters of a year from one day to another; one that has begun counts.
fn quarters(from: Date, until: Date) -> u32 {
    let months = |day: Date| {
        let (year, month, _) = day.parts();
        u32::from(year) * 12 + u32::from(month)
    };
    months(until).saturating_sub(months(from)).div_ceil(3)
}
