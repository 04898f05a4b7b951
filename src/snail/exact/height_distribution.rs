//! The distribution of a snail's height, moved on one day at a time.

use super::unit::reduced;
use crate::snail::rng::{by_night, weights};
use crate::snail::rules::wall_on;
use crate::snail::{Length, Night, TransitionRules, Weather, WellParams};

/// Mass at the edge of the occupied heights that is not worth a cell.
///
/// Dropping it loses at most some thousand cells a day of it, 1e-20 in ten years; and nothing below it survives to
/// become a denormal number, which would cost more time than all the rest.
const DUST: f64 = 1e-30;

/// All snails at once: how likely each height is, each morning.
///
/// Heights are counted in [`unit`](Walk::unit)s, the greatest length that every possible move is a whole number of;
/// the wall need not be, since a snail on whole units is out exactly when it reaches the wall rounded up. A day costs
/// a few operations for each height that is occupied, and two buffers are reused throughout.
///
/// Run it directly to compute in slices, or to look at heights; [`first_passage`](crate::snail::first_passage) runs it to a
/// horizon.
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
    /// Moves in units.
    moves: TransitionRules,
    ways: [Way; 3],
    unit: u32,
    day: u32,
    now: Band,
    next: Band,
    survival: f64,
    /// Probability of being out by now.
    out: f64,
    is_truncated: bool,
}

/// Mass on consecutive heights; `mass[i]` is at height `low + i`, in units.
#[derive(Clone, Debug, Default)]
struct Band {
    low: u32,
    mass: Vec<f64>,
}

/// One weather: how likely, and with which night.
#[derive(Clone, Copy, Debug)]
struct Way {
    weather: Weather,
    /// Probability of the weather.
    weight: f64,
    /// Probability of the weather and a night that resets.
    back: f64,
    /// Probability of the weather and a night that slides.
    clear: f64,
}

impl Way {
    fn scaled(self, scale: f64) -> Way {
        let Way { weather, weight, back, clear } = self;
        Way { weather, weight: weight * scale, back: back * scale, clear: clear * scale }
    }
}

impl HeightDistribution {
    /// Every snail at the bottom, in the morning of day 1.
    pub fn new(params: &WellParams) -> HeightDistribution {
        let params = params.clamped();
        let (moves, unit) = reduced(&params);
        let ways = weights(&params).map(|(weather, weight)| {
            let (back, clear) = by_night(params.reset, weight);
            Way { weather, weight, back, clear }
        });
        let now = Band { low: 0, mass: vec![1.0] };
        HeightDistribution {
            params,
            moves,
            ways,
            unit,
            day: 0,
            now,
            next: Band::default(),
            survival: 1.0,
            out: 0.0,
            is_truncated: false,
        }
    }

    /// The days that have passed.
    pub fn day(&self) -> u32 {
        self.day
    }

    /// The probability of being still in after that many days.
    pub fn survival(&self) -> f64 {
        self.survival
    }

    /// One unit of height.
    pub fn unit(&self) -> Length {
        Length::from_quarters(self.unit)
    }

    /// Whether mass below 1e-30 was dropped at the edges: then [`survival`](Walk::inside) may be 0 though a snail could,
    /// in principle, still be in.
    pub fn is_truncated(&self) -> bool {
        self.is_truncated
    }

    /// How likely each height is in the morning after, from the lowest that is occupied; the sum is
    /// [`survival`](Walk::inside).
    pub fn heights(&self) -> impl Iterator<Item = (Length, f64)> + '_ {
        let Band { low, mass } = &self.now;
        (*low..).zip(mass).map(|(height, &mass)| (Length::from_quarters(height.saturating_mul(self.unit)), mass))
    }

    /// How many heights are occupied: what the next day costs.
    pub fn width(&self) -> usize {
        self.now.mass.len()
    }

    /// Lives through the next day and night; gives the probability of getting out on that day.
    pub fn step(&mut self) -> f64 {
        self.day = self.day.saturating_add(1);
        let wall = wall_on(&self.params, self.day).quarters().div_ceil(self.unit);
        let Band { low, mass } = &self.now;
        // For each weather that can be, how many of the occupied heights, from the lowest, are still in after the day.
        let stays = self.ways.map(|way| {
            let below = reach(self.moves, way.weather, wall).saturating_sub(*low) as usize;
            (way, if way.weight > 0.0 { below.min(mass.len()) } else { 0 })
        });
        // What every weather leaves in is summed once.
        let common = stays.iter().filter(|(way, _)| way.weight > 0.0).map(|(_, stay)| *stay).min().unwrap_or(0);
        let (shared, above) = mass.split_at(common.min(mass.len()));
        let shared = sum(shared);
        let scale = self.unrounded(shared + sum(above));
        let stays = stays.map(|(way, stay)| (way.scaled(scale), stay));
        let (mut out, mut kept, mut back) = (0.0, 0.0, 0.0);
        for (way, stay) in &stays {
            let (staying, leaving) = above.split_at(stay.saturating_sub(common).min(above.len()));
            let staying = shared + sum(staying);
            kept += way.weight * staying;
            back += way.back * staying;
            out += way.weight * sum(leaving);
        }
        self.night(stays, back);
        std::mem::swap(&mut self.now, &mut self.next);
        self.survival = kept;
        self.out += out;
        self.trim();
        out
    }

    /// What to scale the inside mass by, so that it is what the sum of all days so far leaves of 1.
    ///
    /// Near a stationary distribution the same roundings come back day after day, and add up: to some 1e-12 in ten
    /// years, if nothing is done. Scaling undoes them a day later. It is not for the last thousandth, whose roundings
    /// are a thousand times smaller, and which the difference to 1 would tell less well than the mass itself.
    fn unrounded(&self, mass: f64) -> f64 {
        let left = 1.0 - self.out;
        if left > 1e-3 && mass > 0.0 { left / mass } else { 1.0 }
    }

    /// Moves those who stayed in to where they wake up, in `next`; `back` is the mass that a reset takes.
    fn night(&mut self, stays: [(Way, usize); 3], back: f64) {
        let HeightDistribution { moves, now: Band { low, mass }, next, .. } = self;
        let (moves, low) = (*moves, *low);
        let slid = |height: u32, weather| moves.after_night(moves.after_day(height, weather), Night::Slide);

        let sliding = || stays.iter().filter(|(way, stay)| *stay > 0 && way.clear > 0.0);
        let lowest = sliding().map(|(way, _)| slid(low, way.weather)).min();
        let highest = sliding().map(|(way, stay)| slid(low + (*stay as u32 - 1), way.weather)).max();
        next.low = if back > 0.0 { 0 } else { lowest.unwrap_or(0) };
        next.mass.clear();
        let width = match highest {
            Some(highest) => highest.saturating_sub(next.low) as usize + 1,
            None => usize::from(back > 0.0),
        };
        next.mass.resize(width, 0.0);

        for (way, stay) in sliding() {
            let (staying, _) = mass.split_at((*stay).min(mass.len()));
            // Heights that fall to the bottom come first; the rest keep their distances, so they move as one block.
            let sinks = sinking(moves, way.weather).saturating_sub(low) as usize;
            let (to_bottom, rest) = staying.split_at(sinks.min(staying.len()));
            if let (false, Some(bottom)) = (to_bottom.is_empty(), next.mass.first_mut()) {
                *bottom += way.clear * sum(to_bottom);
            }
            let first = slid(low + to_bottom.len() as u32, way.weather);
            let start = first.saturating_sub(next.low) as usize;
            for (target, source) in next.mass.get_mut(start..).unwrap_or_default().iter_mut().zip(rest) {
                *target += way.clear * source;
            }
        }
        if let (true, Some(bottom)) = (back > 0.0, next.mass.first_mut()) {
            *bottom += back;
        }
    }

    /// Drops dust from both ends of the occupied heights.
    fn trim(&mut self) {
        let Band { low, mass } = &mut self.now;
        let is_dust = |mass: &&f64| **mass < DUST;
        let above = mass.iter().rev().take_while(is_dust).filter(|mass| **mass > 0.0).count();
        let below = mass.iter().take_while(is_dust).filter(|mass| **mass > 0.0).count();
        self.is_truncated |= above + below > 0;
        let top = mass.iter().rev().take_while(is_dust).count();
        mass.truncate(mass.len() - top);
        let bottom = mass.iter().take_while(is_dust).count();
        if bottom > 0 {
            mass.drain(..bottom);
            *low += bottom as u32;
        }
        if mass.is_empty() {
            self.survival = 0.0;
        }
    }
}

/// The lowest height from which this weather gets a snail out, in the unit of `moves`.
fn reach(moves: TransitionRules, weather: Weather, wall: u32) -> u32 {
    match weather {
        // Whoever is in is below the wall, and salt does not lift it.
        Weather::Salt => u32::MAX,
        Weather::Good => wall.saturating_sub(moves.good_climb),
        Weather::Ordinary => wall.saturating_sub(moves.climb),
    }
}

/// The lowest height that is above the bottom, or just on it, after this weather and a slide by its full length.
fn sinking(moves: TransitionRules, weather: Weather) -> u32 {
    match weather {
        Weather::Salt => moves.slide.saturating_add(moves.salt_slip),
        Weather::Good => moves.slide.saturating_sub(moves.good_climb),
        Weather::Ordinary => moves.slide.saturating_sub(moves.climb),
    }
}

/// The sum, in four lanes: four times as fast as one, and the same on every machine.
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
        /// The block moves of the walk are the rules of [`TransitionRules`], stated once more for speed.
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
