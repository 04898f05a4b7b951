//! The words of the story section: the news, the predictions, the summary, and the steps of the guided tour (`story.toml`).

use super::{Provenance, Service, StaticStr, keyed_enum::keyed_enum};
use serde::{Deserialize, Serialize};

/// Everything in `story.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Story {
    /// The paragraphs that introduce the story, in order.
    pub news: Vec<Passage>,
    /// The questions that a reader answers first, and the replies.
    pub predictions: PredictionText,
    /// The summary that can be read in one minute, paragraph by paragraph.
    pub minute: Vec<Passage>,
    /// The steps of the guided tour, in order.
    pub steps: Vec<TourStep>,
    /// What became of it all.
    pub endings: Vec<Ending>,
    /// What the page's own terms mean, for readers who meet them first.
    pub explainers: Vec<Explainer>,
}

impl Story {
    /// The number of steps of the guided tour. The content is refused where it has another number of steps: permalinks and the range of
    /// a step depend on it.
    pub const STEPS: u32 = 10;

    /// The step of this number, 1 to [`Story::STEPS`]; `None` for any other number, such as 0, which means that the tour has not begun.
    #[must_use]
    pub fn step(&self, number: u32) -> Option<&TourStep> {
        self.steps.get(Self::index(number)?)
    }

    /// Where the step of this number is in a list of all steps.
    pub(super) fn index(number: u32) -> Option<usize> {
        usize::try_from(number).ok()?.checked_sub(1)
    }

    /// The ids of the nodes that the step of this number highlights; empty where there is no such step.
    #[must_use]
    pub fn nodes_of_step(&self, number: u32) -> &[StaticStr] {
        self.step(number).map_or(&[], |step| &step.nodes)
    }
}

/// A paragraph of prose with its sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Passage {
    /// The text.
    pub says: StaticStr,
    /// Paragraphs of the commentary, the post or the thread that the text rests on, such as `c7.4`.
    pub cites: Vec<StaticStr>,
    /// How reliable the text is, where that is shown beside the citations.
    pub provenance: Option<Provenance>,
}

/// What became of the services and of the rules after January 2011.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Ending {
    /// The text.
    pub says: StaticStr,
    /// Keys of the sources.
    pub sources: Vec<StaticStr>,
}

/// What a term of the page means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Explainer {
    /// The term.
    pub name: StaticStr,
    /// What it means.
    pub says: StaticStr,
    /// Paragraphs that the text rests on.
    #[serde(default)]
    pub cites: Vec<StaticStr>,
}

/// A step of the guided tour: one idea.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct TourStep {
    /// The idea in a few words.
    pub title: StaticStr,
    /// The idea in full.
    pub says: StaticStr,
    /// Paragraphs that the step rests on; a claim or a voice must cite each of them.
    pub cites: Vec<StaticStr>,
    /// Ids of the nodes that the step highlights on the map.
    pub nodes: Vec<StaticStr>,
    /// The picture beside the step; the map where absent.
    #[serde(default)]
    pub picture: TourPicture,
}

keyed_enum! {
    /// The picture beside a step of the tour.
    #[derive(Default)]
    TourPicture {
        #[default]
        /// The map, with the nodes of the step highlighted.
        Map = "map",
        /// How open the law was, over the years.
        Openness = "openness",
    }
}

/// The two predictions: what a reader is asked before reading on, and what the page replies.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct PredictionText {
    /// The question about the law; its answers are yes, no and `depends`.
    pub question: StaticStr,
    /// The answer that is right.
    pub depends: StaticStr,
    /// The reply to a reader who gave the right answer.
    pub agrees: StaticStr,
    /// The reply to a reader who said yes or no.
    pub differs: StaticStr,
    /// The services whose verdicts are shown with the reply.
    pub verdicts: Vec<PredictionVerdict>,
    /// The question about the snail, whose answer is a day.
    pub day_question: StaticStr,
    /// The day that most people name, from 1; it is wrong.
    pub classic_day: u32,
    /// The reply to a reader who named that day.
    pub classic: StaticStr,
    /// Why the right day is right; it ends the sentence that names the day.
    pub why: StaticStr,
}

/// A service whose verdict answers the question about the law. Apart from the service, the case is the default one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct PredictionVerdict {
    /// The words before the verdict.
    pub says: StaticStr,
    /// The service.
    pub service: Service,
}

#[cfg(test)]
mod tests {
    use super::Story;
    use crate::content::law;

    #[test]
    fn only_the_numbers_of_steps_name_one() {
        let story = &law().story;
        assert!(story.step(0).is_none() && story.step(Story::STEPS + 1).is_none());
        assert_eq!(story.step(1).map(|step| step.title.as_str()), Some("A licence comes first"));
        assert!(story.nodes_of_step(0).is_empty() && !story.nodes_of_step(Story::STEPS).is_empty());
    }
}
