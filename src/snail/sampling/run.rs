//! The diary of one sampled snail.

use crate::snail::rng::{RunRng, Thresholds};
use crate::snail::rules::{is_out, wall_on};
use crate::snail::{HORIZON, Length, Night, TransitionRules, Weather, WellParams};

/// The days of one snail: run `run` of a seed, from day 1 to the day it is out, or to [`HORIZON`].
///
/// It takes the same draws as the [`Sampler`](crate::snail::Sampler) does, so that run `k` here is the `k`-th snail there,
/// counted from 0. Where nothing is left to chance, seed and run make no difference.
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
    stream: RunRng,
    /// Days that have passed.
    day: u32,
    /// Height in the morning, in quarter feet; `None` once the snail is out.
    height: Option<u32>,
}

/// One day of one snail.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DayEntry {
    /// The day, counted from 1.
    pub day: u32,
    /// What the day was like.
    pub weather: Weather,
    /// What the night was like; `None` when the snail was out before it.
    pub night: Option<Night>,
    /// Height in the morning.
    pub start: Length,
    /// Height at the end of the day part. On the last day it may be above the wall.
    pub top: Length,
    /// Height in the next morning; `top`, once out.
    pub end: Length,
    /// The wall during the day.
    pub wall_before: Length,
    /// The wall in the next morning; `wall_before`, once out.
    pub wall_after: Length,
    /// Whether the snail got out on this day.
    pub out: bool,
}

impl Run {
    /// Run `run`, counted from 0, of a seed.
    pub fn new(params: &WellParams, seed: u64, run: u32) -> Run {
        let params = params.clamped();
        Run {
            params,
            moves: TransitionRules::of(&params),
            thresholds: Thresholds::of(&params),
            stream: RunRng::new(seed, run),
            day: 0,
            height: Some(0),
        }
    }

    /// The diary up to a day and with it, or up to the last day there is.
    ///
    /// ```
    /// use snailwell::snail::{Run, WellParams};
    ///
    /// let diary = Run::new(&WellParams::default(), 1, 0).until(10);
    /// assert_eq!(diary.last().map(|entry| entry.day), Some(10));
    /// ```
    pub fn until(self, day: u32) -> Vec<DayEntry> {
        self.take(day as usize).collect()
    }

    /// One day, counted from 1; `None` after the last.
    ///
    /// ```
    /// use snailwell::snail::{Run, WellParams};
    ///
    /// assert!(Run::new(&WellParams::default(), 1, 0).on(28).unwrap().out);
    /// assert_eq!(Run::new(&WellParams::default(), 1, 0).on(29), None);
    /// ```
    pub fn on(mut self, day: u32) -> Option<DayEntry> {
        self.find(|entry| entry.day == day)
    }

    /// The day it got out; `None` where it is still in at [`HORIZON`].
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
        let draw = self.stream.draw();
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

/// What happened on a day, in lengths: the facts from which a log is worded.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Explanation {
    /// What the day part gained.
    pub rose: Length,
    /// What salt took.
    pub slipped: Length,
    /// What the night took.
    pub lost: Length,
    /// Whether the bottom stopped a fall, by salt or by night, that would have gone further.
    pub stopped_by_bottom: bool,
    /// How far below the rim the day part ended; `None` for out, also when it ended level with the rim.
    pub short_of_rim: Option<Length>,
    /// What the bureaux added.
    pub raised: Length,
}

/// The facts of a day, by the rules of the well it was lived in.
///
/// ```
/// use snailwell::snail::{Length, Run, WellParams, explain};
///
/// let classic = WellParams::default();
/// let eve = Run::new(&classic, 1, 0).on(27).unwrap();
/// let why = explain(&classic, &eve);
/// assert_eq!((why.rose, why.lost), (Length::from_feet(3), Length::from_feet(2)));
/// assert_eq!(why.short_of_rim, Some(Length::from_feet(1)));
/// ```
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
        short_of_rim: (!entry.out).then(|| less(entry.wall_before, entry.top)),
        raised: less(entry.wall_after, entry.wall_before),
    }
}
