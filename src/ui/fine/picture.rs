//! The fine over the income, both on logarithmic scales.

use yew::prelude::*;

use super::super::{
    markup::{Markup, put},
    number::{At, at, grouped},
};
use crate::framework::{Reading, STEP, penalty};

/// Twenty steps in each tenfold, nearly even on a logarithmic scale: the preferred numbers R20.
const PREFERRED: [u64; 20] =
    [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900];
const LEAST: u64 = 1_000;
const DECADES: u64 = 6;

/// The last step of the slider; step 0 is no income.
pub(super) const STEPS: u64 = 20 * DECADES + 1;

/// The income of a step of the slider, in RMB.
pub(super) fn income_at(step: u64) -> u64 {
    let Some(step) = step.checked_sub(1) else { return 0 };
    let mantissa = PREFERRED.get(usize::try_from(step % 20).unwrap_or_default()).copied();
    let scale = (0..(step / 20).min(12)).fold(LEAST / 100, |scale, _| scale * 10);
    mantissa.unwrap_or(100) * scale
}

/// The step of the slider at or below an income.
pub(super) fn step_of(income: u64) -> u64 {
    (0..=STEPS).rev().find(|step| income_at(*step) <= income).unwrap_or_default()
}

/// The logarithm to the base 2 of a number from 1 on, by squaring: the same in every browser and on the host.
fn log2(value: u64) -> f32 {
    let whole = value.max(1).ilog2();
    #[expect(clippy::cast_precision_loss, reason = "a place in a picture")]
    let (mut rest, mut log) = (value.max(1) as f64 / (1_u64 << whole) as f64, f64::from(whole));
    for place in 1..=14_u32 {
        rest *= rest;
        if rest >= 2.0 {
            rest /= 2.0;
            log += 1.0 / f64::from(1_u32 << place);
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "a place in a picture")]
    let log = log as f32;
    log
}

const DECADE: f32 = 130.0;
const LEFT: f32 = 110.0;
const HIGH: f32 = 60.0;
const BASE: f32 = 430.0;
const WIDE: f32 = LEFT + DECADE * 6.0;
const EDGE: f32 = LEFT - 14.0;
const TEN: f32 = core::f32::consts::LOG2_10;

/// Place of an income; none at all stands one step of the slider before the scale.
fn x(income: u64) -> f32 {
    if income < LEAST {
        LEFT - DECADE / 20.0
    } else {
        (LEFT + (log2(income) - log2(LEAST)) / TEN * DECADE).min(WIDE + 20.0)
    }
}

/// Place of a fine; less than a thousand stands on the base line.
fn y(fine: u64) -> f32 {
    if fine < LEAST { BASE } else { (BASE - (log2(fine) - log2(LEAST)) / TEN * HIGH).max(4.0) }
}

fn points(corners: &[(f32, f32)]) -> String {
    corners.iter().flat_map(|(x, y)| [at(*x), " ".to_owned(), at(*y), " ".to_owned()]).collect()
}

const TENS: [(u64, &str); 7] = [
    (1_000, "1k"),
    (10_000, "10k"),
    (100_000, "100k"),
    (1_000_000, "1m"),
    (10_000_000, "10m"),
    (100_000_000, "100m"),
    (1_000_000_000, "1bn"),
];

/// Two firms of 2019: income and fine in whole RMB.
const FINED: [(u64, u64); 2] = [(1_794_874, 5_384_622), (105_043_296, 315_129_888)];

/// What never changes in the picture: the paper, both readings, the step, the crossing and the firms of 2019. The
/// commentary's band runs on below the step; there the text's is a block.
fn paper() -> Html {
    let top = 1_000_000_000;
    let band = |from: u64, to: u64| {
        points(&[(x(from), y(from * 3)), (x(to), y(to * 3)), (x(to), y(to * 5)), (x(from), y(from * 5))])
    };
    let (low, high) = (y(100_000), y(1_000_000));
    let block = points(&[(EDGE, low), (x(STEP), low), (x(STEP), high), (EDGE, high)]);
    html! {
        <g id="fine-paper">
            <g class="grid">{ for TENS.iter().map(|(amount, words)| html! {
                <g key={*words}>
                    <path d={format!("M{} {}V20", at(x(*amount)), at(BASE))} />
                    <text x={at(x(*amount))} y={at(BASE + 32.0)} text-anchor="middle">{ *words }</text>
                    <path d={format!("M{} {}H{}", at(EDGE), at(y(*amount)), at(WIDE + 20.0))} />
                    <text x={at(EDGE - 8.0)} y={at(y(*amount) + 4.0)} text-anchor="end">{ *words }</text>
                </g>
            }) }</g>
            <text x={at(WIDE + 20.0)} y={at(BASE + 66.0)} text-anchor="end">{ "income in RMB" }</text>
            <text x="4" y="24">{ "fine in RMB" }</text>
            <polygon class="below" points={band(LEAST, STEP)} />
            <polygon class="block" points={block} />
            <polygon class="band" points={band(STEP, top)} />
            <path class="step" d={format!("M{} {}V{}", at(x(STEP)), at(high - 14.0), at(y(150_000) + 20.0))} />
            <text x={at(x(STEP) - 8.0)} y={at(high - 10.0)} text-anchor="end">{ "the step" }</text>
            <path class="step" d={format!("M{} {}H{}", at(x(STEP)), at(high), at(x(200_000)))} />
            <circle cx={at(x(200_000))} cy={at(high)} r="4" />
            <text x={at(x(200_000) + 8.0)} y={at(high + 48.0)}>{ "the crossing" }</text>
            <g class="fined">{ for FINED.iter().map(|(income, fine)| html! {
                <g key={income.to_string()}>
                    <circle cx={at(x(*income))} cy={at(y(*fine))} r="5" />
                    <text x={at(x(*income) + 10.0)} y={at(y(*fine) + 34.0)}>{ "2019" }</text>
                </g>
            }) }</g>
        </g>
    }
}

/// The picture: the paper, and on it the income that is asked about.
pub(super) fn picture(here: Html) -> Html {
    html! {
        <svg class="fine" viewBox="0 0 940 510" role="img" aria-label="The fine over the income, on logarithmic scales: in the text’s reading a block from 100,000 to 1,000,000 up to an income of 50,000, then a band of 3 to 5 times the income.">
            { paper() }
            <g class="here">{ here }</g>
        </svg>
    }
}

/// The income that is asked about, with the range of both readings.
pub(super) fn here(income: u64) -> AttrValue {
    let mut svg = Markup::default();
    let at = x(income);
    put!(svg, "<path class=\"drop\" d=\"M{} {}V{}\"/>", At(at), At(BASE - 34.0), At(y(income.saturating_mul(3))));
    for reading in [Reading::Commentary, Reading::Statute] {
        let due = penalty(reading, income);
        let (least, most) = (At(y(due.fine_min)), At(y(due.fine_max)));
        put!(svg, "<path class=\"{}\" d=\"M{} {least}V{most}\"/>", reading.key(), At(at));
    }
    let at = At(at.clamp(LEFT + 40.0, WIDE - 40.0));
    put!(svg, "<text x=\"{at}\" y=\"{}\" text-anchor=\"middle\">{}</text>", At(BASE - 8.0), grouped(income));
    svg.text()
}
