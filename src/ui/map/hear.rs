//! What a reader does to the map, and the map they ask for by it.

use web_sys::Event;

use super::{
    super::{markup::Markup, words},
    desk::Desk,
    export, legend,
};
use crate::{
    browser::{
        copy,
        gesture::key,
        page::{self, around, pushed, set, toggle},
    },
    content::framework,
    fill::fill,
    framework::{
        Framework, Text, Turn, Way,
        pick::{Found, find},
    },
    link::{Form, MapState, View, read},
};

/// The most suggestions.
const MOST: usize = 8;

/// What is heard in the whole section, and what on the drawings alone.
pub(super) const KINDS: [&str; 6] = ["click", "input", "keydown", "focusin", "focusout", "mousedown"];
pub(super) const TOUCHES: [&str; 7] =
    ["pointerdown", "pointermove", "pointerup", "pointerleave", "pointercancel", "wheel", "touchmove"];

impl Desk {
    /// Hears an event; the map as it should be after it, where it changes what is shown.
    pub(super) fn hear(&mut self, event: &Event) -> Option<MapState> {
        let law = framework();
        let searching = around(event, ".find").is_some();
        match event.type_().as_str() {
            "click" => self.clicked(law, event),
            "input" if searching => self.typed(law, event),
            "keydown" if searching => self.choosing(law, event),
            "keydown" if around(event, ".frame").is_some() => self.walking(law, event),
            "focusin" if searching => {
                self.index();
                None
            }
            "focusout" if searching => {
                self.offer(law, Vec::new());
                None
            }
            // Before the field loses the focus.
            "mousedown" => {
                let option = around(event, "[role=option]")?.get_attribute("data-option")?;
                event.prevent_default();
                self.choose(law, option.parse().ok()?)
            }
            _ => None,
        }
    }

    fn clicked(&mut self, law: &'static Framework, event: &Event) -> Option<MapState> {
        let map = self.map.clone();
        if let Some((name, value)) = pushed(event) {
            return match name.as_str() {
                "form" => Some(MapState { form: Form::from_key(&value)?, ..map }),
                "clear" => Some(MapState { form: map.form, ..MapState::default() }),
                "pick" => Some(MapState { filter: legend::toggled(map.filter, value.parse().ok()?), ..map }),
                "lens" => {
                    let factor = match value.as_str() {
                        "0" => 0.0,
                        "1.5" => 1.5,
                        _ => 1.0 / 1.5,
                    };
                    self.sheet()?.nearer(factor);
                    None
                }
                "read" => {
                    page::show("map-panel");
                    None
                }
                "copy" => {
                    let done = page::element(&value).is_some_and(|field| copy::field(&field));
                    let said = if done { "Copied." } else { "Selected; this frame leaves the copying to you." };
                    page::say(&self.part, "#map-copied", said);
                    None
                }
                _ => {
                    export::take(self, law, &value);
                    None
                }
            };
        }
        if let Some(link) = around(event, "a[href^='#/map']") {
            if !page::is_plain_click(event) {
                return None;
            }
            // The same view, filter and case; another selection.
            let to = read(&link.get_attribute("href")?, law);
            event.prevent_default();
            event.stop_propagation();
            return Some(MapState { node: to.map.node, edge: to.map.edge, ..map }).filter(|_| to.view == View::Map);
        }
        if self.sheet()?.was_dragged() {
            return None;
        }
        if let Some(node) = around(event, ".frame .node") {
            let id = law.node(&node.get_attribute("data-node")?)?.id;
            return Some(map.at(Some(id).filter(|id| map.node != Some(*id))));
        }
        let wire = around(event, ".frame .wire")?;
        Some(map.along(wire.get_attribute("data-edge")?.parse().ok()?))
    }

    /// What a key does on the drawing.
    fn walking(&mut self, law: &Framework, event: &Event) -> Option<MapState> {
        let map = self.map.clone();
        let here = map.node.and_then(|id| law.place_of(&id));
        let turn = match key(event)?.as_str() {
            "ArrowRight" => Turn::On,
            "ArrowLeft" => Turn::Against,
            "ArrowDown" => Turn::Next,
            "ArrowUp" => Turn::Before,
            "Home" => Turn::First,
            "End" => Turn::Last,
            "Escape" => Turn::Back,
            "Enter" | " " => {
                event.prevent_default();
                return match (here, self.walk.last()) {
                    (None, _) => Some(map.at(law.nodes.first().map(|node| node.id))),
                    (Some(_), edge) => edge.map(|edge| map.along(edge)),
                };
            }
            "?" => {
                let keys = page::one(&self.part, "#map-keys")?;
                drop(keys.toggle_attribute("hidden"));
                event.prevent_default();
                return None;
            }
            _ => return None,
        };
        event.prevent_default();
        let Some((to, way)) = self.walk.turn(law, here.unwrap_or_default(), turn) else {
            let nothing = map.node.is_none() && map.edge.is_none();
            return (!nothing).then(|| map.at(None));
        };
        let node = law.nodes.get(to)?;
        self.said = (Some(node.id), self.speech(law, node.id, to, way, turn));
        if way == Way::Stuck {
            self.say(&self.said.1);
            return None;
        }
        self.sheet()?.stand_on(to);
        Some(map.at(Some(node.id)))
    }

    /// A move, as it is read aloud.
    fn speech(&self, law: &Framework, id: Text, to: usize, way: Way, turn: Turn) -> String {
        let Some(node) = law.node(&id) else { return String::new() };
        let (name, kind) = (node.title.as_str(), words::kind(node.kind));
        match way {
            Way::Relation { edge, on, nth, of } => {
                let level = law.relations.get(edge).map_or("", |one| words::provenance(law.provenance_of(one)));
                let (nth, of) = (nth.to_string(), of.to_string());
                fill("{}. {}, {} of {}, {}.", &[&self.sentence(law, edge, on), kind, &nth, &of, level])
            }
            Way::Back => fill("Back to {}, {}.", &[name, kind]),
            Way::Order => {
                let ways = |on: bool| law.ways(to, on).len().to_string();
                fill("{}, {}. {} on, {} back.", &[name, kind, &ways(true), &ways(false)])
            }
            Way::Stuck => match turn {
                Turn::On => fill("Nothing leads on from {}.", &[name]),
                Turn::Against => fill("Nothing leads to {}.", &[name]),
                Turn::Next | Turn::Before | Turn::First | Turn::Last | Turn::Back => {
                    fill("{} is the last that way.", &[name])
                }
            },
        }
    }

    fn typed(&mut self, law: &Framework, event: &Event) -> Option<MapState> {
        let (_, query) = page::changed(event)?;
        let query: String = query.chars().take(MapState::LONGEST).collect();
        let mut hits = find(self.index(), &query);
        hits.truncate(MOST);
        self.offer(law, hits);
        Some(MapState { query, ..self.map.at(None) })
    }

    /// What a key does in the field of the search.
    fn choosing(&mut self, law: &Framework, event: &Event) -> Option<MapState> {
        let (hits, at) = (self.offer.0.len(), self.offer.1);
        let next = match key(event)?.as_str() {
            "ArrowDown" => Some(at.map_or(0, |at| at + 1)).filter(|next| *next < hits),
            "ArrowUp" => at.and_then(|at| at.checked_sub(1)),
            "Enter" => {
                let to = *self.offer.0.get(at.unwrap_or_default())?;
                let chosen = self.choose(law, to);
                self.sheet()?.stand_on(to);
                return chosen;
            }
            "Escape" => {
                self.offer(law, Vec::new());
                return Some(MapState { query: String::new(), ..self.map.clone() });
            }
            _ => return None,
        };
        event.prevent_default();
        self.offer.1 = next.or(at);
        self.point();
        None
    }

    fn choose(&mut self, law: &Framework, node: usize) -> Option<MapState> {
        let id = law.nodes.get(node)?.id;
        self.offer(law, Vec::new());
        Some(MapState { query: String::new(), ..self.map.at(Some(id)) })
    }

    /// Offers these nodes by name, or none.
    fn offer(&mut self, law: &Framework, hits: Vec<(usize, Found)>) {
        if hits.is_empty() && self.offer.0.is_empty() {
            return;
        }
        let mut list = Markup::default();
        for (nth, (place, found)) in hits.iter().enumerate() {
            let Some(node) = law.nodes.get(*place) else { continue };
            let about = self.sources().abouts.get(*place);
            let chinese = about.map(|about| page::text(about, "h4 span")).unwrap_or_default();
            let (id, place) = (nth.to_string(), place.to_string());
            list.fill("<li role=\"option\" aria-selected=\"false\" id=\"find-{}\" data-option=\"{}\">", &[&id, &place]);
            list.say(&node.title);
            list.put(" <span lang=\"zh-Hans\">");
            list.say(&chinese);
            list.fill("</span>{}", &[if *found == Found::Claim { "<i> in a claim</i></li>" } else { "</li>" }]);
        }
        page::write(&self.part, "#find-list", &list.text());
        self.offer = (hits.into_iter().map(|(place, _)| place).collect(), None);
        toggle(&self.part, "#find-list", "hidden", self.offer.0.is_empty());
        self.point();
    }

    /// Marks what is pointed at among what is offered.
    fn point(&self) {
        let id = |nth: usize| fill("find-{}", &[&nth.to_string()]);
        for (nth, option) in page::all(&self.part, "#find-list li").iter().enumerate() {
            set(option, "aria-selected", Some(if self.offer.1 == Some(nth) { "true" } else { "false" }));
        }
        if let Some(field) = page::one(&self.part, "#find") {
            set(&field, "aria-expanded", Some(if self.offer.0.is_empty() { "false" } else { "true" }));
            set(&field, "aria-activedescendant", self.offer.1.map(id).as_deref());
        }
    }
}
