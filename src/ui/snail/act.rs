//! What a reader does to the simulator, by the names of its buttons and fields.

use web_sys::Event;

use super::{field::Field, guess::Guess, inverse, lab::Lab, log::csv, presets, race};
use crate::{
    browser::{address, page, save},
    link::{Action, SnailState, State, View, write},
    snail::HORIZON,
};

/// CSS pixels of a drag that make one step.
const PIXELS: i32 = 8;

/// What is heard in the section.
pub(super) const KINDS: [&str; 7] =
    ["click", "input", "change", "pointerdown", "pointermove", "pointerup", "pointercancel"];

impl Lab {
    /// Hears an event: whether something is to be shown anew, and where that leads beyond the bench.
    pub(super) fn hear(&mut self, event: &Event) -> Option<Option<Action>> {
        match event.type_().as_str() {
            "click" => page::pushed(event).map(|(name, value)| self.press(&name, &value)),
            "input" => page::slid(event).map(|(name, value)| self.enter(&name, &value)),
            "change" => page::changed(event).map(|(name, value)| self.enter(&name, &value)),
            "pointerdown" => {
                let name = page::held(event)?;
                event.prevent_default();
                page::capture(event);
                self.hold(&name, page::across(event)?);
                None
            }
            "pointermove" => self.drag(page::across(event)?).map(Some),
            _ => {
                self.drag = None;
                None
            }
        }
    }

    /// A button was pressed: where that leads beyond the bench.
    fn press(&mut self, name: &str, value: &str) -> Option<Action> {
        let day = self.day();
        match name {
            "play" => {
                self.playing = !self.playing;
                if self.playing && day >= self.last() {
                    return Some(self.go(0, false));
                }
            }
            "step-day" => return Some(self.go(day + 1, false)),
            "step-night" => return Some(self.go(day, true)),
            "start-over" => {
                self.playing = false;
                return Some(self.go(0, false));
            }
            "speed" => self.pace = value.parse().unwrap_or(self.pace),
            "preset" => {
                let preset = value.parse().ok().and_then(|nth| presets::all().nth(nth))?;
                return Some(Action::SetSimulation(preset.start(&self.snail)));
            }
            "guess" => self.guess = Guess::Covered,
            "show" => self.guess = Guess::Open,
            "stop" => self.stopped = !self.stopped,
            "keep" => {
                self.before = self.snail.setting;
                self.pair();
            }
            "solve" => self.solve(),
            "try" => {
                let field = inverse::field(inverse::knob(self.question.0));
                return Some(Action::SetSimulation(field.set(&self.snail, value.parse().ok()?)));
            }
            "feel" => self.feel(),
            "run" => save::text("snail-run.csv", "text/csv", &csv(&self.diary)),
            "odds" => {
                let odds = self.exact.odds.as_ref()?;
                save::text("snail-odds.csv", "text/csv", &super::finding::csv(odds, &self.sample));
            }
            "csv" => {
                let (id, text) = self.plots.get(value.parse::<usize>().ok()?)?.file()?;
                save::text(&["snail-", id, ".csv"].concat(), "text/csv", &text);
            }
            "svg" => {
                let (id, _) = self.plots.get(value.parse::<usize>().ok()?)?.file()?;
                let link =
                    [address::base(), write(&State { view: View::Snail, snail: self.snail, ..State::default() })]
                        .concat();
                let picture = save::Picture {
                    title: "The snail in the well",
                    view_box: "0 0 600 286",
                    size: ["600", "286"],
                    foot: ["8", "272", "11"],
                    says: &["As of January 2011. ", &link].concat(),
                    base: "",
                };
                let drawing = save::drawing(&page::one(&page::element(id)?, "svg")?, &picture)?;
                save::text(&["snail-", id, ".svg"].concat(), "image/svg+xml", &drawing);
            }
            _ => {}
        }
        None
    }

    /// A field was filled in: where that leads beyond the bench.
    fn enter(&mut self, name: &str, value: &str) -> Option<Action> {
        self.entered += 1;
        let whole = |least: u32, most: u32| value.parse().ok().filter(|number| (least..=most).contains(number));
        match name {
            "day" => return Some(self.go(whole(0, HORIZON)?, false)),
            "out-day" | "still-in" | "heights" => {
                let place = ["out-day", "still-in", "heights"].iter().position(|id| *id == name)?;
                self.plots.get_mut(place)?.point(value.parse().ok());
            }
            "guess" => self.guess = whole(1, HORIZON).map_or(self.guess, Guess::Made),
            "knob" => self.question.0 = value.parse().unwrap_or_default(),
            "target" => self.question.1 = whole(1, 100).unwrap_or(self.question.1),
            "days" => self.question.2 = whole(1, HORIZON).unwrap_or(self.question.2),
            "rival" => {
                let (rival, trouble) = race::rival(value);
                self.race(rival);
                self.no_rival = trouble;
            }
            _ => {
                let field = Field::from_key(name)?;
                match field.read(value, &self.snail) {
                    Ok(read) => {
                        self.trouble = String::new();
                        return Some(Action::SetSimulation(field.set(&self.snail, read)));
                    }
                    Err(why) => self.trouble = why,
                }
            }
        }
        None
    }

    /// A number is taken hold of at a place across the page.
    fn hold(&mut self, name: &str, x: i32) {
        self.drag = Field::from_key(name).map(|field| (field, x, field.get(&self.snail)));
    }

    /// What is held is dragged to a place across the page.
    fn drag(&self, x: i32) -> Option<Action> {
        let (field, from, value) = self.drag?;
        let steps = i64::from((x - from) / PIXELS) * i64::try_from(field.step()).unwrap_or(1);
        let next: SnailState = field.set(&self.snail, value.saturating_add_signed(steps));
        Some(Action::SetSimulation(next))
    }
}
