//! One question under the rules of each day.

use super::{
    case::{Case, Class, Reading, Verdict},
    date::Date,
    event::Event,
    model::Framework,
};

/// A stretch of time in which the answer stays the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Era<'a> {
    /// Its first day; [`Date::EPOCH`] where it has no beginning.
    pub from: Date,
    /// The answer.
    pub verdict: Verdict,
    /// The class of the service.
    pub class: Class,
    /// What brought it about; absent where it has no beginning.
    pub event: Option<&'a Event>,
}

impl Framework {
    /// The answer to a case in the text's own reading, over all time, oldest first. What the case says of day and reading is not read.
    ///
    /// ```
    /// use snailwell::{content::framework, framework::{Case, Class, Service}};
    /// let eras = framework().history(&Case { service: Some(Service::PcToPc), ..Case::default() });
    /// let last = eras.last().unwrap();
    /// assert_eq!((last.from.to_string().as_str(), last.class), ("2016-03-01", Class::ValueAdded));
    /// ```
    #[must_use]
    pub fn history(&self, case: &Case) -> Vec<Era<'_>> {
        let mut eras: Vec<Era<'_>> = Vec::new();
        for from in [Date::EPOCH].into_iter().chain(self.cases.days.iter().copied()) {
            let trace = self.trace(&Case { asof: from, reading: Some(Reading::Statute), ..*case });
            let same = |era: &Era<'_>| (era.verdict, era.class) == (trace.verdict, trace.class);
            if !eras.last().is_some_and(same) {
                let event = self.events.iter().find(|event| event.when.first_day() == from && !event.rules.is_empty());
                eras.push(Era { from, verdict: trace.verdict, class: trace.class, event });
            }
        }
        eras
    }
}
