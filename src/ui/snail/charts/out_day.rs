//! The data of the histogram of the first-passage day.

use crate::{
    snail::{FirstPassage, HORIZON, Sample},
    ui::{
        components::chart::{ChartData, Layer, Row, Scale, Unit},
        number::{fixed, grouped},
        snail::exact_job::last_day_shown,
    },
};

/// The largest number of bars for days.
const BINS: u32 = 40;
/// The width of the time axis, in SVG units. Right of it there are two more bars: later days, and snails still in the well.
const WIDTH: f32 = 386.0;
/// The centre of the bar for later days.
const LATER: f32 = 500.0;
/// The centre of the bar for snails still in the well.
const STILL_IN: f32 = 562.0;

/// One bar: the share of the snails that get out on some days.
struct Bin {
    /// The days in words.
    label: String,
    /// Its left and right edges, in SVG units.
    edges: (f32, f32),
    /// The exact share, 0 to 1.
    exact: f64,
    /// The share in the sample, 0 to 1.
    sampled: f64,
}

impl Bin {
    /// The range in which the sampled share lies nineteen times in twenty: two standard deviations around the exact share. `None` if no
    /// snails are sampled.
    fn band(&self, snails: u32) -> Option<(f64, f64)> {
        let two = 2.0 * (self.exact * (1.0 - self.exact) / f64::from(snails)).max(0.0).sqrt();
        (snails > 0).then(|| ((self.exact - two).max(0.0), self.exact + two))
    }
}

/// The first-passage day: the exact shares as a line, the sampled ones as bars, and the range in which the bars are expected.
pub(super) fn out_day(odds: &FirstPassage, sample: &Sample) -> ChartData {
    let reach = last_day_shown(odds, 0);
    let days_per_bin = reach.div_ceil(BINS).max(1);
    let last = reach.next_multiple_of(days_per_bin).min(HORIZON);
    let snails = sample.snails();
    let mut scale = Scale { days: last, top: 1.0, width: WIDTH };
    let days = day_bins(odds, sample, scale, days_per_bin);
    let beside = bins_beside(odds, sample, last);
    let all = || days.iter().chain(&beside);
    let highest = |bin: &Bin| bin.band(snails).map_or(bin.exact, |(_, high)| high.max(bin.sampled)).min(1.0);
    scale.top = all().map(highest).fold(1e-6, f64::max);

    let (mut bars, mut bands) = (String::new(), String::new());
    let mut rows = Vec::new();
    for bin in all() {
        let (from, to) = bin.edges;
        let band = bin.band(snails);
        if bin.sampled > 0.0 {
            scale.push_bar(&mut bars, from + 0.5, to - 0.5, bin.sampled);
        }
        if let Some((low, high)) = band.filter(|_| bin.exact > 0.0 && bin.exact < 1.0) {
            bands += &scale.area(&[(from, high, low), (to, high, low)]);
        }
        let values = vec![Some(bin.exact), band.map(|band| band.0), band.map(|band| band.1), band.map(|_| bin.sampled)];
        rows.push(Row { x: f32::midpoint(from, to), label: bin.label.clone(), values });
    }
    ChartData {
        id: "out-day",
        title: "The day it gets out",
        summary: summary(odds),
        y_name: if days_per_bin == 1 { "share of snails per day" } else { "share of snails per bar" },
        unit: Unit::Share,
        scale,
        layers: vec![
            Layer { class: "bars", name: "sampled", is_line: false, path: bars },
            Layer { class: "band", name: "range expected for the sample", is_line: false, path: bands },
            Layer { class: "curve", name: "exact", is_line: true, path: steps(scale, &days, &beside) },
        ],
        mark: None,
        slots: vec![(LATER, "later"), (STILL_IN, "still in")],
        columns: &["exact", "low", "high", "sampled"],
        rows,
        note: "The expected range is two standard deviations to either side. About 19 of 20 bars should end inside it.",
    }
}

/// The bars for the days up to the end of the scale.
fn day_bins(odds: &FirstPassage, sample: &Sample, scale: Scale, days_per_bin: u32) -> Vec<Bin> {
    let bin = |first: u32| {
        let (from, to) = (first, (first + days_per_bin).min(HORIZON));
        let label = if from + 1 == to { format!("day {to}") } else { format!("days {} to {to}", from + 1) };
        Bin {
            label,
            edges: (scale.x(from), scale.x(to)),
            exact: odds.out_by(to) - odds.out_by(from),
            sampled: sample.out_by(to) - sample.out_by(from),
        }
    };
    (0..scale.days).step_by(days_per_bin as usize).map(bin).collect()
}

/// The two bars right of the axis: later days, and snails still in the well after ten years.
fn bins_beside(odds: &FirstPassage, sample: &Sample, last: u32) -> [Bin; 2] {
    let later = Bin {
        label: format!("later, to day {HORIZON}"),
        edges: (LATER - 18.0, LATER + 18.0),
        exact: odds.out_by(HORIZON) - odds.out_by(last),
        sampled: sample.out_by(HORIZON) - sample.out_by(last),
    };
    let still_in = Bin {
        label: "still in the well".to_owned(),
        edges: (STILL_IN - 18.0, STILL_IN + 18.0),
        exact: odds.still_in(),
        sampled: if sample.snails() > 0 { f64::from(sample.still_in()) / f64::from(sample.snails()) } else { 0.0 },
    };
    [later, still_in]
}

/// The exact shares as SVG path data: one line for the days on the axis, and one for each of the two bars beside it.
fn steps(scale: Scale, days: &[Bin], beside: &[Bin]) -> String {
    let step = |bin: &Bin| [(bin.edges.0, bin.exact), (bin.edges.1, bin.exact)];
    let days: Vec<_> = days.iter().flat_map(step).collect();
    beside.iter().fold(scale.line(&days), |path, bin| path + &scale.line(&step(bin)))
}

fn summary(odds: &FirstPassage) -> String {
    let still_in = fixed(odds.still_in() * 100.0, 1);
    match odds.percentile(0.5) {
        Some(median) => {
            let median = grouped(median.into());
            format!("Half of all snails are out by day {median}. After ten years, {still_in} % are still in the well.")
        }
        None => format!(
            "Fewer than half of all snails get out in ten years. After that, {still_in} % are still in the well."
        ),
    }
}
