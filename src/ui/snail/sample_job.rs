//! The sampler at work, in slices.

use super::super::{hooks::Job, shared::Shared};
use crate::snail::{Progress, Sample, Sampler, WellParams};

/// Snail-days that one frame samples.
const DAYS_PER_FRAME: u64 = 1_000_000;

/// Into how many parts the sample is divided: the page shows it again after each of them.
const PARTS: u64 = 12;

/// What is sampled: the well, the seed, and the number of snails.
pub type SampleKey = (WellParams, u64, u32);

/// What became of the snails that are sampled so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Sampled {
    /// Their days.
    pub sample: Shared<Sample>,
    /// Snails followed to the end.
    pub done: u32,
    /// Snails to follow in all.
    pub snails: u32,
    /// Whether all of them are done.
    pub is_finished: bool,
}

/// The sampler on one well.
pub struct SampleJob {
    sampler: Sampler,
    progress: Progress,
    output: Sampled,
}

impl SampleJob {
    /// Starts with a first snail; where nothing is left to chance, that is all.
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
