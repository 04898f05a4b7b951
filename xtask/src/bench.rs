//! What is fast, and how fast.

mod trace;

use anyhow::{Result, bail};

/// Runs the benchmark of that name, or all of them.
pub fn run(name: Option<&str>) -> Result<()> {
    match name {
        None | Some("trace") => trace::run(),
        Some(name) => bail!("there is no benchmark {name}: there is `trace`"),
    }
}
