//! The English labels for the values of the core's enums: verdicts, licences, services and so on.

use crate::{
    law::{
        Branch, Carrier, Class, Confidence, Effect, EventKind, FactCheck, Fee, Finding, Kind, Licence, Offer, Outcome,
        Owner, Provenance, Question, Reach, Reading, Service, Severe, SourceKind, Stance, StaticStr, Verdict,
    },
    state::{Checked, Section},
};

/// An enum that can be the options of a [`ChoiceSelect`](super::components::choice_select::ChoiceSelect): each value has a key for
/// permalinks and a label for the page.
pub trait Label: Copy + PartialEq + 'static {
    /// The values on offer, in the order of the options.
    const CHOICES: &'static [Self];

    /// The key of a value in permalinks and in the `value` of an option. It must never change, or old permalinks break.
    fn key(self) -> &'static str;

    /// The label of a value on the page, worded to fit into the sentence of the question.
    fn label(self) -> &'static str;
}

/// Implements [`Label`] for an enum made by [`keyed_enum`](crate::law::model::keyed_enum), with all of its values on offer.
macro_rules! labels {
    ($type:ident { $($variant:ident => $label:literal),+ $(,)? }) => {
        impl Label for $type {
            const CHOICES: &'static [Self] = $type::ALL;

            fn key(self) -> &'static str {
                $type::key(self)
            }

            fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }
    };
}

labels!(Service {
    PhoneToPhone => "phone-to-phone calls",
    PcToPhone => "PC-to-phone calls",
    PcToPc => "PC-to-PC calls",
    PhoneToPc => "phone-to-PC calls",
    Telephony => "telephony",
    MobileTelephony => "mobile telephony",
    Satellite => "certain satellite services",
    InternetInformation => "web information",
    WirelessMessaging => "SMS, MMS and WAP",
});
labels!(Fee { Paid => "for a fee", Free => "free of charge" });
labels!(Carrier { Other => "A firm no notice names", Named => "A carrier a notice names" });
labels!(Owner { Domestic => "Chinese-owned", Foreign => "partly foreign-owned" });
labels!(Licence {
    None => "no licence",
    ValueAddedProvince => "a provincial value-added licence",
    ValueAddedNational => "a national value-added licence",
    Basic => "a basic licence",
});
labels!(Reach { Province => "in one province", National => "nationwide" });
labels!(Reading { Commentary => "the commentary’s", Statute => "the text’s own" });
labels!(Severe { No => "not severe", Yes => "severe" });
labels!(Checked {
    Match => "a match",
    Partial => "true in part",
    Differs => "the text differs",
    Outdated => "out of date",
    Unsettled => "not to be settled",
    None => "no check",
});
labels!(Section { Post => "the post", Commentary => "comment 7", Added => "nothing: added here" });

impl Label for Offer {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn key(self) -> &'static str {
        self.service.key()
    }

    fn label(self) -> &'static str {
        match (self.service, self.fee) {
            (Service::InternetInformation, Fee::Paid) => "paid web information",
            (Service::InternetInformation, Fee::Free) => "free web information",
            (service, _) => service.label(),
        }
    }
}

impl Label for Provenance {
    const CHOICES: &'static [Self] = Self::ALL;

    fn key(self) -> &'static str {
        Self::key(self)
    }

    fn label(self) -> &'static str {
        provenance(self)
    }
}

impl Label for Verdict {
    /// All verdicts except [`Verdict::Open`], which only a case with unanswered questions can have.
    const CHOICES: &'static [Self] = &[Self::Lawful, Self::Unlawful, Self::Unsettled, Self::Silent];

    fn key(self) -> &'static str {
        Self::key(self)
    }

    fn label(self) -> &'static str {
        verdict(self)
    }
}

/// The label of a verdict.
pub(super) const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Lawful => "Lawful",
        Verdict::Unlawful => "Unlawful",
        Verdict::Unsettled => "Unsettled",
        Verdict::Silent => "The law is silent",
        Verdict::Open => "Not decided yet",
    }
}

/// The short label of a verdict, for the cells of a table.
pub(super) const fn short(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Silent => "Silent",
        Verdict::Lawful | Verdict::Unlawful | Verdict::Unsettled | Verdict::Open => self::verdict(verdict),
    }
}

/// The verdict as a word within a sentence.
pub(super) const fn verdict_in_a_sentence(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Lawful => "lawful",
        Verdict::Unlawful => "unlawful",
        Verdict::Unsettled => "unsettled",
        Verdict::Silent => "silent",
        Verdict::Open => "not decided yet",
    }
}

/// What an event did, with what that is for the snail.
pub(super) const fn event_kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Opening => "An opening, a climb",
        EventKind::Closing => "A closing, a slide",
        EventKind::Condition => "A new condition, a brick",
        EventKind::Campaign => "A campaign, a handful of salt",
    }
}

/// The heading of a branch of the reasoning: the assumption that an unsettled service has this licence class.
pub(super) const fn class(class: Class) -> &'static str {
    match class {
        Class::Basic => "If it is basic",
        Class::ValueAdded => "If it is value-added",
        Class::Unsettled | Class::None => "If it is no listed service",
    }
}

/// The verdict of a branch in words. Where the class is none and a rule allows trials, the law is not silent on the service.
pub(super) fn branch(branch: &Branch<'_>) -> &'static str {
    let is_tried = branch.steps.iter().any(|step| step.rule.then == Effect::Trial);
    match branch.verdict {
        Verdict::Silent if is_tried => "No licence rule; trials must be filed",
        Verdict::Open => "Depends on the answers still missing",
        other => verdict(other),
    }
}

/// The label of a claim's provenance: what kind of source it rests on.
pub(super) const fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Article => "cited article",
        Provenance::Checked => "added from a primary text",
        Provenance::Summary => "added from a summary",

        Provenance::Notice => "reported notice",
        Provenance::Press => "press report",
        Provenance::Believed => "commonly believed",
        Provenance::Understanding => "the author’s understanding",
    }
}

/// What a source is, in the list of sources.
pub(super) const fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Text => "primary text",
        SourceKind::Summary => "summary",
        SourceKind::Press => "press",
        SourceKind::Contents => "list of contents",
    }
}

/// The sentence for the result of a fact check; `None` for a claim that was added, which was not compared with anything.
pub(super) fn finding(check: &FactCheck) -> Option<&'static str> {
    let usual = match check.finding? {
        Finding::Match => "Matches the text.",
        Finding::Partial => "True in part.",
        Finding::Differs => "The text differs.",
        Finding::Outdated => "Out of date.",
        Finding::Unsettled => "Could not be settled.",
    };
    Some(check.label.map_or(usual, StaticStr::as_str))
}

/// The phrase for how much of the sources was read for a check.
pub(super) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Full => "read whole",
        Confidence::Part => "read in part",
        Confidence::Secondary => "by secondary sources",
        Confidence::Derived => "worked out",
    }
}

/// The heading of a group of voices with the same opinion.
pub(super) const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Control => "One more step of control",
        Stance::Protection => "It protects an income",
        Stance::Practical => "There is a way round it",
        Stance::Doubt => "The alarm is overdone",
        Stance::Rules => "The rules have long said so",
        Stance::Cost => "It costs those who call",
        Stance::Aside => "In passing",
    }
}

/// The name of a parameter of the well, given its key in permalinks; an unknown key is returned as it is.
pub(super) fn params(key: &str) -> &str {
    match key {
        "good" => "good days",
        "reset" => "slides to the bottom",
        "salt" => "buckets of salt",
        "wall" => "a rising wall",
        "patience" => "two years of patience",
        other => other,
    }
}

/// The label of a kind of node on the map.
pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Authority => "authority",
        Kind::Instrument => "instrument",
        Kind::Provision => "provision",
        Kind::Class => "licence class",
        Kind::Limit => "limit",
        Kind::Service => "service",
        Kind::Provider => "provider",
        Kind::Sanction => "sanction",
    }
}

/// The label of the outcome of a reasoning step; empty for a step that states something and tests nothing.
pub(super) const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::States => "",
        Outcome::Holds => "met",
        Outcome::Breaks => "broken",
        Outcome::Silent => "silent",
        Outcome::Unsettled => "unsettled",
    }
}

/// The name of a question in the lists of questions that are still needed or do not matter.
pub(super) const fn question(question: Question) -> &'static str {
    match question {
        Question::Reading => "whose reading",
        Question::Service => "the service",
        Question::Fee => "the fee",
        Question::Carrier => "who provides it",
        Question::Owner => "the owner",
        Question::Stake => "the foreign share",
        Question::Licence => "the licence",
        Question::Reach => "the reach",
    }
}

/// The words with an upper-case first letter.
pub(super) fn capitalized(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
