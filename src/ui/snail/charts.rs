//! The three charts of a well: when it gets out, who is still in, and how high they are.

use super::super::number::{fixed, grouped};
use super::chart::{Drawing, Layer, Row, Scale, Unit, short};
use crate::{
    link::SnailState,
    snail::{FanDay, FirstPassage, HORIZON, Length, Run, Sample},
};

const BINS: u32 = 40;
const FULL: f32 = 500.0;
/// The width of the days where places for the later and for those still in stand beside them.
const DAYS: f32 = 386.0;
const LATER: f32 = 500.0;
const STILL_IN: f32 = 562.0;
const GHOSTS: u32 = 12;

fn days(from: u32, to: u32) -> String {
    if from == to { format!("day {from}") } else { format!("days {from} to {to}") }
}

/// How far a share of so many snails strays: two standard deviations.
fn band(share: f64, snails: f64) -> (f64, f64) {
    let two = 2.0 * (share * (1.0 - share) / snails.max(1.0)).max(0.0).sqrt();
    ((share - two).max(0.0), share + two)
}

/// The day it gets out: exact steps, sampled bars, and how far the bars may stray.
pub(super) fn histogram(odds: &FirstPassage, sample: &Sample, reach: u32) -> Drawing {
    let per_bin = reach.div_ceil(BINS).max(1);
    let bins = reach.div_ceil(per_bin);
    let last = (bins * per_bin).min(HORIZON);
    let snails = f64::from(sample.snails());
    let edges = |bin: u32| ((bin * per_bin).min(HORIZON), ((bin + 1) * per_bin).min(HORIZON));
    let mut shares: Vec<(f64, f64)> = (0..bins)
        .map(|bin| {
            let (from, to) = edges(bin);
            (odds.out_by(to) - odds.out_by(from), sample.out_by(to) - sample.out_by(from))
        })
        .collect();
    let still_sampled = if snails > 0.0 { f64::from(sample.still_in()) / snails } else { 0.0 };
    let later = (odds.out_by(HORIZON) - odds.out_by(last), sample.out_by(HORIZON) - sample.out_by(last));
    shares.extend([later, (odds.still_in(), still_sampled)]);
    let top = shares.iter().map(|(exact, sampled)| band(*exact, snails).1.max(*sampled).min(1.0)).fold(1e-6, f64::max);
    let scale = Scale { days: last, top, width: DAYS };
    let place = |nth: u32| match nth.checked_sub(bins) {
        None => (scale.x(edges(nth).0), scale.x(edges(nth).1)),
        Some(0) => (LATER - 18.0, LATER + 18.0),
        Some(_) => (STILL_IN - 18.0, STILL_IN + 18.0),
    };
    let (mut bars, mut strays, mut steps) = (String::new(), String::new(), String::new());
    let mut rows = Vec::new();
    for (nth, (exact, sampled)) in (0..).zip(&shares) {
        let (from, to) = place(nth);
        let (low, high) = band(*exact, snails);
        if *sampled > 0.0 {
            scale.bar(&mut bars, from + 0.5, to - 0.5, *sampled);
        }
        if *exact > 0.0 && *exact < 1.0 {
            strays.push_str(&scale.area(&[(from, high, low), (to, high, low)]));
        }
        // Neighbouring days share one line; the two places beside them stand alone.
        if nth < bins {
            let line = scale.line(&[(from, *exact), (to, *exact)]);
            steps.push_str(&if nth == 0 { line } else { line.replacen('M', "L", 1) });
        } else {
            steps.push_str(&scale.line(&[(from, *exact), (to, *exact)]));
        }
        let label = match nth.checked_sub(bins) {
            None => days(edges(nth).0 + 1, edges(nth).1),
            Some(0) => format!("later, to day {HORIZON}"),
            Some(_) => "still in the well".to_owned(),
        };
        rows.push(Row {
            x: (from + to) / 2.0,
            label,
            values: vec![Some(*exact), Some(low), Some(high), (snails > 0.0).then_some(*sampled)],
        });
    }
    let summary = match odds.percentile(0.5) {
        Some(median) => format!(
            "Half of all snails are out by day {}; {} % are still in after ten years.",
            grouped(median.into()),
            fixed(odds.still_in() * 100.0, 1)
        ),
        None => format!(
            "Fewer than half get out in ten years: {} % are still in the well.",
            fixed(odds.still_in() * 100.0, 1)
        ),
    };
    Drawing {
        id: "out-day",
        title: "The day it gets out",
        summary,
        y_name: if per_bin == 1 { "share of snails, a day" } else { "share of snails, a bar" },
        unit: Unit::Share,
        scale,
        layers: vec![
            Layer { class: "bars", name: "sampled", is_line: false, path: bars },
            Layer { class: "band", name: "where samples stray", is_line: false, path: strays },
            Layer { class: "curve", name: "exact", is_line: true, path: steps },
        ],
        mark: None,
        slots: vec![(LATER, "later"), (STILL_IN, "still in")],
        columns: &["exact", "low", "high", "sampled"],
        rows,
        note: "The band is two standard deviations of so many draws: if both engines are right, about nineteen bars in twenty \
               end inside it.",
    }
}

/// Who is still in: the survival curve, and the day the watcher leaves.
pub(super) fn survival(odds: &FirstPassage, sample: &Sample, reach: u32, patience: u32) -> Drawing {
    let scale = Scale { days: reach, top: 1.0, width: FULL };
    let stride = reach.div_ceil(BINS).max(1);
    let each = |step: usize| (0..=reach).step_by(step).chain([reach]);
    let fine = reach.div_ceil(262).max(1) as usize;
    // A staircase: it stays until the day on which somebody leaves.
    let stairs = |in_after: &dyn Fn(u32) -> f64| {
        let mut points = Vec::new();
        let mut before = 1.0;
        for day in each(fine) {
            let now = in_after(day);
            points.extend([(scale.x(day), before), (scale.x(day), now)]);
            before = now;
        }
        scale.line(&points)
    };
    let sampled = if sample.snails() > 0 { stairs(&|day| 1.0 - sample.out_by(day)) } else { String::new() };
    let rows = each(stride as usize)
        .map(|day| Row {
            x: scale.x(day),
            label: format!("after day {day}"),
            values: vec![Some(odds.survival(day)), (sample.snails() > 0).then(|| 1.0 - sample.out_by(day))],
        })
        .collect();
    Drawing {
        id: "still-in",
        title: "Still in the well",
        summary: format!(
            "When the watcher leaves after {} days, {} % of the snails are still in.",
            grouped(patience.into()),
            fixed(odds.survival(patience) * 100.0, 1)
        ),
        y_name: "share still in",
        unit: Unit::Share,
        scale,
        layers: vec![
            Layer { class: "sampled", name: "sampled", is_line: true, path: sampled },
            Layer { class: "curve", name: "exact", is_line: true, path: stairs(&|day| odds.survival(day)) },
        ],
        mark: (patience <= reach).then_some((patience, "you leave")),
        slots: Vec::new(),
        columns: &["exact", "sampled"],
        rows,
        note: "",
    }
}

/// How high they are: the fan of those still in, the wall, and a dozen sampled snails.
pub(super) fn fan(snail: &SnailState, heights: &[FanDay]) -> Drawing {
    let last = heights.last().map_or(1, |day| day.day);
    let height = |day: &FanDay, share: usize| day.heights.get(share).copied().flatten().map(Length::feet);
    let top = heights.iter().map(|day| day.wall.feet()).fold(snail.setting.depth.feet(), f64::max);
    let scale = Scale { days: last, top, width: FULL };
    let between = |low: usize, high: usize| {
        let points: Vec<_> =
            heights.iter().filter_map(|day| Some((scale.x(day.day), height(day, high)?, height(day, low)?))).collect();
        scale.area(&points)
    };
    let median: Vec<_> = heights.iter().filter_map(|day| Some((scale.x(day.day), height(day, 2)?))).collect();
    let wall: Vec<_> = heights.iter().map(|day| (scale.x(day.day), day.wall.feet())).collect();
    let stride = last.div_ceil(120).max(1);
    let mut ghosts = String::new();
    for run in 0..if snail.setting.is_certain() { 1 } else { GHOSTS.min(snail.snails) } {
        let mut points = vec![(scale.x(0), 0.0)];
        for entry in Run::new(&snail.setting, snail.seed, run).take(last as usize) {
            if entry.out || entry.day % stride == 0 {
                let height = if entry.out { entry.wall_before } else { entry.end };
                points.push((scale.x(entry.day), height.feet()));
            }
        }
        ghosts.push_str(&scale.line(&points));
    }
    let every = heights.len().div_ceil(BINS as usize).max(1);
    let rows = heights
        .iter()
        .step_by(every)
        .map(|day| Row {
            x: scale.x(day.day),
            label: format!("after day {}", day.day),
            values: (0..5).map(|share| height(day, share)).chain([Some(day.wall.feet())]).collect(),
        })
        .collect();
    let middle = heights.get(heights.len() / 2);
    let summary = middle.and_then(|day| Some((day, height(day, 0)?, height(day, 4)?))).map_or_else(
        || "No snail stays in long enough to have a spread.".to_owned(),
        |(day, low, high)| {
            format!(
                "After day {}, four in five of the snails still in are between {} and {} feet up.",
                day.day,
                short(low),
                short(high)
            )
        },
    );
    Drawing {
        id: "heights",
        title: "How high they are each morning",
        summary,
        y_name: "feet above the bottom",
        unit: Unit::Feet,
        scale,
        layers: vec![
            Layer { class: "fan wide", name: "middle 80 %", is_line: false, path: between(0, 4) },
            Layer { class: "fan", name: "middle 50 %", is_line: false, path: between(1, 3) },
            Layer { class: "ghost", name: "sampled snails", is_line: true, path: ghosts },
            Layer { class: "curve", name: "median", is_line: true, path: scale.line(&median) },
            Layer { class: "wall", name: "the wall", is_line: true, path: scale.line(&wall) },
        ],
        mark: None,
        slots: Vec::new(),
        columns: &["10 %", "25 %", "median", "75 %", "90 %", "wall"],
        rows,
        note: "The fan counts those still in the well; whoever is out has left it.",
    }
}
