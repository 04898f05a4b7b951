//! Runs the sampler in slices, so that large samples do not block the page.

use super::super::{hooks::Job, shared::Shared};
use crate::snail::{Progress, Sample, Sampler, WellParams};

/// How many days of snails are sampled in one frame.
const DAYS_PER_FRAME: u64 = 1_000_000;

/// How many times the page updates while the sample grows.
const PARTS: u64 = 12;

/// Identifies a sample: the well, the seed, and the number of snails.
pub type SampleKey = (WellParams, u64, u32);

/// The sample so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Sampled {
    /// The days on which its snails got out.
    pub sample: Shared<Sample>,
    /// Number of snails simulated to the end.
    pub done: u32,
    /// Number of snails in the whole sample.
    pub snails: u32,
    /// Whether the sample is complete.
    pub is_finished: bool,
}

/// The work on one sample.
pub struct SampleJob {
    sampler: Sampler,
    progress: Progress,
    output: Sampled,
}

impl SampleJob {
    /// Starts with the first snail. If the well has no chance in it, that completes the sample.
    pub fn start(&(params, seed, snails): &SampleKey) -> Self {
        let mut sampler = Sampler::new(&params, seed, snails);
        let progress = sampler.advance(1);
        let output = sampled(&sampler, progress);
        Self { sampler, progress, output }
    }
}

impl Job for SampleJob {
    type Output = Sampled;

    fn advance(&mut self) -> bool {
        let part = |progress: Progress| u64::from(progress.done) * PARTS / u64::from(progress.snails.max(1));
        let before = std::mem::replace(&mut self.progress, self.sampler.advance(DAYS_PER_FRAME));
        let has_news = self.progress.finished || part(self.progress) > part(before);
        if has_news {
            self.output = sampled(&self.sampler, self.progress);
        }
        has_news
    }

    fn is_running(&self) -> bool {
        !self.progress.finished
    }

    fn output(&self) -> Sampled {
        self.output.clone()
    }
}

fn sampled(sampler: &Sampler, progress: Progress) -> Sampled {
    let Progress { done, snails, finished, .. } = progress;
    Sampled { sample: Shared::new(sampler.sample()), done, snails, is_finished: finished }
}
