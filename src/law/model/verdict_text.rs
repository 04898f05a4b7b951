//! The sentences that explain a verdict (`verdicts.toml`).

use super::{StaticStr, Verdict, keyed_enum::keyed_enum};
use serde::{Deserialize, Serialize};

keyed_enum! {
    /// A restriction that a verdict is under.
    Restriction {
        /// The service is lawful as a trial only.
        Trial = "trial",
        /// The service is lawful once it is filed.
        Filing = "filing",
    }
}

/// The sentence that explains a verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct VerdictText {
    /// The verdict.
    pub verdict: Verdict,
    /// The restriction under which the sentence applies; absent for the verdict alone.
    pub restriction: Option<Restriction>,
    /// The sentence.
    pub says: StaticStr,
}
