//! One seeded snail, day by day.
//!
//! Run `n` of a seed has its own stream, and every day takes exactly one 64-bit draw from it, whatever the setting: the
//! high half decides the day, the low half the night. So one setting can be changed and the luck kept.

use std::hint::select_unpredictable;

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use super::{Chance, HORIZON, Length, Setting};

/// 2³², one past the largest half of a draw.
const WHOLE: u64 = 1 << 32;

/// What a day was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weather {
    /// A bucket of salt landed: it does not climb and loses `saltslip`.
    Salt,
    /// A good day: it climbs `goodclimb`.
    Good,
    /// Neither: it climbs `climb`.
    Ordinary,
}

/// What a night was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Night {
    /// It lost `slide`.
    Slide,
    /// It slid to the bottom.
    Reset,
}

/// One day and its night in the diary of one snail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DayEntry {
    /// The day, 1 to [`HORIZON`].
    pub day: u32,
    /// What the day was.
    pub weather: Weather,
    /// What the night was; `None` once it is out.
    pub night: Option<Night>,
    /// The height in the morning.
    pub start: Length,
    /// The height in the evening, before the night.
    pub top: Length,
    /// The height on the next morning, or in the evening of the day it got out.
    pub end: Length,
    /// The height of the wall on that day.
    pub wall: Length,
    /// Whether it got out on that day.
    pub out: bool,
}

/// The stream of one run: `seed` chooses the sample, `run` (from 1) the snail.
pub(super) fn stream(seed: u64, run: u32) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(mix(mix(seed).wrapping_add(u64::from(run))))
}

/// The finaliser of SplitMix64, after one step: neighbouring numbers become unrelated ones.
const fn mix(n: u64) -> u64 {
    let n = n.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let n = (n ^ (n >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    n ^ (n >> 31)
}

/// The rules of one setting with every chance as a threshold on half a draw.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    depth: i64,
    climb: i64,
    slide: i64,
    goodclimb: i64,
    wall: i64,
    saltslip: i64,
    salt_below: u64,
    good_below: u64,
    reset_below: u64,
}

impl Rules {
    pub(super) fn new(setting: &Setting) -> Self {
        let of = |length: Length| i64::from(length.quarters());
        let part = |chance: Chance| u128::from(chance.millionths());
        let (one, salt) = (1_000_000_u128, part(setting.salt));
        // All in millionths of millionths, so that certainty is exactly 2³².
        let threshold =
            |chance: u128| u64::try_from(chance * u128::from(WHOLE) / (one * one)).unwrap_or(WHOLE);
        Self {
            depth: of(setting.depth),
            climb: of(setting.climb),
            slide: of(setting.slide),
            goodclimb: of(setting.goodclimb),
            wall: of(setting.wall),
            saltslip: of(setting.saltslip),
            salt_below: threshold(salt * one),
            good_below: threshold(salt * one + (one - salt) * part(setting.good)),
            reset_below: threshold(part(setting.reset) * one),
        }
    }

    fn weather(&self, draw: u64) -> Weather {
        let half = draw >> 32;
        if half < self.salt_below {
            Weather::Salt
        } else if half < self.good_below {
            Weather::Good
        } else {
            Weather::Ordinary
        }
    }

    fn night(&self, draw: u64) -> Night {
        if draw & (WHOLE - 1) < self.reset_below {
            Night::Reset
        } else {
            Night::Slide
        }
    }

    fn evening(&self, morning: i64, weather: Weather) -> i64 {
        let change = match weather {
            Weather::Salt => -self.saltslip,
            Weather::Good => self.goodclimb,
            Weather::Ordinary => self.climb,
        };
        (morning + change).max(0)
    }

    fn next_morning(&self, evening: i64, night: Night) -> i64 {
        match night {
            Night::Slide => (evening - self.slide).max(0),
            Night::Reset => 0,
        }
    }

    /// The day on which one snail gets out, or `None` if it is still in after [`HORIZON`] days.
    pub(super) fn day_out(&self, mut luck: Xoshiro256PlusPlus) -> Option<u32> {
        let (mut height, mut wall) = (0, self.depth);
        for day in 1..=HORIZON {
            let draw = luck.next_u64();
            // The same rules as the diary's, written so that luck is not guessed at.
            let (day_half, night_half) = (draw >> 32, draw & (WHOLE - 1));
            let climb =
                select_unpredictable(day_half < self.good_below, self.goodclimb, self.climb);
            let change = select_unpredictable(day_half < self.salt_below, -self.saltslip, climb);
            let evening = (height + change).max(0);
            if evening >= wall {
                return Some(day);
            }
            height = select_unpredictable(
                night_half < self.reset_below,
                0,
                (evening - self.slide).max(0),
            );
            wall += self.wall;
        }
        None
    }
}

/// The diary of one snail: an iterator of days that ends after the day it gets out, or after [`HORIZON`] days.
///
/// ```
/// use snailwell::snail::{Run, Setting};
/// let diary: Vec<_> = Run::new(Setting::default(), 1, 1).collect();
/// assert_eq!(diary.len(), 28);
/// assert!(diary.last().is_some_and(|entry| entry.out));
/// ```
#[derive(Clone, Debug)]
pub struct Run {
    rules: Rules,
    luck: Xoshiro256PlusPlus,
    day: u32,
    height: i64,
    wall: i64,
    out: bool,
}

impl Run {
    /// Snail number `run` (from 1) of the sample that `seed` names: the same snail that [`super::Sampler`] counts.
    #[must_use]
    pub fn new(setting: Setting, seed: u64, run: u32) -> Self {
        let rules = Rules::new(&setting);
        Self {
            rules,
            luck: stream(seed, run),
            day: 0,
            height: 0,
            wall: rules.depth,
            out: false,
        }
    }
}

impl Iterator for Run {
    type Item = DayEntry;

    fn next(&mut self) -> Option<DayEntry> {
        if self.out || self.day >= HORIZON {
            return None;
        }
        self.day += 1;
        let draw = self.luck.next_u64();
        let (start, wall) = (self.height, self.wall);
        let weather = self.rules.weather(draw);
        let top = self.rules.evening(start, weather);
        self.out = top >= wall;
        let night = (!self.out).then(|| self.rules.night(draw));
        self.height = night.map_or(top, |night| self.rules.next_morning(top, night));
        self.wall += self.rules.wall;
        Some(DayEntry {
            day: self.day,
            weather,
            night,
            start: length(start),
            top: length(top),
            end: length(self.height),
            wall: length(wall),
            out: self.out,
        })
    }
}

fn length(quarters: i64) -> Length {
    Length::from_quarters(u32::try_from(quarters).unwrap_or(u32::MAX))
}
