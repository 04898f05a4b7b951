//! The thread under the post: who says what, in our words.

use super::{choices::choices, model::Check, text::Text};
use serde::{Deserialize, Serialize};

choices! {
    /// What a voice of the thread holds; the page groups the voices by it.
    Stance {
        /// It is one more step towards control.
        Control = "control",
        /// It protects an income, not an ideology.
        Protection = "protection",
        /// It will be got round, or will not reach far.
        Practical = "practical",
        /// The alarm is overdone.
        Doubt = "doubt",
        /// It is known how the rules stand.
        Rules = "rules",
        /// It costs those who call.
        Cost = "cost",
        /// It takes no position.
        Aside = "aside",
    }
}

/// One commenter, the author of the post, or a link from elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Voice {
    /// `post`, or the number of the comment: `c4`, `c11r1` for the first reply under comment 11.
    pub id: Text,
    /// How the page calls them.
    pub who: Text,
    /// How many paragraphs it has in the numbered text: 1 to 99.
    pub paragraphs: u8,
    /// What it holds.
    pub stance: Stance,
    /// What it says, in a sentence or two of ours.
    pub says: Text,
    /// The paragraphs that `says` retells.
    pub cites: Vec<Text>,
    /// Ids of the nodes it speaks of.
    #[serde(default)]
    pub about: Vec<Text>,
    /// The well it describes, as the settings of a permalink: `good=0.1&reset=0.05`. Where it gives no number, the number is ours.
    pub well: Option<Text>,
    /// Ids of the voices it answers or contradicts.
    #[serde(default)]
    pub answers: Vec<Text>,
    /// Ids of the claims it disputes.
    #[serde(default)]
    pub disputes: Vec<Text>,
    /// What comparing it with a source found, where that was possible.
    pub check: Option<Check>,
}

/// A paragraph on which nothing here rests, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Gap {
    /// The paragraph, such as `c10.5`.
    pub paragraph: Text,
    /// Why nothing rests on it.
    pub why: Text,
}

impl super::Framework {
    /// The voice of that id.
    #[must_use]
    pub fn voice(&self, id: &str) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.id == *id)
    }

    /// The voices that dispute a claim.
    pub fn disputes<'a>(&'a self, claim: &'a str) -> impl Iterator<Item = &'a Voice> {
        self.voices.iter().filter(move |voice| voice.disputes.iter().any(|id| *id == *claim))
    }

    /// Every paragraph of the post and the thread, in order, each with the claims and the voices that rest on it.
    pub fn paragraphs(&self) -> impl Iterator<Item = (String, Vec<Text>)> {
        let ids = self.voices.iter().flat_map(|voice| (1..=voice.paragraphs).map(|nth| format!("{}.{nth}", voice.id)));
        ids.map(|id| {
            let claims = self.claims.iter().filter(|claim| claim.cites.iter().any(|cite| *cite == *id));
            let voices = self.voices.iter().filter(|voice| voice.cites.iter().any(|cite| *cite == *id));
            let on = claims.map(|claim| claim.id).chain(voices.map(|voice| voice.id)).collect();
            (id, on)
        })
    }
}
