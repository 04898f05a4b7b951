//! The results of the simulator are identical to the bit on every machine.
//!
//! The digest below was computed on the host at two optimisation levels and by WebAssembly in Node. If it changes, existing
//! permalinks will show other figures than before. Change it only on purpose.

use snailwell::snail::{Chance, HORIZON, Length, Run, Sampler, WellParams, first_passage, height_quantiles};

fn percent(percent: u32) -> Chance {
    Chance::from_millionths(percent * 10_000)
}

fn wells() -> [WellParams; 5] {
    let quarters = Length::from_quarters;
    let fullest = WellParams {
        good: percent(20),
        reset: percent(2),
        salt: percent(5),
        wall: quarters(1),
        ..WellParams::default()
    };
    [
        fullest,
        WellParams { reset: percent(5), ..WellParams::default() },
        WellParams { climb: quarters(11), ..fullest },
        WellParams { climb: quarters(11), wall: quarters(0), ..fullest },
        WellParams { salt: percent(30), wall: quarters(3), ..fullest },
    ]
}

/// A hash of all the results of the engines for these wells.
fn digest() -> u64 {
    let mut digest = 0xcbf2_9ce4_8422_2325u64;
    let mut take = |word: u64| digest = (digest ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(29);
    for well in &wells() {
        let exact = first_passage(well, HORIZON);
        for day in 0..=HORIZON {
            take(exact.on(day).to_bits());
            take(exact.out_by(day).to_bits());
            take(exact.survival(day).to_bits());
        }
        take(exact.mean().unwrap_or(-1.0).to_bits());
        for p in [0.1, 0.5, 0.9] {
            take(u64::from(exact.percentile(p).unwrap_or(0)));
        }
        let mut sampler = Sampler::new(well, 20_101_230, 2000);
        while !sampler.advance(12_345).finished {}
        sampler.sample().out_on().iter().for_each(|&count| take(u64::from(count)));
        Run::new(well, 3, 7).until(200).iter().for_each(|entry| take(u64::from(entry.end.quarters())));
        for height in height_quantiles(well, 100, &[0.1, 0.5, 0.9]).iter().flat_map(|day| &day.heights) {
            take(height.map_or(0, |height| u64::from(height.quarters()) + 1));
        }
    }
    digest
}

#[test]
fn every_figure_is_the_same_to_the_bit() {
    assert_eq!(digest(), PINNED, "{:#x}", digest());
}

const PINNED: u64 = 0x7ae5_31b7_ff8d_a1a9;
