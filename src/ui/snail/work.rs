//! The exact engine at work, in slices.

use crate::snail::{Fan, FanDay, FirstPassage, HORIZON, Setting, Solver};

/// Heights that one frame moves.
pub(super) const HEIGHTS: u64 = 1_000_000;

/// The shares of the snails still in whose heights make the fan.
const SHARES: &[f64] = &[0.1, 0.25, 0.5, 0.75, 0.9];

/// The most days of the fan that are kept.
const FAN_DAYS: u32 = 120;

/// What the exact engine knows so far.
#[derive(Default)]
pub(super) struct Exact {
    setting: Setting,
    solver: Option<Solver>,
    fan: Option<Fan>,
    fan_days: Vec<FanDay>,
    /// The odds, once all days are solved.
    pub(super) odds: Option<FirstPassage>,
    /// The fan as far as the charts reach, once it is there.
    pub(super) heights: Option<Vec<FanDay>>,
}

/// The last day that the charts show: past nine tenths of the snails, or past the watcher's patience.
pub(super) fn reach(odds: &FirstPassage, patience: u32) -> u32 {
    let most = odds.percentile(0.95).or_else(|| odds.percentile(0.5)).unwrap_or(HORIZON);
    let near = (most + most / 4).max(12);
    // A patience far beyond what matters would press everything against the axis.
    if patience <= near * 3 { near.max(patience + patience / 10).min(HORIZON) } else { near.min(HORIZON) }
}

impl Exact {
    /// The engine after its first slice, which is the last for all but very deep wells.
    pub(super) fn begun(setting: &Setting) -> Self {
        let mut exact = Self { setting: *setting, solver: Some(Solver::new(setting, HORIZON)), ..Self::default() };
        exact.advance();
        exact
    }

    /// The last day that is solved.
    pub(super) fn day(&self) -> u32 {
        self.solver.as_ref().map_or(HORIZON, Solver::day)
    }

    /// Whether there is more to do.
    pub(super) fn busy(&self) -> bool {
        self.solver.is_some() || self.fan.is_some()
    }

    /// A frame's work.
    pub(super) fn advance(&mut self) {
        if let Some(mut solver) = self.solver.take() {
            if !solver.advance(HEIGHTS) {
                self.solver = Some(solver);
                return;
            }
            self.odds = Some(solver.finish());
            self.fan = Some(Fan::new(&self.setting, SHARES));
        }
        let (Some(fan), Some(odds)) = (&mut self.fan, &self.odds) else { return };
        let last = reach(odds, 0);
        let stride = last.div_ceil(FAN_DAYS);
        let mut moved = 0;
        while moved < HEIGHTS {
            // Finding five shares costs about as much again as moving the heights.
            moved += 2 * fan.width() as u64 + 1;
            let Some(day) = fan.next() else { break };
            let done = day.day >= last;
            if done || day.day % stride == 0 {
                self.fan_days.push(day);
            }
            if done {
                self.heights = Some(std::mem::take(&mut self.fan_days));
                self.fan = None;
                return;
            }
        }
    }
}
