//! What lies on the simulator's bench beside the well: engines at work, and what the reader has begun. No permalink carries it.

use super::{
    chart::Plot,
    charts,
    field::Field,
    guess::Guess,
    inverse::Question,
    luck,
    work::{self, Exact, HEIGHTS},
};
use crate::{
    link::{Action, SnailState},
    snail::{DayEntry, Found, HORIZON, Inverse, Paired, Progress, Run, Sample, Sampler, Sensitivity, Setting},
};

/// Snail-days that one frame samples.
const DAYS: u64 = 1_000_000;

/// The bench.
pub(super) struct Lab {
    /// The well and its snail, as they are shown.
    pub(super) snail: SnailState,
    /// The exact engine on this well.
    pub(super) exact: Exact,
    sampler: Sampler,
    /// How far the sampler is.
    pub(super) progress: Progress,
    /// What became of the snails sampled so far.
    pub(super) sample: Sample,
    /// Whether the reader has stopped the sampler.
    pub(super) stopped: bool,
    /// The days of the snail that is shown.
    pub(super) diary: Vec<DayEntry>,
    /// The charts of the day, of those still in, and of the heights.
    pub(super) plots: [Plot; 3],
    /// Whether the days go by of themselves, and how many frames a half day lasts.
    pub(super) playing: bool,
    pub(super) pace: u32,
    waited: u32,
    /// Whether it is the morning after the day that is shown.
    pub(super) morning: bool,
    /// What the reader expects.
    pub(super) guess: Guess,
    /// How many numbers were typed, and what was wrong with the last.
    pub(super) entered: u32,
    pub(super) trouble: String,
    /// A number that is being dragged: which, from where, and what it was.
    pub(super) drag: Option<(Field, i32, u64)>,
    /// The well before the change, and the same snails in both.
    pub(super) before: Setting,
    pub(super) paired: Option<Paired>,
    /// The inverse question, the search for its answer, and the answer with what it answers.
    pub(super) question: Question,
    search: Option<Inverse>,
    pub(super) answer: Option<(Setting, Question, Found)>,
    /// What a step of each number would change.
    pub(super) sensitivity: Option<Sensitivity>,
    /// The other well of the race, the exact engine on it, and what was wrong with its link.
    pub(super) rival: Option<SnailState>,
    pub(super) against: Exact,
    pub(super) no_rival: String,
}

impl Lab {
    /// The bench as it is for a well that has just been opened.
    pub(super) fn new(snail: &SnailState) -> Self {
        let (sampler, progress) = begin(snail);
        let mut lab = Self {
            snail: *snail,
            exact: Exact::begun(&snail.setting),
            sample: sampler.sample(),
            sampler,
            progress,
            stopped: false,
            diary: live(snail),
            plots: Default::default(),
            playing: false,
            pace: 8,
            waited: 0,
            morning: false,
            guess: Guess::Open,
            entered: 0,
            trouble: String::new(),
            drag: None,
            before: snail.setting,
            paired: None,
            question: (0, 50, 730),
            search: None,
            answer: None,
            sensitivity: None,
            rival: None,
            against: Exact::default(),
            no_rival: String::new(),
        };
        lab.plot_odds();
        lab.plot_heights();
        lab
    }

    /// Takes up what has changed in the permalink.
    pub(super) fn follow(&mut self, snail: &SnailState) {
        let was = std::mem::replace(&mut self.snail, *snail);
        let other_well = was.setting != snail.setting;
        if other_well {
            self.exact = Exact::begun(&snail.setting);
            (self.sensitivity, self.search) = (None, None);
        }
        let other_luck = other_well || was.seed != snail.seed;
        if other_luck {
            self.pair();
        }
        let other_sample = other_luck || was.snails != snail.snails;
        if other_sample {
            (self.sampler, self.progress) = begin(snail);
            self.sample = self.sampler.sample();
        }
        if other_luck || was.run != snail.run {
            self.diary = live(snail);
        }
        if other_sample || was.patience != snail.patience {
            self.plot_odds();
        }
        if other_sample {
            self.plot_heights();
        }
    }

    /// The day that is shown where the permalink names none: the day it gets out, or the hundredth.
    pub(super) fn day(&self) -> u32 {
        let last = self.last();
        self.snail.day.map_or(last.min(100), |day| day.min(last))
    }

    /// The last day of the run.
    pub(super) fn last(&self) -> u32 {
        self.diary.last().map_or(0, |entry| entry.day)
    }

    /// Whether frames are needed.
    pub(super) fn busy(&self) -> bool {
        self.playing
            || self.exact.busy()
            || self.against.busy()
            || self.search.is_some()
            || self.sensitivity.as_ref().is_some_and(|work| !work.finished())
            || self.samples()
    }

    /// Whether the sampler is at work.
    pub(super) fn samples(&self) -> bool {
        !self.stopped && !self.progress.finished
    }

    /// A frame's work: whether something can be shown that could not before, and where the days go on to.
    pub(super) fn advance(&mut self) -> (bool, Option<Action>) {
        let mut news = false;
        if self.exact.busy() {
            let before = self.exact.day() / 200;
            self.exact.advance();
            if !self.exact.busy() {
                self.plot_heights();
            }
            if self.exact.odds.is_some() {
                self.plot_odds();
            }
            news |= !self.exact.busy() || self.exact.day() / 200 > before;
        } else if self.against.busy() {
            self.against.advance();
            news |= !self.against.busy();
        } else if let Some(search) = &mut self.search {
            if let Some(found) = search.advance(HEIGHTS) {
                self.answer = Some((self.snail.setting, self.question, found));
                self.search = None;
                news = true;
            }
        } else if let Some(work) = self.sensitivity.as_mut().filter(|work| !work.finished()) {
            news |= work.advance(HEIGHTS);
        }
        if self.samples() {
            let before = self.progress.done;
            let parts = |done: u32| u64::from(done) * 12 / u64::from(self.progress.snails.max(1));
            let progress = self.sampler.advance(DAYS);
            if progress.finished || parts(progress.done) > parts(before) {
                self.sample = self.sampler.sample();
                news = true;
            }
            self.progress = progress;
            if news {
                self.plot_odds();
            }
        }
        let next = if self.playing { self.tick() } else { None };
        (news, next)
    }

    /// Half a day on, when it is time; no further than the last day.
    fn tick(&mut self) -> Option<Action> {
        self.waited += 1;
        if self.waited < self.pace {
            return None;
        }
        self.waited = 0;
        let day = self.day();
        if day >= self.last() {
            self.playing = false;
            return Some(self.go(day, false));
        }
        let asleep = self.morning || day == 0;
        Some(if asleep { self.go(day + 1, false) } else { self.go(day, true) })
    }

    /// Shows a day, in the evening or on the morning after.
    pub(super) fn go(&mut self, day: u32, morning: bool) -> Action {
        self.morning = morning;
        Action::SetSimulation(SnailState { day: Some(day), ..self.snail })
    }

    /// Looks for the answer to the inverse question.
    pub(super) fn solve(&mut self) {
        let (knob, percent, days) = self.question;
        let knob = super::inverse::knob(knob);
        self.search = Some(Inverse::new(&self.snail.setting, knob, f64::from(percent) / 100.0, days));
    }

    /// Works out what a step of each number would change, by the watcher's patience.
    pub(super) fn feel(&mut self) {
        self.sensitivity = Some(Sensitivity::new(&self.snail.setting, self.snail.patience));
    }

    /// Lets another well race this one.
    pub(super) fn race(&mut self, rival: Option<SnailState>) {
        self.rival = rival;
        self.against = rival.map(|rival| Exact::begun(&rival.setting)).unwrap_or_default();
    }

    /// Follows the same snails through the well before and after the change.
    pub(super) fn pair(&mut self) {
        self.paired = luck::follow(&self.before, &self.snail.setting, self.snail.seed);
    }

    fn plot_odds(&mut self) {
        let [day, still_in, _] = &mut self.plots;
        if let Some(odds) = &self.exact.odds {
            let reach = work::reach(odds, self.snail.patience);
            day.show(charts::histogram(odds, &self.sample, work::reach(odds, 0)));
            still_in.show(charts::survival(odds, &self.sample, reach, self.snail.patience));
        } else {
            day.clear();
            still_in.clear();
        }
    }

    fn plot_heights(&mut self) {
        let [.., heights] = &mut self.plots;
        match &self.exact.heights {
            Some(days) => heights.show(charts::fan(&self.snail, days)),
            None => heights.clear(),
        }
    }
}

/// The first snails.
fn begin(snail: &SnailState) -> (Sampler, Progress) {
    let mut sampler = Sampler::new(&snail.setting, snail.seed, snail.snails);
    let progress = sampler.advance(1);
    (sampler, progress)
}

/// The days of the snail that is shown.
fn live(snail: &SnailState) -> Vec<DayEntry> {
    let run = Run::new(&snail.setting, snail.seed, snail.run.saturating_sub(1));
    run.take(HORIZON as usize).collect()
}
