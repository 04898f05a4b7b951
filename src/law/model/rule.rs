//! The rules of the trace, as data: when each speaks, and what it says.

use super::{Carrier, Class, Date, Facts, Issuer, Licence, Reach, Reading, Service, StaticStr};
use serde::{Deserialize, Serialize};

/// The conditions under which a rule speaks; an empty list admits everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// Services it speaks of.
    pub service: Vec<Service>,
    /// Classes of service it speaks of.
    pub class: Vec<Class>,
    /// Providers it speaks of.
    pub carrier: Vec<Carrier>,
    /// Licences held of which it speaks.
    pub licence: Vec<Licence>,
    /// Reaches of which it speaks.
    pub reach: Vec<Reach>,
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Nobody may offer a service without a licence.
    LicenceFirst,
    /// The service is of this class.
    Class(Class),
    /// The service needs one of these licences, the first of which is the fitting one, from this issuer.
    Licence {
        /// Licences that fit, the fitting one first.
        any: Vec<Licence>,
        /// Who issues it.
        from: Issuer,
    },
    /// Whether this licence is enough, no rule says.
    Silent,
    /// At most this foreign share, in per cent.
    Cap(u8),
    /// The provider is shut out.
    Excludes,
    /// What a breach costs.
    Sanction,
}

/// One rule: dated, cited, tied to claims and nodes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Rule {
    /// Permanent name.
    pub id: StaticStr,
    /// The reading it belongs to; absent where both share it.
    pub reading: Option<Reading>,
    /// First day on which it speaks; absent where it speaks from the first day of the Regulations.
    pub from: Option<Date>,
    /// First day on which it no longer speaks.
    pub until: Option<Date>,
    /// When it speaks.
    #[serde(default)]
    pub when: Condition,
    /// What it says.
    pub then: Effect,
    /// The sentence that the reader gets.
    pub says: StaticStr,
    /// Claims it rests on.
    pub claims: Vec<StaticStr>,
    /// Nodes that it lights on the map.
    #[serde(default)]
    pub nodes: Vec<StaticStr>,
}

fn admits<T: PartialEq>(list: &[T], value: &T) -> bool {
    list.is_empty() || list.contains(value)
}

impl Rule {
    /// Whether the rule speaks to these facts, for a service of this class.
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
