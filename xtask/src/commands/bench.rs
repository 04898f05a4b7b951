//! `cargo xtask bench`: benchmarks of the page and its engines. The figures are only printed; no test depends on them.

mod interaction;
mod long_life;
mod map;
mod peer;
mod scaled_content;
mod snail;
mod trace;

use anyhow::{Result, bail};

type Bench = (&'static str, fn() -> Result<()>);

const BENCHES: [Bench; 6] = [
    ("interaction", interaction::run),
    ("long-life", long_life::run),
    ("peer", peer::run),
    ("map", map::run),
    ("trace", trace::run),
    ("snail", snail::run),
];

/// Runs the benchmark of this name, or all of them.
///
/// # Errors
///
/// A name that is no benchmark, or a benchmark that fails.
pub fn run(name: Option<&str>) -> Result<()> {
    let wanted: Vec<_> = BENCHES.iter().filter(|(of, _)| name.is_none_or(|name| name == *of)).collect();
    if wanted.is_empty() {
        bail!("unknown benchmark: choose one of {}", BENCHES.map(|(name, _)| name).join(", "));
    }
    wanted.iter().try_for_each(|(_, run)| run())
}
