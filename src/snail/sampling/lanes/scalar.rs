//! The lanes on the host: a single one, in plain integers.

use crate::snail::rng::RunRng;
use crate::snail::rules::is_out;
use crate::snail::sampling::sampler::Rules;
use crate::snail::{HORIZON, Sample};

/// One lane: the snail that is being simulated, if any.
#[derive(Clone, Debug)]
pub(in crate::snail::sampling) struct Lanes {
    rules: Rules,
    snail: Option<Snail>,
}

#[derive(Clone, Debug)]
struct Snail {
    rng: RunRng,
    /// Days that have passed.
    day: u32,
    height: u32,
    wall: u32,
    out: bool,
}

impl Lanes {
    /// An empty lane.
    pub(in crate::snail::sampling) fn new(rules: &Rules) -> Lanes {
        Lanes { rules: *rules, snail: None }
    }

    /// How many snails are being simulated now: 0 or 1.
    pub(in crate::snail::sampling) fn active(&self) -> u32 {
        self.snail.is_some().into()
    }

    /// Simulates at most `most` snail-days, one run after the other, from run `next` up to but not including `end`. Records
    /// the runs that are done in `sample`, and returns the number of snail-days.
    pub(in crate::snail::sampling) fn simulate(
        &mut self,
        seed: u64,
        next: &mut u32,
        end: u32,
        most: u64,
        sample: &mut Sample,
    ) -> u64 {
        let mut snail_days = 0;
        while snail_days < most {
            let mut snail = match self.snail.take() {
                Some(snail) => snail,
                None if *next < end => {
                    let (rng, wall) = (RunRng::new(seed, *next), self.rules.depth);
                    *next += 1;
                    Snail { rng, day: 0, height: 0, wall, out: false }
                }
                None => break,
            };
            let left = u64::from(HORIZON.saturating_sub(snail.day)).min(most - snail_days) as u32;
            snail_days += u64::from(snail.simulate(&self.rules, left));
            if snail.out || snail.day >= HORIZON {
                sample.record(snail.out.then_some(snail.day), 1);
            } else {
                self.snail = Some(snail);
            }
        }
        snail_days
    }
}

impl Snail {
    /// Simulates at most `most` days, and stops on the day the snail gets out. Returns the number of days.
    #[inline]
    fn simulate(&mut self, rules: &Rules, most: u32) -> u32 {
        let Rules { thresholds, moves, wall: rise, .. } = *rules;
        let Snail { mut rng, mut height, mut wall, .. } = self.clone();
        let mut out = false;
        let mut days = 0;
        while days < most && !out {
            days += 1;
            let draw = rng.draw();
            let top = moves.after_day(height, thresholds.weather(draw));
            out = is_out(top, wall);
            height = moves.after_night(top, thresholds.night(draw));
            wall = wall.saturating_add(rise);
        }
        *self = Snail { rng, day: self.day + days, height, wall, out };
        days
    }
}
