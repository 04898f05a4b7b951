//! The hook, two predictions to commit to, and the guided tour. All of it stands on the static page; the live one marks where the reader is.

mod body;
mod steps;

use std::rc::Rc;

use web_sys::{Element, Event};
use yew::prelude::*;

use super::{
    number::at,
    part::is_part,
    stage::{built, use_events, use_stage},
};
use crate::{
    browser::{
        lights::Lights,
        page::{self, all, element, pushed, set, toggle},
    },
    content::framework,
    fill::fill,
    framework::{Framework, Pointing, Text},
    link::{Action, MapState},
};

/// What the story shows.
#[derive(PartialEq)]
pub struct StoryProps {
    /// The step of the tour; 0 before it starts.
    pub step: u32,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(StoryProps, use_story);

/// The story.
#[hook]
fn use_story(props: &StoryProps) -> Html {
    let stage = use_stage("/story");
    let step = props.step;
    let hear = {
        let (stage, act) = (stage.clone(), props.act.clone());
        move |event: &Event| {
            if let Some(to) = (*stage).as_ref().and_then(|part| heard(part, event, step)) {
                act.emit(Action::GoToStep(to));
            }
        }
    };
    use_events(&stage, &["click", "input"], Rc::new(hear));
    use_effect_with(step, move |&step| (*stage).as_ref().map_or((), |part| show(part, step)));
    built(|| body::body(framework()))
}

/// The nodes that a step lights; none before the tour starts.
pub(super) fn lights(law: &Framework, step: u32) -> Vec<Text> {
    let place = usize::try_from(step).ok().and_then(|step| step.checked_sub(1));
    let ids = place.and_then(|place| steps::STEPS.get(place)).map_or(&[][..], |step| step.lights);
    ids.iter().filter_map(|id| law.node(id)).map(|node| node.id).collect()
}

fn item(step: u32) -> String {
    fill("step-{}", &[&step.to_string()])
}

/// Shows a step of the tour with the part of the map it speaks of, or the hook.
fn show(part: &Element, step: u32) {
    toggle(part, ".before", "hidden", step > 0);
    toggle(part, ".tour", "hidden", step == 0);
    let Some(source) = element(&item(step)) else { return };
    page::write(part, ".idea", &source.inner_html());
    toggle(part, "button[value=back]", "disabled", step == 1);
    toggle(part, "button[value=next]", "disabled", step == MapState::STEPS);
    toggle(part, ".end", "hidden", step < MapState::STEPS);
    if let Some(link) = page::one(part, ".see") {
        set(&link, "href", Some(&["#/map?step=", &step.to_string()].concat()));
    }
    if page::one(part, ".where svg").is_none() {
        page::add(part, ".where", &[element("map-wide").and_then(|map| page::copy_again(&map))]);
        for node in all(part, ".where [data-node]") {
            ["data-node", "tabindex", "aria-current"].iter().for_each(|name| set(&node, name, None));
        }
        if let Some(drawing) = page::one(part, ".where svg") {
            let whole = [framework().wide.width, framework().wide.height].map(at);
            set(&drawing, "viewBox", Some(&fill("0 0 {} {}", &[&whole[0], &whole[1]])));
        }
    }
    let law = framework();
    let focus = law.focus(&Pointing { path: &lights(law, step), ..Pointing::default() });
    Lights::of(part, ".where .node").show(&focus.nodes, None);
    Lights::of(part, ".where .wire").sorted_by("data-edge").show(&focus.edges, None);
}

/// Hears an event; the step that it leads to.
fn heard(part: &Element, event: &Event, step: u32) -> Option<u32> {
    let bet = page::one(part, "input[name=bet]:checked");
    let days = page::one(part, "#bet-days:valid").map(|field| page::value(&field)).filter(|days| !days.is_empty());
    toggle(part, "button[name=compare]", "disabled", bet.is_none() || days.is_none());
    let (name, value) = pushed(event).filter(|_| event.type_() == "click")?;
    if name == "compare" {
        let (bet, days) = (bet?, days?);
        let choice = page::value(&bet);
        page::say(part, ".said", &bet.parent_element().and_then(|label| label.text_content()).unwrap_or_default());
        page::say(part, ".days", &days);
        for words in all(part, "[data-bet]") {
            let fits = words.get_attribute("data-bet").is_some_and(|bets| bets.contains(&choice));
            drop(words.toggle_attribute_with_force("hidden", !fits));
        }
        let known = page::one(part, &["[data-days='", &days, "']"].concat()).is_some();
        for words in all(part, "[data-days]") {
            let fits =
                words.get_attribute("data-days").is_some_and(|of| if known { of == days } else { of.is_empty() });
            drop(words.toggle_attribute_with_force("hidden", !fits));
        }
        toggle(part, ".told", "hidden", false);
        return None;
    }
    match value.as_str() {
        "back" => Some(step.saturating_sub(1).max(1)),
        "next" => Some(step + 1),
        to => to.parse().ok(),
    }
}
