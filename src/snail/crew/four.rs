//! Four snails at a time, in the 128-bit instructions that every browser has.

use core::arch::wasm32::*;

use super::super::HORIZON;
use super::super::luck::words;
use super::super::sampled::Rules;

const LANES: usize = 4;

/// A wall that an empty place never reaches, and that ten years of growth do not carry past the largest `i32`.
const BEYOND: i32 = i32::MAX / 2;

/// All four places.
const FULL: u32 = 0b1111;

/// Four places, each with a snail or empty; sets of places are masks of four bits.
///
/// Nothing here is a loop over lanes or an iterator: a build for size would leave them as they stand.
#[derive(Clone, Debug)]
pub(in super::super) struct Crew {
    depth: i32,
    lengths: Lengths,
    /// The words of xoshiro256+ of the first two places.
    first: [v128; 4],
    /// The words of xoshiro256+ of the last two.
    last: [v128; 4],
    height: v128,
    wall: v128,
    /// Days that have passed.
    age: [u32; LANES],
    taken: u32,
    out: u32,
    /// Out, or at the horizon.
    done: u32,
}

impl Crew {
    /// An empty crew.
    #[target_feature(enable = "simd128")]
    pub(in super::super) fn new(rules: &Rules) -> Crew {
        let zero = u64x2_splat(0);
        Crew {
            depth: rules.depth as i32,
            lengths: Lengths::of(rules),
            first: [zero; 4],
            last: [zero; 4],
            height: zero,
            wall: i32x4_splat(BEYOND),
            age: [0; LANES],
            taken: 0,
            out: 0,
            done: 0,
        }
    }

    /// Whether a snail can come aboard.
    pub(in super::super) fn has_room(&self) -> bool {
        self.taken != FULL
    }

    /// Takes a run aboard, at the bottom on the morning of day 1.
    #[target_feature(enable = "simd128")]
    pub(in super::super) fn board(&mut self, seed: u64, run: u32) {
        let free = (!self.taken).trailing_zeros();
        let lane = u64x2_splat(u64::from(free));
        let (in_first, in_last) = (u64x2_eq(lane, u64x2(0, 1)), u64x2_eq(lane, u64x2(2, 3)));
        let [w0, w1, w2, w3] = words(seed, run);
        let [a0, a1, a2, a3] = self.first;
        let [b0, b1, b2, b3] = self.last;
        macro_rules! dealt {
            ($word:ident, $lanes:ident, $here:ident) => {
                v128_bitselect(u64x2_splat($word), $lanes, $here)
            };
        }
        self.first =
            [dealt!(w0, a0, in_first), dealt!(w1, a1, in_first), dealt!(w2, a2, in_first), dealt!(w3, a3, in_first)];
        self.last =
            [dealt!(w0, b0, in_last), dealt!(w1, b1, in_last), dealt!(w2, b2, in_last), dealt!(w3, b3, in_last)];
        self.stand(free, self.depth);
        self.taken |= 1 << free;
    }

    /// Puts the bottom of a wall of that height at a place.
    #[target_feature(enable = "simd128")]
    fn stand(&mut self, lane: u32, wall: i32) {
        let here = i32x4_eq(i32x4_splat(lane as i32), i32x4(0, 1, 2, 3));
        self.height = v128_andnot(self.height, here);
        self.wall = v128_bitselect(i32x4_splat(wall), self.wall, here);
        if let Some(age) = self.age.get_mut(lane as usize) {
            *age = 0;
        }
    }

    /// Lives until a snail is out or at the horizon, or for about `most` snail-days; how many it were.
    #[target_feature(enable = "simd128")]
    pub(in super::super) fn live(&mut self, most: u64) -> u64 {
        let count = self.taken.count_ones();
        let [a, b, c, d] = self.age;
        let left = HORIZON.saturating_sub(a.max(b).max(c).max(d));
        let most = most.div_ceil(u64::from(count.max(1))).min(u64::from(left)) as u32;
        if most == 0 || count == 0 {
            return 0;
        }
        let (days, within) = self.days(most);
        // An empty place stays at age 0.
        let aged = |age: u32, lane: u32| age + (days & (self.taken >> lane & 1).wrapping_neg());
        self.age = [aged(a, 0), aged(b, 1), aged(c, 2), aged(d, 3)];
        self.out = !u32::from(within) & self.taken;
        self.done = self.out;
        if days == left {
            let [a, b, c, d] = self.age;
            let late = |age: u32, lane: u32| u32::from(age >= HORIZON) << lane;
            self.done |= late(a, 0) | late(b, 1) | late(c, 2) | late(d, 3);
        }
        u64::from(days * count)
    }

    /// The day of a snail that is done, `None` within for one that is still in; it leaves.
    #[target_feature(enable = "simd128")]
    pub(in super::super) fn leave(&mut self) -> Option<Option<u32>> {
        if self.done == 0 {
            return None;
        }
        let lane = self.done.trailing_zeros();
        let bit = 1 << lane;
        let day = self.age.get(lane as usize).copied().filter(|_| self.out & bit != 0);
        self.done &= !bit;
        self.taken &= !bit;
        self.stand(lane, BEYOND);
        Some(day)
    }

    /// Lives through at most `most` days, and stops on the day when a snail is out; the days, and who is still in.
    #[target_feature(enable = "simd128")]
    fn days(&mut self, most: u32) -> (u32, u8) {
        /// One draw for each of two places: xoshiro256+.
        macro_rules! draw {
            ($s0:ident, $s1:ident, $s2:ident, $s3:ident) => {{
                let drawn = i64x2_add($s0, $s3);
                let shifted = i64x2_shl($s1, 17);
                $s2 = v128_xor($s2, $s0);
                $s3 = v128_xor($s3, $s1);
                $s1 = v128_xor($s1, $s2);
                $s0 = v128_xor($s0, $s3);
                $s2 = v128_xor($s2, shifted);
                $s3 = v128_or(i64x2_shl($s3, 45), u64x2_shr($s3, 19));
                drawn
            }};
        }
        let Lengths { slip, good, differ, slide, rise, salt_below, good_from, reset_below } = self.lengths;
        let zero = i32x4_splat(0);
        let [mut a0, mut a1, mut a2, mut a3] = self.first;
        let [mut b0, mut b1, mut b2, mut b3] = self.last;
        let (mut height, mut wall) = (self.height, self.wall);
        let mut days = 0;
        let within = loop {
            days += 1;
            let (one, two) = (draw!(a0, a1, a2, a3), draw!(b0, b1, b2, b3));
            let day = i32x4_shuffle::<1, 3, 5, 7>(one, two);
            let night = i32x4_shuffle::<0, 2, 4, 6>(one, two);
            let is_salt = i32x4_gt(salt_below, day);
            let is_plain = i32x4_gt(good_from, day);
            let is_reset = i32x4_gt(reset_below, night);
            let climbed = v128_xor(good, v128_and(differ, is_plain));
            let change = v128_or(v128_andnot(climbed, is_salt), v128_and(slip, is_salt));
            let top = i32x4_max(i32x4_add(height, change), zero);
            let within = i32x4_bitmask(i32x4_gt(wall, top));
            height = v128_andnot(i32x4_max(i32x4_sub(top, slide), zero), is_reset);
            wall = i32x4_add(wall, rise);
            if within != 0b1111 || days >= most {
                break within;
            }
        };
        (self.first, self.last) = ([a0, a1, a2, a3], [b0, b1, b2, b3]);
        (self.height, self.wall) = (height, wall);
        (days, within)
    }
}

/// What a day may do, in every lane.
#[derive(Clone, Copy, Debug)]
struct Lengths {
    slip: v128,
    good: v128,
    /// The bits in which an ordinary day's climb differs from a good one's.
    differ: v128,
    slide: v128,
    rise: v128,
    salt_below: v128,
    good_from: v128,
    reset_below: v128,
}

impl Lengths {
    #[target_feature(enable = "simd128")]
    fn of(rules: &Rules) -> Lengths {
        let Rules { thresholds, moves, wall: rise, .. } = rules;
        // A draw cannot be below 2^32 in 32 bits: what always happens is put into the moves.
        let always = |threshold: u64| threshold > u64::from(u32::MAX);
        let lanes = |length: u32| i32x4_splat(length as i32);
        let below = |threshold: u64| i32x4_splat((threshold as u32 ^ 0x8000_0000) as i32);
        let slip = i32x4_neg(lanes(moves.saltslip));
        let climb = if always(thresholds.salt) { slip } else { lanes(moves.climb) };
        let plain_only = always(thresholds.salt) || always(thresholds.good);
        let good = if plain_only { climb } else { lanes(moves.goodclimb) };
        Lengths {
            slip,
            good,
            differ: v128_xor(climb, good),
            slide: if always(thresholds.reset) { i32x4_splat(BEYOND) } else { lanes(moves.slide) },
            rise: lanes(*rise),
            salt_below: below(thresholds.salt),
            good_from: below(thresholds.good),
            reset_below: below(thresholds.reset),
        }
    }
}
