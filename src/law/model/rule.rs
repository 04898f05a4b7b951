//! The rules of the trace as data: when each applies, and what follows.

use super::{Carrier, Class, Date, Facts, Issuer, Licence, Reach, Reading, Service, StaticStr};
use serde::{Deserialize, Serialize};

/// The conditions under which a rule applies. All must hold; an empty list admits every value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// Services to which it applies.
    pub service: Vec<Service>,
    /// Classes of service to which it applies.
    pub class: Vec<Class>,
    /// Providers to which it applies.
    pub carrier: Vec<Carrier>,
    /// Licences held to which it applies.
    pub licence: Vec<Licence>,
    /// Reaches to which it applies.
    pub reach: Vec<Reach>,
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
    /// What a breach costs.
    Sanction,
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
    /// Whether the rule applies to these facts, where the service has this class.
    #[must_use]
    pub fn speaks(&self, facts: &Facts, class: Class) -> bool {
        let Condition { service, class: classes, carrier, licence, reach } = &self.when;
        self.reading.is_none_or(|reading| reading == facts.reading)
            && self.from.is_none_or(|from| from <= facts.asof)
            && self.until.is_none_or(|until| facts.asof < until)
            && admits(service, &facts.service)
            && admits(classes, &class)
            && admits(carrier, &facts.carrier)
            && admits(licence, &facts.licence)
            && admits(reach, &facts.reach)
    }
}
