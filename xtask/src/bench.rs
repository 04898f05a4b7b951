//! Figures: how long what matters takes. They are printed, and no test depends on them.

mod interaction;
mod map;
mod peer;
mod snail;
mod times;
mod trace;

use anyhow::{Result, bail};

type Bench = (&'static str, fn() -> Result<()>);

const BENCHES: [Bench; 5] = [
    ("interaction", interaction::run),
    ("peer", peer::run),
    ("map", map::run),
    ("trace", trace::run),
    ("snail", snail::run),
];

/// Runs the benchmark of that name, or every one.
pub fn run(name: Option<&str>) -> Result<()> {
    let wanted: Vec<_> = BENCHES.iter().filter(|(of, _)| name.is_none_or(|name| name == *of)).collect();
    if wanted.is_empty() {
        bail!("there is no such benchmark: there are {}", BENCHES.map(|(name, _)| name).join(", "));
    }
    wanted.iter().try_for_each(|(_, run)| run())
}
