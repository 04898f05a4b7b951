//! The cases that the reader has asked about, for going back.

use std::rc::Rc;

use yew::prelude::*;

use crate::law::Case;

/// The cases asked about, in order.
#[derive(Clone, Debug, PartialEq)]
struct CaseHistory {
    /// The present case is the last.
    cases: Vec<Case>,
}

/// A change of a [`CaseHistory`].
#[derive(Clone, Copy, Debug, PartialEq)]
enum HistoryAction {
    /// Asked about a case.
    Visit(Case),
    /// Left the present case for the one before it.
    GoBack,
}

impl CaseHistory {
    /// The case before this one, which is or becomes the present one.
    fn previous(&self, case: Case) -> Option<Case> {
        match self.with(case) {
            Some(next) => next.iter().rev().nth(1).copied(),
            None => self.cases.iter().rev().nth(1).copied(),
        }
    }

    /// The cases with this one at the end; `None` where it is there already. Several days of the same case in a row, as the slider
    /// over time makes them, count as one step.
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

/// What [`use_case_history`] gives.
pub(super) struct UseCaseHistory {
    /// The case before the present one.
    pub(super) previous: Option<Case>,
    history: UseReducerHandle<CaseHistory>,
}

impl UseCaseHistory {
    /// Takes the present case off the history. Whoever calls this makes [`UseCaseHistory::previous`] the present case.
    pub(super) fn go_back(&self) {
        self.history.dispatch(HistoryAction::GoBack);
    }
}

/// Remembers each case that becomes the present one, whether by an answer, a link or the address.
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
