//! Randomness: the probability of each outcome, and the seeded random numbers that choose one.
//!
//! The exact engine needs *weights*, the probability of each outcome. The sampled engine needs *draws*, one random number
//! a day. Both are derived here from the same three chances: salt, good day and reset.
//!
//! # Common random numbers
//!
//! Run `k` of a seed has its own random number generator. Its numbers depend on the seed and on `k` only: not on how many
//! snails there are, nor on how the work is sliced. Each day takes exactly one `u64`, whatever the parameters: the high
//! 32 bits decide the day, the low 32 bits the night. Salt takes the low end of the day's range, good days take the high
//! end, and a reset takes the low end of the night's range.
//!
//! So two wells can be compared with the same random numbers. More than that, the comparison goes one way: with
//! `good_climb >= climb`, no snail gets out earlier with more salt, more resets or a faster wall, and none gets out later
//! with more good days. (If good days lay next to the salt, more salt would turn ordinary days into good ones.)

use rand_xoshiro::Xoshiro256Plus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use crate::snail::{Chance, Night, Weather, WellParams};

/// The probability of each kind of day, in the order of [`Weather::ALL`]. The three sum to 1.
///
/// The two smaller ones are rounded to `f64`; the largest is 1 less their sum. Without that, rounding errors would add up
/// over thousands of days.
///
/// ```
/// use snailwell::snail::{Chance, WellParams, Weather, rng::weights};
///
/// let half = Chance::from_millionths(500_000);
/// let both = WellParams { salt: half, good: half, ..WellParams::default() };
/// assert_eq!(weights(&both), [(Weather::Salt, 0.5), (Weather::Good, 0.25), (Weather::Ordinary, 0.25)]);
/// ```
#[must_use]
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

/// Splits the probability of a kind of day by the night after it: (with a reset, with an ordinary slide).
///
/// The smaller part is the rounded product and the larger is the rest, so that the two sum to `weight`.
///
/// ```
/// use snailwell::snail::{Chance, rng::by_night};
///
/// assert_eq!(by_night(Chance::from_millionths(250_000), 0.5), (0.125, 0.375));
/// assert_eq!(by_night(Chance::ALWAYS, 0.3), (0.3, 0.0));
/// ```
#[must_use]
pub fn by_night(reset: Chance, weight: f64) -> (f64, f64) {
    let (back, clear) = (weight * reset.as_f64(), weight * reset.complement().as_f64());
    if back < clear { (back, weight - back) } else { (weight - clear, clear) }
}

/// The integer thresholds that turn one random `u64` into a kind of day and a kind of night.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Thresholds {
    /// Salt if the day's 32 bits are below this; 0 to 2^32.
    pub(super) salt: u64,
    /// A good day if the day's 32 bits are at least this and it is not salt; 0 to 2^32.
    pub(super) good: u64,
    /// A reset if the night's 32 bits are below this; 0 to 2^32.
    pub(super) reset: u64,
}

impl Thresholds {
    /// The thresholds for the three chances of a well.
    #[must_use]
    pub fn of(params: &WellParams) -> Thresholds {
        let salt = params.salt.threshold32();
        // Good days are a share of the range that salt leaves, at its top end. No threshold exceeds 2^32.
        let unsalted = (1 << 32) - salt;
        Thresholds { salt, good: (1 << 32) - params.good.share_of(unsalted), reset: params.reset.threshold32() }
    }

    /// The kind of day that this random number stands for.
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
    #[must_use]
    pub fn weather(self, draw: u64) -> Weather {
        let day = sign_flipped(draw >> 32);
        if day < self.salt {
            Weather::Salt
        } else if day >= self.good {
            Weather::Good
        } else {
            Weather::Ordinary
        }
    }

    /// The kind of night that this random number stands for.
    #[inline]
    #[must_use]
    pub fn night(self, draw: u64) -> Night {
        if sign_flipped(draw & 0xffff_ffff) < self.reset { Night::Reset } else { Night::Slide }
    }
}

/// The random number generator of one run, xoshiro256+: one `u64` a day.
///
/// The three lowest bits of xoshiro256+ are of poorer quality. That does no harm, because each chance is compared with
/// 32 bits, of which they are the least significant.
#[derive(Clone, Debug)]
pub struct RunRng(Xoshiro256Plus);

impl RunRng {
    /// The generator of run number `run`, counted from 0, of a seed.
    ///
    /// ```
    /// use snailwell::snail::rng::RunRng;
    ///
    /// let mut first = RunRng::new(1, 0);
    /// let mut again = RunRng::new(1, 0);
    /// assert_eq!(first.draw(), again.draw());
    /// assert_ne!(first.draw(), RunRng::new(1, 1).draw());
    /// ```
    #[must_use]
    pub fn new(seed: u64, run: u32) -> RunRng {
        let mut bytes = [0; 32];
        for (eight, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(seed_words(seed_root(seed), run)) {
            *eight = word.to_le_bytes();
        }
        RunRng(Xoshiro256Plus::from_seed(bytes))
    }

    /// The random number for the next day.
    #[inline]
    pub fn draw(&mut self) -> u64 {
        self.0.next_u64()
    }
}

/// The scrambled seed, from which the state of every run of this seed is derived.
pub(super) fn seed_root(seed: u64) -> u64 {
    scramble(seed)
}

/// The initial state of the generator of a run: four 64-bit words, derived from the [`seed_root`] of its seed.
///
/// Seed and run number are scrambled into one 64-bit key, so that neighbouring runs and neighbouring seeds are unrelated
/// and no two runs of a seed have the same key. `SplitMix64` expands the key into four words, as the authors of xoshiro
/// advise.
#[expect(clippy::inline_always, reason = "the sampler calls it for every snail")]
#[inline(always)]
pub(super) fn seed_words(seed_root: u64, run: u32) -> [u64; 4] {
    let key = scramble(seed_root ^ u64::from(run));
    let next = |steps: u64| scramble(key.wrapping_add(GOLDEN.wrapping_mul(steps)));
    [next(0), next(1), next(2), next(3)]
}

/// The increment of `SplitMix64`: 2^64 divided by the golden ratio, made odd.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Flips the highest of 32 bits, so that 0 to 2^32 - 1 is in the order of the same bits read as a signed number. The SIMD
/// lanes compare signed numbers, and both must agree.
const fn sign_flipped(word: u64) -> u64 {
    word ^ 0x8000_0000
}

/// One step of `SplitMix64` (Steele, Lea and Flood 2014; constants of Stafford's variant 13). Different inputs give
/// different outputs.
#[expect(clippy::inline_always, reason = "the sampler calls it for every snail")]
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
