//! The sampled engine, compared with the exact distribution, with the logs of its runs, and with common random numbers.

use proptest::prelude::*;
use snailwell::snail::{
    Chance, DayEntry, FirstPassage, HORIZON, Length, Night, Run, Sample, Sampler, Weather, WellParams, explain,
    first_passage, rng::Thresholds,
};

use crate::common::wells::{less_favourable, longer, raised, sampled};

fn percent(percent: u32) -> Chance {
    Chance::from_millionths(percent * 10_000)
}

fn wells() -> Vec<(&'static str, WellParams)> {
    let classic = WellParams::default();
    let quarter = Length::from_quarters(1);
    vec![
        ("good days", WellParams { good: percent(20), ..classic }),
        ("resets, rarely", WellParams { reset: percent(1), ..classic }),
        ("resets", WellParams { reset: percent(5), ..classic }),
        ("salt", WellParams { salt: percent(10), ..classic }),
        ("salt and a rising wall", WellParams { salt: percent(5), wall: quarter, ..classic }),
        ("resets and a rising wall", WellParams { reset: percent(2), wall: quarter, ..classic }),
        (
            "all at once",
            WellParams { good: percent(20), reset: percent(2), wall: quarter, salt: percent(5), ..classic },
        ),
        (
            "in quarters",
            WellParams {
                climb: Length::from_quarters(11),
                slide: Length::from_quarters(7),
                good: percent(33),
                good_climb: Length::from_quarters(17),
                salt: percent(12),
                salt_slip: Length::from_quarters(5),
                ..classic
            },
        ),
    ]
}

/// Pearson's chi-squared statistic over bins of at least 5 expected snails, and its degrees of freedom. Snails still in at
/// the horizon are counted like those of one more day.
fn chi_squared(exact: &FirstPassage, sample: &Sample) -> (f64, f64) {
    let snails = f64::from(sample.snails());
    let days = exact.pmf().iter().zip(sample.out_on()).map(|(&p, &count)| (p * snails, f64::from(count)));
    let all = days.chain([(exact.still_in() * snails, f64::from(sample.still_in()))]);
    let mut bins: Vec<(f64, f64)> = Vec::new();
    let mut open = (0.0, 0.0);
    for (expected, seen) in all {
        open = (open.0 + expected, open.1 + seen);
        if open.0 >= 5.0 {
            bins.push(std::mem::take(&mut open));
        }
    }
    if let Some(last) = bins.last_mut() {
        *last = (last.0 + open.0, last.1 + open.1);
    }
    let statistic = bins.iter().map(|(expected, seen)| (seen - expected) * (seen - expected) / expected).sum();
    (statistic, bins.len() as f64 - 1.0)
}

/// The value that chi-squared exceeds with probability 0.001 (Wilson and Hilferty 1931).
fn critical(freedom: f64) -> f64 {
    let part = 2.0 / (9.0 * freedom);
    freedom * (1.0 - part + 3.0902 * part.sqrt()).powi(3)
}

#[test]
fn the_sample_fits_the_exact_distribution_at_the_level_of_one_in_a_thousand() {
    for (name, params) in wells() {
        let exact = first_passage(&params, HORIZON);
        for seed in [1, 2, 20_101_230] {
            let sample = sampled(&params, seed, 20_000);
            let (statistic, freedom) = chi_squared(&exact, &sample);
            assert!(freedom >= 5.0, "{name}: {freedom}");
            println!(
                "{name:>26}, seed {seed:>8}: chi-squared {statistic:7.1} at {freedom:>4} degrees of freedom, limit {:7.1}",
                critical(freedom)
            );
            assert!(statistic < critical(freedom), "{name}, seed {seed}");
        }
    }
}

#[test]
fn the_fit_is_a_test_that_can_fail() {
    let exact = first_passage(&WellParams { reset: percent(5), ..WellParams::default() }, HORIZON);
    let other = sampled(&WellParams { reset: Chance::from_millionths(54_000), ..WellParams::default() }, 1, 20_000);
    let (statistic, freedom) = chi_squared(&exact, &other);
    assert!(statistic > critical(freedom));
}

#[test]
fn the_diary_of_a_run_ends_on_the_day_the_sampler_counted() {
    for (name, params) in wells() {
        let mut sampler = Sampler::new(&params, 42, 500);
        for run in 0..500 {
            let before = sampler.sample();
            while sampler.advance(1).done == run {}
            let after = sampler.sample();
            match Run::new(&params, 42, run).out_day() {
                Some(day) => assert_eq!(after.on(day), before.on(day) + 1, "{name}, run {run}"),
                None => assert_eq!(after.still_in(), before.still_in() + 1, "{name}, run {run}"),
            }
        }
    }
}

#[test]
fn a_run_is_the_same_snail_for_ever() {
    let (_, all) = wells().swap_remove(6);
    let out: Vec<_> = (0..8).map(|run| Run::new(&all, 1, run).out_day()).collect();
    assert_eq!(out, PINNED, "{out:?}");
    let sample = sampled(&all, 1, 1000);
    assert_eq!((sample.count_by(365), sample.still_in()), PINNED_SAMPLE);
}

const PINNED: [Option<u32>; 8] = [Some(19), Some(21), Some(27), Some(76), Some(21), Some(24), Some(21), Some(79)];
const PINNED_SAMPLE: (u32, u32) = (983, 12);

#[test]
fn seeds_and_runs_do_not_matter_where_nothing_is_left_to_chance() {
    let classic = WellParams::default();
    let first: Vec<_> = Run::new(&classic, 1, 0).collect();
    assert_eq!(first, Run::new(&classic, u64::MAX, u32::MAX).collect::<Vec<_>>());
}

#[test]
fn a_sampler_does_nothing_without_a_budget_or_after_its_end() {
    for (name, params) in [("classic", WellParams::default())].into_iter().chain(wells()) {
        let mut sampler = Sampler::new(&params, 1, 20);
        let whole = sampled(&params, 1, 20);
        assert_eq!(sampler.advance(0).done, 0, "{name}");
        while !sampler.advance(1 << 20).finished {}
        let progress = sampler.advance(1 << 20);
        assert_eq!((progress.done, progress.snail_days, progress.finished), (20, 0, true), "{name}");
        assert_eq!(sampler.sample(), whole, "{name}");
    }
}

#[test]
fn what_never_happens_is_in_no_draw_and_what_always_happens_is_in_every_one() {
    let classic = WellParams::default();
    let [salt, good, reset] = [
        WellParams { salt: Chance::ALWAYS, good: percent(50), ..classic },
        WellParams { good: Chance::ALWAYS, ..classic },
        WellParams { reset: Chance::ALWAYS, ..classic },
    ];
    // The ends of both halves of a range, because the highest bit of a draw is flipped.
    let ends = [0, u32::MAX, 1 << 31, u32::MAX >> 1].map(u64::from);
    for draw in ends.into_iter().flat_map(|day| ends.map(|night| day << 32 | night)) {
        let [classic, salt, good, reset] = [&classic, &salt, &good, &reset]
            .map(Thresholds::of)
            .map(|chances| (chances.weather(draw), chances.night(draw)));
        assert_eq!(classic, (Weather::Ordinary, Night::Slide), "{draw:#x}");
        assert_eq!(salt, (Weather::Salt, Night::Slide), "{draw:#x}");
        assert_eq!(good, (Weather::Good, Night::Slide), "{draw:#x}");
        assert_eq!(reset, (Weather::Ordinary, Night::Reset), "{draw:#x}");
    }
}

#[test]
fn the_threshold_of_a_chance_is_rounded_to_the_nearest() {
    for millionths in 0..=1_000_000 {
        let threshold = Chance::from_millionths(millionths).threshold32();
        assert!((threshold * 1_000_000).abs_diff(u64::from(millionths) << 32) <= 500_000, "{millionths}");
    }
}

/// A log keeps the rules: each day starts at the height where the last one ended, and the explanation of each day adds up.
fn check_diary(params: &WellParams, diary: &[DayEntry]) {
    for (entry, day) in diary.iter().zip(1..) {
        assert_eq!(entry.day, day);
        let why = explain(params, entry);
        let feet = |length: Length| length.feet();
        assert_eq!(feet(entry.start) + feet(why.rose) - feet(why.slipped), feet(entry.top));
        assert_eq!(feet(entry.top) - feet(why.lost), feet(entry.end));
        assert_eq!(entry.out, entry.top >= entry.wall_before);
        assert_eq!(entry.out, entry.night.is_none());
        match entry.weather {
            Weather::Salt => assert_eq!(why.rose, Length::ZERO),
            Weather::Good => assert_eq!(why.rose, params.good_climb),
            Weather::Ordinary => assert_eq!(why.rose, params.climb),
        }
        match entry.night {
            Some(Night::Reset) => assert_eq!(entry.end, Length::ZERO),
            Some(Night::Slide) => {
                assert!(!why.stopped_by_bottom || entry.end == Length::ZERO);
            }
            None => assert_eq!(entry.end, entry.top),
        }
        let stopped_by_day = entry.weather == Weather::Salt && entry.start < params.salt_slip;
        let stopped_by_night = entry.night == Some(Night::Slide) && entry.top < params.slide;
        assert_eq!(why.stopped_by_bottom, stopped_by_day || stopped_by_night, "{entry:?}");
    }
    for (today, tomorrow) in diary.iter().zip(diary.iter().skip(1)) {
        assert_eq!((today.end, today.wall_after), (tomorrow.start, tomorrow.wall_before));
        assert!(!today.out);
    }
}

#[test]
fn diaries_keep_the_rules() {
    for (_, params) in wells() {
        for run in 0..50 {
            check_diary(&params, &Run::new(&params, 5, run).until(400));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn slicing_changes_nothing(seed: u64, slice in 1u64..5000, which in 0usize..8) {
        let (_, params) = wells().swap_remove(which);
        let whole = sampled(&params, seed, 60);
        let mut sliced = Sampler::new(&params, seed, 60);
        let mut spent = 0;
        loop {
            let progress = sliced.advance(slice);
            prop_assert!(progress.snail_days <= slice);
            spent += progress.snail_days;
            if progress.finished {
                break;
            }
            prop_assert_eq!(progress.snail_days, slice);
        }
        let days: u64 = (1u64..).zip(whole.out_on()).map(|(day, &count)| day * u64::from(count)).sum();
        prop_assert_eq!(spent, days + u64::from(whole.still_in()) * u64::from(HORIZON));
        prop_assert_eq!(sliced.sample(), whole);
    }

    #[test]
    fn more_snails_leave_the_first_ones_as_they_were(seed: u64, few in 1u32..40) {
        let (_, params) = wells().swap_remove(6);
        let mut many = Sampler::new(&params, seed, 40);
        while many.advance(1).done < few {}
        prop_assert_eq!(many.sample(), sampled(&params, seed, few));
    }

    /// Common random numbers: with the same random numbers, no snail gets out earlier in a less favourable well.
    #[test]
    fn no_snail_gains_from_a_worse_setting(seed: u64, run: u32, more in 1u32..300_000, which in 0usize..8) {
        let (_, base) = wells().swap_remove(which);
        let day = |params: &WellParams| Run::new(params, seed, run).out_day().unwrap_or(u32::MAX);
        for worse in less_favourable(base, more) {
            prop_assert!(day(&worse) >= day(&base), "{:?}", worse);
        }
        for better in [WellParams { good: raised(base.good, more), ..base }, WellParams { climb: longer(base.climb), ..base }] {
            prop_assert!(day(&better) <= day(&base), "{:?}", better);
        }
    }
}
