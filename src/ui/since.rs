//! What changed from 1999 to 2025: the events in order, and one question under the rules of each day.

mod axis;

use std::{cell::OnceCell, rc::Rc};

use yew::prelude::*;

use super::{
    cite,
    gifts::{Gifts, use_given, use_still},
    markup::Markup,
    part::is_part,
    section,
    stage::{Did, built, use_heard, use_stage},
    words::{self, Spoken},
};
use crate::{
    content::framework,
    fill::fill,
    framework::{Case, Date, Event as Happening, Framework, Reading, Service, Span},
    link::Action,
};

/// What the section shows.
#[derive(PartialEq)]
pub struct SinceProps {
    /// The question, and the day on which it is asked.
    pub case: Case,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(SinceProps, use_since);

/// The timeline.
#[hook]
fn use_since(props: &SinceProps) -> Html {
    let law = framework();
    let SinceProps { case, act } = props;
    let case = *case;
    let asked = Case { reading: Some(Reading::Statute), asof: Case::AS_OF, income: None, ..case };
    let spans = use_memo(asked, |_| OnceCell::new());
    let spans = || spans.get_or_init(|| law.over_time(&asked));
    let days = days(law);
    let at = days.iter().rposition(|day| *day <= case.asof).unwrap_or_default();
    let happens = law.events.iter().find(|event| event.when.first_day() == case.asof);
    let day = AttrValue::from(case.asof.in_words());
    let mut gifts = Gifts::of(use_still(case == Case::default()));
    gifts.value("select", case.service.map_or("", Service::key));
    gifts.inside("output", day.clone());
    gifts.value("[name=nth]", at.to_string());
    gifts.attribute("[name=nth]", "aria-valuetext", day);
    gifts.flag("[name=back]", "disabled", case.asof == Case::AS_OF);
    gifts.made(".axis", || axis::axis(law, spans(), case.asof));
    gifts.made(".eras", || answers(law, spans(), &case));
    gifts.current("#events li", happens.map(|event| fill("event-{}", &[&event.id])).unwrap_or_default());
    let last = days.len().saturating_sub(1);
    let html = built(|| skeleton(last, &gifts));
    let stage = use_stage("/since");
    use_given(&stage, Rc::new(gifts));
    let hear = move |did| {
        Some(Action::SetDate(match did {
            Did::Moved(_, nth) => Case { asof: *days.get(nth.parse::<usize>().ok()?)?, ..case },
            Did::Filled(_, key) => Case { service: Some(Service::from_key(&key)?), ..case },
            Did::Pressed(..) => Case { asof: Case::AS_OF, ..case },
        }))
    };
    use_heard(&stage, act, Rc::new(hear));
    html
}

/// The whole section, with what it is given at first.
fn skeleton(last: usize, given: &Gifts) -> Html {
    let inside = |place: &str| Html::from_html_unchecked(given.in_place(place));
    html! {
        <section id="/since" aria-labelledby="since-title">
            <h2 id="since-title">{ "What changed, 1999 to 2025" }</h2>
            <div class="prose">
                <p>
                    { "The commentary is a picture of one month. Here is the same question under the rules of each day, in the \
                       text’s own reading, and what happened in between." }
                </p>
            </div>
            <figure class="wide since">
                <div class="tools live">
                    <label>
                        { "Ask about" }
                        <select name="service">
                            { for Service::CHOICES.iter().map(|service| html! {
                                <option key={service.key()} value={service.key()}>{ service.words() }</option>
                            }) }
                        </select>
                    </label>
                    <label class="grow">
                        { "on " }<output>{ inside("output") }</output>
                        <input type="range" name="nth" min="0" max={last.to_string()} />
                    </label>
                    <button type="button" name="back">{ "Back to January 2011" }</button>
                </div>
                <div class="axis">{ inside(".axis") }</div>
                <ol class="eras" aria-live="polite">{ inside(".eras") }</ol>
            </figure>
            { events() }
            { section::as_of() }
        </section>
    }
}

/// The days on which something happened, each once.
fn days(law: &Framework) -> Vec<Date> {
    let mut days: Vec<Date> = Vec::new();
    for day in law.events.iter().map(|event| event.when.first_day()).chain([law.as_of]) {
        let at = days.partition_point(|other| *other < day);
        if days.get(at) != Some(&day) {
            days.insert(at, day);
        }
    }
    days
}

/// The answers in words, oldest first; the one of the day asked about is marked.
fn answers(law: &'static Framework, spans: &[Span<'static>], case: &Case) -> AttrValue {
    let current = spans.iter().rposition(|span| span.from.is_none_or(|from| from <= case.asof));
    let mut out = Markup::default();
    for (nth, span) in spans.iter().enumerate() {
        let mark = if current == Some(nth) { "\" aria-current=\"true" } else { "" };
        out.fill("<li data-verdict=\"{}{}\">", &[span.verdict.key(), mark]);
        match span.from {
            Some(from) => {
                out.link(&["#/since?asof=", &from.to_string()].concat(), &["From ", &from.in_words()].concat())
            }
            None => out.say("At first"),
        }
        out.put(": <b>");
        out.say(words::verdict(span.verdict));
        out.put("</b>. <span class=\"small\">");
        let begins = |event: &&Happening| Some(event.when.first_day()) == span.from && !event.rules.is_empty();
        if let Some(event) = law.events.iter().find(begins) {
            out.say(&event.says);
        }
        out.put("</span></li>");
    }
    out.text()
}

/// The periods of the timeline: title, and the year before which it ends.
const PERIODS: [(&str, u16); 3] = [
    ("1999 to 2004: the rules are made", 2005),
    ("2005 to 2011: who may try it", 2012),
    ("2012 to 2025: since then", u16::MAX),
];

/// Everything that happened, in order of time.
fn events() -> Html {
    let law = framework();
    let mut begin = 0;
    let periods = PERIODS.map(|(title, end)| {
        let within = law.events.iter().filter(move |event| (begin..end).contains(&event.when.year()));
        begin = end;
        html! {
            <details key={title} open={end == 2012}>
                <summary>{ title }</summary>
                <ol class="events">{ for within.map(|event| happening(law, event)) }</ol>
            </details>
        }
    });
    html! { <div id="events">{ for periods }</div> }
}

fn happening(law: &'static Framework, event: &'static Happening) -> Html {
    let when = match event.until {
        Some(until) => format!("{} to {}", event.when.in_words(), until.in_words()),
        None => event.when.in_words(),
    };
    html! {
        <li key={event.id.as_str()} id={format!("event-{}", event.id)}>
            <p class="when"><time datetime={event.when.to_string()}>{ when }</time></p>
            <div>
                <p>{ event.says.as_str() }{ " " }<span class="chk">{ cite::confidence(event.confidence, &event.sources) }</span></p>
                if let Some(effect) = event.effect { <p class="effect">{ effect.as_str() }</p> }
                if let Some(doubt) = event.doubt { <p class="small">{ "Not certain: " }{ doubt.as_str() }</p> }
                if !event.about.is_empty() { <p class="small">{ section::nodes(law, &event.about) }</p> }
            </div>
        </li>
    }
}
