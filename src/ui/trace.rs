//! The trace section, a decision aid: the question as a sentence with form fields, the verdict with its reasons, counterfactuals, the two
//! readings side by side, the verdict over time, and the question asked backwards.

pub mod backwards;
pub mod counterfactuals;
pub mod coverage;
pub mod guess;
pub mod outcome_table;
pub mod presets;
pub mod question;
pub mod quotation;
pub mod readings;
pub mod reasons;
pub mod time_strip;
pub mod verdict_panel;

mod entries;
mod history;
mod links;
pub(super) mod phrase;
mod reasoning_text;

use yew::prelude::*;

use self::{
    backwards::Backwards, counterfactuals::Counterfactuals, coverage::Coverage, guess::GuessPanel,
    history::use_case_history, outcome_table::OutcomeTable, presets::Presets, question::QuestionForm,
    quotation::Quotation, readings::Readings, time_strip::TimeStrip, verdict_panel::VerdictPanel,
};
use super::{
    components::{depth::depth, island::Island},
    context::use_page,
    hooks::use_deferred_value,
};
use crate::{
    law::{Case, Reading},
    state::{Action, View},
};

pub(super) use phrase::case_with_day;
pub(super) use reasoning_text::{TextFormat, reasoning};

/// The trace section of the article.
#[component]
pub fn TraceSection() -> Html {
    html! {
        <section id="/trace" aria-labelledby="trace-title">
            <Trace>{ depth("trace-table", "A table of services, providers and licences, with the outcome of each", html! { <OutcomeTable /> }) }</Trace>
            { depth("trace-coverage", "How many cases were tried", html! { <Coverage /> }) }
        </section>
    }
}

/// Local state of the section, in addition to the case. It is not part of the permalink.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct TraceUi {
    /// Whether the reader wants to guess each verdict before it is shown.
    is_guessing: bool,
    /// The case for which the reader has submitted a guess.
    committed: Option<Case>,
}

impl TraceUi {
    /// Whether the verdict of a case is hidden until the reader submits a guess.
    fn hides(&self, case: Case) -> bool {
        self.is_guessing && self.committed != Some(case)
    }
}

/// The props of [`Trace`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct TraceProps {
    /// Static content between the islands; empty where the article was prerendered.
    #[prop_or_default]
    pub children: Html,
}

/// The interactive parts of the section: the question with its verdict, the question asked backwards, and the quotation.
#[component]
pub fn Trace(props: &TraceProps) -> Html {
    let page = use_page();
    let deferred_case = use_deferred_value(page.state.case);
    // While the reader is in this section, it is updated at once. In another section, it can wait until after the paint.
    let case = if page.state.view == View::Trace { page.state.case } else { deferred_case };
    let history = use_case_history(case);
    let previous = history.previous;
    let ui = use_state_eq(TraceUi::default);
    let TraceUi { is_guessing, committed } = *ui;
    let is_hidden = ui.hides(case);

    let on_change = use_callback(page.dispatch, |case: Case, dispatch| dispatch.emit(Action::SetCase(case)));
    let on_undo = {
        let on_change = on_change.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(previous) = previous {
                history.go_back();
                on_change.emit(previous);
            }
        })
    };
    let on_restart = on_change.reform(|_: MouseEvent| Case::default());
    let on_guess = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.set(TraceUi { is_guessing: !is_guessing, committed: None }))
    };
    let on_commit = use_callback(case, move |(), case| ui.set(TraceUi { is_guessing: true, committed: Some(*case) }));

    html! {
        <>
            <Island id="trace">
                <div class="pair">
                    <div>
                        <h2 id="trace-title" tabindex="-1">{ "Trace a call" }</h2>
                        <QuestionForm {case} {previous} is_hushed={is_hidden} on_change={on_change.clone()} />
                        <div id="trace-begin">
                            <p class="live tools">
                                <button type="button" disabled={previous.is_none()} onclick={on_undo}>{ "Undo" }</button>
                                <button type="button" disabled={case == Case::default()} onclick={on_restart}>{ "Start again" }</button>
                                <button type="button" aria-pressed={is_guessing.to_string()} onclick={on_guess}>
                                    { "Guess before you look" }
                                </button>
                            </p>
                            { depth("trace-presets", "Cases to begin with", html! { <Presets current={presets::preset_of(&case)} /> }) }
                        </div>
                    </div>
                    <div>
                        if is_guessing { <GuessPanel {case} is_committed={committed == Some(case)} {on_commit} /> }
                        <VerdictPanel {case} {deferred_case} {is_hidden} />
                    </div>
                </div>
                if !is_hidden {
                    <div class="open">
                        { depth("trace-flips", "What would change the answer", html! { <Counterfactuals {case} /> }) }
                        { depth("trace-readings", "Two readings of the law, side by side", html! { <Readings case={deferred_case} /> }) }
                        { depth("trace-time", "The same question on other days", html! { <TimeStrip {case} {deferred_case} {on_change} /> }) }
                    </div>
                }
            </Island>
            { props.children.clone() }
            <Island id="trace-backwards">
                <Backwards reading={deferred_case.reading.unwrap_or(Reading::Commentary)} asof={deferred_case.asof} />
            </Island>
            <Island id="trace-quotation">
                if !is_hidden { <Quotation case={deferred_case} /> }
            </Island>
        </>
    }
}
