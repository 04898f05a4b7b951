//! The state of the library: selection, filter and search among the claims and the voices.

use crate::law::{Claim, Finding, Provenance, StaticStr, model::keyed_enum::keyed_enum};

keyed_enum! {
    /// The part of the source thread that a claim is taken from.
    Section {
        /// The post.
        Post = "post",
        /// Comment 7, the summary of the law: the commentary.
        Commentary = "c7",
        /// Not from the thread: added here from another text.
        Added = "added",
    }
}

impl Section {
    /// Whether a claim is taken from this part, by the paragraphs that it cites.
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
    /// A filter on the result of a claim's check against the text of the law.
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
    /// The finding that passes the filter; `None` for claims without a check.
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

/// The selection, filter and search among the claims and the voices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryState {
    /// Id of the selected voice.
    pub voice: Option<StaticStr>,
    /// Id of the selected claim.
    pub claim: Option<StaticStr>,
    /// Filter: only claims of this provenance.
    pub provenance: Option<Provenance>,
    /// Filter: only claims with this result of their check.
    pub check: Option<Checked>,
    /// Filter: only claims taken from this part of the source.
    pub section: Option<Section>,
    /// Search text: only claims that contain it. At most [`LibraryState::MOST_WORDS`] characters.
    pub find: String,
}

impl LibraryState {
    /// The largest number of characters in a search text.
    pub const MOST_WORDS: usize = 80;

    /// Whether a claim passes the filter and the search. `text` is the text of the claim as shown on the page; the search looks there
    /// and in the id. ASCII letters match in either case.
    #[must_use]
    pub fn admits(&self, claim: &Claim, text: &str) -> bool {
        let words = self.find.trim().to_ascii_lowercase();
        self.provenance.is_none_or(|provenance| provenance == claim.provenance)
            && self.check.is_none_or(|check| check.finding() == claim.check.as_ref().and_then(|check| check.finding))
            && self.section.is_none_or(|section| section.holds(claim))
            && (words.is_empty()
                || [claim.id.as_str(), text].iter().any(|text| text.to_ascii_lowercase().contains(&words)))
    }

    /// Whether any filter or search is set.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.provenance.is_some() || self.check.is_some() || self.section.is_some() || !self.find.trim().is_empty()
    }
}
