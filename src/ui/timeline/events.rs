//! The list of events, oldest first, in three periods that can be folded. The event on the date asked about is marked.

use yew::prelude::*;

use super::use_timeline_case;
use crate::{
    content::law,
    law::{Event as Happening, Law},
    ui::{cite, components::island::Island, hooks::use_fold, section},
};

/// A period of the timeline, shown as a `details` element.
#[derive(Debug, PartialEq)]
pub struct Period {
    /// The title.
    title: &'static str,
    /// The first year, inclusive.
    first: u16,
    /// The last year, inclusive.
    last: u16,
    /// Whether the period is unfolded at first.
    is_open: bool,
}

static PERIODS: [Period; 3] = [
    Period { title: "1999 to 2004: the basic rules", first: 0, last: 2004, is_open: false },
    Period { title: "2005 to 2011: the notices and the circular", first: 2005, last: 2011, is_open: true },
    Period { title: "2012 to 2025: later changes", first: 2012, last: u16::MAX, is_open: false },
];

impl Period {
    /// The events in the period, each with its index among all events.
    fn events(&self, law: &'static Law) -> impl Iterator<Item = (usize, &'static Happening)> {
        let years = self.first..=self.last;
        law.events.iter().enumerate().filter(move |(_, event)| years.contains(&event.when.year()))
    }
}

/// The interactive list of events; the one on the date of the current case is marked.
#[component]
pub fn TimelineEvents() -> Html {
    let law = law();
    let asof = use_timeline_case().asof;
    let current = law.events.iter().position(|event| event.when.first_day() == asof);
    html! {
        <Island id="timeline-events">
            <div id="events">
                for period in &PERIODS {
                    <PeriodEvents key={period.title} {period}
                        current={current.filter(|current| period.events(law).any(|(place, _)| place == *current))} />
                }
            </div>
        </Island>
    }
}

/// The props of [`PeriodEvents`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PeriodEventsProps {
    /// The period.
    pub period: &'static Period,
    /// The index, among all events, of the marked event; `None` if it is not in this period.
    pub current: Option<usize>,
}

/// The events of a period. It unfolds when one of them becomes marked; only the reader folds it.
#[component]
pub fn PeriodEvents(props: &PeriodEventsProps) -> Html {
    let PeriodEventsProps { period, current } = *props;
    let fold = use_fold(current, period.is_open);
    html! {
        <details open={fold.is_open} ontoggle={fold.on_toggle}>
            <summary>{ period.title }</summary>
            <ol class="events">
                for (place, _) in period.events(law()) {
                    <EventItem key={place} {place} is_current={current == Some(place)} />
                }
            </ol>
        </details>
    }
}

/// The props of [`EventItem`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EventItemProps {
    /// The index of the event among all events.
    pub place: usize,
    /// Whether the event is on the date asked about.
    pub is_current: bool,
}

/// An event: its date, what happened, how well it is sourced, and what it changes.
#[component]
pub fn EventItem(props: &EventItemProps) -> Html {
    let law = law();
    let Some(event) = law.events.get(props.place) else { return Html::default() };
    let when = match event.until {
        Some(until) => format!("{} to {}", event.when.in_words(), until.in_words()),
        None => event.when.in_words(),
    };
    html! {
        <li id={format!("event-{}", event.id)} aria-current={props.is_current.then_some("true")}>
            <p class="when"><time datetime={event.when.to_string()}>{ when }</time></p>
            <div>
                <p>{ event.says.as_str() }{ " " }<span class="check">{ cite::confidence(event.confidence, &event.sources) }</span></p>
                if let Some(effect) = event.effect {
                    <p class="effect">{ effect.as_str() }</p>
                }
                if let Some(doubt) = event.doubt {
                    <p class="small">{ "Not certain: " }{ doubt.as_str() }</p>
                }
                if !event.about.is_empty() {
                    <p class="small">{ section::nodes(law, &event.about) }</p>
                }
            </div>
        </li>
    }
}
