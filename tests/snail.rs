//! The snail against the golden cases and closed forms of the design, and its two engines against each other.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use proptest::prelude::*;
use snailwell::snail::{Chance, HORIZON, Length, Night, Run, Sampler, Setting, Weather, first_day, first_passage};

fn feet(text: &str) -> Length {
    text.parse().unwrap()
}

fn chance(text: &str) -> Chance {
    text.parse().unwrap()
}

fn well(depth: u32, climb: u32, slide: u32) -> Setting {
    let [depth, climb, slide] = [depth, climb, slide].map(Length::from_feet);
    Setting { depth, climb, slide, ..Setting::default() }
}

const GOLDEN: [(u32, u32, u32, Option<u32>); 11] = [
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
];

fn all_agree(setting: Setting, day: Option<u32>) {
    assert_eq!(first_day(&setting), day.map(u64::from), "{setting:?}");
    let odds = first_passage(&setting, HORIZON);
    assert_eq!(odds.percentile(0.5), day);
    assert_eq!(odds.mean(), day.map(f64::from));
    assert_eq!(odds.still_in(), if day.is_some() { 0.0 } else { 1.0 });
    let mut sampler = Sampler::new(setting, 1, 10);
    assert!(sampler.advance(u64::MAX));
    assert_eq!(sampler.sample().mean(), day.map(f64::from));
    let last = Run::new(setting, 1, 1).last().unwrap();
    assert_eq!(last.out.then_some(last.day), day);
}

#[test]
fn golden_cases() {
    for (depth, climb, slide, day) in GOLDEN {
        all_agree(well(depth, climb, slide), day);
    }
}

#[test]
fn golden_walls() {
    for (wall, day) in [("0.25", Some(37)), ("0.5", Some(55)), ("0.75", Some(109)), ("1", None)] {
        all_agree(Setting { wall: feet(wall), ..Setting::default() }, day);
    }
    assert_eq!(first_day(&well(0, 0, 0)), Some(1));
    all_agree(well(0, 0, 5), Some(1));
}

#[test]
fn mean_with_resets_is_the_closed_form() {
    for r in ["0.01", "0.02", "0.05", "0.1", "0.2"] {
        let setting = Setting { reset: chance(r), ..Setting::default() };
        let r = setting.reset.as_f64();
        let kept = (0..27).fold(1.0, |product, _| product * (1.0 - r));
        let expected = 1.0 + (1.0 / kept - 1.0) / r;
        let odds = first_passage(&setting, HORIZON);
        let mean = odds.mean().unwrap();
        println!(
            "reset {r}: mean {mean}, median {:?}, p10 {:?}, p90 {:?}, out by 730 {}",
            odds.percentile(0.5),
            odds.percentile(0.1),
            odds.percentile(0.9),
            odds.out_by(730)
        );
        assert!((mean / expected - 1.0).abs() < 1e-9, "{r}: {mean} against {expected}");
    }
}

#[test]
fn lengths_read_and_write() {
    for (text, quarters) in [("30", 120), ("2.25", 9), (".5", 2), ("0", 0), ("1000", 4000), ("2.50", 10), ("1.", 4)] {
        assert_eq!(feet(text).quarters(), quarters, "{text}");
    }
    for quarters in 0..=4000 {
        let length = Length::from_quarters(quarters);
        assert_eq!(length.to_string().parse(), Ok(length));
    }
    let error = |text: &str| text.parse::<Length>().unwrap_err().to_string();
    for text in ["", ".", "NaN", "inf", "-1", "+1", "1e3", "1.2.3", " 1", "一"] {
        assert_eq!(error(text), "not a number", "{text}");
    }
    assert_eq!(error("2.3"), "not a multiple of a quarter foot");
    for text in ["1000.25", "1001", "99999999999999999999", "1000.1"] {
        assert_eq!(error(text), "more than 1000 feet", "{text}");
    }
}

#[test]
fn chances_read_and_write() {
    for (text, millionths) in [
        ("0.05", 50_000),
        ("1", 1_000_000),
        (".2", 200_000),
        ("0", 0),
        ("1.000", 1_000_000),
        ("0.0000004", 0),
        ("0.0000005", 1),
        ("0.9999999", 1_000_000),
        ("00.5", 500_000),
    ] {
        assert_eq!(chance(text).millionths(), millionths, "{text}");
    }
    for (millionths, text) in [(0, "0"), (1, "0.000001"), (50_000, "0.05"), (1_000_000, "1"), (123_456, "0.123456")] {
        assert_eq!(Chance::from_millionths(millionths).to_string(), text);
    }
    let error = |text: &str| text.parse::<Chance>().unwrap_err().to_string();
    for text in ["", ".", "NaN", "1e-3", "-", "-NaN", "inf", "0,5"] {
        assert_eq!(error(text), "not a number", "{text}");
    }
    for text in ["-1", "1.7", "2", "10", "1.0000001"] {
        assert_eq!(error(text), "not between 0 and 1", "{text}");
    }
}

/// The rules of the design, word for word, with nothing left to chance.
fn by_hand(setting: &Setting, days: u64) -> Option<u64> {
    let [mut wall, up, down, grows] =
        [setting.depth, setting.climb, setting.slide, setting.wall].map(|l| u64::from(l.quarters()));
    let mut height = 0_u64;
    for day in 1..=days {
        height += up;
        if height >= wall {
            return Some(day);
        }
        height = height.saturating_sub(down);
        wall += grows;
    }
    None
}

/// The mean day by iterating the rules' own recurrence until it stands still: slow, and shares nothing with the solver.
fn mean_by_iteration(setting: &Setting) -> f64 {
    let q = |l: Length| i64::from(l.quarters());
    let (depth, slide) = (q(setting.depth), q(setting.slide));
    let (s, g, r) = (setting.salt.as_f64(), setting.good.as_f64(), setting.reset.as_f64());
    let days =
        [(s, -q(setting.saltslip)), ((1.0 - s) * g, q(setting.goodclimb)), ((1.0 - s) * (1.0 - g), q(setting.climb))];
    let mut mean = vec![0.0_f64; depth as usize];
    for _ in 0..2_000_000 {
        let mut moved = 0.0_f64;
        for h in (0..depth).rev() {
            let mut value = 1.0;
            for (p, change) in days {
                let top = (h + change).max(0);
                if top < depth {
                    value += p * (r * mean[0] + (1.0 - r) * mean[(top - slide).max(0) as usize]);
                }
            }
            moved = moved.max((value - mean[h as usize]).abs() / value);
            mean[h as usize] = value;
        }
        if moved < 1e-15 {
            break;
        }
    }
    mean[0]
}

/// The rules as a table over every height, in quarter feet, with no cleverness.
fn pmf_by_hand(setting: &Setting, days: usize) -> Vec<f64> {
    let q = |l: Length| i64::from(l.quarters());
    let (s, g, r) = (setting.salt.as_f64(), setting.good.as_f64(), setting.reset.as_f64());
    let kinds =
        [(s, -q(setting.saltslip)), ((1.0 - s) * g, q(setting.goodclimb)), ((1.0 - s) * (1.0 - g), q(setting.climb))];
    let highest = q(setting.depth) + days as i64 * q(setting.wall);
    let mut mass = vec![0.0; highest as usize + 1];
    mass[0] = 1.0;
    let mut wall = q(setting.depth);
    let mut pmf = Vec::new();
    for _ in 0..days {
        let mut next = vec![0.0; mass.len()];
        let mut out = 0.0;
        for (h, m) in (0_i64..).zip(&mass) {
            for (p, change) in kinds {
                let top = (h + change).max(0);
                if top >= wall {
                    out += m * p;
                } else {
                    next[0] += m * p * r;
                    next[(top - q(setting.slide)).max(0) as usize] += m * p * (1.0 - r);
                }
            }
        }
        mass = next;
        wall += q(setting.wall);
        pmf.push(out);
    }
    pmf
}

prop_compose! {
    fn settings()(
        depth in 0_u32..=160, climb in 0_u32..=24, slide in 0_u32..=20, goodclimb in 0_u32..=40, wall in 0_u32..=6,
        saltslip in 0_u32..=24,
        good in prop_oneof![Just(0), Just(1_000_000), 0_u32..=1_000_000],
        reset in prop_oneof![3 => Just(0), 1 => Just(1_000_000), 3 => 0_u32..=200_000, 1 => 0_u32..=1_000_000],
        salt in prop_oneof![3 => Just(0), 1 => Just(1_000_000), 3 => 0_u32..=300_000, 1 => 0_u32..=1_000_000],
        still in any::<bool>(), unit in prop_oneof![Just(1_u32), Just(4)],
    ) -> Setting {
        let length = |l: u32| Length::from_quarters(l / unit * unit);
        Setting {
            depth: length(depth), climb: length(climb), slide: length(slide), goodclimb: length(goodclimb),
            wall: if still { Length::ZERO } else { length(wall) }, saltslip: length(saltslip),
            good: Chance::from_millionths(good), reset: Chance::from_millionths(reset),
            salt: Chance::from_millionths(salt),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn first_day_is_brute_force(
        depth in 0_u32..=400, climb in 0_u32..=40, slide in 0_u32..=40, wall in 0_u32..=8
    ) {
        let [depth, climb, slide, wall] = [depth, climb, slide, wall].map(Length::from_quarters);
        let setting = Setting { depth, climb, slide, wall, ..Setting::default() };
        prop_assert_eq!(first_day(&setting), by_hand(&setting, 2000));
        let odds = first_passage(&setting, 500);
        for (day, chance) in (1_u64..).zip(odds.pmf()) {
            prop_assert_eq!(*chance, if Some(day) == first_day(&setting) { 1.0 } else { 0.0 });
        }
    }

    #[test]
    fn odds_are_the_table(setting in settings()) {
        let odds = first_passage(&setting, 200);
        let table = pmf_by_hand(&setting, 200);
        for (day, (a, b)) in odds.pmf().iter().zip(&table).enumerate() {
            prop_assert!((a - b).abs() < 1e-13, "day {}: {a} against {b}", day + 1);
        }
        let out: f64 = table.iter().sum();
        prop_assert!((odds.still_in() - (1.0 - out)).abs() < 1e-12);
    }

    #[test]
    fn chances_sum_to_one(setting in settings()) {
        let odds = first_passage(&setting, HORIZON);
        prop_assert_eq!(odds.pmf().len(), HORIZON as usize);
        let sum = odds.pmf().iter().sum::<f64>() + odds.still_in();
        prop_assert!((sum - 1.0).abs() < 1e-12, "{}", sum - 1.0);
        prop_assert!(odds.pmf().iter().all(|p| (0.0..=1.0 + 1e-12).contains(p)));
        prop_assert!((odds.out_by(HORIZON) + odds.still_in() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn solved_mean_is_the_sum_where_the_sum_is_whole(setting in settings()) {
        let setting = Setting { wall: Length::ZERO, ..setting };
        let odds = first_passage(&setting, HORIZON);
        if odds.still_in() < 1e-13 {
            let sum: f64 = (1_u32..).zip(odds.pmf()).map(|(day, p)| f64::from(day) * p).sum();
            let mean = odds.mean();
            prop_assert!(mean.is_some_and(|mean| (mean / sum - 1.0).abs() < 1e-8), "{mean:?} against {sum}");
        } else if let Some(mean) = odds.mean() {
            // At least what the horizon already shows.
            let least: f64 = (1_u32..).zip(odds.pmf()).map(|(day, p)| f64::from(day) * p).sum::<f64>()
                + odds.still_in() * f64::from(HORIZON);
            prop_assert!(mean >= least * (1.0 - 1e-9), "{mean} below {least}");
        } else {
            prop_assert!(odds.still_in() > 0.0);
        }
    }

    #[test]
    fn diary_is_the_sampler(setting in settings(), seed in any::<u64>()) {
        let mut sampler = Sampler::new(setting, seed, 20);
        prop_assert!(sampler.advance(u64::MAX));
        let mut counts = vec![0_u32; HORIZON as usize];
        let mut still_in = 0;
        for run in 1..=20 {
            let diary: Vec<_> = Run::new(setting, seed, run).collect();
            let mut morning = 0;
            for (day, entry) in (1_u32..).zip(&diary) {
                let q = |l: Length| l.quarters();
                prop_assert_eq!(entry.day, day);
                prop_assert_eq!(q(entry.start), morning);
                prop_assert_eq!(q(entry.wall), q(setting.depth) + (day - 1) * q(setting.wall));
                let top = match entry.weather {
                    Weather::Salt => morning.saturating_sub(q(setting.saltslip)),
                    Weather::Good => morning + q(setting.goodclimb),
                    Weather::Ordinary => morning + q(setting.climb),
                };
                prop_assert_eq!(q(entry.top), top);
                prop_assert_eq!(entry.out, top >= q(entry.wall));
                let end = match entry.night {
                    None => top,
                    Some(Night::Slide) => top.saturating_sub(q(setting.slide)),
                    Some(Night::Reset) => 0,
                };
                prop_assert_eq!(entry.night.is_none(), entry.out);
                prop_assert_eq!(q(entry.end), end);
                morning = end;
            }
            let last = diary.last().unwrap();
            prop_assert!(diary.iter().rev().skip(1).all(|entry| !entry.out));
            if last.out { counts[last.day as usize - 1] += 1 } else { still_in += 1 }
        }
        prop_assert_eq!(sampler.sample().counts(), &counts[..]);
        prop_assert_eq!(sampler.sample().still_in, still_in);
    }

    #[test]
    fn slicing_does_not_matter(setting in settings(), seed in any::<u64>(), slice in 1_u64..5000) {
        let mut whole = Sampler::new(setting, seed, 30);
        prop_assert!(!whole.advance(0));
        prop_assert!(whole.advance(u64::MAX));
        let mut sliced = Sampler::new(setting, seed, 30);
        let mut slices = 0;
        while !sliced.advance(slice) {
            slices += 1;
            prop_assert_eq!(sliced.progress().0, sliced.sample().snails);
            prop_assert!(slices < 200_000);
        }
        prop_assert_eq!(sliced.sample(), whole.sample());
        prop_assert_eq!(sliced.progress(), (30, 30));
    }
}

fn fullest() -> Setting {
    Setting {
        good: chance("0.2"),
        reset: chance("0.01"),
        wall: feet("0.25"),
        salt: chance("0.05"),
        ..Setting::default()
    }
}

#[test]
fn solved_mean_is_the_fixed_point() {
    let salted = Setting { good: chance("0.1"), salt: chance("0.2"), ..Setting::default() };
    let mixed = Setting { wall: Length::ZERO, saltslip: feet("2.25"), climb: feet("3.25"), ..fullest() };
    let uphill = Setting { good: chance("0.3"), salt: chance("0.35"), depth: feet("20"), ..Setting::default() };
    for setting in [salted, mixed, uphill] {
        let (solved, iterated) = (first_passage(&setting, 1).mean().unwrap(), mean_by_iteration(&setting));
        assert!((solved / iterated - 1.0).abs() < 1e-9, "{solved} against {iterated}");
    }
}

#[test]
fn no_mean_where_escape_is_not_certain() {
    let always_salt = Setting { salt: Chance::ALWAYS, ..Setting::default() };
    let always_reset = Setting { reset: Chance::ALWAYS, ..Setting::default() };
    for setting in [always_salt, always_reset, fullest(), well(69, 3, 8)] {
        assert_eq!(first_passage(&setting, HORIZON).mean(), None);
    }
    // Hopeless within ten years, certain in the end.
    let rare = Setting { reset: chance("0.5"), ..Setting::default() };
    let mean = first_passage(&rare, HORIZON).mean().unwrap();
    let expected = 1.0 + 2.0 * (f64::from(1 << 27) - 1.0);
    assert!((mean / expected - 1.0).abs() < 1e-12);
    // A wall that is outclimbed.
    let rising = Setting { wall: feet("0.25"), good: chance("0.2"), ..Setting::default() };
    assert!(first_passage(&rising, HORIZON).mean().is_some());
}

/// Pearson's statistic over bins of days, each with at least ten expected, and its degrees of freedom.
fn chi_squared(setting: &Setting, seed: u64, snails: u32) -> (f64, f64) {
    let odds = first_passage(setting, HORIZON);
    let mut sampler = Sampler::new(*setting, seed, snails);
    assert!(sampler.advance(u64::MAX));
    let sample = sampler.sample();
    let pairs = odds.pmf().iter().copied().zip(sample.counts().iter().copied());
    let (mut statistic, mut bins, mut expected, mut seen) = (0.0, 0.0, 0.0, 0.0);
    for (p, count) in pairs.chain([(odds.still_in(), sample.still_in)]) {
        expected += p * f64::from(snails);
        seen += f64::from(count);
        if expected >= 10.0 {
            statistic += (seen - expected) * (seen - expected) / expected;
            bins += 1.0;
            (expected, seen) = (0.0, 0.0);
        }
    }
    if expected > 1.0 {
        statistic += (seen - expected) * (seen - expected) / expected;
        bins += 1.0;
    }
    (statistic, bins - 1.0)
}

#[test]
fn the_engines_agree() {
    let resets = Setting { reset: chance("0.05"), ..Setting::default() };
    let salted = Setting { good: chance("0.2"), salt: chance("0.1"), ..Setting::default() };
    for (seed, setting) in [(1, resets), (2, salted), (3, fullest())] {
        let (statistic, freedom) = chi_squared(&setting, seed, 100_000);
        println!("chi-squared {statistic:.1} with {freedom} degrees of freedom");
        assert!(freedom >= 10.0);
        // Four standard deviations of the statistic.
        assert!((statistic - freedom).abs() < 4.0 * (2.0 * freedom).sqrt(), "{statistic} with {freedom}");
    }
}

#[test]
fn the_luck_is_kept_when_a_setting_changes() {
    let resets = Setting { reset: chance("0.05"), ..Setting::default() };
    let more = Setting { reset: chance("0.1"), good: chance("0.1"), ..resets };
    for run in 1..=50 {
        for (a, b) in Run::new(resets, 9, run).zip(Run::new(more, 9, run)) {
            // A reset at 5 % is a reset at 10 %.
            assert!(a.night != Some(Night::Reset) || b.night != Some(Night::Slide));
        }
    }
}

#[test]
fn the_stream_is_pinned() {
    let setting = Setting { reset: chance("0.05"), ..Setting::default() };
    let days: Vec<_> = (1..=8).map(|run| Run::new(setting, 1, run).count()).collect();
    assert_eq!(days, [28, 28, 31, 28, 28, 79, 170, 104]);
}
