//! The question over time: its controls, the axis, and the answers in words.

use yew::prelude::*;

use super::{axis::axis, controls::TimelineControls, use_timeline_case};
use crate::{
    content::law,
    law::{Case, Date, Event as Happening, Interval, Law, Reading},
    state::Action,
    ui::{components::island::Island, context::use_page, words},
};

/// The question over time, with the case of the page.
#[component]
pub fn TimelineAnswers() -> Html {
    let case = use_timeline_case();
    let dispatch = use_page().dispatch;
    html! {
        <Island id="timeline-answers">
            <TimelineFigure {case} {dispatch} />
        </Island>
    }
}

/// The props of [`TimelineFigure`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TimelineFigureProps {
    /// The question, and the day on which it is asked.
    pub case: Case,
    /// Takes [`Action::SetDate`].
    pub dispatch: Callback<Action>,
}

/// The answers to a question on every day, in the text's own reading.
#[component]
pub fn TimelineFigure(props: &TimelineFigureProps) -> Html {
    let law = law();
    let case = props.case;
    // The answers over time are those of the question, whatever the day on which it is asked.
    let question = Case { reading: Some(Reading::Statute), asof: Case::AS_OF, income: None, ..case };
    let spans = use_memo(question, |question| law.timeline(question));
    html! {
        <figure class="wide since">
            <TimelineControls {case} dispatch={props.dispatch.clone()} />
            <div class="axis">{ axis(law, &spans, case.asof) }</div>
            { answers(law, &spans, case.asof) }
        </figure>
    }
}

/// The answers in words, oldest first; the one that holds on the day asked about is marked.
fn answers(law: &Law, spans: &[Interval<'static>], asof: Date) -> Html {
    let current = spans.iter().rposition(|span| span.from.is_none_or(|from| from <= asof));
    html! {
        <ol class="eras" aria-live="polite">
            for (place, span) in spans.iter().enumerate() {
                <li key={place} data-verdict={span.verdict.key()} aria-current={(current == Some(place)).then_some("true")}>
                    if let Some(from) = span.from {
                        <a href={format!("#/since?asof={from}")}>{ "From " }{ from.in_words() }</a>
                    } else {
                        { "At first" }
                    }
                    { ": " }<b>{ words::verdict(span.verdict) }</b>{ ". " }
                    <span class="small">{ what_began(law, span) }</span>
                </li>
            }
        </ol>
    }
}

/// The event with which an answer begins; empty where none is known.
fn what_began(law: &Law, span: &Interval<'_>) -> &'static str {
    let begins = |event: &&Happening| Some(event.when.first_day()) == span.from && !event.rules.is_empty();
    law.events.iter().find(begins).map_or("", |event| event.says.as_str())
}
