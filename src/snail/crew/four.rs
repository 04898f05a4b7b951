//! Four snails at a time, in the 128-bit instructions that every browser has.

use core::arch::wasm32::*;

use super::super::HORIZON;
use super::super::luck::words;
use super::super::sampled::Rules;

const LANES: usize = 4;

/// A wall that an empty place never reaches, and that ten years of growth do not carry past the largest `i32`.
const BEYOND: i32 = i32::MAX / 2;

/// Four places, each with a snail or empty.
#[derive(Clone, Debug)]
pub(in super::super) struct Crew {
    rules: Rules,
    /// The words of xoshiro256++, of each place.
    luck: [[u64; LANES]; 4],
    height: [i32; LANES],
    wall: [i32; LANES],
    /// Days that have passed.
    day: [u32; LANES],
    place: [Place; LANES],
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Place {
    Empty,
    In,
    Out,
}

impl Crew {
    /// An empty crew.
    pub(in super::super) fn new(rules: &Rules) -> Crew {
        Crew {
            rules: *rules,
            luck: [[0; LANES]; 4],
            height: [0; LANES],
            wall: [BEYOND; LANES],
            day: [0; LANES],
            place: [Place::Empty; LANES],
        }
    }

    /// Whether a snail can come aboard.
    pub(in super::super) fn has_room(&self) -> bool {
        self.place.contains(&Place::Empty)
    }

    /// Takes a run aboard, at the bottom on the morning of day 1.
    pub(in super::super) fn board(&mut self, seed: u64, run: u32) {
        let words = words(seed, run);
        let free = self.place.iter().position(|place| *place == Place::Empty).unwrap_or(0);
        for (lanes, word) in self.luck.iter_mut().zip(words) {
            put(lanes, free, word);
        }
        put(&mut self.height, free, 0);
        put(&mut self.wall, free, self.rules.depth as i32);
        put(&mut self.day, free, 0);
        put(&mut self.place, free, Place::In);
    }

    /// Lives until a snail is out or at the horizon, or for about `most` snail-days; how many it were.
    pub(in super::super) fn live(&mut self, most: u64) -> u64 {
        let busy = || self.place.iter().zip(&self.day).filter(|(place, _)| **place == Place::In);
        let count = busy().count() as u64;
        let left = busy().map(|(_, day)| HORIZON.saturating_sub(*day)).min().unwrap_or(0);
        let most = most.div_ceil(count.max(1)).min(u64::from(left)) as u32;
        if most == 0 {
            return 0;
        }
        let (days, out) = self.days(most);
        for ((lane, place), day) in self.place.iter_mut().enumerate().zip(&mut self.day) {
            if *place == Place::In {
                *day += days;
                if out & (1 << lane) != 0 {
                    *place = Place::Out;
                }
            }
        }
        u64::from(days) * count
    }

    /// The day of a snail that is done, `None` within for one that is still in; it leaves.
    pub(in super::super) fn leave(&mut self) -> Option<Option<u32>> {
        let done = |(place, day): (&Place, &u32)| *place == Place::Out || (*place == Place::In && *day >= HORIZON);
        let lane = self.place.iter().zip(&self.day).position(done)?;
        let out = self.place.get(lane) == Some(&Place::Out);
        put(&mut self.place, lane, Place::Empty);
        put(&mut self.wall, lane, BEYOND);
        put(&mut self.height, lane, 0);
        out.then(|| self.day.get(lane).copied()).map_or(Some(None), Some)
    }

    /// Lives through at most `most` days, and stops on the day when a snail is out; the days, and who is out.
    #[target_feature(enable = "simd128")]
    fn days(&mut self, most: u32) -> (u32, u8) {
        macro_rules! rotated {
            ($x:expr, $by:literal) => {
                v128_or(i64x2_shl($x, $by), u64x2_shr($x, 64 - $by))
            };
        }
        /// One draw for each of two lanes: xoshiro256++.
        macro_rules! draw {
            ($s0:ident, $s1:ident, $s2:ident, $s3:ident) => {{
                let sum = i64x2_add($s0, $s3);
                let drawn = i64x2_add(rotated!(sum, 23), $s0);
                let shifted = i64x2_shl($s1, 17);
                $s2 = v128_xor($s2, $s0);
                $s3 = v128_xor($s3, $s1);
                $s1 = v128_xor($s1, $s2);
                $s0 = v128_xor($s0, $s3);
                $s2 = v128_xor($s2, shifted);
                $s3 = rotated!($s3, 45);
                drawn
            }};
        }
        let Rules { thresholds, moves, wall: rise, .. } = self.rules;
        let (salt, all_salt) = below(thresholds.salt);
        let (good, all_plain) = below(thresholds.good);
        let (reset, all_reset) = below(thresholds.reset);
        let climb = i32x4_splat(moves.climb as i32);
        let goodclimb = i32x4_splat(moves.goodclimb as i32);
        let saltslip = i32x4_splat(-(moves.saltslip as i32));
        let slide = i32x4_splat(moves.slide as i32);
        let rise = i32x4_splat(rise as i32);
        let (zero, bias) = (i32x4_splat(0), i32x4_splat(i32::MIN));

        let [a, b, c, d] = self.luck;
        let (mut a0, mut a1, mut a2, mut a3) = (first(a), first(b), first(c), first(d));
        let (mut b0, mut b1, mut b2, mut b3) = (last(a), last(b), last(c), last(d));
        let [h0, h1, h2, h3] = self.height;
        let mut height = i32x4(h0, h1, h2, h3);
        let [w0, w1, w2, w3] = self.wall;
        let mut wall = i32x4(w0, w1, w2, w3);
        let mut days = 0;
        let out = loop {
            days += 1;
            let (one, two) = (draw!(a0, a1, a2, a3), draw!(b0, b1, b2, b3));
            let day = v128_xor(i32x4_shuffle::<1, 3, 5, 7>(one, two), bias);
            let night = v128_xor(i32x4_shuffle::<0, 2, 4, 6>(one, two), bias);
            let is_plain = v128_or(i32x4_lt(day, good), all_plain);
            let is_salt = v128_or(i32x4_lt(day, salt), all_salt);
            let is_reset = v128_or(i32x4_lt(night, reset), all_reset);
            let change = v128_bitselect(saltslip, v128_bitselect(climb, goodclimb, is_plain), is_salt);
            let top = i32x4_max(i32x4_add(height, change), zero);
            let out = i32x4_ge(top, wall);
            height = v128_andnot(i32x4_max(i32x4_sub(top, slide), zero), is_reset);
            wall = i32x4_add(wall, rise);
            if v128_any_true(out) || days >= most {
                break i32x4_bitmask(out);
            }
        };
        self.luck = [pair(a0, b0), pair(a1, b1), pair(a2, b2), pair(a3, b3)];
        self.height = four(height);
        self.wall = four(wall);
        (days, out)
    }
}

fn put<T>(lanes: &mut [T; LANES], lane: usize, value: T) {
    if let Some(slot) = lanes.get_mut(lane) {
        *slot = value;
    }
}

/// A threshold of 0 to 2^32 on an unsigned draw, for signed comparison: what to be below, and what is below anyhow.
#[target_feature(enable = "simd128")]
fn below(threshold: u64) -> (v128, v128) {
    let word = threshold as u32;
    let always = if threshold > u64::from(u32::MAX) { -1 } else { 0 };
    (i32x4_splat((word ^ 0x8000_0000) as i32), i32x4_splat(always))
}

#[target_feature(enable = "simd128")]
fn first([a, b, _, _]: [u64; LANES]) -> v128 {
    u64x2(a, b)
}

#[target_feature(enable = "simd128")]
fn last([_, _, c, d]: [u64; LANES]) -> v128 {
    u64x2(c, d)
}

#[target_feature(enable = "simd128")]
fn pair(a: v128, b: v128) -> [u64; LANES] {
    [u64x2_extract_lane::<0>(a), u64x2_extract_lane::<1>(a), u64x2_extract_lane::<0>(b), u64x2_extract_lane::<1>(b)]
}

#[target_feature(enable = "simd128")]
fn four(lanes: v128) -> [i32; LANES] {
    [
        i32x4_extract_lane::<0>(lanes),
        i32x4_extract_lane::<1>(lanes),
        i32x4_extract_lane::<2>(lanes),
        i32x4_extract_lane::<3>(lanes),
    ]
}
