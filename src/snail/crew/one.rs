//! One snail at a time, in plain integers.

use super::super::HORIZON;
use super::super::day::is_out;
use super::super::luck::Stream;
use super::super::sampled::Rules;

/// One snail, or an empty place.
#[derive(Clone, Debug)]
pub(in super::super) struct Crew {
    rules: Rules,
    snail: Option<Snail>,
}

#[derive(Clone, Debug)]
struct Snail {
    stream: Stream,
    /// Days that have passed.
    day: u32,
    height: u32,
    wall: u32,
    out: bool,
}

impl Crew {
    /// An empty crew.
    pub(in super::super) fn new(rules: &Rules) -> Crew {
        Crew { rules: *rules, snail: None }
    }

    /// Whether a snail can come aboard.
    pub(in super::super) fn has_room(&self) -> bool {
        self.snail.is_none()
    }

    /// Takes a run aboard, at the bottom on the morning of day 1.
    pub(in super::super) fn board(&mut self, seed: u64, run: u32) {
        let (stream, wall) = (Stream::new(seed, run), self.rules.depth);
        self.snail = Some(Snail { stream, day: 0, height: 0, wall, out: false });
    }

    /// Lives until a snail is out or at the horizon, or for about `most` snail-days; how many it were.
    pub(in super::super) fn live(&mut self, most: u64) -> u64 {
        let Some(snail) = &mut self.snail else { return 0 };
        let most = u64::from(HORIZON.saturating_sub(snail.day)).min(most) as u32;
        u64::from(snail.live(&self.rules, most))
    }

    /// The day of a snail that is done, `None` within for one that is still in; it leaves.
    pub(in super::super) fn leave(&mut self) -> Option<Option<u32>> {
        let snail = self.snail.take_if(|snail| snail.out || snail.day >= HORIZON)?;
        Some(snail.out.then_some(snail.day))
    }
}

impl Snail {
    /// Lives through at most `most` days, and stops on the day it is out.
    #[inline]
    fn live(&mut self, rules: &Rules, most: u32) -> u32 {
        let Rules { thresholds, moves, wall: rise, .. } = *rules;
        let Snail { mut stream, mut height, mut wall, .. } = self.clone();
        let mut out = false;
        let mut days = 0;
        while days < most && !out {
            days += 1;
            let draw = stream.draw();
            let top = moves.after_day(height, thresholds.weather(draw));
            out = is_out(top, wall);
            height = moves.after_night(top, thresholds.night(draw));
            wall = wall.saturating_add(rise);
        }
        *self = Snail { stream, day: self.day + days, height, wall, out };
        days
    }
}
