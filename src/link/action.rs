//! What a reader does, and the state it leads to.

use super::state::{Form, Lang, SnailState, State, Theme, View};
use crate::framework::{Case, Text};

/// Something a reader did; [`State::after`] is the only place where a state changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Followed a permalink, within the page or from outside.
    Follow(Box<State>),
    /// Selected a node of the map, or none.
    Select(Option<Text>),
    /// Chose how the framework is shown.
    Show(Form),
    /// Changed an answer of the trace.
    Ask(Case),
    /// Changed what the penalty is worked out from.
    Weigh(Case),
    /// Changed the well, the sample, or the day that is shown.
    Watch(SnailState),
    /// Chose light or dark.
    Paint(Theme),
    /// Read the notices.
    Dismiss,
}

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: &Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Follow(state) => next = state.merged_into(self),
            Action::Select(node) => (next.view, next.map.node) = (View::Map, *node),
            Action::Show(form) => (next.view, next.map.form) = (View::Map, *form),
            Action::Ask(case) => (next.view, next.case) = (View::Trace, *case),
            Action::Weigh(case) => (next.view, next.case) = (View::Fine, *case),
            Action::Watch(snail) => (next.view, next.snail) = (View::Snail, *snail),
            Action::Paint(theme) => next.theme = *theme,
            Action::Dismiss => next.notices.clear(),
        }
        next
    }

    /// What a permalink does not speak of stays as it was: a link to the map does not reset the snail.
    fn merged_into(&self, before: &Self) -> Self {
        let mut next = self.clone();
        match self.view {
            View::Story | View::Sources => (next.map, next.case, next.snail) = (before.map, before.case, before.snail),
            View::Map => next.snail = before.snail,
            View::Trace => (next.map, next.snail) = (before.map, before.snail),
            View::Fine => {
                let Case { income, severe, reading, asof, .. } = self.case;
                (next.map, next.snail) = (before.map, before.snail);
                next.case = Case { income, severe, reading, asof, ..before.case };
            }
            View::Snail => (next.map, next.case) = (before.map, before.case),
        }
        if self.lang == Lang::English {
            next.lang = before.lang;
        }
        if self.theme == Theme::Auto {
            next.theme = before.theme;
        }
        next.embed |= before.embed;
        next
    }
}
