//! Measurements of speed: shown, never asserted.

mod snail;

use anyhow::{Result, bail};

/// Runs the bench of that name; without one, every bench.
pub fn run(name: Option<&str>) -> Result<()> {
    match name {
        None | Some("snail") => snail::run(),
        Some(other) => bail!("there is no bench {other}: `cargo xtask bench snail`"),
    }
}
