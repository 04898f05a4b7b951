//! The two engines at work: a slice in the first render, and one a frame from then on.

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

use crate::{
    browser::frames::each_frame,
    snail::{Fan, FanDay, FirstPassage, HORIZON, Progress, Sample, Sampler, Setting, Solver},
};

/// Heights that one frame moves.
const HEIGHTS: u64 = 1_000_000;

/// Snail-days that one frame samples.
const DAYS: u64 = 1_000_000;

/// The shares of the snails still in whose heights make the fan.
const SHARES: &[f64] = &[0.1, 0.25, 0.5, 0.75, 0.9];

/// The most days of the fan that are kept.
const FAN_DAYS: u32 = 120;

/// What the exact engine knows so far.
#[derive(Default)]
pub(super) struct Exact {
    solver: Option<Solver>,
    fan: Option<Fan>,
    fan_days: Vec<FanDay>,
    /// The odds, once all days are solved.
    pub(super) odds: Option<Rc<FirstPassage>>,
    /// The fan as far as the charts reach, once it is there.
    pub(super) heights: Option<Rc<Vec<FanDay>>>,
}

/// The last day that the charts show: past nine tenths of the snails, or past the watcher's patience.
pub(super) fn reach(odds: &FirstPassage, patience: u32) -> u32 {
    let most = odds.percentile(0.95).or_else(|| odds.percentile(0.5)).unwrap_or(HORIZON);
    let near = (most + most / 4).max(12);
    // A patience far beyond what matters would press everything against the axis.
    if patience <= near * 3 { near.max(patience + patience / 10).min(HORIZON) } else { near.min(HORIZON) }
}

impl Exact {
    fn begun(setting: &Setting) -> Self {
        let mut exact = Self { solver: Some(Solver::new(setting, HORIZON)), ..Self::default() };
        exact.advance(setting);
        exact
    }

    /// The last day that is solved.
    pub(super) fn day(&self) -> u32 {
        self.solver.as_ref().map_or(HORIZON, Solver::day)
    }

    /// A frame's work; whether there is more.
    fn advance(&mut self, setting: &Setting) -> bool {
        if let Some(mut solver) = self.solver.take() {
            if !solver.advance(HEIGHTS) {
                self.solver = Some(solver);
                return true;
            }
            self.odds = Some(Rc::new(solver.finish()));
            self.fan = Some(Fan::new(setting, SHARES));
        }
        let (Some(fan), Some(odds)) = (&mut self.fan, &self.odds) else { return false };
        let last = reach(odds, 0);
        let stride = last.div_ceil(FAN_DAYS);
        let mut moved = 0;
        while moved < HEIGHTS {
            // Finding five shares costs about as much again as moving the heights.
            moved += 2 * fan.width() as u64 + 1;
            let Some(day) = fan.next() else { break };
            let done = day.day >= last;
            if done || day.day % stride == 0 {
                self.fan_days.push(day);
            }
            if done {
                self.heights = Some(Rc::new(std::mem::take(&mut self.fan_days)));
                self.fan = None;
                return false;
            }
        }
        true
    }
}

/// The exact odds of a well; complete at once, unless it is a very deep one.
#[hook]
pub(super) fn use_exact(setting: Setting) -> Rc<RefCell<Exact>> {
    let redraw = use_force_update();
    let exact = use_memo(setting, |setting| RefCell::new(Exact::begun(setting)));
    {
        let exact = exact.clone();
        use_effect_with(setting, move |setting| {
            let setting = *setting;
            let mut shown = 0;
            let more = exact.borrow().heights.is_none();
            let frames = more.then(|| {
                each_frame(move || {
                    let more = exact.borrow_mut().advance(&setting);
                    let day = exact.borrow().day();
                    if !more || day > shown + 200 || day == HORIZON {
                        shown = day;
                        redraw.force_update();
                    }
                    more
                })
            });
            move || drop(frames)
        });
    }
    exact
}

/// The snails that are sampled so far.
#[derive(Clone)]
pub(super) struct Drawn {
    /// What became of them.
    pub(super) sample: Rc<Sample>,
    /// How far the sampler is.
    pub(super) progress: Progress,
}

/// The sampled snails, growing by a slice a frame while nobody stops them.
#[hook]
pub(super) fn use_sample(setting: Setting, seed: u64, snails: u32, stopped: bool) -> Drawn {
    let redraw = use_force_update();
    let wanted = (setting, seed, snails);
    let sampler = use_memo(wanted, |(setting, seed, snails)| {
        let mut sampler = Sampler::new(setting, *seed, *snails);
        let progress = sampler.advance(1);
        RefCell::new((sampler, progress))
    });
    {
        let sampler = sampler.clone();
        use_effect_with((wanted, stopped), move |(_, stopped)| {
            let more = !stopped && !sampler.borrow().1.finished;
            let mut shown = 0;
            let frames = more.then(|| {
                each_frame(move || {
                    let mut work = sampler.borrow_mut();
                    let progress = work.0.advance(DAYS);
                    work.1 = progress;
                    if progress.finished || progress.done - shown > progress.snails / 12 {
                        shown = progress.done;
                        redraw.force_update();
                    }
                    !progress.finished
                })
            });
            move || drop(frames)
        });
    }
    let progress = sampler.borrow().1;
    let sample = use_memo((wanted, progress.done), |_| sampler.borrow().0.sample());
    Drawn { sample, progress }
}
