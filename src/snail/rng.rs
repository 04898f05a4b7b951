//! How chance turns into weather and nights.
//!
//! The exact engine asks for *weights*, the probability of each outcome; the sampled one asks for *draws*. Both are
//! derived here from the same three chances.
//!
//! # Common random numbers
//!
//! Run `k` of a seed has its own stream, which depends on the seed and on `k` and on nothing else: not on how many
//! snails there are, nor on how the work is sliced. Each day takes exactly one `u64` from the stream, whatever the
//! setting: its high 32 bits decide the day, its low 32 bits the night. Salt takes the low end of the day's range and
//! good days the high end, and a reset the low end of the night's. So a change of one setting keeps the luck, and more
//! than that: with `good_climb >= climb`, a snail never gains from more salt, more resets or a faster wall, and never
//! loses by more good days. (If good days lay next to the salt, more salt would turn ordinary days into good ones.)

use rand_xoshiro::Xoshiro256Plus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use crate::snail::{Chance, Night, Weather, WellParams};

/// The probability of each weather, in the order of [`Weather::ALL`].
///
/// Each is the `f64` nearest to it, but for the likeliest, which is what the others leave of 1: a product of millions
/// of days must neither gain nor lose.
///
/// ```
/// use snailwell::snail::{Chance, WellParams, Weather, rng::weights};
///
/// let half = Chance::from_millionths(500_000);
/// let both = WellParams { salt: half, good: half, ..WellParams::default() };
/// assert_eq!(weights(&both), [(Weather::Salt, 0.5), (Weather::Good, 0.25), (Weather::Ordinary, 0.25)]);
/// ```
pub fn weights(params: &WellParams) -> [(Weather, f64); 3] {
    let unsalted = u64::from(params.salt.complement().millionths());
    // Products of two counts of millionths are exact in an f64; the one division rounds.
    let share = |millionths: u32| (unsalted * u64::from(millionths)) as f64 / 1e12;
    let salt = params.salt.as_f64();
    let good = share(params.good.millionths());
    let ordinary = share(params.good.complement().millionths());
    let (salt, good, ordinary) = if salt >= good && salt >= ordinary {
        (1.0 - (good + ordinary), good, ordinary)
    } else if good >= ordinary {
        (salt, 1.0 - (salt + ordinary), ordinary)
    } else {
        (salt, good, 1.0 - (salt + good))
    };
    Weather::ALL.map(|weather| {
        let weight = match weather {
            Weather::Salt => salt,
            Weather::Good => good,
            Weather::Ordinary => ordinary,
        };
        (weather, weight)
    })
}

/// How much of a weather's weight goes into a night that resets, and how much into one that slides.
///
/// The smaller is the rounded product, the larger what it leaves, so that the two sum to the weight.
///
/// ```
/// use snailwell::snail::{Chance, rng::by_night};
///
/// assert_eq!(by_night(Chance::from_millionths(250_000), 0.5), (0.125, 0.375));
/// assert_eq!(by_night(Chance::ALWAYS, 0.3), (0.3, 0.0));
/// ```
pub fn by_night(reset: Chance, weight: f64) -> (f64, f64) {
    let (back, clear) = (weight * reset.as_f64(), weight * reset.complement().as_f64());
    if back < clear { (back, weight - back) } else { (weight - clear, clear) }
}

/// The integer thresholds that turn one draw into a day and a night.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Thresholds {
    /// Salt, if the day's 32 bits are below; 0 to 2^32.
    pub(super) salt: u64,
    /// Good, if the day's 32 bits are at least this, and it is not salt; 0 to 2^32.
    pub(super) good: u64,
    /// Reset, if the night's 32 bits are below; 0 to 2^32.
    pub(super) reset: u64,
}

impl Thresholds {
    /// The thresholds of a well.
    pub fn of(params: &WellParams) -> Thresholds {
        let salt = params.salt.threshold32();
        // The share of good days is taken of what salt leaves, and lies at the top. None of it exceeds 2^32.
        let unsalted = (1 << 32) - salt;
        Thresholds { salt, good: (1 << 32) - params.good.share_of(unsalted), reset: params.reset.threshold32() }
    }

    /// The weather that a draw means.
    ///
    /// ```
    /// use snailwell::snail::{Chance, WellParams, Weather, rng::Thresholds};
    ///
    /// let half = Chance::from_millionths(500_000);
    /// let both = Thresholds::of(&WellParams { salt: half, good: half, ..WellParams::default() });
    /// assert_eq!(both.weather(1 << 63), Weather::Salt);
    /// assert_eq!(both.weather(0), Weather::Ordinary);
    /// assert_eq!(both.weather(u64::MAX >> 1), Weather::Good);
    /// ```
    #[inline]
    pub fn weather(self, draw: u64) -> Weather {
        let day = signed(draw >> 32);
        if day < self.salt {
            Weather::Salt
        } else if day >= self.good {
            Weather::Good
        } else {
            Weather::Ordinary
        }
    }

    /// The night that a draw means.
    #[inline]
    pub fn night(self, draw: u64) -> Night {
        if signed(draw & 0xffff_ffff) < self.reset { Night::Reset } else { Night::Slide }
    }
}

/// The draws of one run, one `u64` a day: xoshiro256+.
///
/// Its three lowest bits are weaker than the rest, and decide nothing: a chance is compared with 32 bits.
#[derive(Clone, Debug)]
pub struct RunRng(Xoshiro256Plus);

impl RunRng {
    /// The stream of run `run` of a seed.
    ///
    /// ```
    /// use snailwell::snail::rng::RunRng;
    ///
    /// let mut first = RunRng::new(1, 0);
    /// let mut again = RunRng::new(1, 0);
    /// assert_eq!(first.draw(), again.draw());
    /// assert_ne!(first.draw(), RunRng::new(1, 1).draw());
    /// ```
    pub fn new(seed: u64, run: u32) -> RunRng {
        let mut bytes = [0; 32];
        for (eight, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(seed_words(seed_root(seed), run)) {
            *eight = word.to_le_bytes();
        }
        RunRng(Xoshiro256Plus::from_seed(bytes))
    }

    /// The draw of the next day.
    #[inline]
    pub fn draw(&mut self) -> u64 {
        self.0.next_u64()
    }
}

/// What all runs of a seed begin with.
pub(super) fn seed_root(seed: u64) -> u64 {
    scramble(seed)
}

/// The four words that the stream of a run starts from, of the [`seed_root`] of its seed.
///
/// Seed and run are scrambled into one 64-bit key, so that neighbouring runs and neighbouring seeds share nothing, and no
/// two runs of a seed have the same key; SplitMix64 makes four words of it, as the authors of xoshiro advise.
#[inline(always)]
pub(super) fn seed_words(seed_root: u64, run: u32) -> [u64; 4] {
    let key = scramble(seed_root ^ u64::from(run));
    let next = |steps: u64| scramble(key.wrapping_add(GOLDEN.wrapping_mul(steps)));
    [next(0), next(1), next(2), next(3)]
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// 32 bits taken as a signed number, and moved to 0 to 2^32 - 1: the order in which 128-bit instructions compare.
const fn signed(word: u64) -> u64 {
    word ^ 0x8000_0000
}

/// One step of SplitMix64 (Steele, Lea and Flood 2014; constants of Stafford's variant 13): a one-to-one map.
#[inline(always)]
fn scramble(word: u64) -> u64 {
    let word = word.wrapping_add(GOLDEN);
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scramble_is_the_published_step() {
        // First outputs of SplitMix64 seeded with 0, as in rand_xoshiro and in Vigna's reference code.
        assert_eq!(scramble(0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(scramble(0x9e37_79b9_7f4a_7c15), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn draws_are_pinned_for_ever() {
        // A permalink with seed and run must show the same snail on every machine and in every later version.
        let mut stream = RunRng::new(1, 0);
        let draws: Vec<u64> = (0..3).map(|_| stream.draw()).collect();
        assert_eq!(draws, PINNED, "{draws:#x?}");
    }

    const PINNED: [u64; 3] = [0x7fed_9d1b_f607_ae34, 0x2b3f_55d4_2b82_07cb, 0x2514_11f1_efcb_b65a];

    #[test]
    fn certain_chances_are_certain() {
        let all =
            WellParams { salt: Chance::ALWAYS, good: Chance::ALWAYS, reset: Chance::ALWAYS, ..WellParams::default() };
        let none = WellParams::default();
        for draw in [0, u64::MAX, 0xffff_ffff, 0xffff_ffff_0000_0000] {
            assert_eq!(Thresholds::of(&all).weather(draw), Weather::Salt);
            assert_eq!(Thresholds::of(&all).night(draw), Night::Reset);
            assert_eq!(Thresholds::of(&none).weather(draw), Weather::Ordinary);
            assert_eq!(Thresholds::of(&none).night(draw), Night::Slide);
            let good = WellParams { good: Chance::ALWAYS, ..none };
            assert_eq!(Thresholds::of(&good).weather(draw), Weather::Good);
        }
    }
}
