//! The day it gets out: the exact distribution as a curve, the sampled snails as bars.

use yew::prelude::*;

use super::super::number::{at, fixed, grouped};
use crate::snail::{FirstPassage, HORIZON, Sample};

const BINS: u32 = 40;
const LEFT: f32 = 46.0;
const WIDTH: f32 = 540.0;
const BASE: f32 = 190.0;
const TALL: f32 = 160.0;

/// The chart; days are binned so that forty bins reach past nine tenths of the snails.
pub(super) fn chart(exact: &FirstPassage, sample: Option<&Sample>, patience: u32) -> Html {
    let reach = exact.percentile(0.95).or_else(|| exact.percentile(0.5)).unwrap_or(HORIZON);
    let per_bin = (reach + reach / 4).div_ceil(BINS).max(1);
    let days = (per_bin * BINS).min(HORIZON);
    let edge = |bin: u32| (bin * per_bin).min(HORIZON);
    let share = |out_by: &dyn Fn(u32) -> f64, bin: u32| out_by(edge(bin + 1)) - out_by(edge(bin));
    let curve: Vec<f64> = (0..BINS).map(|bin| share(&|day| exact.out_by(day), bin)).collect();
    let bars: Option<Vec<f64>> =
        sample.map(|sample| (0..BINS).map(|bin| share(&|day| sample.out_by(day), bin)).collect());
    let most = curve.iter().chain(bars.iter().flatten()).fold(1e-9, |most: f64, part| most.max(*part));
    #[expect(clippy::cast_possible_truncation, reason = "a height in pixels")]
    let high = |part: f64| (part / most) as f32 * TALL;
    #[expect(clippy::cast_precision_loss, reason = "at most 3650 days")]
    let x = |day: u32| LEFT + WIDTH * day as f32 / days as f32;
    let mut line = String::new();
    for (bin, part) in (0..).zip(&curve) {
        let y = at(BASE - high(*part));
        let mark = if bin == 0 { "M" } else { "L" };
        line.push_str(&format!("{mark}{},{y}H{}", at(x(edge(bin))), at(x(edge(bin + 1)))));
    }
    let summary = format!(
        "Share of snails by the day they get out, in bins of {per_bin} {}. The tallest bin holds {} %.",
        if per_bin == 1 { "day" } else { "days" },
        fixed(most * 100.0, 1)
    );
    let bar = |(bin, part): (u32, &f64)| {
        let tall = high(*part);
        html! { <rect key={bin} class="bar" x={at(x(edge(bin)) + 0.5)} y={at(BASE - tall)} width={at((x(edge(bin + 1)) - x(edge(bin)) - 1.0).max(0.5))} height={at(tall)} /> }
    };
    html! {
        <figure class="chart">
            <svg viewBox="0 0 600 232" role="img" aria-label={summary.clone()}>
                <g class="bars">{ for bars.iter().flat_map(|bars| (0..).zip(bars)).map(bar) }</g>
                <path class="curve" d={line} />
                if patience < days {
                    <path class="patience" d={format!("M{},{}V{}", at(x(patience)), at(BASE), at(BASE - TALL))} />
                }
                <path class="axis" d={format!("M{},{}H{}", at(LEFT), at(BASE), at(LEFT + WIDTH))} />
                { for (0..=4_u32).map(|nth| { let day = days * nth / 4; html! {
                    <text key={nth} x={at(x(day))} y="207" text-anchor="middle">{ grouped(day.into()) }</text>
                } }) }
                <text x={at(LEFT + WIDTH / 2.0)} y="226" text-anchor="middle">{ "day on which it gets out" }</text>
                <text x={at(LEFT - 6.0)} y={at(BASE - TALL + 4.0)} text-anchor="end">{ fixed(most * 100.0, 0) }{ " %" }</text>
            </svg>
            <figcaption>
                <span class="key exact">{ "exact" }</span>
                <span class="key sampled">{ "sampled" }</span>
                { summary }
            </figcaption>
        </figure>
    }
}
