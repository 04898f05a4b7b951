//! The same commit gives the same bytes, wherever it is built.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{elsewhere, project};

/// Builds the page a second time from a copy of the sources in another folder, without anything that the first build left, and compares.
pub fn check() -> Result<()> {
    let start = Instant::now();
    let root = project::root();
    let copy = root.join("target/elsewhere/another name");
    if copy.exists() {
        fs::remove_dir_all(&copy).context("cannot remove the last copy")?;
    }
    elsewhere::copy(&copy, |_, bytes| Ok(bytes))?;
    // What the host builds is kept for the next time; what the browser gets is built from nothing.
    elsewhere::build(&copy, &root.join("target/elsewhere/host"))?;
    let (first, second) = (fs::read(project::page())?, fs::read(elsewhere::page(&copy))?);
    if first != second {
        let at =
            first.iter().zip(&second).position(|(one, other)| one != other).unwrap_or(first.len().min(second.len()));
        let around = |page: &[u8]| {
            String::from_utf8_lossy(page.get(at.saturating_sub(60)..).unwrap_or_default())
                .chars()
                .take(120)
                .collect::<String>()
        };
        bail!(
            "the page differs from byte {at} on when it is built elsewhere:\n{}\n{}",
            around(&first),
            around(&second)
        );
    }
    println!("built elsewhere it has the same {} bytes, {} s", first.len(), start.elapsed().as_secs());
    Ok(())
}
