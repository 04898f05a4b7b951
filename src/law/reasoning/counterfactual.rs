//! What would change the verdict: the fewest answers that have to be different, found by trying every case.

use super::verdict_table::{BAND, CandidateSet, DIMENSIONS, NOTHING_KNOWN, Question, put};
use crate::law::{Case, Law, Owner, Verdict};

/// The nearest way to another verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterfactual {
    /// The verdict it leads to.
    pub verdict: Verdict,
    /// The questions answered differently; as few as possible for this verdict.
    pub changes: Vec<Question>,
    /// The case with those answers.
    pub case: Case,
}

impl Law {
    /// For every other verdict, each case that reaches it with the fewest answers changed; of several foreign shares in
    /// the same case, the nearest. Questions that the case leaves open stay open; the day and the reading stay as they are.
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
        let every = self.verdict_table.scope(&Case { reading: case.reading, ..NOTHING_KNOWN });
        let answered = |axis: usize| axis > 0 && scope.0.get(axis).is_some_and(|answers| answers.len() == 1);
        let mut tried = scope.clone();
        for (axis, (slot, answers)) in tried.0.iter_mut().zip(every.0).enumerate() {
            if answered(axis) {
                *slot = answers;
            } else {
                slot.truncate(1);
            }
        }
        let whole = scope.0.iter().all(|answers| answers.len() == 1);
        let origin = scope.cells().first().copied().unwrap_or_default();
        let mut nearest: Vec<(Verdict, Vec<usize>, [u8; 6])> = Vec::new();
        for cell in tried.cells() {
            let changed: Vec<usize> =
                (0..cell.len()).filter(|axis| answered(*axis) && cell.get(*axis) != origin.get(*axis)).collect();
            let verdict = if whole {
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
        let step = |cell: &[u8; 6]| cell[BAND].abs_diff(origin[BAND]);
        let twin = |cell: &[u8; 6], other: &[u8; 6]| put(*cell, BAND, 0) == put(*other, BAND, 0);
        let nearer = |verdict: Verdict, cell: &[u8; 6]| {
            nearest.iter().any(|(same, _, other)| *same == verdict && twin(cell, other) && step(other) < step(cell))
        };
        let mut counterfactuals: Vec<Counterfactual> = Vec::new();
        for (verdict, changed, cell) in nearest.iter().filter(|(verdict, _, cell)| !nearer(*verdict, cell)) {
            let flip = self.flip(case, *verdict, changed, *cell);
            let rank = |flip: &Counterfactual| (flip.changes.len(), flip.verdict);
            let after = counterfactuals.iter().position(|other| rank(other) > rank(&flip));
            counterfactuals.insert(after.unwrap_or(counterfactuals.len()), flip);
        }
        counterfactuals
    }

    /// The verdict with these answers changed and the open questions left open.
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

    fn flip(&self, case: &Case, verdict: Verdict, changed: &[usize], cell: [u8; 6]) -> Counterfactual {
        let mut there = *case;
        for axis in changed {
            if let Some(answer) = cell.get(*axis) {
                there = self.verdict_table.answered(&there, *axis, *answer);
            }
        }
        let share_only = case.owner == Some(Owner::Foreign) && there.owner == Some(Owner::Foreign);
        let questions = changed.iter().filter_map(|axis| DIMENSIONS.get(*axis).copied());
        let changes = questions
            .map(|question| if question == Question::Owner && share_only { Question::Stake } else { question });
        Counterfactual { verdict, changes: changes.collect(), case: there }
    }
}
