//! Elements that are on the page already, and the light on each: only what changes is touched, by one attribute.

use web_sys::Element;

use super::page::{all, set};
use crate::framework::Light;

/// Elements of one sort in the order of the content, with the light on each and the one that is current.
#[derive(Debug)]
pub struct Lights {
    elements: Vec<Element>,
    shown: Vec<Light>,
    current: Option<usize>,
}

impl Lights {
    /// The elements of a part that fit.
    pub fn of(part: &Element, selector: &str) -> Self {
        Self::on(all(part, selector))
    }

    /// These elements.
    pub fn on(elements: Vec<Element>) -> Self {
        Self { elements, shown: Vec::new(), current: None }
    }

    /// In the order of the numbers that they have in an attribute.
    pub fn sorted_by(mut self, name: &str) -> Self {
        self.elements.sort_by_cached_key(|element| {
            element.get_attribute(name).and_then(|number| number.parse().ok()).unwrap_or(usize::MAX)
        });
        self
    }

    /// The elements themselves.
    pub fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// Sets the light on each, and which one is current.
    pub fn show(&mut self, lights: &[Light], current: Option<usize>) {
        for (nth, (element, light)) in self.elements.iter().zip(lights).enumerate() {
            let is_shown = match self.shown.get(nth) {
                Some(shown) => shown == light,
                None => element.get_attribute("data-state").as_deref() == Some(light.key()),
            };
            if !is_shown {
                set(element, "data-state", Some(light.key()));
            }
        }
        self.shown.clear();
        self.shown.extend_from_slice(lights);
        if self.current != current {
            self.mark(self.current, "aria-current", None);
            self.mark(current, "aria-current", Some("true"));
            self.current = current;
        }
    }

    /// Makes the current element the one stop of the keyboard; without one, the first.
    pub fn make_stop(&self, before: Option<usize>) {
        self.mark(before.or(Some(0)), "tabindex", Some("-1"));
        self.mark(self.current.or(Some(0)), "tabindex", Some("0"));
    }

    /// The place of the current element.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    fn mark(&self, nth: Option<usize>, name: &str, value: Option<&str>) {
        if let Some(element) = nth.and_then(|nth| self.elements.get(nth)) {
            set(element, name, value);
        }
    }
}
