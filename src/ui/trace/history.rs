//! The undo history of the trace: the cases that the reader has asked about.

use std::rc::Rc;

use yew::prelude::*;

use crate::law::Case;

/// The cases asked about, oldest first.
#[derive(Clone, Debug, PartialEq)]
struct CaseHistory {
    /// The current case is the last.
    cases: Vec<Case>,
}

/// An action of the [`CaseHistory`] reducer.
#[derive(Clone, Copy, Debug, PartialEq)]
enum HistoryAction {
    /// Adds a case.
    Visit(Case),
    /// Removes the current case (undo).
    GoBack,
}

impl CaseHistory {
    /// The case before `case`, which either is the current case or is about to be added.
    fn previous(&self, case: Case) -> Option<Case> {
        match self.with(case) {
            Some(next) => next.iter().rev().nth(1).copied(),
            None => self.cases.iter().rev().nth(1).copied(),
        }
    }

    /// The history with `case` added; `None` if it is the last case already. A run of cases that differ only in the date, as a drag of the
    /// time slider makes them, counts as one step.
    fn with(&self, case: Case) -> Option<Vec<Case>> {
        if self.cases.last() == Some(&case) {
            return None;
        }
        let mut cases = self.cases.clone();
        let differs_in_day = |other: &Case| Case { asof: case.asof, ..*other } == case;
        if cases.len() > 1 && cases.iter().rev().take(2).all(differs_in_day) {
            cases.pop();
        }
        cases.push(case);
        Some(cases)
    }
}

impl Reducible for CaseHistory {
    type Action = HistoryAction;

    fn reduce(self: Rc<Self>, action: HistoryAction) -> Rc<Self> {
        match action {
            HistoryAction::Visit(case) => match self.with(case) {
                Some(cases) => Rc::new(Self { cases }),
                None => self,
            },
            HistoryAction::GoBack => {
                let mut cases = self.cases.clone();
                cases.pop();
                Rc::new(Self { cases })
            }
        }
    }
}

/// The return value of [`use_case_history`].
pub(super) struct UseCaseHistory {
    /// The case before the current one, to which Undo leads; `None` if there is none.
    pub(super) previous: Option<Case>,
    history: UseReducerHandle<CaseHistory>,
}

impl UseCaseHistory {
    /// Removes the current case from the history. The caller must then make [`UseCaseHistory::previous`] the current case.
    pub(super) fn go_back(&self) {
        self.history.dispatch(HistoryAction::GoBack);
    }
}

/// Records each case that becomes the current one, whether through an answer, a link or the address.
#[hook]
pub(super) fn use_case_history(case: Case) -> UseCaseHistory {
    let history = use_reducer(|| CaseHistory { cases: vec![case] });
    let dispatcher = history.dispatcher();
    use_effect_with(case, move |case| dispatcher.dispatch(HistoryAction::Visit(*case)));
    UseCaseHistory { previous: history.previous(case), history }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{Date, Service};

    fn on(year: u16) -> Case {
        Case { asof: Date::new(year, 1, 1).unwrap_or(Case::AS_OF), ..Case::default() }
    }

    fn after(actions: &[HistoryAction]) -> Rc<CaseHistory> {
        let start = Rc::new(CaseHistory { cases: vec![Case::default()] });
        actions.iter().fold(start, |history, action| history.reduce(*action))
    }

    #[test]
    fn a_case_is_remembered_once() {
        let history = after(&[HistoryAction::Visit(Case::default())]);
        assert_eq!(history.previous(Case::default()), None);
        let other = Case { service: Some(Service::Telephony), ..Case::default() };
        assert_eq!(history.previous(other), Some(Case::default()), "it is known before the history is");
        let history = after(&[HistoryAction::Visit(other), HistoryAction::Visit(other)]);
        assert_eq!(history.previous(other), Some(Case::default()));
        let history = after(&[HistoryAction::Visit(other), HistoryAction::GoBack]);
        assert_eq!(history.cases, [Case::default()]);
    }

    #[test]
    fn a_slide_through_time_is_one_step() {
        let slide: Vec<HistoryAction> = (1999..2010).map(on).map(HistoryAction::Visit).collect();
        let history = after(&slide);
        assert_eq!(history.cases, [Case::default(), on(2009)]);
    }
}
