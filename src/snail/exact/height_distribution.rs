//! The exact distribution of the snail's height, advanced one day at a time.

use super::unit::reduced;
use crate::snail::rng::{by_night, weights};
use crate::snail::rules::wall_on;
use crate::snail::{Length, Night, TransitionRules, Weather, WellParams};

/// Probabilities below this are dropped at both ends of the range of heights.
///
/// The loss is at most some thousand such values a day, about 1e-20 in ten years. It also keeps out denormal numbers, on
/// which arithmetic is very slow.
const NEGLIGIBLE: f64 = 1e-30;

/// The probability of each height on one morning, for a snail that is still in the well.
///
/// Heights are counted in [`unit`](HeightDistribution::unit)s: the greatest length of which every possible move is a
/// multiple. The wall need not be a multiple of it; it is rounded up, which changes nothing for a snail at whole units. A
/// day costs a few operations for each height with a positive probability. Two buffers are reused throughout.
///
/// Use it directly to compute in slices or to look at heights. [`first_passage`](crate::snail::first_passage) runs it up
/// to a horizon.
///
/// ```
/// use snailwell::snail::{WellParams, HeightDistribution};
///
/// let mut walk = HeightDistribution::new(&WellParams::default());
/// let out: Vec<f64> = (1..=28).map(|_| walk.step()).collect();
/// assert_eq!(out.iter().position(|&share| share > 0.0), Some(27));
/// assert_eq!(walk.survival(), 0.0);
/// ```
#[derive(Clone, Debug)]
pub struct HeightDistribution {
    params: WellParams,
    /// The moves, in units.
    moves: TransitionRules,
    branches: [Branch; 3],
    unit: u32,
    /// Days that have passed.
    day: u32,
    /// The heights this morning, and the buffer for those of the next one.
    now: Band,
    next: Band,
    /// Probability of still being in.
    survival: f64,
    /// Probability of being out by now.
    out: f64,
    is_truncated: bool,
}

/// The probabilities of consecutive heights: `mass[i]` is that of height `low + i`, in units.
#[derive(Clone, Debug, Default)]
struct Band {
    low: u32,
    mass: Vec<f64>,
}

/// One kind of day: its probability, alone and together with each kind of night.
#[derive(Clone, Copy, Debug)]
struct Branch {
    weather: Weather,
    /// Probability of this kind of day.
    weight: f64,
    /// Probability of this kind of day and then a reset.
    with_reset: f64,
    /// Probability of this kind of day and then an ordinary slide.
    with_slide: f64,
}

impl Branch {
    /// The same branch with every probability multiplied by `scale`.
    fn scaled(self, scale: f64) -> Branch {
        let Branch { weather, weight, with_reset, with_slide } = self;
        Branch { weather, weight: weight * scale, with_reset: with_reset * scale, with_slide: with_slide * scale }
    }
}

impl HeightDistribution {
    /// The distribution on the morning of day 1: at the bottom with probability 1.
    #[must_use]
    pub fn new(params: &WellParams) -> HeightDistribution {
        let params = params.clamped();
        let (moves, unit) = reduced(&params);
        let branches = weights(&params).map(|(weather, weight)| {
            let (with_reset, with_slide) = by_night(params.reset, weight);
            Branch { weather, weight, with_reset, with_slide }
        });
        let now = Band { low: 0, mass: vec![1.0] };
        HeightDistribution {
            params,
            moves,
            branches,
            unit,
            day: 0,
            now,
            next: Band::default(),
            survival: 1.0,
            out: 0.0,
            is_truncated: false,
        }
    }

    /// How many days have passed.
    #[must_use]
    pub fn day(&self) -> u32 {
        self.day
    }

    /// The probability of still being in the well after [`day`](Self::day) days.
    #[must_use]
    pub fn survival(&self) -> f64 {
        self.survival
    }

    /// The unit of height.
    #[must_use]
    pub fn unit(&self) -> Length {
        Length::from_quarters(self.unit)
    }

    /// Whether probabilities below 1e-30 were dropped. If so, [`survival`](Self::survival) may be 0 although a snail could
    /// in principle still be in.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.is_truncated
    }

    /// The heights after [`day`](Self::day) days, in the morning, with their probabilities, from the lowest up. The
    /// probabilities sum to [`survival`](Self::survival).
    pub fn heights(&self) -> impl Iterator<Item = (Length, f64)> + '_ {
        let Band { low, mass } = &self.now;
        (*low..).zip(mass).map(|(height, &mass)| (Length::from_quarters(height.saturating_mul(self.unit)), mass))
    }

    /// The number of heights in the range, which is what the next day costs to compute.
    #[must_use]
    pub fn width(&self) -> usize {
        self.now.mass.len()
    }

    /// Computes the next day and night. Returns the probability of getting out on that day.
    pub fn step(&mut self) -> f64 {
        self.day = self.day.saturating_add(1);
        let wall = wall_on(&self.params, self.day).quarters().div_ceil(self.unit);
        let Band { low, mass } = &self.now;
        // For each possible kind of day: how many heights, counted from the lowest, are still in the well after it.
        let stays = self.branches.map(|branch| {
            let below = reach(self.moves, branch.weather, wall).saturating_sub(*low) as usize;
            (branch, if branch.weight > 0.0 { below.min(mass.len()) } else { 0 })
        });
        // The heights that are still in after every kind of day are summed only once.
        let common = stays.iter().filter(|(branch, _)| branch.weight > 0.0).map(|(_, stay)| *stay).min().unwrap_or(0);
        let (shared, above) = mass.split_at(common.min(mass.len()));
        let shared = sum(shared);
        let scale = self.rounding_correction(shared + sum(above));
        let stays = stays.map(|(branch, stay)| (branch.scaled(scale), stay));
        let (mut out, mut survival, mut reset) = (0.0, 0.0, 0.0);
        for (branch, stay) in &stays {
            let (staying, leaving) = above.split_at(stay.saturating_sub(common).min(above.len()));
            let staying = shared + sum(staying);
            survival += branch.weight * staying;
            reset += branch.with_reset * staying;
            out += branch.weight * sum(leaving);
        }
        self.night(stays, reset);
        std::mem::swap(&mut self.now, &mut self.next);
        self.survival = survival;
        self.out += out;
        self.trim();
        out
    }

    /// The factor by which to scale the probabilities inside, so that they sum to 1 less the probability of being out.
    ///
    /// Near a stationary distribution the same rounding errors return every day and add up, to some 1e-12 in ten years.
    /// Scaling removes them one day later. It is not done once less than a thousandth is left inside: the errors are then
    /// a thousand times smaller, and the difference from 1 is less accurate than the sum itself.
    fn rounding_correction(&self, mass: f64) -> f64 {
        let left = 1.0 - self.out;
        if left > 1e-3 && mass > 0.0 { left / mass } else { 1.0 }
    }

    /// Moves the probabilities of those still in to their heights next morning, in `next`. `reset` is the probability of a
    /// reset.
    fn night(&mut self, stays: [(Branch, usize); 3], reset: f64) {
        let HeightDistribution { moves, now: Band { low, mass }, next, .. } = self;
        let (moves, low) = (*moves, *low);
        let slid = |height: u32, weather| moves.after_night(moves.after_day(height, weather), Night::Slide);

        let sliding = || stays.iter().filter(|(branch, stay)| *stay > 0 && branch.with_slide > 0.0);
        let lowest = sliding().map(|(branch, _)| slid(low, branch.weather)).min();
        let highest = sliding().map(|(branch, stay)| slid(low + (*stay as u32 - 1), branch.weather)).max();
        next.low = if reset > 0.0 { 0 } else { lowest.unwrap_or(0) };
        next.mass.clear();
        let width = match highest {
            Some(highest) => highest.saturating_sub(next.low) as usize + 1,
            None => usize::from(reset > 0.0),
        };
        next.mass.resize(width, 0.0);

        for (branch, stay) in sliding() {
            let (staying, _) = mass.split_at((*stay).min(mass.len()));
            // The lowest heights all fall to the bottom. The rest keep their distances and move as one block.
            let sinks = sinking(moves, branch.weather).saturating_sub(low) as usize;
            let (to_bottom, rest) = staying.split_at(sinks.min(staying.len()));
            if let (false, Some(bottom)) = (to_bottom.is_empty(), next.mass.first_mut()) {
                *bottom += branch.with_slide * sum(to_bottom);
            }
            let first = slid(low + to_bottom.len() as u32, branch.weather);
            let start = first.saturating_sub(next.low) as usize;
            for (target, source) in next.mass.get_mut(start..).unwrap_or_default().iter_mut().zip(rest) {
                *target += branch.with_slide * source;
            }
        }
        if let (true, Some(bottom)) = (reset > 0.0, next.mass.first_mut()) {
            *bottom += reset;
        }
    }

    /// Drops negligible probabilities from both ends of the range of heights.
    fn trim(&mut self) {
        let Band { low, mass } = &mut self.now;
        let is_negligible = |mass: &&f64| **mass < NEGLIGIBLE;
        let above = mass.iter().rev().take_while(is_negligible).filter(|mass| **mass > 0.0).count();
        let below = mass.iter().take_while(is_negligible).filter(|mass| **mass > 0.0).count();
        self.is_truncated |= above + below > 0;
        let top = mass.iter().rev().take_while(is_negligible).count();
        mass.truncate(mass.len() - top);
        let bottom = mass.iter().take_while(is_negligible).count();
        if bottom > 0 {
            mass.drain(..bottom);
            *low += bottom as u32;
        }
        if mass.is_empty() {
            self.survival = 0.0;
        }
    }
}

/// The lowest height from which a snail gets out on this kind of day, in the unit of `moves`.
fn reach(moves: TransitionRules, weather: Weather, wall: u32) -> u32 {
    match weather {
        // A snail in the well is below the wall, and salt does not lift it.
        Weather::Salt => u32::MAX,
        Weather::Good => wall.saturating_sub(moves.good_climb),
        Weather::Ordinary => wall.saturating_sub(moves.climb),
    }
}

/// The lowest height from which this kind of day and a slide can be taken in full, without being stopped by the bottom.
fn sinking(moves: TransitionRules, weather: Weather) -> u32 {
    match weather {
        Weather::Salt => moves.slide.saturating_add(moves.salt_slip),
        Weather::Good => moves.slide.saturating_sub(moves.good_climb),
        Weather::Ordinary => moves.slide.saturating_sub(moves.climb),
    }
}

/// The sum, in four lanes: four times as fast as in one, and with the same result on every machine.
fn sum(mass: &[f64]) -> f64 {
    let (fours, rest) = mass.as_chunks::<4>();
    let [a, b, c, d] = fours.iter().fold([0.0; 4], |[a, b, c, d], [e, f, g, h]| [a + e, b + f, c + g, d + h]);
    (a + b) + (c + d) + rest.iter().sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snail::rules::is_out;
    use proptest::prelude::*;

    proptest! {
        /// The block moves of the distribution agree with [`TransitionRules`]; they state the same rules again, for speed.
        #[test]
        fn blocks_move_as_single_snails_do(
            climb in 0u32..40, good_climb in 0u32..40, salt_slip in 0u32..40, slide in 0u32..40,
            height in 0u32..200, wall in 1u32..200,
        ) {
            let moves = TransitionRules { climb, good_climb, salt_slip, slide };
            for weather in Weather::ALL {
                if height < wall {
                    let out = is_out(moves.after_day(height, weather), wall);
                    prop_assert_eq!(out, height >= reach(moves, weather, wall));
                }
                let slid = |height| moves.after_night(moves.after_day(height, weather), Night::Slide);
                let block = sinking(moves, weather);
                if height < block {
                    prop_assert_eq!(slid(height), 0);
                } else {
                    prop_assert_eq!(slid(height), slid(block) + (height - block));
                }
            }
        }
    }

    #[test]
    fn the_four_lanes_leave_nothing_out() {
        let mass: Vec<f64> = (1u32..=11).map(f64::from).collect();
        assert_eq!(sum(&mass), 66.0);
        assert_eq!(sum(&[]), 0.0);
    }
}
