//! The same commit gives the same bytes, wherever it is built.

use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::command::{answer, cargo, run};
use crate::project;

/// Builds the page a second time from a copy of the sources in another folder, without anything that the first build left, and compares.
pub fn check() -> Result<()> {
    let start = Instant::now();
    let root = project::root();
    let copy = root.join("target/elsewhere/another name");
    if copy.exists() {
        fs::remove_dir_all(&copy).context("cannot remove the last copy")?;
    }
    let args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let files = answer(Command::new("git").current_dir(&root).args(args))
        .context("git cannot list the files of the project")?;
    for file in files.split('\0').filter(|file| !file.is_empty() && root.join(file).is_file()) {
        let to = copy.join(file);
        fs::create_dir_all(to.parent().unwrap_or(&copy))?;
        fs::copy(root.join(file), &to).with_context(|| format!("cannot copy {file}"))?;
    }
    let mut again = cargo();
    // What the host builds is kept for the next time; what the browser gets is built from nothing.
    again.current_dir(&copy).env("CARGO_TARGET_DIR", root.join("target/elsewhere/host")).args(["xtask", "dist"]);
    run(&mut again, "the page does not build in another folder")?;
    let (first, second) = (fs::read(project::page())?, fs::read(copy.join("dist/index.html"))?);
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
