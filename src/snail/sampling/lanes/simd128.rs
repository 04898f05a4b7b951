//! The lanes in the browser: four snails at a time, in 128-bit SIMD instructions of WebAssembly.

use core::arch::wasm32::*;

use crate::snail::rng::{seed_root, seed_words};
use crate::snail::sampling::sampler::Rules;
use crate::snail::{HORIZON, Sample};

const LANES: usize = 4;

/// The wall of an empty lane: too high to reach, and low enough that ten years of growth do not overflow an `i32`.
const BEYOND: i32 = i32::MAX / 2;

/// The mask of all four lanes.
const FULL: u32 = 0b1111;

/// Four lanes, each with a snail or empty. Sets of lanes are masks of four bits.
///
/// There is no loop or iterator over the lanes, because a build for size would not unroll it.
#[derive(Clone, Debug)]
pub(in crate::snail::sampling) struct Lanes {
    depth: i32,
    lengths: Lengths,
    /// The four state words of xoshiro256+ for the first two lanes.
    first: [v128; 4],
    /// The four state words of xoshiro256+ for the last two lanes.
    last: [v128; 4],
    height: v128,
    wall: v128,
    /// Days that have passed; 0 in an empty lane.
    age: [u32; LANES],
    /// The mask of the lanes with a snail.
    occupied: u32,
}

impl Lanes {
    /// Four empty lanes.
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
            occupied: 0,
        }
    }

    /// How many snails are being simulated now: 0 to 4.
    pub(in crate::snail::sampling) fn active(&self) -> u32 {
        self.occupied.count_ones()
    }

    /// Simulates about `most` snail-days, at most three more. Starts the runs from `next` up to but not including `end` in
    /// free lanes, records the runs that are done in `sample`, and returns the number of snail-days.
    ///
    /// All of it is one function, so that the state of the snails stays in registers. A run takes only some tens of days;
    /// loading and storing its state would cost as much as the run itself.
    #[target_feature(enable = "simd128")]
    pub(in crate::snail::sampling) fn simulate(
        &mut self,
        seed: u64,
        next: &mut u32,
        end: u32,
        most: u64,
        sample: &mut Sample,
    ) -> u64 {
        /// The next random number of xoshiro256+ for each of two lanes.
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
        let root = seed_root(seed);
        let zero = i32x4_splat(0);
        let [mut a0, mut a1, mut a2, mut a3] = self.first;
        let [mut b0, mut b1, mut b2, mut b3] = self.last;
        let (mut height, mut wall, mut occupied) = (self.height, self.wall, self.occupied);
        let [mut age0, mut age1, mut age2, mut age3] = self.age;
        let mut snail_days = 0;
        let mut at = *next;
        loop {
            let mut free = !occupied & FULL;
            while free != 0 && at < end {
                let place = free.trailing_zeros();
                let lane = u64x2_splat(u64::from(place));
                let (in_first, in_last) = (u64x2_eq(lane, u64x2(0, 1)), u64x2_eq(lane, u64x2(2, 3)));
                let here = i32x4_eq(i32x4_splat(place as i32), i32x4(0, 1, 2, 3));
                let [w0, w1, w2, w3] = seed_words(root, at);
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
                occupied |= 1 << place;
                free &= free - 1;
                at += 1;
            }
            if occupied == 0 || snail_days >= most {
                break;
            }
            let count = u64::from(occupied.count_ones());
            let left = HORIZON.saturating_sub(age0.max(age1).max(age2).max(age3));
            let most = (most - snail_days).div_ceil(count).min(u64::from(left)) as u32;
            let mut days = 0;
            let inside = loop {
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
                let inside = u32::from(i32x4_bitmask(i32x4_gt(wall, top)));
                height = v128_andnot(i32x4_max(i32x4_sub(top, slide), zero), is_reset);
                wall = i32x4_add(wall, rise);
                if inside != FULL || days >= most {
                    break inside;
                }
            };
            snail_days += u64::from(days) * count;
            let mut done = !inside & FULL;
            // A lane that is done is empty until the next run starts in it.
            macro_rules! retire_lane {
                ($lane:literal, $age:ident) => {
                    if occupied & 1 << $lane != 0 {
                        $age += days;
                        let out = !inside & 1 << $lane != 0;
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
            occupied &= !done;
            if at >= end {
                let empty = i32x4(1, 2, 4, 8);
                let is_empty = i32x4_eq(v128_and(i32x4_splat(occupied as i32), empty), zero);
                wall = v128_bitselect(i32x4_splat(BEYOND), wall, is_empty);
                height = v128_andnot(height, is_empty);
            }
        }
        (self.first, self.last) = ([a0, a1, a2, a3], [b0, b1, b2, b3]);
        (self.height, self.wall, self.occupied) = (height, wall, occupied);
        self.age = [age0, age1, age2, age3];
        *next = at;
        snail_days
    }
}

/// The moves and the thresholds of a well, each repeated in all four lanes.
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
        // A threshold of 2^32 does not fit into 32 bits, so an event of probability 1 is built into the moves instead.
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
