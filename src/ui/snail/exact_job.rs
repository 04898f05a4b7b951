//! Runs the exact engine in slices, so that very deep wells do not block the page.

use yew::prelude::*;

use super::super::{
    hooks::{Job, use_job},
    shared::Shared,
};
use crate::snail::{DayQuantiles, FirstPassage, HORIZON, HeightQuantiles, Solver, WellParams};

/// How many heights of the distribution the engine updates in one frame.
pub const HEIGHTS_PER_FRAME: u64 = 1_000_000;

/// The quantiles of height that make up the fan chart.
const SHARES: &[f64] = &[0.1, 0.25, 0.5, 0.75, 0.9];

/// The largest number of days in the fan chart.
const FAN_DAYS: u32 = 120;

/// How many days pass between two progress reports while a deep well is solved.
const DAYS_PER_REPORT: u32 = 200;

/// The results of the exact engine so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExactOdds {
    /// The last day solved so far.
    pub day: u32,
    /// The distribution of the first-passage day, once all days are solved.
    pub first_passage: Option<Shared<FirstPassage>>,
    /// The quantiles of height of the snails still in the well, up to the last day of the charts, once they are computed.
    pub heights: Option<Shared<Vec<DayQuantiles>>>,
}

/// The exact odds of a well. They are complete at the first rendering, unless the well is very deep.
#[hook]
pub fn use_exact_odds(params: WellParams) -> ExactOdds {
    use_job(params, false, ExactJob::start)
}

/// The last day that the charts show: a quarter past the 95th percentile, or past the watcher's patience where that is not much later.
pub fn last_day_shown(odds: &FirstPassage, patience: u32) -> u32 {
    let most = odds.percentile(0.95).or_else(|| odds.percentile(0.5)).unwrap_or(HORIZON);
    let near = (most + most / 4).max(12);
    // A patience far beyond the other days would squeeze the chart against its axis.
    if patience <= near * 3 { near.max(patience + patience / 10).min(HORIZON) } else { near.min(HORIZON) }
}

/// The work on one well: first the distribution of the first-passage day, then the quantiles of height.
struct ExactJob {
    params: WellParams,
    solver: Option<Solver>,
    height_quantiles: Option<HeightQuantiles>,
    fan_days: Vec<DayQuantiles>,
    output: ExactOdds,
}

impl ExactJob {
    /// Starts, and does a first slice, which completes all but very deep wells.
    fn start(params: &WellParams) -> Self {
        let solver = Some(Solver::new(params, HORIZON));
        let mut job = Self {
            params: *params,
            solver,
            height_quantiles: None,
            fan_days: Vec::new(),
            output: ExactOdds::default(),
        };
        job.advance();
        job
    }

    /// Does a slice of the days; returns whether all are solved.
    fn solve(&mut self) -> bool {
        let Some(mut solver) = self.solver.take() else { return true };
        if !solver.advance(HEIGHTS_PER_FRAME) {
            self.output.day = solver.day();
            self.solver = Some(solver);
            return false;
        }
        self.output.day = HORIZON;
        self.output.first_passage = Some(Shared::new(solver.finish()));
        self.height_quantiles = Some(HeightQuantiles::new(&self.params, SHARES));
        true
    }

    /// Does a slice of the quantiles of height.
    fn follow_heights(&mut self) {
        let (Some(height_quantiles), Some(odds)) = (&mut self.height_quantiles, &self.output.first_passage) else {
            return;
        };
        let last = last_day_shown(odds, 0);
        let stride = last.div_ceil(FAN_DAYS);
        let mut moved = 0;
        while moved < HEIGHTS_PER_FRAME {
            // To find the five quantiles costs about as much as to update the heights.
            moved += 2 * height_quantiles.width() as u64 + 1;
            let Some(day) = height_quantiles.next() else { break };
            let is_last = day.day >= last;
            if is_last || day.day % stride == 0 {
                self.fan_days.push(day);
            }
            if is_last {
                self.output.heights = Some(Shared::new(std::mem::take(&mut self.fan_days)));
                self.height_quantiles = None;
                return;
            }
        }
    }
}

impl Job for ExactJob {
    type Output = ExactOdds;

    fn advance(&mut self) -> bool {
        let before = self.output.day / DAYS_PER_REPORT;
        if self.solve() {
            self.follow_heights();
        }
        self.output.day / DAYS_PER_REPORT > before || !self.is_running()
    }

    fn is_running(&self) -> bool {
        self.solver.is_some() || self.height_quantiles.is_some()
    }

    fn output(&self) -> ExactOdds {
        self.output.clone()
    }
}
