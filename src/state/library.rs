//! What a reader looks for among the claims and the voices.

use crate::law::{Claim, Finding, Provenance, StaticStr, model::keyed_enum::keyed_enum};

keyed_enum! {
    /// The part of the source that a claim retells.
    Section {
        /// The post.
        Post = "post",
        /// Comment 7, the summary of the framework.
        Commentary = "c7",
        /// No part: it was added here from a text.
        Added = "added",
    }
}

impl Section {
    /// Whether a claim retells this part.
    #[must_use]
    pub fn holds(self, claim: &Claim) -> bool {
        let place = |name: &str| claim.cites.iter().any(|cite| cite.split('.').next() == Some(name));
        match self {
            Self::Post | Self::Commentary => place(self.key()),
            Self::Added => claim.cites.is_empty(),
        }
    }
}

keyed_enum! {
    /// What a check must have found, where a reader asks for it.
    Checked {
        /// The text says the same.
        Match = "match",
        /// Something material is missing.
        Partial = "partial",
        /// The text says otherwise.
        Differs = "differs",
        /// No longer true.
        Outdated = "outdated",
        /// It could not be settled.
        Unsettled = "unsettled",
        /// Nothing was compared.
        None = "none",
    }
}

impl Checked {
    /// The finding that it asks for; nothing where it asks for claims without a check.
    #[must_use]
    pub const fn finding(self) -> Option<Finding> {
        match self {
            Self::Match => Some(Finding::Match),
            Self::Partial => Some(Finding::Partial),
            Self::Differs => Some(Finding::Differs),
            Self::Outdated => Some(Finding::Outdated),
            Self::Unsettled => Some(Finding::Unsettled),
            Self::None => None,
        }
    }
}

/// What is chosen and looked for among the claims and the voices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryState {
    /// The voice in front.
    pub voice: Option<StaticStr>,
    /// The claim in front.
    pub claim: Option<StaticStr>,
    /// Only claims that stand this firmly.
    pub provenance: Option<Provenance>,
    /// Only claims whose check found this.
    pub check: Option<Checked>,
    /// Only claims that retell this part.
    pub section: Option<Section>,
    /// Only claims with these words, at most [`LibraryState::MOST_WORDS`] characters.
    pub find: String,
}

impl LibraryState {
    /// The most characters that a search may have.
    pub const MOST_WORDS: usize = 80;

    /// Whether a claim, of which the page says this, is among those looked for. Letters of the alphabet are found in either case.
    #[must_use]
    pub fn admits(&self, claim: &Claim, text: &str) -> bool {
        let words = self.find.trim().to_ascii_lowercase();
        self.provenance.is_none_or(|provenance| provenance == claim.provenance)
            && self.check.is_none_or(|check| check.finding() == claim.check.as_ref().map(|check| check.finding))
            && self.section.is_none_or(|section| section.holds(claim))
            && (words.is_empty()
                || [claim.id.as_str(), text].iter().any(|text| text.to_ascii_lowercase().contains(&words)))
    }

    /// Whether it leaves any claim out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.provenance.is_some() || self.check.is_some() || self.section.is_some() || !self.find.trim().is_empty()
    }
}
