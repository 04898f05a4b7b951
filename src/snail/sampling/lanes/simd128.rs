//! Four snails at a time, in the 128-bit instructions that every browser has.

use core::arch::wasm32::*;

use crate::snail::rng::{seed_root, seed_words};
use crate::snail::sampling::sampler::Rules;
use crate::snail::{HORIZON, Sample};

const LANES: usize = 4;

/// A wall that an empty place never reaches, and that ten years of growth do not carry past the largest `i32`.
const BEYOND: i32 = i32::MAX / 2;

/// All four places.
const FULL: u32 = 0b1111;

/// Four places, each with a snail or empty; sets of places are masks of four bits.
///
/// Nothing here is a loop over lanes or an iterator: a build for size would leave them as they stand.
#[derive(Clone, Debug)]
pub(in crate::snail::sampling) struct Lanes {
    depth: i32,
    lengths: Lengths,
    /// The words of xoshiro256+ of the first two places.
    first: [v128; 4],
    /// The words of xoshiro256+ of the last two.
    last: [v128; 4],
    height: v128,
    wall: v128,
    /// Days that have passed; 0 in an empty place.
    age: [u32; LANES],
    taken: u32,
}

impl Lanes {
    /// An empty crew.
    #[target_feature(enable = "simd128")]
    pub(in crate::snail::sampling) fn new(rules: &Rules) -> Lanes {
        let zero = u64x2_splat(0);
        Lanes {
            depth: rules.depth as i32,
            lengths: Lengths::of(rules),
            first: [zero; 4],
            last: [zero; 4],
            height: zero,
            wall: i32x4_splat(BEYOND),
            age: [0; LANES],
            taken: 0,
        }
    }

    /// How many snails are aboard.
    pub(in crate::snail::sampling) fn active(&self) -> u32 {
        self.taken.count_ones()
    }

    /// Lives through about `most` snail-days, at most three more; takes runs aboard from `next` to before `end`, counts those that are
    /// done, and says how many snail-days it were.
    ///
    /// All of it is one function, so that what the snails are made of stays where the processor computes: a snail lives for some
    /// tens of days, and carrying it in and out would cost as much as its life.
    #[target_feature(enable = "simd128")]
    pub(in crate::snail::sampling) fn simulate(
        &mut self,
        seed: u64,
        next: &mut u32,
        end: u32,
        most: u64,
        sample: &mut Sample,
    ) -> u64 {
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
        let root = root(seed);
        let zero = i32x4_splat(0);
        let [mut a0, mut a1, mut a2, mut a3] = self.first;
        let [mut b0, mut b1, mut b2, mut b3] = self.last;
        let (mut height, mut wall, mut taken) = (self.height, self.wall, self.taken);
        let [mut age0, mut age1, mut age2, mut age3] = self.age;
        let mut lived = 0;
        let mut at = *next;
        loop {
            let mut free = !taken & FULL;
            while free != 0 && at < end {
                let place = free.trailing_zeros();
                let lane = u64x2_splat(u64::from(place));
                let (in_first, in_last) = (u64x2_eq(lane, u64x2(0, 1)), u64x2_eq(lane, u64x2(2, 3)));
                let here = i32x4_eq(i32x4_splat(place as i32), i32x4(0, 1, 2, 3));
                let [w0, w1, w2, w3] = words(root, at);
                macro_rules! load_lane {
                    ($word:ident, $a:ident, $b:ident) => {
                        let word = u64x2_splat($word);
                        $a = v128_bitselect(word, $a, in_first);
                        $b = v128_bitselect(word, $b, in_last);
                    };
                }
                load_lane!(w0, a0, b0);
                load_lane!(w1, a1, b1);
                load_lane!(w2, a2, b2);
                load_lane!(w3, a3, b3);
                height = v128_andnot(height, here);
                wall = v128_bitselect(i32x4_splat(self.depth), wall, here);
                taken |= 1 << place;
                free &= free - 1;
                at += 1;
            }
            if taken == 0 || lived >= most {
                break;
            }
            let count = u64::from(taken.count_ones());
            let left = HORIZON.saturating_sub(age0.max(age1).max(age2).max(age3));
            let most = (most - lived).div_ceil(count).min(u64::from(left)) as u32;
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
                let within = u32::from(i32x4_bitmask(i32x4_gt(wall, top)));
                height = v128_andnot(i32x4_max(i32x4_sub(top, slide), zero), is_reset);
                wall = i32x4_add(wall, rise);
                if within != FULL || days >= most {
                    break within;
                }
            };
            lived += u64::from(days) * count;
            let mut done = !within & FULL;
            // A place that is done is empty until the next run comes aboard.
            macro_rules! retire_lane {
                ($lane:literal, $age:ident) => {
                    if taken & 1 << $lane != 0 {
                        $age += days;
                        let out = !within & 1 << $lane != 0;
                        if out || $age >= HORIZON {
                            sample.record(out.then_some($age), 1);
                            done |= 1 << $lane;
                            $age = 0;
                        }
                    }
                };
            }
            retire_lane!(0, age0);
            retire_lane!(1, age1);
            retire_lane!(2, age2);
            retire_lane!(3, age3);
            taken &= !done;
            if at >= end {
                let empty = i32x4(1, 2, 4, 8);
                let is_empty = i32x4_eq(v128_and(i32x4_splat(taken as i32), empty), zero);
                wall = v128_bitselect(i32x4_splat(BEYOND), wall, is_empty);
                height = v128_andnot(height, is_empty);
            }
        }
        (self.first, self.last) = ([a0, a1, a2, a3], [b0, b1, b2, b3]);
        (self.height, self.wall, self.taken) = (height, wall, taken);
        self.age = [age0, age1, age2, age3];
        *next = at;
        lived
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
        let slip = i32x4_neg(lanes(moves.salt_slip));
        let climb = if always(thresholds.salt) { slip } else { lanes(moves.climb) };
        let plain_only = always(thresholds.salt) || always(thresholds.good);
        let good = if plain_only { climb } else { lanes(moves.good_climb) };
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
