//! The path of the snail as its trail of slime, day by day across the shaft. Its newest part is the strongest.

use yew::prelude::*;

use super::{
    super::{components::paths::paths, number::at},
    scene::Scene,
    well::{LEFT, RIGHT},
};
use crate::snail::DayEntry;

/// The largest number of days that are drawn.
const DAYS: usize = 120;

/// The number of half days that are drawn as fresh, without the newest.
const FRESH: usize = 6;

/// The trail up to now. The newest half day is an element of its own for each moment, so that its animation starts anew.
pub(super) fn slime(past: &[DayEntry], scene: &Scene) -> Html {
    let points = points(past, scene);
    let Some(newest) = points.len().checked_sub(2) else { return Html::default() };
    let fresh = newest.saturating_sub(FRESH);
    let part = |from: usize, to: usize| line(points.get(from..=to).unwrap_or_default());
    let recent = AttrValue::from(part(fresh, newest));
    html! {
        <g class="slime">
            { paths(&[("old", part(0, fresh).into()), ("wet", recent.clone()), ("fresh", recent)]) }
            <path key={past.len() * 2 + usize::from(scene.is_night)} class="newest" pathLength="1" d={part(newest, newest + 1)} />
        </g>
    }
}

/// A line through points, as SVG path data.
fn line(points: &[(f32, f32)]) -> String {
    let mut path = String::new();
    for (x, y) in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path += &at(*x);
        path.push(',');
        path += &at(*y);
    }
    path
}

/// The heights so far as points: each morning and each evening.
fn points(past: &[DayEntry], scene: &Scene) -> Vec<(f32, f32)> {
    let past = past.get(past.len().saturating_sub(DAYS)..).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "at most 240 half days")]
    let half_day = (RIGHT - LEFT - 46.0) / (past.len().max(1) * 2) as f32;
    let mut x = LEFT + 12.0;
    let mut points = Vec::new();
    for entry in past {
        points.push((x, scene.y(entry.start)));
        points.push((x + half_day, scene.y(entry.top.min(entry.wall_before))));
        x += 2.0 * half_day;
    }
    if let Some(today) = past.last().filter(|_| scene.is_night) {
        points.push((x, scene.y(today.end)));
    }
    points
}
