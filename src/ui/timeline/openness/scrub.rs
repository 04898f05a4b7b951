//! The slider over the picture, and the buttons to the earlier and the later event.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::readout::said;
use crate::{
    content::law,
    law::{Case, Date, Law},
    ui::months::{MONTHS, first_day_of, month_of},
};

/// The props of [`Scrubber`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ScrubberProps {
    /// The case. Its date is the position of the slider.
    pub case: Case,
    /// The question that the picture counts.
    pub question: Case,
    /// Called with the case at another date.
    pub on_change: Callback<Case>,
}

/// A slider as wide as the picture, which steps by months and stops in each at the day of an event, if there is one.
#[component]
pub fn Scrubber(props: &ScrubberProps) -> Html {
    let ScrubberProps { case, question, on_change } = props;
    let (law, case) = (law(), *case);
    let days = use_memo((), |()| days(law));
    let counted = Case { asof: case.asof, ..*question };
    let says = format!("{}. {}", case.asof.in_words(), said(law, &counted, law.openness(&counted)));
    let oninput = on_change.reform(move |event: InputEvent| {
        let month = event.target_unchecked_into::<HtmlInputElement>().value().parse().ok();
        let day = month.and_then(|month| day_in(&days, month));
        Case { asof: day.unwrap_or(case.asof), ..case }
    });
    html! {
            <input id="timeline-day" class="live" type="range" min="0" max={(MONTHS - 1).to_string()} value={month_of(case.asof).to_string()}
                aria-label="On which day" aria-valuetext={says} {oninput} />
    }
}

/// The props of [`EventButtons`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EventButtonsProps {
    /// The case.
    pub case: Case,
    /// Called with the case at another date.
    pub on_change: Callback<Case>,
}

/// The buttons to the earlier and the later event, and back to the day of the commentary.
#[component]
pub fn EventButtons(props: &EventButtonsProps) -> Html {
    let EventButtonsProps { case, on_change } = props;
    let case = *case;
    let days = use_memo((), |()| days(law()));
    let go_to = |day: Option<Date>| {
        let on_change = on_change.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(asof) = day {
                on_change.emit(Case { asof, ..case });
            }
        })
    };
    let earlier = days.iter().rfind(|day| **day < case.asof).copied();
    let later = days.iter().find(|day| **day > case.asof).copied();
    html! {
            <div class="tools live">
                <output>{ case.asof.in_words() }</output>
            <button type="button" disabled={earlier.is_none()} onclick={go_to(earlier)}>{ "Earlier event" }</button>
                    <button type="button" disabled={later.is_none()} onclick={go_to(later)}>{ "Later event" }</button>
                <button type="button" disabled={case.asof == Case::AS_OF} onclick={go_to(Some(Case::AS_OF))}>{ "Back to January 2011" }</button>
            </div>
    }
}

/// The days of all events and the day of the commentary, each once, oldest first.
fn days(law: &Law) -> Vec<Date> {
    let mut days: Vec<Date> = law.events.iter().map(|event| event.when.first_day()).chain([law.as_of]).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The day of a month at which the slider stops: that of its last event, or else its first day.
fn day_in(days: &[Date], month: u16) -> Option<Date> {
    days.iter().rfind(|day| month_of(**day) == month).copied().or_else(|| first_day_of(month))
}
