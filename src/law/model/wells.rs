//! The wells that a reader can start from, and what is said about the metaphor (`wells.toml`).

use super::{Confidence, StaticStr, keyed_enum::keyed_enum};
use crate::snail::{Chance, Length, WellParams};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Everything in `wells.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Wells {
    /// The wells to start from, in order.
    pub presets: Vec<WellPreset>,
    /// What each number of the simulator rests on.
    pub grounds: Vec<Ground>,
    /// Where the puzzle comes from.
    pub origins: Vec<Origin>,
    /// What the simulator does not claim.
    pub caveats: Caveats,
}

keyed_enum! {
    /// The group of buttons in which a well is offered.
    WellGroup {
        /// The puzzle and its variants.
        Variant = "variant",
        /// What a voice of the thread implies.
        Voice = "voice",
    }
}

/// A well to start from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct WellPreset {
    /// Its name, which no other well has.
    pub name: StaticStr,
    /// Where it is offered.
    pub group: WellGroup,
    /// The paragraph it comes from.
    pub cite: StaticStr,
    /// Why it has these numbers; absent where the name says it.
    pub why: Option<StaticStr>,
    /// Its numbers, by their keys in a permalink; those that are absent are the textbook puzzle's.
    #[serde(default, with = "Numbers")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Numbers"))]
    pub params: WellParams,
    /// How many days the watcher will wait, 0 to 3650; absent where the paragraph does not speak of it.
    pub patience: Option<u32>,
}

/// What a number of the simulator rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Ground {
    /// What the number is called.
    pub name: StaticStr,
    /// What the source says of it, and what we chose.
    pub says: StaticStr,
    /// The paragraph.
    pub cite: StaticStr,
}

/// A remark on the history of the puzzle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Origin {
    /// The remark.
    pub says: StaticStr,
    /// How much of its source was read.
    pub confidence: Confidence,
}

/// What the simulator does not claim.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Caveats {
    /// Whose the numbers of the thread's wells are.
    pub numbers: StaticStr,
    /// What a snail cannot say about law.
    pub limits: StaticStr,
}

/// The numbers of a well, by their keys in a permalink: lengths in feet, chances from 0 to 1. A number that is absent is the textbook
/// puzzle's.
#[derive(Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename = "WellParams"))]
#[serde(remote = "WellParams", default, deny_unknown_fields)]
struct Numbers {
    /// Height of the wall on the first day in feet, 0.25 to 1000.
    depth: Length,
    /// What an ordinary day gains in feet, 0 to 100.
    climb: Length,
    /// What an ordinary night loses in feet, 0 to 100.
    slide: Length,
    /// Chance of a good day, 0 to 1.
    good: Chance,
    /// What a good day gains in feet, 0 to 100.
    #[serde(rename = "goodclimb")]
    good_climb: Length,
    /// Chance that a night takes the snail to the bottom, 0 to 1.
    reset: Chance,
    /// What every night adds to the wall in feet, 0 to 10.
    wall: Length,
    /// Chance of a bucket of salt on a day, 0 to 1.
    salt: Chance,
    /// What a day with salt loses in feet, 0 to 100.
    #[serde(rename = "saltslip")]
    salt_slip: Length,
}

impl Default for Numbers {
    fn default() -> Self {
        let WellParams { depth, climb, slide, good, good_climb, reset, wall, salt, salt_slip } = WellParams::default();
        Self { depth, climb, slide, good, good_climb, reset, wall, salt, salt_slip }
    }
}

/// Reads and writes a number that is a decimal in TOML and a `u32` in the packed content.
macro_rules! decimal_or_u32 {
    ($type:ident, $decimal:ident, $from:ident, $to:ident) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.serialize_f64(self.$decimal())
                } else {
                    serializer.serialize_u32(self.$to())
                }
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if deserializer.is_human_readable() {
                    f64::deserialize(deserializer)?.to_string().parse().map_err(D::Error::custom)
                } else {
                    u32::deserialize(deserializer).map($type::$from)
                }
            }
        }
    };
}
decimal_or_u32!(Length, feet, from_quarters, quarters);
decimal_or_u32!(Chance, as_f64, from_millionths, millionths);
