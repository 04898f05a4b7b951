//! The simulator with each parameter at the ends of its range, alone and in pairs.

use snailwell::snail::{Chance, FirstPassage, HORIZON, Length, Run, WellParams, first_day, first_passage};

/// Sets a parameter to an end of its range.
type Extreme = (&'static str, fn(&mut WellParams));

const NEVER: Chance = Chance::NEVER;
const ALWAYS: Chance = Chance::from_millionths(1_000_000);

const EXTREMES: [Extreme; 18] = [
    ("least depth", |well| well.depth = *WellParams::DEPTH.start()),
    ("greatest depth", |well| well.depth = *WellParams::DEPTH.end()),
    ("no climb", |well| well.climb = Length::ZERO),
    ("greatest climb", |well| well.climb = *WellParams::STEP.end()),
    ("no slide", |well| well.slide = Length::ZERO),
    ("greatest slide", |well| well.slide = *WellParams::STEP.end()),
    ("no good day", |well| well.good = NEVER),
    ("good days only", |well| well.good = ALWAYS),
    ("no climb on a good day", |well| well.good_climb = Length::ZERO),
    ("greatest climb on a good day", |well| well.good_climb = *WellParams::STEP.end()),
    ("no reset", |well| well.reset = NEVER),
    ("reset every night", |well| well.reset = ALWAYS),
    ("a wall that does not grow", |well| well.wall = Length::ZERO),
    ("the wall that grows fastest", |well| well.wall = *WellParams::WALL.end()),
    ("no salt", |well| well.salt = NEVER),
    ("salt every day", |well| well.salt = ALWAYS),
    ("salt without effect", |well| well.salt_slip = Length::ZERO),
    ("the strongest salt", |well| well.salt_slip = *WellParams::STEP.end()),
];

/// The first day on which the snail may be out.
fn earliest(odds: &FirstPassage) -> Option<u32> {
    (1..=HORIZON).find(|day| odds.out_by(*day) > 0.0)
}

/// What must hold in every well, however odd.
fn holds(well: &WellParams, of: &str) {
    assert_eq!(well.out_of_range(), [], "{of}");
    let odds = first_passage(well, HORIZON);
    for day in [0, 1, HORIZON / 2, HORIZON] {
        let (out, still) = (odds.out_by(day), odds.survival(day));
        assert!(
            (0.0..=1.0 + 1e-12).contains(&out) && (out + still - 1.0).abs() < 1e-9,
            "{of}: {out} and {still} on day {day}"
        );
    }
    assert!([0.1, 0.5, 0.9].map(|part| odds.percentile(part).unwrap_or(u32::MAX)).is_sorted(), "{of}: percentiles");
    assert!(odds.mean().is_none_or(|mean| mean >= 1.0 && mean.is_finite()), "{of}: mean {:?}", odds.mean());
    if well.is_certain() {
        let day = first_day(well).filter(|day| *day <= u64::from(HORIZON));
        assert_eq!(earliest(&odds).map(u64::from), day, "{of}: exact and by formula");
    }
    for run in 0..5 {
        let out = Run::new(well, 1, run).out_day();
        assert!(
            out.is_none_or(|out| earliest(&odds).is_some_and(|first| first <= out)),
            "{of}: run {run} is out on day {out:?}"
        );
    }
}

#[test]
fn each_extreme_alone() {
    for (name, set) in EXTREMES {
        let mut well = WellParams::default();
        set(&mut well);
        holds(&well, name);
    }
}

#[test]
fn each_pair_of_extremes() {
    // With an ordinary well around them some parameters do nothing: `good_climb` needs good days, and `salt_slip` salt.
    let fullest = WellParams {
        good: Chance::from_millionths(200_000),
        reset: Chance::from_millionths(20_000),
        salt: Chance::from_millionths(50_000),
        ..WellParams::default()
    };
    for (nth, (one, set_one)) in EXTREMES.iter().enumerate() {
        for (other, set_other) in EXTREMES.iter().skip(nth + 1) {
            let mut well = fullest;
            set_one(&mut well);
            set_other(&mut well);
            holds(&well, &format!("{one} and {other}"));
        }
    }
}
