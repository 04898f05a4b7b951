//! The day-by-day log of one sampled snail, and the facts that explain a day.

use crate::snail::rng::{RunRng, Thresholds};
use crate::snail::rules::{is_out, wall_on};
use crate::snail::{HORIZON, Length, Night, TransitionRules, Weather, WellParams};

/// One simulated run: an iterator over the days of one snail, from day 1 to the day it gets out, or to [`HORIZON`].
///
/// It uses the same random numbers as [`Sampler`](crate::snail::Sampler): run `k` here is snail `k` there, counted from 0.
/// In a well without chance, seed and run number make no difference.
///
/// ```
/// use snailwell::snail::{Length, Run, WellParams};
///
/// let diary: Vec<_> = Run::new(&WellParams::default(), 1, 0).collect();
/// assert_eq!(diary.len(), 28);
/// let last = diary.last().unwrap();
/// assert!(last.out && last.night.is_none());
/// assert_eq!((last.start, last.top), (Length::from_feet(27), Length::from_feet(30)));
/// ```
#[derive(Clone, Debug)]
pub struct Run {
    params: WellParams,
    moves: TransitionRules,
    thresholds: Thresholds,
    rng: RunRng,
    /// Days that have passed.
    day: u32,
    /// Height in the morning, in quarter feet; `None` once the snail is out.
    height: Option<u32>,
}

/// One day of one snail: an entry of its log.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DayEntry {
    /// The day, counted from 1.
    pub day: u32,
    /// The kind of day.
    pub weather: Weather,
    /// The kind of night; `None` if the snail got out during the day.
    pub night: Option<Night>,
    /// Height in the morning.
    pub start: Length,
    /// Height at the end of the day, before the night. On the day it gets out it may be above the wall.
    pub top: Length,
    /// Height next morning; the same as `top` if the snail got out.
    pub end: Length,
    /// Height of the wall during the day.
    pub wall_before: Length,
    /// Height of the wall next morning; the same as `wall_before` if the snail got out.
    pub wall_after: Length,
    /// Whether the snail got out on this day.
    pub out: bool,
}

impl Run {
    /// Run number `run`, counted from 0, of a seed.
    #[must_use]
    pub fn new(params: &WellParams, seed: u64, run: u32) -> Run {
        let params = params.clamped();
        Run {
            params,
            moves: TransitionRules::of(&params),
            thresholds: Thresholds::of(&params),
            rng: RunRng::new(seed, run),
            day: 0,
            height: Some(0),
        }
    }

    /// The log up to and including a day, or to the end of the run if that comes first.
    ///
    /// ```
    /// use snailwell::snail::{Run, WellParams};
    ///
    /// let diary = Run::new(&WellParams::default(), 1, 0).until(10);
    /// assert_eq!(diary.last().map(|entry| entry.day), Some(10));
    /// ```
    #[must_use]
    pub fn until(self, day: u32) -> Vec<DayEntry> {
        self.take(day as usize).collect()
    }

    /// The first-passage day; `None` if the snail is still in at [`HORIZON`].
    #[must_use]
    pub fn out_day(self) -> Option<u32> {
        self.last().filter(|entry| entry.out).map(|entry| entry.day)
    }
}

impl Iterator for Run {
    type Item = DayEntry;

    fn next(&mut self) -> Option<DayEntry> {
        let start = self.height?;
        if self.day >= HORIZON {
            return None;
        }
        self.day += 1;
        let draw = self.rng.draw();
        let wall = wall_on(&self.params, self.day);
        let weather = self.thresholds.weather(draw);
        let top = self.moves.after_day(start, weather);
        let out = is_out(top, wall.quarters());
        let night = (!out).then(|| self.thresholds.night(draw));
        self.height = night.map(|night| self.moves.after_night(top, night));
        Some(DayEntry {
            day: self.day,
            weather,
            night,
            start: Length::from_quarters(start),
            top: Length::from_quarters(top),
            end: Length::from_quarters(self.height.unwrap_or(top)),
            wall_before: wall,
            wall_after: if out { wall } else { wall_on(&self.params, self.day + 1) },
            out,
        })
    }
}

/// What happened on a day, as lengths: the facts from which the page words its log.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Explanation {
    /// How far the snail climbed by day.
    pub rose: Length,
    /// How far it fell because of salt.
    pub slipped: Length,
    /// How far it slid back in the night, a reset included.
    pub lost: Length,
    /// Whether the bottom cut short a fall from salt or an ordinary slide.
    pub stopped_by_bottom: bool,
    /// How much the wall grew in the night.
    pub raised: Length,
}

/// Explains an entry of a log. `params` must be those of the well that the entry comes from.
///
/// ```
/// use snailwell::snail::{Length, Run, WellParams, explain};
///
/// let classic = WellParams::default();
/// let eve = Run::new(&classic, 1, 0).nth(26).unwrap();
/// let why = explain(&classic, &eve);
/// assert_eq!((why.rose, why.lost), (Length::from_feet(3), Length::from_feet(2)));
/// ```
#[must_use]
pub fn explain(params: &WellParams, entry: &DayEntry) -> Explanation {
    let params = params.clamped();
    let less = |from: Length, to: Length| Length::from_quarters(from.quarters().saturating_sub(to.quarters()));
    let slipped = less(entry.start, entry.top);
    let lost = less(entry.top, entry.end);
    let cut_short = match entry.weather {
        Weather::Salt => slipped < params.salt_slip,
        Weather::Good | Weather::Ordinary => false,
    };
    let cut_at_night = match entry.night {
        Some(Night::Slide) => lost < params.slide,
        Some(Night::Reset) | None => false,
    };
    Explanation {
        rose: less(entry.top, entry.start),
        slipped,
        lost,
        stopped_by_bottom: cut_short || cut_at_night,
        raised: less(entry.wall_after, entry.wall_before),
    }
}
