//! The simulator, compared with known answers: golden cases, closed forms, and a plain loop over the rules of a day.

use std::collections::BTreeMap;

use proptest::prelude::*;
use snailwell::snail::exact::markov_chain::MarkovChain;
use snailwell::snail::rules::{is_out, wall_on};
use snailwell::snail::{
    Chance, FirstPassage, HORIZON, HeightDistribution, InverseSolver, Length, Night, Parameter, Run, Sampler,
    Sensitivity, Solver, TransitionRules, Weather, WellParams, first_day, first_passage, height_quantiles,
};

use crate::common::wells::{less_favourable, longer, raised, settings};

fn feet(feet: u32) -> Length {
    Length::from_feet(feet)
}

fn percent(percent: u32) -> Chance {
    Chance::from_millionths(percent * 10_000)
}

fn well(depth: u32, climb: u32, slide: u32) -> WellParams {
    WellParams { depth: feet(depth), climb: feet(climb), slide: feet(slide), ..WellParams::default() }
}

fn rising(quarters: u32) -> WellParams {
    WellParams { wall: Length::from_quarters(quarters), ..WellParams::default() }
}

fn setback(reset: Chance) -> WellParams {
    WellParams { reset, ..WellParams::default() }
}

/// The preset with everything that the commentary names: good days, resets, salt and a growing wall.
fn fullest() -> WellParams {
    WellParams {
        good: percent(20),
        reset: percent(2),
        salt: percent(5),
        wall: Length::from_quarters(1),
        ..WellParams::default()
    }
}

/// The first-passage day by a loop over the days, with every chance taken as 0.
fn loop_over_days(params: &WellParams, most: u32) -> Option<u64> {
    let moves = TransitionRules::of(params);
    let mut height = 0;
    (1..=most)
        .find(|&day| {
            let top = moves.after_day(height, Weather::Ordinary);
            height = moves.after_night(top, Night::Slide);
            is_out(top, wall_on(params, day).quarters())
        })
        .map(u64::from)
}

/// The golden cases: the parameters of a well and its first-passage day (`None` is never).
fn golden() -> Vec<(WellParams, Option<u64>)> {
    let mut cases: Vec<_> = [
        (30, 3, 2, Some(28)),
        (12, 3, 2, Some(10)),
        (18, 3, 2, Some(16)),
        (84, 17, 15, Some(35)),
        (79, 15, 9, Some(12)),
        (29, 17, 4, Some(2)),
        (13, 18, 8, Some(1)),
        (5, 5, 10, Some(1)),
        (7, 7, 7, Some(1)),
        (69, 3, 8, None),
        (81, 14, 14, None),
    ]
    .into_iter()
    .map(|(depth, climb, slide, day)| (well(depth, climb, slide), day))
    .collect();
    cases.extend([(rising(1), Some(37)), (rising(2), Some(55)), (rising(3), Some(109)), (rising(4), None)]);
    cases
}

#[test]
fn golden_cases_come_out_of_every_engine() {
    for (params, day) in golden() {
        assert_eq!(first_day(&params), day, "{params:?}");
        assert_eq!(loop_over_days(&params, HORIZON), day, "{params:?}");
        let exact = first_passage(&params, HORIZON);
        let day = day.map(|day| day as u32);
        for p in [1e-9, 0.1, 0.5, 0.9, 1.0] {
            assert_eq!(exact.percentile(p), day, "{params:?}");
        }
        assert_eq!(exact.mean(), day.map(f64::from), "{params:?}");
        assert_eq!(exact.still_in(), if day.is_some() { 0.0 } else { 1.0 }, "{params:?}");
        assert_eq!((exact.horizon(), exact.pmf().len()), (HORIZON, HORIZON as usize), "{params:?}");
        let mut sampler = Sampler::new(&params, 1, 10);
        assert!(sampler.advance(1).finished);
        assert_eq!(sampler.sample().percentile(0.5), day, "{params:?}");
        assert_eq!(sampler.sample().mean(), day.map(f64::from), "{params:?}");
        assert_eq!(Run::new(&params, 99, 7).out_day(), day, "{params:?}");
    }
}

/// The mean first-passage day when resets are the only chance and the wall does not grow.
///
/// To get out, the snail needs `n = clear_nights` nights in a row without a reset: one less than `first_day`. With
/// reset chance `r` the mean is `1 + ((1 - r)^-n - 1) / r`: the expected waiting time for a run of `n` successes, and the
/// last day. It is computed as `1 + Σ (1 - r)^-i` over `i = 1..=n`, which is the same number without cancellation at
/// small `r`.
///
/// `None` if every night resets and `n > 0`, or if the mean does not fit into an `f64`.
fn expected_days_with_reset(reset: Chance, clear_nights: u32) -> Option<f64> {
    let clear = reset.complement().as_f64();
    let mut wait = 1.0;
    let mut days = 1.0;
    for _ in 0..clear_nights {
        wait /= clear;
        days += wait;
        if !f64::is_finite(days) {
            return None;
        }
    }
    Some(days)
}

#[test]
fn the_mean_with_resets_is_the_closed_form() {
    for (reset, printed) in [(1, 32.17), (2, 37.27), (5, 60.89), (10, 162.97), (20, 2063.95)] {
        let closed = expected_days_with_reset(percent(reset), 27).unwrap();
        let mean = first_passage(&setback(percent(reset)), 0).mean().unwrap();
        assert!((mean / closed - 1.0).abs() < 1e-12, "{reset} %: {mean} against {closed}");
        assert!((mean - printed).abs() < 0.005, "{reset} %: {mean}");
    }
}

#[test]
fn the_mean_keeps_its_digits_when_it_is_enormous() {
    // 27 clear nights at 1 in 20: some 1e35 days. Subtraction anywhere would have left nothing of it.
    let closed = expected_days_with_reset(percent(95), 27).unwrap();
    let mean = first_passage(&setback(percent(95)), 0).mean().unwrap();
    assert!(closed > 1e35 && (mean / closed - 1.0).abs() < 1e-12, "{mean} against {closed}");
}

#[test]
fn half_of_all_snails_are_out_by_day_48_when_one_night_in_twenty_resets() {
    let exact = first_passage(&setback(percent(5)), HORIZON);
    assert_eq!(exact.percentile(0.5), Some(48));
    assert!(exact.out_by(47) < 0.5 && exact.out_by(48) > 0.5);
}

#[test]
fn a_certain_day_beyond_the_horizon_is_still_the_answer() {
    let slow = WellParams { climb: Length::from_quarters(2), slide: Length::from_quarters(1), ..well(1000, 0, 0) };
    let slower = WellParams { climb: Length::from_quarters(3), wall: Length::from_quarters(1), ..slow };
    for (params, day) in [(slow, 3999), (slower, 3998)] {
        let exact = first_passage(&params, HORIZON);
        assert_eq!(first_day(&params), Some(day));
        assert_eq!((exact.mean(), exact.percentile(0.5), exact.still_in()), (Some(day as f64), None, 1.0));
        let mut sampler = Sampler::new(&params, 1, 10);
        sampler.advance(1);
        assert_eq!((sampler.sample().mean(), sampler.sample().still_in()), (None, 10));
    }
}

#[test]
fn a_mean_that_does_not_exist_is_not_a_number() {
    let none = [
        well(69, 3, 8),
        rising(4),
        setback(Chance::ALWAYS),
        WellParams { salt: Chance::ALWAYS, ..WellParams::default() },
        WellParams { reset: percent(2), ..rising(1) },
        fullest(),
        // Resets as rare as can be: at the horizon all but one snail in 1e30 are out.
        WellParams { reset: Chance::from_millionths(1), wall: Length::from_quarters(1), ..well(4, 3, 1) },
        // 62 clear nights at 1 in 100,000: 1e310 days do not fit into an `f64`.
        WellParams { reset: Chance::from_millionths(999_990), ..well(65, 3, 2) },
        // The wall gains exactly what the snail does, on average.
        WellParams { good: percent(50), good_climb: feet(5), ..rising(8) },
    ];
    for params in none {
        assert_eq!(first_passage(&params, HORIZON).mean(), None, "{params:?}");
    }
    // Salt alone only delays, whatever the wall does below the mean gain.
    let delayed = WellParams { salt: percent(5), ..rising(1) };
    assert!(first_passage(&delayed, HORIZON).mean().unwrap() > 37.0);
    // Good days alone can beat a slide that ordinary days cannot.
    let lucky = WellParams { good: percent(10), good_climb: feet(10), ..well(30, 2, 2) };
    assert!(first_passage(&lucky, HORIZON).mean().is_some());
    // Who is out on day 1 never meets a reset or a taller wall.
    let quick = WellParams { reset: percent(50), wall: Length::from_quarters(1), ..well(3, 3, 2) };
    assert_eq!(first_passage(&quick, HORIZON).mean(), Some(1.0));
}

#[test]
fn under_a_growing_wall_there_is_a_mean_only_if_the_snail_gains_more_than_the_wall() {
    // In quarters, a day gains 0.9 × (60 + 20) / 2 = 36 without salt, and the night and the wall take 9 of them. So salt
    // of 0.1 × 270 leaves nothing. Almost all snails are out before that matters.
    let salted = |slip| WellParams {
        good: percent(50),
        good_climb: Length::from_quarters(60),
        climb: Length::from_quarters(20),
        wall: Length::from_quarters(1),
        salt: percent(10),
        salt_slip: Length::from_quarters(slip),
        ..well(5, 0, 2)
    };
    for (slip, gains) in [(269, true), (270, false), (400, false)] {
        let exact = first_passage(&salted(slip), HORIZON);
        assert!(exact.still_in() < 1e-9, "{}", exact.still_in());
        let summed: f64 = (1u32..).zip(exact.pmf()).map(|(day, p)| f64::from(day) * p).sum();
        let near = exact.mean().is_some_and(|mean| (mean / summed - 1.0).abs() < 1e-9);
        assert_eq!((exact.mean().is_some(), near), (gains, gains), "{slip}: {:?} against {summed}", exact.mean());
    }
}

#[test]
fn moves_that_never_happen_do_not_make_a_deep_well_too_wide() {
    let deep = WellParams {
        climb: Length::from_quarters(21),
        slide: Length::from_quarters(20),
        reset: percent(1),
        good_climb: *WellParams::STEP.end(),
        salt_slip: *WellParams::STEP.end(),
        ..well(1000, 0, 0)
    };
    let closed = expected_days_with_reset(percent(1), first_day(&deep).unwrap() as u32 - 1).unwrap();
    let mean = first_passage(&deep, 0).mean().unwrap();
    assert!((mean / closed - 1.0).abs() < 1e-9, "{mean} against {closed}");
}

#[test]
fn a_small_slice_is_not_the_whole() {
    let mut solver = Solver::new(&fullest(), HORIZON);
    assert!(!solver.advance(1));
    assert_eq!(solver.day(), 1);
    assert_eq!(MarkovChain::new(&setback(percent(5))).advance(1), None);
    assert_eq!(InverseSolver::new(&fullest(), Parameter::Salt, 0.5, 730).advance(1), None);
    let mut work = Sensitivity::new(&fullest(), 730);
    assert!(!work.advance(1));
    assert_eq!((work.now(), work.effects()), (None, [].as_slice()));
}

#[test]
fn probabilities_are_dropped_below_one_in_1e30_at_both_ends_and_that_is_said() {
    // After n days of the rarer kind alone, 0.01 to the power of n: the greatest height, or the least.
    for good in [1, 99] {
        let mut walk = HeightDistribution::new(&WellParams { good: percent(good), ..well(1000, 3, 2) });
        let said: Vec<_> = (1..=16)
            .map(|_| {
                walk.step();
                walk.is_truncated()
            })
            .collect();
        assert_eq!((said[13], said[15]), (false, true), "{good} %");
    }
}

#[test]
fn the_chain_and_the_sum_over_days_agree() {
    let quick = [
        WellParams { good: percent(20), salt: percent(5), reset: percent(2), ..WellParams::default() },
        WellParams { good: percent(30), good_climb: Length::from_quarters(17), ..well(20, 3, 2) },
        WellParams { salt: percent(10), salt_slip: Length::from_quarters(9), ..well(25, 4, 2) },
    ];
    for params in quick {
        let exact = first_passage(&params, HORIZON);
        let summed: f64 = (1u32..).zip(exact.pmf()).map(|(day, p)| f64::from(day) * p).sum();
        let mean = exact.mean().unwrap();
        assert!(exact.still_in() < 1e-12 && (mean / summed - 1.0).abs() < 1e-9, "{mean} against {summed}");
    }
}

#[test]
fn wide_wells_have_a_mean_too() {
    let wide = WellParams {
        depth: feet(1000),
        climb: Length::from_quarters(399),
        slide: Length::from_quarters(301),
        good: percent(30),
        good_climb: Length::from_quarters(397),
        salt: percent(10),
        salt_slip: Length::from_quarters(133),
        ..WellParams::default()
    };
    let exact = first_passage(&wide, HORIZON);
    let summed: f64 = (1u32..).zip(exact.pmf()).map(|(day, p)| f64::from(day) * p).sum();
    assert!(exact.still_in() < 1e-18, "{}", exact.still_in());
    assert!((exact.mean().unwrap() / summed - 1.0).abs() < 1e-9);
}

#[test]
fn the_fan_narrows_to_the_snails_still_in() {
    let days = height_quantiles(&fullest(), 400, &[0.1, 0.5, 0.9]);
    let exact = first_passage(&fullest(), 400);
    for day in &days {
        assert!((day.out - exact.out_by(day.day)).abs() < 1e-12);
        assert!(day.heights.windows(2).all(|pair| pair[0] <= pair[1]));
        assert!(day.heights.iter().flatten().all(|&height| height < day.wall));
    }
}

fn total(exact: &FirstPassage) -> f64 {
    exact.pmf().iter().sum::<f64>() + exact.still_in()
}

/// The same distribution computed in the simplest way: for each day, the probability of getting out, and a map from height
/// to probability.
fn plain_distribution(params: &WellParams, days: u32) -> Vec<(f64, BTreeMap<u32, f64>)> {
    let moves = TransitionRules::of(params);
    let (salt, good, reset) = (params.salt.as_f64(), params.good.as_f64(), params.reset.as_f64());
    let mut heights = BTreeMap::from([(0u32, 1.0f64)]);
    (1..=days)
        .map(|day| {
            let wall = wall_on(params, day).quarters();
            let mut next = BTreeMap::new();
            let mut out = 0.0;
            for (&height, &mass) in &heights {
                for (weather, chance) in [
                    (Weather::Salt, salt),
                    (Weather::Good, (1.0 - salt) * good),
                    (Weather::Ordinary, (1.0 - salt) * (1.0 - good)),
                ] {
                    let top = moves.after_day(height, weather);
                    if is_out(top, wall) {
                        out += mass * chance;
                    } else {
                        *next.entry(moves.after_night(top, Night::Reset)).or_insert(0.0) += mass * chance * reset;
                        *next.entry(moves.after_night(top, Night::Slide)).or_insert(0.0) +=
                            mass * chance * (1.0 - reset);
                    }
                }
            }
            next.retain(|_, mass| *mass > 0.0);
            heights = next;
            (out, heights.clone())
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_closed_form_is_the_loop(params in settings()) {
        // Whoever gains a quarter a day on 40 feet of well is out within 160 days.
        prop_assert_eq!(first_day(&params), loop_over_days(&params, 1000));
    }

    #[test]
    fn the_exact_engine_of_a_certain_well_is_the_closed_form(params in settings()) {
        let certain = WellParams { good: Chance::NEVER, reset: Chance::NEVER, salt: Chance::NEVER, ..params };
        let exact = first_passage(&certain, 1000);
        let day = first_day(&certain).map(|day| day as u32);
        prop_assert_eq!(exact.percentile(1e-9), day);
        prop_assert_eq!(exact.percentile(1.0), day);
        prop_assert_eq!(exact.mean(), day.map(f64::from));
    }

    #[test]
    fn the_exact_engine_is_the_plain_one(params in settings()) {
        let exact = first_passage(&params, 60);
        let mut walk = HeightDistribution::new(&params);
        let mut least = 1.0f64;
        for (day, (plain, mut heights)) in (1..).zip(plain_distribution(&params, 60)) {
            prop_assert!((exact.on(day) - plain).abs() < 1e-12, "day {}: {} against {}", day, exact.on(day), plain);
            walk.step();
            least = heights.values().copied().fold(least, f64::min);
            prop_assert!(least < 1e-29 || !walk.is_truncated(), "day {}: nothing is below {}", day, least);
            prop_assert_eq!(walk.width(), walk.heights().count());
            for (height, mass) in walk.heights() {
                let plain = heights.remove(&height.quarters()).unwrap_or(0.0);
                prop_assert!((mass - plain).abs() < 1e-12, "day {}, {}: {} against {}", day, height, mass, plain);
            }
            prop_assert!(heights.values().all(|left| *left < 1e-20), "day {}: {:?} are left out", day, heights);
        }
    }

    #[test]
    fn a_move_that_never_happens_plays_no_part(params in settings(), quarters in 0u32..160) {
        let length = Length::from_quarters(quarters);
        let plain = WellParams { good: Chance::NEVER, ..params };
        let good = WellParams { good: Chance::ALWAYS, ..params };
        let sweet = WellParams { salt: Chance::NEVER, ..params };
        let salty = WellParams { salt: Chance::ALWAYS, ..params };
        let reset = WellParams { reset: Chance::ALWAYS, ..params };
        for (one, other) in [
            (plain, WellParams { good_climb: length, ..plain }),
            (good, WellParams { climb: length, ..good }),
            (sweet, WellParams { salt_slip: length, ..sweet }),
            (salty, WellParams { climb: length, good_climb: length, ..salty }),
            (reset, WellParams { slide: length, ..reset }),
        ] {
            let [before, after] = [&one, &other].map(|params| first_passage(params, 60));
            prop_assert_eq!((before.pmf(), before.mean()), (after.pmf(), after.mean()), "{:?}", other);
            let [before, after] = [&one, &other].map(|params| HeightDistribution::new(params).unit());
            prop_assert_eq!(before, after, "{:?}", other);
        }
    }

    #[test]
    fn slices_add_up_to_the_whole(params in settings(), budget in 1u64..5000) {
        let mut solver = Solver::new(&params, 300);
        while !solver.advance(budget) {}
        prop_assert_eq!(solver.finish(), first_passage(&params, 300));
    }

    #[test]
    fn all_probability_is_accounted_for(params in settings()) {
        let exact = first_passage(&params, HORIZON);
        prop_assert!((total(&exact) - 1.0).abs() < 1e-12, "{}", total(&exact) - 1.0);
        for day in [0, 1, 10, 100, 1000, HORIZON, HORIZON + 1] {
            prop_assert!((exact.survival(day) + exact.out_by(day) - 1.0).abs() < 1e-12);
        }
        let percentiles = [0.1, 0.5, 0.9].map(|p| exact.percentile(p).unwrap_or(u32::MAX));
        prop_assert!(percentiles.is_sorted());
        if let Some(mean) = exact.mean() {
            prop_assert!(mean >= 1.0 && mean.is_finite());
        }
    }

    #[test]
    fn a_sum_over_days_never_exceeds_the_chain(params in settings()) {
        let still = WellParams { wall: Length::ZERO, ..params };
        let exact = first_passage(&still, HORIZON);
        let summed = (0..HORIZON).map(|day| exact.survival(day)).sum::<f64>();
        match exact.mean() {
            Some(mean) => {
                prop_assert!(summed <= mean * (1.0 + 1e-9), "{} against {}", summed, mean);
                if exact.still_in() < 1e-15 {
                    prop_assert!((summed / mean - 1.0).abs() < 1e-9, "{} against {}", summed, mean);
                }
            }
            None => prop_assert!(exact.still_in() > 0.0, "{:?}", exact.still_in()),
        }
    }

    #[test]
    fn worse_settings_are_never_better(params in settings(), day in 1u32..300, more in 1u32..300_000) {
        let exact = |params: &WellParams| first_passage(params, day).out_by(day);
        let base = WellParams { good_climb: params.good_climb.max(params.climb), ..params };
        let out = exact(&base);
        for worse in less_favourable(base, more) {
            prop_assert!(exact(&worse) <= out + 1e-12, "{:?}", worse);
        }
        for better in [
            WellParams { good: raised(base.good, more), ..base },
            WellParams { good_climb: longer(base.good_climb), ..base },
        ] {
            prop_assert!(exact(&better) >= out - 1e-12, "{:?}", better);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_setting_whatever_breaks_an_engine(
        lengths in prop::array::uniform6(prop_oneof![Just(0u32), 0u32..20, 0u32..5000, any::<u32>()]),
        chances in prop::array::uniform3(any::<u32>()), seed: u64, run: u32,
    ) {
        let [depth, climb, slide, good_climb, wall, salt_slip] = lengths.map(Length::from_quarters);
        let [good, reset, salt] = chances.map(|word| Chance::from_millionths(word % 1_000_001));
        let params = WellParams { depth, climb, slide, good, good_climb, reset, wall, salt, salt_slip };
        prop_assert!((total(&first_passage(&params, 5)) - 1.0).abs() < 1e-12);
        prop_assert!(first_day(&params).is_none_or(|day| day >= 1));
        let diary = Run::new(&params, seed, run).until(50);
        prop_assert!((1..=50).contains(&diary.len()));
        prop_assert!(diary.iter().zip(1..).all(|(entry, day)| entry.day == day && entry.out == (entry.top >= entry.wall_before)));
        let days = height_quantiles(&params, 3, &[0.0, 0.5, 1.0, f64::NAN]);
        prop_assert!(days.len() <= 3 && days.iter().all(|day| day.heights.len() == 4 && (0.0..=1.0).contains(&day.out)));
        let progress = Sampler::new(&params, seed, 3).advance(50);
        prop_assert!(progress.done <= 3 && progress.snail_days >= 1);
    }
}

#[test]
fn a_step_of_each_number_changes_what_two_wells_side_by_side_show() {
    for params in [WellParams::default(), fullest()] {
        let mut work = Sensitivity::new(&params, 60);
        while !work.finished() {
            let known = work.effects().len();
            assert_eq!(work.advance(500), work.effects().len() > known);
        }
        let chance = |params: &WellParams| first_passage(params, 60).out_by(60);
        let near = |found: Option<f64>, well: Option<WellParams>| match (found, well) {
            (Some(found), Some(well)) => (found - chance(&well)).abs() < 1e-12,
            (None, None) => true,
            _ => false,
        };
        assert!(near(work.now(), Some(params)));
        assert_eq!(work.effects().len(), Parameter::ALL.len());
        for step in work.effects() {
            assert!(near(step.less, step.parameter.beside(&params, false)), "less {:?}", step.parameter);
            assert!(near(step.more, step.parameter.beside(&params, true)), "more {:?}", step.parameter);
        }
    }
}
