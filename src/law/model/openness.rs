//! The words about how open the law was, and the questions to start from (`openness.toml`).

use super::{Carrier, Case, Licence, Owner, Reach, Service, Share, StaticStr};
use serde::{Deserialize, Serialize};

/// Everything in `openness.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct OpennessContent {
    /// The sentences around the picture.
    pub texts: OpennessTexts,
    /// The questions to start from.
    pub perspectives: Vec<Perspective>,
    /// What the metaphor of the snail gets right about the law, and where it breaks.
    pub metaphor: Vec<MetaphorNote>,
}

/// The sentences around the picture. The page fills in each word in braces.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct OpennessTexts {
    /// What the picture shows, in a sentence: of `{cases}` combinations, `{lawful_before}` lawful and
    /// `{unlawful_before}` unlawful at the start, in `{first}`, and `{lawful}` and `{unlawful}` at the end, in `{last}`.
    pub finding: StaticStr,
    /// What the count weighs and what it leaves out; `{cases}` is the number of combinations.
    pub weighs: StaticStr,
    /// Why the days before `{day}` are not known.
    pub unknown: StaticStr,
    /// Why the picture shows all `{cases}` combinations where the question has one only.
    pub one: StaticStr,
    /// Whose reading the marks are.
    pub marks: StaticStr,
    /// What an event says that leaves every count as it was.
    pub still: StaticStr,
    /// What the well with the odds of the picture is; `{quarters}` is the number of quarters from `{first}` to `{last}`.
    pub game: StaticStr,
    /// The label of a well in the simulator that has the odds of the picture.
    pub counted: StaticStr,
    /// What the number of openings becomes; `{chance}` is in per cent.
    pub openings: StaticStr,
    /// What the number of closings becomes; `{chance}` is in per cent.
    pub closings: StaticStr,
    /// What the number of new conditions becomes; `{depth}` is in feet.
    pub conditions: StaticStr,
    /// What the number of campaigns becomes; `{chance}` is in per cent.
    pub campaigns: StaticStr,
}

/// A question to start from: the well of somebody. An answer that is absent is not given, so that the count takes every answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Perspective {
    /// Its id, which never changes.
    pub id: StaticStr,
    /// Whose well it is.
    pub title: StaticStr,
    /// What is offered.
    pub service: Option<Service>,
    /// Who offers it.
    pub carrier: Option<Carrier>,
    /// Who owns the provider.
    pub owner: Option<Owner>,
    /// The foreign share in whole per cent.
    pub stake: Option<u8>,
    /// The licence that the provider holds.
    pub licence: Option<Licence>,
    /// How far the service reaches.
    pub reach: Option<Reach>,
}

impl Perspective {
    /// The question, with everything else (the day, the fee, the reading, the income) as in another case.
    #[must_use]
    pub fn case(&self, other: &Case) -> Case {
        Case {
            service: self.service,
            carrier: self.carrier,
            owner: self.owner,
            stake: self.stake.map(Share::percent).or(if self.owner == Some(Owner::Foreign) {
                None
            } else {
                Case::default().stake
            }),
            licence: self.licence,
            reach: self.reach,
            ..*other
        }
    }
}

/// A sentence about the metaphor of the snail, with the paragraphs that it speaks of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct MetaphorNote {
    /// The sentence.
    pub says: StaticStr,
    /// Paragraphs of the thread that it speaks of.
    pub cites: Vec<StaticStr>,
}
