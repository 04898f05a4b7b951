//! Seeded snails by the thousand, in slices.

use super::day::is_out;
use super::luck::{Stream, Thresholds};
use super::{HORIZON, Moves, Sample, Setting, first_day};

/// Lives through the days of a number of snails, as many at a time as the caller allows.
///
/// Run `k`, counted from 0, has its own stream of draws, see [`luck`](super::luck): so the result depends on the
/// setting, the seed and the number of snails, and not on the slices; and [`Run`](super::Run) can show any one of
/// the snails again. Memory does not grow with the number of snails: only counts are kept. Where nothing is left to
/// chance, one snail stands for all.
///
/// ```
/// use snailwell::snail::{Chance, Sampler, Setting};
///
/// let setback = Setting { reset: Chance::from_millionths(50_000), ..Setting::default() };
/// let mut whole = Sampler::new(&setback, 7, 1000);
/// assert!(whole.advance(u64::MAX).finished);
///
/// let mut sliced = Sampler::new(&setback, 7, 1000);
/// while !sliced.advance(999).finished {}
/// assert_eq!(sliced.sample(), whole.sample());
/// ```
#[derive(Clone, Debug)]
pub struct Sampler {
    setting: Setting,
    rules: Rules,
    seed: u64,
    snails: u32,
    /// Snails followed to the end; also the number of the run that is next.
    done: u32,
    /// The snail that the last slice left on its way.
    underway: Option<Snail>,
    sample: Sample,
}

/// How far a [`Sampler`] is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Progress {
    /// Snails followed to the end so far.
    pub done: u32,
    /// Snails to follow in all.
    pub snails: u32,
    /// Snail-days that this slice lived through.
    pub snail_days: u64,
    /// Whether all snails are done.
    pub finished: bool,
}

impl Sampler {
    /// A sampler of so many snails, runs 0 to `snails - 1` of the seed, followed to [`HORIZON`].
    pub fn new(setting: &Setting, seed: u64, snails: u32) -> Sampler {
        let setting = setting.clamped();
        let sample = Sample { out_on: vec![0; HORIZON as usize], still_in: 0 };
        Sampler { setting, rules: Rules::of(&setting), seed, snails, done: 0, underway: None, sample }
    }

    /// Lives through at most `budget` snail-days more.
    ///
    /// Half a million take less than 10 milliseconds in a browser.
    pub fn advance(&mut self, budget: u64) -> Progress {
        let mut left = budget;
        if self.setting.is_certain() && left > 0 {
            let all = self.snails - self.done;
            self.record(first_day(&self.setting).and_then(|day| u32::try_from(day).ok()), all);
        }
        while self.done < self.snails && left > 0 {
            let mut snail = self.underway.take().unwrap_or_else(|| Snail::new(&self.rules, self.seed, self.done));
            let most = u64::from(HORIZON.saturating_sub(snail.day)).min(left) as u32;
            let before = snail.day;
            let out = snail.live(&self.rules, most);
            left -= u64::from(snail.day - before);
            if out || snail.day >= HORIZON {
                self.record(out.then_some(snail.day), 1);
            } else {
                self.underway = Some(snail);
            }
        }
        let Sampler { done, snails, .. } = *self;
        Progress { done, snails, snail_days: budget - left, finished: done >= snails }
    }

    /// What the snails that are done did.
    ///
    /// While the sampler is under way these are the first runs in order, whatever their days: no bias towards short
    /// ones.
    pub fn sample(&self) -> Sample {
        self.sample.clone()
    }

    /// The seed, for whoever shows the sample.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    fn record(&mut self, out_on: Option<u32>, snails: u32) {
        let count = out_on.and_then(|day| self.sample.out_on.get_mut((day as usize).checked_sub(1)?));
        *count.unwrap_or(&mut self.sample.still_in) += snails;
        self.done += snails;
    }
}

/// A well, prepared for many days.
#[derive(Clone, Copy, Debug)]
struct Rules {
    thresholds: Thresholds,
    moves: Moves,
    depth: u32,
    wall: u32,
}

impl Rules {
    fn of(setting: &Setting) -> Rules {
        Rules {
            thresholds: Thresholds::of(setting),
            moves: Moves::of(setting),
            depth: setting.depth.quarters(),
            wall: setting.wall.quarters(),
        }
    }
}

/// One snail on its way.
#[derive(Clone, Debug)]
struct Snail {
    stream: Stream,
    /// Days that have passed.
    day: u32,
    height: u32,
    wall: u32,
}

impl Snail {
    fn new(rules: &Rules, seed: u64, run: u32) -> Snail {
        Snail { stream: Stream::new(seed, run), day: 0, height: 0, wall: rules.depth }
    }

    /// Lives through at most `most` days; whether the snail got out on the last of them.
    #[inline]
    fn live(&mut self, rules: &Rules, most: u32) -> bool {
        let Rules { thresholds, moves, wall: rise, .. } = *rules;
        let Snail { mut stream, mut height, mut wall, .. } = self.clone();
        let mut out = false;
        let mut days = 0;
        while days < most && !out {
            days += 1;
            let draw = stream.draw();
            let weather = thresholds.weather(draw);
            let night = thresholds.night(draw);
            let top = moves.after_day(height, weather);
            out = is_out(top, wall);
            height = moves.after_night(top, night);
            wall = wall.saturating_add(rise);
        }
        *self = Snail { stream, day: self.day + days, height, wall };
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snail::{Chance, Length};

    #[test]
    fn a_certain_well_takes_no_days() {
        let mut sampler = Sampler::new(&Setting::default(), 1, u32::MAX);
        let progress = sampler.advance(1);
        assert_eq!((progress.done, progress.snail_days, progress.finished), (u32::MAX, 0, true));
        assert_eq!(sampler.sample().on(28), u32::MAX);
    }

    #[test]
    fn the_fast_path_is_the_long_way_shortened() {
        // A chance of a good day that is as good as any other: the same snails, by the long way.
        let quick = Setting { wall: Length::from_quarters(3), ..Setting::default() };
        let long = Setting { good: Chance::from_millionths(300_000), goodclimb: quick.climb, ..quick };
        let sample = |setting| {
            let mut sampler = Sampler::new(setting, 3, 50);
            sampler.advance(u64::MAX);
            sampler.sample()
        };
        assert_eq!(sample(&quick), sample(&long));
    }

    #[test]
    fn no_budget_and_no_snails_are_no_trouble() {
        let salty = Setting { salt: Chance::from_millionths(100_000), ..Setting::default() };
        let mut idle = Sampler::new(&salty, 1, 10);
        let progress = idle.advance(0);
        assert_eq!((progress.done, progress.finished), (0, false));
        assert_eq!(idle.sample().mean(), None);
        let mut empty = Sampler::new(&salty, 1, 0);
        assert!(empty.advance(100).finished);
        assert_eq!(empty.sample().percentile(0.5), None);
    }
}
