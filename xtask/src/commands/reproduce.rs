//! `cargo xtask reproduce`: checks that the build is reproducible, that is, that the same sources give the same bytes.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{out_of_tree, project};

/// Builds the page again from a copy of the sources in another folder, without the results of the first build, and compares
/// it with `dist/index.html`.
///
/// # Errors
///
/// If the two differ; the error shows the first difference.
pub fn check() -> Result<()> {
    let start = Instant::now();
    let root = project::root();
    let copy = root.join("target/elsewhere/another name");
    if copy.exists() {
        fs::remove_dir_all(&copy).context("cannot remove the copy of the last check")?;
    }
    out_of_tree::copy(&copy, |_, bytes| Ok(bytes))?;
    // Programs for the host are kept for the next check. The program for the browser is built from scratch.
    out_of_tree::build(&copy, &root.join("target/elsewhere/host"))?;
    let (first, second) = (fs::read(project::page())?, fs::read(out_of_tree::page(&copy))?);
    if first != second {
        let at =
            first.iter().zip(&second).position(|(one, other)| one != other).unwrap_or(first.len().min(second.len()));
        let around = |page: &[u8]| {
            String::from_utf8_lossy(page.get(at.saturating_sub(60)..).unwrap_or_default())
                .chars()
                .take(120)
                .collect::<String>()
        };
        bail!("the second build differs from the first at byte {at}:\n{}\n{}", around(&first), around(&second));
    }
    println!("The second build has the same {} bytes ({} s).", first.len(), start.elapsed().as_secs());
    Ok(())
}
