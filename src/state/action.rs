//! What a reader does, and the state it leads to.

use super::{
    LibraryState,
    model::{MapState, SnailState, State, Theme, View},
    permalink::Notice,
};
use crate::law::Case;

/// Something a reader did; [`State::after`] is the only place where a state changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Went to another state: by a link within the page, whose state is [`State::follow`], or by an address, whose state is
    /// [`read`](super::read).
    Navigate(Box<State>),
    /// Changed what the map shows, or how.
    SetMap(MapState),
    /// Went to a step of the guided tour; 0 leaves it.
    GoToStep(u32),
    /// Changed an answer of the trace. The notices go: the question has moved on from what they speak of.
    SetCase(Case),
    /// Changed what the penalty is worked out from.
    SetPenalty(Case),
    /// Took the question of the trace to another day.
    SetDate(Case),
    /// Looked for something among the claims or the voices.
    SetLibrary(View, LibraryState),
    /// Changed the well, the sample, the rival, or the day that is shown.
    SetSimulation(SnailState),
    /// Chose light or dark.
    SetTheme(Theme),
    /// Entered something that cannot be read; the notices say what.
    Refuse(Vec<Notice>),
    /// Closed the notices.
    DismissNotices,
}

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: &Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Navigate(state) => next.clone_from(state),
            Action::SetMap(map) => (next.view, next.map) = (View::Map, map.clone()),
            Action::GoToStep(step) => (next.view, next.map.step) = (View::Story, (*step).min(MapState::STEPS)),
            Action::SetCase(case) => {
                (next.view, next.case, next.map.step) = (View::Trace, *case, 0);
                next.notices.clear();
            }
            Action::SetPenalty(case) => (next.view, next.case) = (View::Fine, *case),
            Action::SetDate(case) => (next.view, next.case) = (View::Since, *case),
            Action::SetLibrary(view, library) => (next.view, next.library) = (*view, library.clone()),
            Action::SetSimulation(snail) => (next.view, next.snail) = (View::Snail, *snail),
            Action::SetTheme(theme) => next.theme = *theme,
            Action::Refuse(notices) => next.notices.clone_from(notices),
            Action::DismissNotices => next.notices.clear(),
        }
        next
    }
}
