//! The snail against the golden cases and closed forms of the design, and its two engines against each other.

use snailwell::snail::{Chance, HORIZON, Length, Run, Sampler, Setting, first_day, first_passage};

fn feet(text: &str) -> Length {
    text.parse().unwrap()
}

fn chance(text: &str) -> Chance {
    text.parse().unwrap()
}

fn well(depth: u32, climb: u32, slide: u32) -> Setting {
    let [depth, climb, slide] = [depth, climb, slide].map(Length::from_feet);
    Setting {
        depth,
        climb,
        slide,
        ..Setting::default()
    }
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
    for (wall, day) in [
        ("0.25", Some(37)),
        ("0.5", Some(55)),
        ("0.75", Some(109)),
        ("1", None),
    ] {
        all_agree(
            Setting {
                wall: feet(wall),
                ..Setting::default()
            },
            day,
        );
    }
    assert_eq!(first_day(&well(0, 0, 0)), Some(1));
    all_agree(well(0, 0, 5), Some(1));
}

#[test]
fn mean_with_resets_is_the_closed_form() {
    for r in ["0.01", "0.02", "0.05", "0.1", "0.2"] {
        let setting = Setting {
            reset: chance(r),
            ..Setting::default()
        };
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
        assert!(
            (mean / expected - 1.0).abs() < 1e-9,
            "{r}: {mean} against {expected}"
        );
    }
}
