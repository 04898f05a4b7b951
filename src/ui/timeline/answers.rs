//! The verdict about one case over time, in words.

use yew::prelude::*;

use super::use_timeline_case;
use crate::{
    content::law,
    law::{Case, Date, Event as Happening, Interval, Law, Reading},
    ui::{components::island::Island, words},
};

/// The interactive figure for the case in the state of the page.
#[component]
pub fn TimelineAnswers() -> Html {
    let case = use_timeline_case();
    html! {
        <Island id="timeline-answers">
            <TimelineFigure {case} />
        </Island>
    }
}

/// The props of [`TimelineFigure`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TimelineFigureProps {
    /// The case, including the date that is asked about.
    pub case: Case,
}

/// The verdict about a case on every day, in the text's own reading.
#[component]
pub fn TimelineFigure(props: &TimelineFigureProps) -> Html {
    let law = law();
    let case = props.case;
    // The timeline does not depend on the date or the income, so leave them out of the memo key.
    let question = Case { reading: Some(Reading::Statute), asof: Case::AS_OF, income: None, ..case };
    let intervals = use_memo(question, |question| law.timeline(question));
    html! {
        { answers(law, &intervals, case.asof) }
    }
}

/// The verdicts in words, oldest first; the one that applies on `asof` is marked.
fn answers(law: &Law, intervals: &[Interval<'static>], asof: Date) -> Html {
    let current = intervals.iter().rposition(|interval| interval.from.is_none_or(|from| from <= asof));
    html! {
        <ol class="eras" aria-live="polite">
            for (place, interval) in intervals.iter().enumerate() {
                <li key={place} data-verdict={interval.verdict.key()} aria-current={(current == Some(place)).then_some("true")}>
                    if let Some(from) = interval.from {
                        <a href={format!("#/since?asof={from}")}>{ "From " }{ from.in_words() }</a>
                    } else {
                        { "At first" }
                    }
                    { ": " }<b>{ words::verdict(interval.verdict) }</b>{ ". " }
                    <span class="small">{ what_began(law, interval) }</span>
                </li>
            }
        </ol>
    }
}

/// The text of the event with which an interval starts; empty if no event is known.
fn what_began(law: &Law, interval: &Interval<'_>) -> &'static str {
    let begins = |event: &&Happening| Some(event.when.first_day()) == interval.from && !event.rules.is_empty();
    law.events.iter().find(begins).map_or("", |event| event.says.as_str())
}
