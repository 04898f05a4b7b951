//! Cases worth asking about, each from a paragraph of the thread.

use super::{Carrier, Case, Date, Licence, Owner, Reach, Reading, Service, Share, StaticStr};
use serde::{Deserialize, Serialize};

/// A case by name. What it does not say is as in the default case; a licence that it does not give is left open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Preset {
    /// Permanent name.
    pub id: StaticStr,
    /// What the reader chooses.
    pub title: StaticStr,
    /// Paragraphs it comes from.
    #[serde(default)]
    pub cites: Vec<StaticStr>,
    /// What is offered.
    pub service: Service,
    /// By whom.
    pub carrier: Option<Carrier>,
    /// The foreign share in whole per cent; domestic where absent.
    pub stake: Option<u8>,
    /// The licence held; not known where absent.
    pub licence: Option<Licence>,
    /// How far the service reaches.
    pub reach: Option<Reach>,
    /// The day asked about.
    pub asof: Option<Date>,
    /// Whose reading answers.
    pub reading: Option<Reading>,
}

impl Preset {
    /// The case it stands for.
    #[must_use]
    pub fn case(&self) -> Case {
        let usual = Case::default();
        Case {
            service: Some(self.service),
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
