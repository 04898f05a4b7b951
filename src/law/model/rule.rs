//! The rules of the trace as data: when each applies, and what follows.

use super::{
    Carrier, Class, Date, Facts, Fee, Issuer, Licence, Reach, Reading, Service, Severe, StaticStr,
    keyed_enum::keyed_enum,
};
use serde::{Deserialize, Serialize};

keyed_enum! {
    /// A condition that an unlawful service breaks. A sanction says which of them it follows.
    Breach {
        /// The licence is missing or does not fit.
        Licence = "licence",
        /// A notice shuts the provider out, so it acts beyond its licence.
        Notice = "notice",
        /// The foreign share is over the cap.
        Cap = "cap",
    }
}

/// The conditions under which a rule applies. All must hold; an empty list admits every value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// Services to which it applies.
    pub service: Vec<Service>,
    /// Whether users pay, where it applies to one of the two only.
    pub fee: Vec<Fee>,
    /// Classes of service to which it applies.
    pub class: Vec<Class>,
    /// Providers to which it applies.
    pub carrier: Vec<Carrier>,
    /// Licences held to which it applies.
    pub licence: Vec<Licence>,
    /// Reaches to which it applies.
    pub reach: Vec<Reach>,
    /// The breaches that a sanction follows, one of which is enough. A sanction names at least one, and no other rule does.
    pub breach: Vec<Breach>,
    /// Whether it applies to severe breaches only, or only to others.
    pub severe: Vec<Severe>,
}

/// What follows from a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Nobody may offer a service without a licence.
    LicenceFirst,
    /// The service is of this class.
    Class(Class),
    /// The service needs one of these licences. The first is the usual one, from this issuer.
    Licence {
        /// Licences that suffice, the usual one first.
        any: Vec<Licence>,
        /// Who issues the usual licence.
        from: Issuer,
    },
    /// No rule says whether the licence held is enough.
    Silent,
    /// At most this foreign share, in per cent.
    Cap(u8),
    /// The provider may not offer the service.
    Excludes,
    /// The offer needs to be filed with the province and no licence, where the provider holds none.
    Filing,
    /// The provider may offer the service as a trial only.
    Trial,
    /// Something to know about the case, which decides nothing.
    Note,
    /// What a breach leads to.
    Sanction(Sanction),
}

/// What a breach leads to, as far as it can be reckoned from the income.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sanction {
    /// The income is confiscated, and the fine is 3 to 5 times it.
    Multiple,
    /// The same, but with no illegal income, or less than RMB 50,000 of it, the fine is RMB 100,000 to 1,000,000.
    MultipleOrFixed,
    /// A fine within fixed bounds in RMB, whatever the income. Nothing is confiscated.
    Range {
        /// The lowest fine.
        min: u64,
        /// The highest fine.
        max: u64,
    },
    /// A consequence that adds no sum to those of the other rules, or none that can be reckoned here.
    Other,
}

/// A rule, with the days between which it applies and the claims it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Rule {
    /// Its id, which never changes.
    pub id: StaticStr,
    /// The reading it belongs to; absent where both share it.
    pub reading: Option<Reading>,
    /// First day on which it applies; absent where it has no first day of its own.
    pub from: Option<Date>,
    /// First day on which it no longer applies.
    pub until: Option<Date>,
    /// The conditions under which it applies.
    #[serde(default)]
    pub when: Condition,
    /// What follows from it.
    pub then: Effect,
    /// The sentence that the reader sees.
    pub says: StaticStr,
    /// Ids of the claims it rests on.
    pub claims: Vec<StaticStr>,
    /// Ids of the nodes that it highlights on the map.
    #[serde(default)]
    pub nodes: Vec<StaticStr>,
}

fn admits<T: PartialEq>(list: &[T], value: &T) -> bool {
    list.is_empty() || list.contains(value)
}

impl Rule {
    /// Whether the rule applies to these facts in any class, as while the class is still sought.
    #[must_use]
    pub fn speaks_in_any_class(&self, facts: &Facts) -> bool {
        Class::ALL.iter().any(|class| self.speaks(facts, *class))
    }

    /// Whether the rule applies to these facts, where the service has this class. Whether a sanction follows a breach of the case is
    /// not looked at here.
    #[must_use]
    pub fn speaks(&self, facts: &Facts, class: Class) -> bool {
        let Condition { service, fee, class: classes, carrier, licence, reach, severe, breach: _ } = &self.when;
        self.reading.is_none_or(|reading| reading == facts.reading)
            && self.from.is_none_or(|from| from <= facts.asof)
            && self.until.is_none_or(|until| facts.asof < until)
            && admits(service, &facts.offer.service)
            && admits(fee, &facts.offer.fee)
            && admits(classes, &class)
            && admits(carrier, &facts.carrier)
            && admits(licence, &facts.licence)
            && admits(reach, &facts.reach)
            && admits(severe, &facts.severe)
    }
}
