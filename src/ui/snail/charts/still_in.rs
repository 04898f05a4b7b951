//! The data of the chart of survival: which share is still in the well after each day.

use crate::{
    snail::{FirstPassage, Sample},
    ui::{
        components::chart::{ChartData, Layer, Mark, Row, Scale, Unit},
        number::{fixed, grouped},
        snail::exact_job::last_day_shown,
    },
};

/// The width of the time axis, in SVG units.
const WIDTH: f32 = 500.0;
/// About how many rows the table has.
const ROWS: u32 = 40;
/// About how many days a line has points for.
const POINTS: u32 = 262;

/// The survival curve, exact and sampled, and the day on which the watcher leaves.
pub(super) fn still_in(odds: &FirstPassage, sample: &Sample, patience: u32) -> ChartData {
    let reach = last_day_shown(odds, patience);
    let scale = Scale { days: reach, top: 1.0, width: WIDTH };
    let days = |most: u32| {
        let mut days: Vec<u32> = (0..=reach).step_by(reach.div_ceil(most).max(1) as usize).chain([reach]).collect();
        days.dedup();
        days
    };
    // A step function: it stays level until the next day shown.
    let stairs = |in_after: &dyn Fn(u32) -> f64| {
        let mut points = Vec::new();
        let mut before = 1.0;
        for day in days(POINTS) {
            let now = in_after(day);
            points.extend([(scale.x(day), before), (scale.x(day), now)]);
            before = now;
        }
        scale.line(&points)
    };
    let sampled = if sample.snails() > 0 { stairs(&|day| 1.0 - sample.out_by(day)) } else { String::new() };
    let rows = days(ROWS)
        .into_iter()
        .map(|day| Row {
            x: scale.x(day),
            label: format!("after day {day}"),
            values: vec![Some(odds.survival(day)), (sample.snails() > 0).then(|| 1.0 - sample.out_by(day))],
        })
        .collect();
    ChartData {
        id: "still-in",
        title: "Still in the well",
        summary: format!(
            "When the watcher leaves after {} days, {} % of the snails are still in the well.",
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
        mark: (patience <= reach).then_some(Mark { day: patience, why: "you leave" }),
        slots: Vec::new(),
        columns: &["exact", "sampled"],
        rows,
        note: "",
    }
}
