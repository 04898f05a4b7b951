//! The hook, two predictions to commit to, and the guided tour. All of it stands on the static page; the live one marks where the reader is.

mod body;
mod steps;

use std::rc::Rc;

use web_sys::{Element, Event};
use yew::prelude::*;

use super::{kept::use_kept, part::is_part};
use crate::{
    browser::{
        gesture::listen,
        lights::Lights,
        page::{self, all, kept, pushed, set, toggle},
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
    let body = use_kept("story-body", || body::body(framework()));
    let part = use_node_ref();
    let step = props.step;
    {
        let (part, act) = (part.clone(), props.act.clone());
        use_effect_with(step, move |&step| {
            let listeners = part.cast::<Element>().map(|part| {
                show(&part, step);
                let heard: Rc<dyn Fn(&Event)> = {
                    let part = part.clone();
                    Rc::new(move |event| {
                        if let Some(to) = heard(&part, event, step) {
                            act.emit(Action::Tour(to));
                        }
                    })
                };
                listen(&part, &["click", "input"], &heard)
            });
            move || drop(listeners)
        });
    }
    html! { <section id="/story" class="story" aria-labelledby="story-title" ref={part}>{ body }</section> }
}

/// The nodes that a step lights; none before the tour starts.
pub(super) fn lights(law: &Framework, step: u32) -> Vec<Text> {
    if step == 0 {
        return Vec::new();
    }
    let ids = kept(&item(step)).and_then(|item| item.get_attribute("data-lights")).unwrap_or_default();
    ids.split(' ').filter_map(|id| law.node(id)).map(|node| node.id).collect()
}

fn item(step: u32) -> String {
    fill("step-{}", &[&step.to_string()])
}

/// Shows a step of the tour with the part of the map it speaks of, or the hook.
fn show(part: &Element, step: u32) {
    toggle(part, ".before", "hidden", step > 0);
    toggle(part, ".tour", "hidden", step == 0);
    let Some(source) = kept(&item(step)) else { return };
    page::write(part, ".idea", &source.inner_html());
    toggle(part, "button[value=back]", "disabled", step == 1);
    toggle(part, "button[value=next]", "disabled", step == MapState::STEPS);
    toggle(part, ".end", "hidden", step < MapState::STEPS);
    if let Some(link) = page::one(part, ".see") {
        set(&link, "href", Some(&["#/map?step=", &step.to_string()].concat()));
    }
    if page::one(part, ".where svg").is_none() {
        page::add(part, ".where", &[kept("map-wide").and_then(|map| page::copy_again(&map))]);
        for node in all(part, ".where [data-node]") {
            set(&node, "data-node", None);
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
