//! The actions of a reader, and the reducer that applies them to the state.

use super::{
    LibraryState,
    model::{MapState, SnailState, State, Theme, View},
    permalink::Notice,
};
use crate::law::Case;

/// An action of the reader. [`State::after`] is the only place where a state changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Replace the whole state: by a link within the page (the result of [`State::follow`]), or by an address (the result of
    /// [`read`](super::read)).
    Navigate(Box<State>),
    /// Change the map: selection, filter, search or form. Goes to the map.
    SetMap(MapState),
    /// Go to a step of the guided tour, at most [`MapState::STEPS`]; 0 leaves the tour. Goes to the story.
    GoToStep(u32),
    /// Change an answer of the case. Goes to the trace, leaves the tour, and clears the notices, which are about the old case.
    SetCase(Case),
    /// Show the path of another case on the map, in place of any selection, filter and search. Goes to the map, and clears the notices.
    ShowCase(Case),
    /// Change what the penalty depends on. Goes to the section on the penalty.
    SetPenalty(Case),
    /// Change the day of the case. Goes to the timeline.
    SetDate(Case),
    /// Select, filter or search the claims or the voices. Goes to the section named.
    SetLibrary(View, LibraryState),
    /// Change the well, the sample, the rival, or the day that is shown. Goes to the simulator.
    SetSimulation(SnailState),
    /// Choose the colour theme.
    SetTheme(Theme),
    /// Report an input that cannot be read. Replaces the notices; the rest of the state is kept.
    Refuse(Vec<Notice>),
    /// Close the notices.
    DismissNotices,
}

impl State {
    /// The reducer: the state after an action.
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
            Action::ShowCase(case) => {
                (next.view, next.case) = (View::Map, *case);
                next.map = MapState { form: self.map.form, ..MapState::default() };
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
