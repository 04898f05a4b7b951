//! What is asked of two wells or of many: the inverse question, the race, and runs with common random numbers. Each is compared with
//! a plain count.

use proptest::{prelude::*, sample::select};
use snailwell::snail::{
    Chance, InverseAnswer, InverseSolver, Length, PairedRuns, Parameter, Run, WellParams, first_passage, paired_runs,
    race,
};

use crate::common::wells::{less_favourable, sampled, settings};

/// The answer of the solver, asked in slices of this many heights.
fn inverse(params: &WellParams, parameter: Parameter, target: f64, days: u32, slice: u64) -> InverseAnswer {
    let mut solver = InverseSolver::new(params, parameter, target, days);
    loop {
        if let Some(answer) = solver.advance(slice) {
            return answer;
        }
    }
}

/// The chance of being out within `days` with this value of the parameter.
fn chance_at(params: &WellParams, parameter: Parameter, value: u32, days: u32) -> f64 {
    first_passage(&parameter.set(params, value), days).out_by(days)
}

/// Rounding in the sum over days.
const ROUNDING: f64 = 1e-9;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_inverse_answer_is_the_last_value_that_reaches_the_target(
        params in settings(), parameter in select(&Parameter::ALL[..]), percent in 1u32..=100, days in 1u32..120,
    ) {
        let target = f64::from(percent) / 100.0;
        let (least, most) = parameter.range();
        let helps = parameter.helps(&params);
        let (best, worst) = if helps { (most, least) } else { (least, most) };
        let chance = |value| chance_at(&params, parameter, value, days);
        match inverse(&params, parameter, target, days, u64::MAX) {
            InverseAnswer::Value { value, chance: said } => {
                prop_assert!((said - chance(value)).abs() < ROUNDING, "{said} is not the chance at {value}");
                prop_assert!(said > target - ROUNDING);
                prop_assert!(value != worst, "every value reaches the target");
                let next = if helps { value - 1 } else { value + 1 };
                prop_assert!(chance(next) < target + ROUNDING, "{next} reaches the target too");
            }
            InverseAnswer::None(said) => {
                prop_assert!((said - chance(best)).abs() < ROUNDING);
                prop_assert!(said < target);
            }
            InverseAnswer::Any(said) => {
                prop_assert!((said - chance(worst)).abs() < ROUNDING);
                prop_assert!(said > target - ROUNDING);
            }
        }
    }

    #[test]
    fn slices_do_not_change_the_inverse_answer(params in settings(), parameter in select(&Parameter::ALL[..]), slice in 1u64..5000) {
        let [whole, sliced] = [u64::MAX, slice].map(|slice| inverse(&params, parameter, 0.5, 40, slice));
        prop_assert_eq!(whole, sliced);
    }

    #[test]
    fn the_outcomes_of_a_race_are_all_there_are(first in settings(), second in settings()) {
        let [one, other] = [&first, &second].map(|params| first_passage(params, 80));
        let ahead = race(&one, &other);
        let sum = ahead.first + ahead.tie + ahead.second + ahead.neither;
        prop_assert!((sum - 1.0).abs() < ROUNDING, "{ahead:?} is {sum}");
        let back = race(&other, &one);
        prop_assert_eq!((back.first, back.second), (ahead.second, ahead.first));
        prop_assert!((back.tie - ahead.tie).abs() < ROUNDING);
        // Every pair of days, one by one.
        let days = || 1..=80u32;
        let plain: f64 = days().flat_map(|a| days().map(move |b| (a, b))).filter(|(a, b)| a < b)
            .map(|(a, b)| one.on(a) * other.on(b)).sum::<f64>() + one.out_by(80) * other.survival(80);
        prop_assert!((plain - ahead.first).abs() < ROUNDING, "{plain} is not {}", ahead.first);
    }

    #[test]
    fn paired_runs_count_what_each_pair_does(params in settings(), more in 1u32..300_000, seed: u64) {
        // Where a good day is worse than an ordinary one, more salt can take the place of a bad day.
        let params = WellParams { good_climb: params.good_climb.max(params.climb), ..params };
        prop_assert_eq!(paired_runs(&params, &params, seed, 20), PairedRuns { same: 20, ..PairedRuns::default() });
        for worse in less_favourable(params, more) {
            let day = |params: &WellParams, run| Run::new(params, seed, run).out_day().unwrap_or(u32::MAX);
            let counted = paired_runs(&params, &worse, seed, 20);
            let later = (0..20).filter(|run| day(&worse, *run) > day(&params, *run)).count() as u32;
            prop_assert_eq!(counted, PairedRuns { later, same: 20 - later, sooner: 0 });
            prop_assert_eq!(paired_runs(&worse, &params, seed, 20).sooner, later);
        }
    }
}

/// The question that the product asks: what chance of salt makes it a coin-flip within two years?
#[test]
fn the_salt_of_a_coin_flip_within_two_years_is_exact_to_a_millionth() {
    let textbook = WellParams::default();
    let InverseAnswer::Value { value, chance } = inverse(&textbook, Parameter::Salt, 0.5, 730, u64::MAX) else {
        panic!("no value of salt is a coin-flip");
    };
    assert!(chance >= 0.5 && chance_at(&textbook, Parameter::Salt, value + 1, 730) < 0.5);
}

#[test]
fn a_target_of_every_snail_can_be_reached() {
    let found = inverse(&WellParams::default(), Parameter::Depth, 1.0, 28, u64::MAX);
    assert_eq!(found, InverseAnswer::Value { value: 120, chance: 1.0 });
}

#[test]
fn a_step_of_a_parameter_stays_within_its_range() {
    let textbook = WellParams::default();
    for parameter in Parameter::ALL {
        let (least, most) = parameter.range();
        let at = |value| parameter.set(&textbook, value);
        assert_eq!(parameter.get(&at(most)), most);
        assert_eq!(
            (parameter.beside(&at(least), false), parameter.beside(&at(most), true)),
            (None, None),
            "{parameter:?}"
        );
        assert_eq!(parameter.step(), if most == 1_000_000 { 10_000 } else { 1 }, "{parameter:?}");
        let step = |value, more| parameter.beside(&at(value), more).map(|beside| parameter.get(&beside));
        assert_eq!(step(least, true), Some(least + parameter.step()), "{parameter:?}");
        assert_eq!(step(most, false), Some(most - parameter.step()), "{parameter:?}");
    }
    // A good day helps only where it is better than an ordinary one.
    let poor = WellParams { good_climb: textbook.climb, ..textbook };
    assert!(Parameter::Good.helps(&textbook) && !Parameter::Good.helps(&poor));
}

#[test]
fn a_percentile_needs_a_share_above_none_and_at_most_all() {
    let certain = first_passage(&WellParams::default(), 60);
    let sample = sampled(&WellParams::default(), 1, 10);
    for share in [f64::NEG_INFINITY, -0.5, 0.0, 1.000_001, f64::NAN] {
        assert_eq!((certain.percentile(share), sample.percentile(share)), (None, None), "{share}");
    }
    assert_eq!((certain.percentile(1.0), sample.percentile(1.0)), (Some(28), Some(28)));
}

#[test]
fn a_sample_counts_up_to_a_day_and_is_empty_without_snails() {
    let salted =
        WellParams { salt: Chance::from_millionths(50_000), depth: Length::from_feet(6), ..WellParams::default() };
    let many = sampled(&salted, 1, 200);
    for day in 1..200 {
        assert_eq!(many.count_by(day), many.count_by(day - 1) + many.on(day));
        assert_eq!(many.out_by(day), f64::from(many.count_by(day)) / 200.0);
    }
    let days: u32 = (0..200).map(|run| Run::new(&salted, 1, run).out_day().unwrap()).sum();
    assert_eq!(many.mean(), Some(f64::from(days) / 200.0));
    let none = sampled(&salted, 1, 0);
    assert_eq!((none.out_by(100), none.mean(), none.percentile(0.5)), (0.0, None, None));
}
