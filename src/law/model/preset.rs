//! Example cases that a reader can choose, each taken from paragraphs of the thread.

use super::{Carrier, Case, Date, Fee, Licence, Owner, Reach, Reading, Service, Share, StaticStr};
use serde::{Deserialize, Serialize};

/// An example case. Fields that are absent are as in the default case, except the licence, which is then unknown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Preset {
    /// Its id, which never changes.
    pub id: StaticStr,
    /// The title that the reader chooses by.
    pub title: StaticStr,
    /// Paragraphs it comes from.
    #[serde(default)]
    pub cites: Vec<StaticStr>,
    /// What is offered.
    pub service: Service,
    /// Whether users pay; paid where absent.
    pub fee: Option<Fee>,
    /// Who offers it.
    pub carrier: Option<Carrier>,
    /// The foreign share in whole per cent; domestic where absent.
    pub stake: Option<u8>,
    /// The licence that the provider holds; unknown where absent.
    pub licence: Option<Licence>,
    /// How far the service reaches.
    pub reach: Option<Reach>,
    /// The day on which the law is applied.
    pub asof: Option<Date>,
    /// Which reading is applied.
    pub reading: Option<Reading>,
}

impl Preset {
    /// The case.
    #[must_use]
    pub fn case(&self) -> Case {
        let usual = Case::default();
        Case {
            service: Some(self.service),
            fee: self.fee.or(usual.fee),
            carrier: self.carrier.or(usual.carrier),
            owner: Some(if self.stake.is_some() { Owner::Foreign } else { Owner::Domestic }),
            stake: self.stake.map(Share::percent).or(usual.stake),
            licence: self.licence,
            reach: self.reach.or(usual.reach),
            asof: self.asof.unwrap_or(usual.asof),
            reading: self.reading.or(usual.reading),
            ..usual
        }
    }
}
