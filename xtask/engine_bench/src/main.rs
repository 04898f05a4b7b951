//! The engines of the snail simulator without the page, for benchmarks: exported functions in a browser, a command line on the
//! host.
//!
//! It compiles the same source files as the page, so that the benchmark measures the real code.

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

/// Simulates `snails` snails with the sampled engine. Returns the number of snail-days. Lengths are in quarter feet, chances in
/// millionths.
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

/// Computes the exact distribution for `days` days. Returns the chance of being out by then. Units as in [`sampled`].
#[unsafe(no_mangle)]
pub extern "C" fn exact(depth: u32, good: u32, reset: u32, salt: u32, wall: u32, days: u32) -> f64 {
    first_passage(&well([depth, good, reset, salt, wall]), days).out_by(days)
}

/// Takes `sampled` or `exact` and six numbers. Prints the result and the time in seconds, the best of up to 25 runs.
fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let numbers: Vec<u32> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let (Some(name), &[depth, good, reset, salt, wall, size]) = (words.first(), numbers.as_slice()) else {
        return eprintln!("engine-bench sampled|exact DEPTH GOOD RESET SALT WALL SIZE");
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
