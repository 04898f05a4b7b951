//! The steps of the guided tour: one idea each, where it stands, and what it lights. The live page reads them from the static one.

use crate::link::MapState;

/// One step.
pub(super) struct Step {
    /// The idea in a few words.
    pub(super) title: &'static str,
    /// The idea.
    pub(super) says: &'static str,
    /// The paragraphs it rests on.
    pub(super) cites: &'static [&'static str],
    /// Ids of the nodes it lights.
    pub(super) lights: &'static [&'static str],
}

/// The steps in order.
pub(super) const STEPS: [Step; MapState::STEPS as usize] = [
    Step {
        title: "A licence comes first",
        says: "Start with one article of the Telecom Regulations: whoever wants to offer a telecom service needs a licence \
               before doing so. Nothing else on the map matters without it.",
        cites: &["c7.5"],
        lights: &["regulations", "art-7"],
    },
    Step {
        title: "There are two kinds",
        says: "One licence is for basic services, which the commentary calls infrastructure; the other is for what is added \
               on top of them. Foreigners may own a little less than half of the first and half of the second.",
        cites: &["c7.6", "c7.13"],
        lights: &["licence-measures", "basic", "value-added", "limit-49", "limit-50"],
    },
    Step {
        title: "A catalogue sorts the services",
        says: "Which licence a service needs depends on where the Categories put it. Calls from phone to phone and from PC to \
               phone stand there by name, among the basic ones.",
        cites: &["c7.11"],
        lights: &["categories", "basic", "phone-to-phone", "pc-to-phone"],
    },
    Step {
        title: "For basic there is one door",
        says: "A value-added licence may come from a province. A basic one comes from the ministry alone, and it is commonly \
               believed that only six carriers ever got one.",
        cites: &["c7.9", "c7.13"],
        lights: &["art-9", "ministry", "basic", "provinces", "value-added"],
    },
    Step {
        title: "Even then, only a trial",
        says: "In July 2005 the ministry was reported to have told its offices, in a notice that was never published, that two \
               carriers alone might try out calls from PC to phone.",
        cites: &["c7.10"],
        lights: &["ministry", "notice-2005", "pc-to-phone", "china-telecom", "china-netcom"],
    },
    Step {
        title: "The catalogue has a gap",
        says: "Calls from PC to PC, and from phone to PC, are not in it at all. The commentary’s author \
               finds no rule that asks for a basic licence; whether it is value-added, or nothing, stays open.",
        cites: &["c7.15"],
        lights: &["categories", "pc-to-pc", "phone-to-pc", "tom-skype", "tencent-qq", "msn"],
    },
    Step {
        title: "Then came the circular",
        says: "In December 2010 the press read a circular as closing the door on all but two carriers. As far as can be \
               checked it announced a campaign, defined nothing and named nobody.",
        cites: &["c7.3", "post.4", "post.6"],
        lights: &["ministry", "circular-2010", "phone-to-phone", "pc-to-phone", "china-telecom", "china-unicom"],
    },
    Step {
        title: "And if one calls anyway",
        says: "Without a licence the service has to stop, its income is taken away, and a fine of three to five times that \
               income comes on top. In a severe case everything else the provider does may have to stop too.",
        cites: &["c7.14"],
        lights: &["art-7", "art-70", "stop", "confiscation", "fine", "cease-all"],
    },
];
