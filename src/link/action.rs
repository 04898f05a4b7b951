//! What a reader does, and the state it leads to.

use super::{
    LibraryState,
    state::{Lang, MapState, SnailState, State, Theme, View},
};
use crate::framework::Case;

/// Something a reader did; [`State::after`] is the only place where a state changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Followed a permalink, within the page or from outside.
    Navigate(Box<State>),
    /// Changed what the map shows, or how.
    SetMap(MapState),
    /// Went to a step of the guided tour; 0 leaves it.
    GoToStep(u32),
    /// Changed an answer of the trace.
    SetCase(Case),
    /// Changed what the penalty is worked out from.
    SetPenalty(Case),
    /// Took the question of the trace to another day.
    SetDate(Case),
    /// Looked for something among the claims or the voices.
    SetLibrary(View, LibraryState),
    /// Changed the well, the sample, or the day that is shown.
    SetSimulation(SnailState),
    /// Chose light or dark.
    SetTheme(Theme),
    /// Read the notices.
    DismissNotices,
}

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: &Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Navigate(state) => next = (**state).clone(),
            Action::SetMap(map) => (next.view, next.map) = (View::Map, map.clone()),
            Action::GoToStep(step) => (next.view, next.map.step) = (View::Story, (*step).min(MapState::STEPS)),
            Action::SetCase(case) => (next.view, next.case, next.map.step) = (View::Trace, *case, 0),
            Action::SetPenalty(case) => (next.view, next.case) = (View::Fine, *case),
            Action::SetDate(case) => (next.view, next.case) = (View::Since, *case),
            Action::SetLibrary(view, library) => (next.view, next.library) = (*view, library.clone()),
            Action::SetSimulation(snail) => (next.view, next.snail) = (View::Snail, *snail),
            Action::SetTheme(theme) => next.theme = *theme,
            Action::DismissNotices => next.notices.clear(),
        }
        next
    }

    /// The state after a link within the page was followed.
    #[must_use]
    pub fn follow(&self, hash: &str, law: &crate::framework::Framework) -> Self {
        super::read(hash, law).merged_into(self)
    }

    /// What a permalink does not speak of stays as it was: a link to the map does not reset the snail.
    fn merged_into(&self, before: &Self) -> Self {
        let mut next = before.clone();
        next.view = self.view;
        next.notices.clone_from(&self.notices);
        match self.view {
            View::Selftest => {}
            View::Story => next.map.step = self.map.step,
            View::Map => (next.map, next.case) = (self.map.clone(), self.case),
            View::Trace | View::Since => (next.case, next.map.step) = (self.case, 0),
            View::Fine => {
                let Case { income, severe, reading, asof, .. } = self.case;
                next.case = Case { income, severe, reading, asof, ..before.case };
            }
            View::Snail => next.snail = self.snail,
            View::Voices | View::Sources => next.library.clone_from(&self.library),
        }
        if self.lang != Lang::English {
            next.lang = self.lang;
        }
        if self.theme != Theme::Auto {
            next.theme = self.theme;
        }
        next.embed |= self.embed;
        next
    }
}
