//! The data of the chart of heights.

use crate::{
    snail::{DayQuantiles, Length, Run},
    state::SnailState,
    ui::components::chart::{ChartData, Layer, Row, Scale, Unit, short},
};

/// The width of the time axis, in SVG units.
const WIDTH: f32 = 500.0;
/// The largest number of rows of the table.
const ROWS: usize = 40;
/// The number of sampled snails whose paths are drawn.
const SNAILS: u32 = 12;
/// The largest number of points of a path, apart from its first and last.
const POINTS: u32 = 120;

/// The heights each morning: quantiles of the snails still in the well, the wall, and the paths of a dozen sampled snails.
pub(super) fn heights(snail: &SnailState, heights: &[DayQuantiles]) -> ChartData {
    let last = heights.last().map_or(1, |day| day.day);
    let height = |day: &DayQuantiles, share: usize| day.heights.get(share).copied().flatten().map(Length::feet);
    let top = heights.iter().map(|day| day.wall.feet()).fold(snail.params.depth.feet(), f64::max);
    let scale = Scale { days: last, top, width: WIDTH };
    let between = |low: usize, high: usize| {
        let points: Vec<_> =
            heights.iter().filter_map(|day| Some((scale.x(day.day), height(day, high)?, height(day, low)?))).collect();
        scale.area(&points)
    };
    let median: Vec<_> = heights.iter().filter_map(|day| Some((scale.x(day.day), height(day, 2)?))).collect();
    let wall: Vec<_> = heights.iter().map(|day| (scale.x(day.day), day.wall.feet())).collect();
    let every = heights.len().div_ceil(ROWS).max(1);
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
        || "The snails get out too soon to show a spread.".to_owned(),
        |(day, low, high)| {
            format!(
                "After day {}, 80 % of the snails still in the well are between {} and {} feet up.",
                day.day,
                short(low),
                short(high)
            )
        },
    );
    ChartData {
        id: "heights",
        title: "Height each morning",
        summary,
        y_name: "feet above the bottom",
        unit: Unit::Feet,
        scale,
        layers: vec![
            Layer { class: "fan wide", name: "middle 80 %", is_line: false, path: between(0, 4) },
            Layer { class: "fan", name: "middle 50 %", is_line: false, path: between(1, 3) },
            Layer { class: "ghost", name: "sampled snails", is_line: true, path: paths(snail, scale) },
            Layer { class: "curve", name: "median", is_line: true, path: scale.line(&median) },
            Layer { class: "wall", name: "the wall", is_line: true, path: scale.line(&wall) },
        ],
        mark: None,
        slots: Vec::new(),
        columns: &["10 %", "25 %", "median", "75 %", "90 %", "wall"],
        rows,
        note: "The shaded bands count only the snails still in the well.",
    }
}

/// The paths of some sampled snails, as SVG path data; only one where the well has no chance in it, since all are alike.
fn paths(snail: &SnailState, scale: Scale) -> String {
    let stride = scale.days.div_ceil(POINTS).max(1);
    let snails = if snail.params.is_certain() { 1 } else { SNAILS.min(snail.snails) };
    let path = |run: u32| {
        let days = Run::new(&snail.params, snail.seed, run).take(scale.days as usize);
        let seen = days.filter(|entry| entry.out || entry.day % stride == 0);
        let mornings = seen.map(|entry| {
            let height = if entry.out { entry.wall_before } else { entry.end };
            (scale.x(entry.day), height.feet())
        });
        scale.line(&[(scale.x(0), 0.0)].into_iter().chain(mornings).collect::<Vec<_>>())
    };
    (0..snails).map(path).collect()
}
