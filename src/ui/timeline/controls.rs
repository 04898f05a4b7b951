//! The controls of the timeline: the service and the date.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    content::law,
    law::{Case, Date, Law, Service},
    state::Action,
    ui::components::choice_select::ChoiceSelect,
};

/// The props of [`TimelineControls`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TimelineControlsProps {
    /// The case, including the date that is asked about.
    pub case: Case,
    /// Receives [`Action::SetDate`].
    pub dispatch: Callback<Action>,
}

/// A choice of the service, a slider that steps from event to event, and a button that returns to the day of the commentary.
#[component]
pub fn TimelineControls(props: &TimelineControlsProps) -> Html {
    let case = props.case;
    let days = use_memo((), |()| days(law()));
    let place = days.iter().rposition(|day| *day <= case.asof).unwrap_or_default();
    let last = days.len().saturating_sub(1);
    let ask = use_callback((case, props.dispatch.clone()), |service: Option<Service>, (case, dispatch)| {
        dispatch.emit(Action::SetDate(Case { service, ..*case }));
    });
    let oninput = props.dispatch.reform(move |event: InputEvent| {
        let place = event.target_unchecked_into::<HtmlInputElement>().value().parse::<usize>();
        let asof = place.ok().and_then(|place| days.get(place).copied()).unwrap_or(case.asof);
        Action::SetDate(Case { asof, ..case })
    });
    let onclick = props.dispatch.reform(move |_: MouseEvent| Action::SetDate(Case { asof: Case::AS_OF, ..case }));
    let day = case.asof.in_words();
    html! {
        <div class="tools live">
            <label>
                { "Ask about" }
                <ChoiceSelect<Service> value={case.service} class="" on_change={ask} />
            </label>
            <label class="grow" for="timeline-day">
                { "on " }<output>{ day.clone() }</output>
                <input id="timeline-day" aria-label="On which day" type="range" min="0" max={last.to_string()} value={place.to_string()} aria-valuetext={day} {oninput} />
            </label>
            <button type="button" disabled={case.asof == Case::AS_OF} {onclick}>{ "Back to January 2011" }</button>
        </div>
    }
}

/// The stops of the slider: the days of all events and the day of the commentary, each once, oldest first.
fn days(law: &Law) -> Vec<Date> {
    let mut days: Vec<Date> = law.events.iter().map(|event| event.when.first_day()).chain([law.as_of]).collect();
    days.sort_unstable();
    days.dedup();
    days
}
