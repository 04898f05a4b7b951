//! Counterfactuals: the fewest answers of a case that must change for another verdict. Found by exhaustive search of the verdict table.

use super::verdict_table::{BAND, CandidateSet, CaseIndex, DIMENSIONS, NOTHING_KNOWN, OFFER, Question, offers, put};
use crate::law::{Case, Law, Offer, Owner, Service, Verdict};

/// A smallest change to a case that leads to another verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterfactual {
    /// The verdict after the change.
    pub verdict: Verdict,
    /// The questions whose answers change; no change with fewer reaches this verdict.
    pub changes: Vec<Question>,
    /// The changed case.
    pub case: Case,
}

impl Law {
    /// The counterfactuals of a case: for every other verdict, each case that reaches it with the fewest answers changed.
    ///
    /// Of several that differ only in the foreign share, those nearest to the present share are kept; of two that differ only in the
    /// fee, the one with the present fee. Unanswered questions stay
    /// unanswered; the day and the reading do not change. Sorted by the number of changes, then by verdict. Empty while the
    /// case is [`Verdict::Open`].
    ///
    /// ```
    /// use snailwell::{content::law, law::{Case, Question, Verdict}};
    /// let counterfactuals = law().counterfactuals(&Case::default());
    /// let lawful = counterfactuals.iter().find(|flip| flip.verdict == Verdict::Lawful).unwrap();
    /// assert_eq!(lawful.changes.len(), 2, "no single answer makes the start-up lawful");
    /// ```
    #[must_use]
    pub fn counterfactuals(&self, case: &Case) -> Vec<Counterfactual> {
        let interval = self.verdict_table.interval(case.asof);
        let scope = self.verdict_table.scope(case);
        let now = self.verdict(case);
        if now == Verdict::Open {
            return Vec::new();
        }
        let every = self.verdict_table.scope(&NOTHING_KNOWN);
        let answered = |axis: usize| axis > 0 && scope.0.get(axis).is_some_and(|answers| answers.len() == 1);
        let mut tried = scope.clone();
        for (axis, (slot, answers)) in tried.0.iter_mut().zip(every.0).enumerate() {
            if answered(axis) {
                *slot = answers;
            } else {
                slot.truncate(1);
            }
        }
        let fully_answered = scope.0.iter().all(|answers| answers.len() == 1);
        let origin = scope.cells().first().copied().unwrap_or_default();
        let mut nearest: Vec<(Verdict, Vec<usize>, [u8; 6])> = Vec::new();
        for cell in tried.cells() {
            let changed: Vec<usize> =
                (0..cell.len()).filter(|axis| answered(*axis) && cell.get(*axis) != origin.get(*axis)).collect();
            let verdict = if fully_answered {
                self.verdict_table.verdict(interval, &cell)
            } else {
                self.verdict_with(&scope, interval, &changed, &cell)
            };
            let best =
                nearest.iter().find(|(other, ..)| *other == verdict).map_or(usize::MAX, |(_, axes, _)| axes.len());
            if verdict == now || verdict == Verdict::Open || changed.len() > best {
                continue;
            }
            if changed.len() < best {
                nearest.retain(|(other, ..)| *other != verdict);
            }
            nearest.push((verdict, changed, cell));
        }
        let distance = |cell: &[u8; 6]| cell[BAND].abs_diff(origin[BAND]);
        let same_but_band = |cell: &[u8; 6], other: &[u8; 6]| put(*cell, BAND, 0) == put(*other, BAND, 0);
        let nearer = |verdict: Verdict, cell: &[u8; 6]| {
            nearest.iter().any(|(same, _, other)| {
                *same == verdict && same_but_band(cell, other) && distance(other) < distance(cell)
            })
        };
        // Where the fee makes no difference, the offer with the present fee is enough.
        let has_fee = |cell: &CaseIndex| offers(None, case.fee).contains(&cell[OFFER]);
        let with_fee = |verdict: Verdict, cell: &CaseIndex| {
            nearest.iter().any(|(same, _, other)| {
                *same == verdict
                    && has_fee(other)
                    && put(*other, OFFER, cell[OFFER]) == *cell
                    && service(other) == service(cell)
            })
        };
        let mut counterfactuals: Vec<Counterfactual> = Vec::new();
        for (verdict, changed, cell) in nearest
            .iter()
            .filter(|(verdict, _, cell)| !nearer(*verdict, cell) && (has_fee(cell) || !with_fee(*verdict, cell)))
        {
            let found = self.counterfactual(case, *verdict, changed, *cell);
            let rank = |one: &Counterfactual| (one.changes.len(), one.verdict);
            let after = counterfactuals.iter().position(|other| rank(other) > rank(&found));
            counterfactuals.insert(after.unwrap_or(counterfactuals.len()), found);
        }
        counterfactuals
    }

    /// The verdict with the answers `changed` taken from `cell`, and the unanswered questions still unanswered.
    fn verdict_with(&self, scope: &CandidateSet, interval: usize, changed: &[usize], cell: &[u8; 6]) -> Verdict {
        let mut there = scope.clone();
        for axis in changed {
            if let (Some(slot), Some(answer)) = (there.0.get_mut(*axis), cell.get(*axis)) {
                *slot = vec![*answer];
            }
        }
        match self.verdict_table.possible(interval, &there).as_slice() {
            [verdict] => *verdict,
            _ => Verdict::Open,
        }
    }

    /// Applies the changes to the case. A change from one foreign share to another counts as a change of the stake, not of the owner;
    /// from paid to free information, as a change of the fee.
    fn counterfactual(&self, case: &Case, verdict: Verdict, changed: &[usize], cell: [u8; 6]) -> Counterfactual {
        let mut there = *case;
        for axis in changed {
            if let Some(answer) = cell.get(*axis) {
                there = self.verdict_table.answered(&there, *axis, *answer);
            }
        }
        let share_only = case.owner == Some(Owner::Foreign) && there.owner == Some(Owner::Foreign);
        let fee_only = case.service == there.service;
        let questions = changed.iter().filter_map(|axis| DIMENSIONS.get(*axis).copied());
        let changes = questions.map(|question| match question {
            Question::Owner if share_only => Question::Stake,
            Question::Service if fee_only => Question::Fee,
            other => other,
        });
        Counterfactual { verdict, changes: changes.collect(), case: there }
    }
}

/// The service that is offered in a cell.
fn service(cell: &CaseIndex) -> Option<Service> {
    Offer::ALL.get(usize::from(cell[OFFER])).map(|offer| offer.service)
}
