//! The two logarithmic scales of the chart, and the steps of its sliders.

/// Twenty steps a decade, nearly even on a logarithmic scale: the preferred numbers R20 (ISO 3).
const PREFERRED: [u64; 20] =
    [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900];
/// How many decades (powers of ten) the scales have.
const DECADES: u64 = 6;
/// Width of a decade of income, in SVG units.
const DECADE_WIDTH: f32 = 130.0;
/// Height of a decade of the fine, in SVG units.
const DECADE_HEIGHT: f32 = 60.0;

/// The lower end of both scales, in RMB.
pub(super) const SMALLEST: u64 = 1_000;
/// The upper end of both scales, in RMB.
pub(super) const LARGEST: u64 = 1_000_000_000;
/// The x position of the lower end of the income scale.
pub(super) const LEFT: f32 = 110.0;
/// The x position of the upper end of the income scale.
pub(super) const RIGHT: f32 = LEFT + DECADE_WIDTH * 6.0;
/// The x position of the left end of the horizontal grid lines.
pub(super) const EDGE: f32 = LEFT - 14.0;
/// The y position of the lower end of the fine scale, which grows upwards.
pub(super) const BASE: f32 = 430.0;

/// The last step of the slider; step 0 stands for no income.
pub(super) const STEPS: u64 = 20 * DECADES + 1;

/// The income at a step of the slider, in RMB.
pub(super) fn income_at(step: u64) -> u64 {
    let Some(step) = step.checked_sub(1) else { return 0 };
    let mantissa = PREFERRED.get(usize::try_from(step % 20).unwrap_or_default()).copied();
    let scale = (0..(step / 20).min(12)).fold(SMALLEST / 100, |scale, _| scale * 10);
    mantissa.unwrap_or(100) * scale
}

/// The last step of the slider whose income is not above this one (in RMB).
pub(super) fn step_of(income: u64) -> u64 {
    (0..=STEPS).rev().find(|step| income_at(*step) <= income).unwrap_or_default()
}

/// The x position of an income in RMB. Less than [`SMALLEST`] is one step of the slider left of the scale; much more than [`LARGEST`] is
/// just right of it.
pub(super) fn x(income: u64) -> f32 {
    if income < SMALLEST {
        LEFT - DECADE_WIDTH / 20.0
    } else {
        (LEFT + decades(income) * DECADE_WIDTH).min(RIGHT + 20.0)
    }
}

/// The y position of a fine in RMB. Less than [`SMALLEST`] is on the base line; what is beyond the scale stays within the chart.
pub(super) fn y(fine: u64) -> f32 {
    if fine < SMALLEST { BASE } else { (BASE - decades(fine) * DECADE_HEIGHT).max(4.0) }
}

/// How many decades an amount is above the lower end of the scales.
fn decades(amount: u64) -> f32 {
    (log2(amount) - log2(SMALLEST)) / core::f32::consts::LOG2_10
}

/// The logarithm to base 2, by repeated squaring, so that it is the same in every browser and on the host. 0 counts as 1.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_the_slider_is_the_step_of_its_income() {
        for step in 0..=STEPS {
            assert_eq!(step_of(income_at(step)), step);
        }
        assert_eq!((income_at(0), income_at(1), income_at(STEPS)), (0, SMALLEST, LARGEST));
        assert_eq!(step_of(u64::MAX), STEPS);
        assert_eq!(income_at(step_of(49_999)), 45_000);
    }

    #[test]
    fn each_decade_is_as_long_as_the_next() {
        let places = [1_000, 10_000, 1_000_000, LARGEST].map(|amount| (x(amount).round(), y(amount).round()));
        assert_eq!(places, [(110.0, 430.0), (240.0, 370.0), (500.0, 250.0), (890.0, 70.0)]);
        assert_eq!((x(0), y(0)), (103.5, BASE));
    }
}
