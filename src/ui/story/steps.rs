//! The steps of the guided tour as data: one idea each, the paragraphs it rests on, and the nodes of the map that it highlights.

use crate::{
    law::{Law, StaticStr},
    state::MapState,
};

/// A step of the guided tour.
#[derive(Debug)]
pub struct TourStep {
    /// The idea in a few words.
    pub title: &'static str,
    /// The idea.
    pub says: &'static str,
    /// Ids of the paragraphs it rests on.
    pub cites: &'static [&'static str],
    /// Ids of the nodes it highlights on the map.
    pub lights: &'static [&'static str],
}

/// The step of that number, 1 to [`MapState::STEPS`]; none for any other, as for 0, before the tour starts.
#[must_use]
pub fn step(number: u32) -> Option<&'static TourStep> {
    STEPS.get(usize::try_from(number).ok()?.checked_sub(1)?)
}

/// The ids of the nodes that the step of that number highlights; none before the tour starts.
#[must_use]
pub fn lights(law: &Law, number: u32) -> Vec<StaticStr> {
    let ids = step(number).map_or::<&[&str], _>(&[], |step| step.lights);
    ids.iter().filter_map(|id| law.node(id)).map(|node| node.id).collect()
}

/// The steps in order.
pub static STEPS: [TourStep; MapState::STEPS as usize] = [
    TourStep {
        title: "A licence comes first",
        says: "Start with one article of the Telecom Regulations: whoever wants to offer a telecom service needs a licence \
               before doing so. Nothing else on the map matters without it.",
        cites: &["c7.5"],
        lights: &["regulations", "art-7"],
    },
    TourStep {
        title: "There are two kinds",
        says: "One licence is for basic services, which the commentary calls infrastructure; the other is for what is added \
               on top of them. Foreigners may own a little less than half of the first and half of the second.",
        cites: &["c7.6", "c7.13"],
        lights: &["licence-measures", "basic", "value-added", "limit-49", "limit-50"],
    },
    TourStep {
        title: "A catalogue sorts the services",
        says: "Which licence a service needs depends on where the Categories put it. Calls from phone to phone and from PC to \
               phone stand there by name, among the basic ones.",
        cites: &["c7.11"],
        lights: &["categories", "basic", "phone-to-phone", "pc-to-phone"],
    },
    TourStep {
        title: "For basic there is one door",
        says: "A value-added licence may come from a province. A basic one comes from the ministry alone, and it is commonly \
               believed that only six carriers ever got one.",
        cites: &["c7.9", "c7.13"],
        lights: &["art-9", "ministry", "basic", "provinces", "value-added"],
    },
    TourStep {
        title: "Even then, only a trial",
        says: "In July 2005 the ministry was reported to have told its offices, in a notice that was never published, that two \
               carriers alone might try out calls from PC to phone.",
        cites: &["c7.10"],
        lights: &["ministry", "notice-2005", "pc-to-phone", "china-telecom", "china-netcom"],
    },
    TourStep {
        title: "The catalogue has a gap",
        says: "Calls from PC to PC, and from phone to PC, are not in it at all. The commentary’s author \
               finds no rule that asks for a basic licence; whether it is value-added, or nothing, stays open.",
        cites: &["c7.15"],
        lights: &["categories", "pc-to-pc", "phone-to-pc", "tom-skype", "tencent-qq", "msn"],
    },
    TourStep {
        title: "Then came the circular",
        says: "In December 2010 the press read a circular as closing the door on all but two carriers. As far as can be \
               checked it announced a campaign, defined nothing and named nobody.",
        cites: &["c7.3", "post.4", "post.6"],
        lights: &["ministry", "circular-2010", "phone-to-phone", "pc-to-phone", "china-telecom", "china-unicom"],
    },
    TourStep {
        title: "And if one calls anyway",
        says: "Without a licence the service has to stop, its income is taken away, and a fine of three to five times that \
               income comes on top. In a severe case everything else the provider does may have to stop too.",
        cites: &["c7.14"],
        lights: &["art-7", "art-70", "stop", "confiscation", "fine", "cease-all"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::law;

    #[test]
    fn every_step_highlights_nodes_of_the_map_and_rests_on_claims() {
        let law = law();
        for (step, number) in STEPS.iter().zip(1..) {
            assert_eq!(lights(law, number), step.lights, "{}", step.title);
            for cite in step.cites {
                assert!(law.claims.iter().any(|claim| claim.cites.iter().any(|id| id == cite)), "{cite}");
            }
        }
    }

    #[test]
    fn only_the_numbers_of_steps_name_one() {
        assert!(step(0).is_none() && step(MapState::STEPS + 1).is_none());
        assert_eq!(step(1).map(|step| step.title), Some("A licence comes first"));
        assert!(lights(law(), 0).is_empty());
    }
}
