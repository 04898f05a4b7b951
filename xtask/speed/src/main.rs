//! The snail's engines without the page: by name in a browser, by arguments on the host.
//!
//! It is the page's own source, so that both are timed as they are.

use std::time::Instant;

use snail::{Chance, Length, Sampler, WellParams, first_passage};

#[path = "../../../src/snail/mod.rs"]
#[expect(dead_code, unused_imports, reason = "only the engines are timed")]
mod snail;

fn well([depth, good, reset, salt, wall]: [u32; 5]) -> WellParams {
    let [good, reset, salt] = [good, reset, salt].map(Chance::from_millionths);
    let [depth, wall] = [depth, wall].map(Length::from_quarters);
    WellParams { depth, wall, good, reset, salt, ..WellParams::default() }
}

/// Follows so many snails; the snail-days that they lived. Lengths in quarter feet, chances in millionths.
#[unsafe(no_mangle)]
pub extern "C" fn sampled(depth: u32, good: u32, reset: u32, salt: u32, wall: u32, snails: u32) -> f64 {
    let mut sampler = Sampler::new(&well([depth, good, reset, salt, wall]), 1, snails);
    let mut days = 0;
    loop {
        let progress = sampler.advance(1 << 20);
        days += progress.snail_days;
        if progress.finished {
            return days as f64;
        }
    }
}

/// Solves for so many days; the chance of being out by then.
#[unsafe(no_mangle)]
pub extern "C" fn exact(depth: u32, good: u32, reset: u32, salt: u32, wall: u32, days: u32) -> f64 {
    first_passage(&well([depth, good, reset, salt, wall]), days).out_by(days)
}

/// `sampled` or `exact` and six numbers: prints the result and the seconds, the best of up to 25 turns.
fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let numbers: Vec<u32> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let (Some(name), &[depth, good, reset, salt, wall, size]) = (words.first(), numbers.as_slice()) else {
        return eprintln!("snail-speed sampled|exact DEPTH GOOD RESET SALT WALL SIZE");
    };
    let run = if name == "exact" { exact } else { sampled };
    let (begun, mut seconds, mut result) = (Instant::now(), f64::INFINITY, 0.0);
    for turn in 0..25 {
        if turn > 1 && begun.elapsed().as_secs_f64() > 1.5 {
            break;
        }
        let start = Instant::now();
        result = run(depth, good, reset, salt, wall, size);
        seconds = seconds.min(start.elapsed().as_secs_f64());
    }
    println!("{result} {seconds}");
}
