//! The page built from a copy of the sources in another folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{cargo, run, stdout};
use crate::project;

/// Copies the sources to another folder, each as `change` makes it, given its path. Whether any of them differs from what was there.
pub fn copy(to: &Path, change: impl Fn(&str, Vec<u8>) -> Result<Vec<u8>>) -> Result<bool> {
    let root = project::root();
    let args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let files = stdout(Command::new("git").current_dir(&root).args(args))
        .context("git cannot list the files of the project")?;
    let mut differs = false;
    for file in files.split('\0').filter(|file| !file.is_empty() && root.join(file).is_file()) {
        let (from, to) = (root.join(file), to.join(file));
        let bytes = change(file, fs::read(&from).with_context(|| format!("cannot read {file}"))?)?;
        // What is the same keeps its time, so that nothing is built again for it.
        if fs::read(&to).is_ok_and(|there| there == bytes) {
            continue;
        }
        fs::create_dir_all(to.parent().unwrap_or(&root))?;
        fs::write(&to, bytes).with_context(|| format!("cannot copy {file}"))?;
        differs = true;
    }
    Ok(differs)
}

/// Builds the page from the copy in that folder. What the host builds goes into `host`, which must be this copy's alone: cargo takes the
/// packages of two copies for the same ones.
pub fn build(copy: &Path, host: &Path) -> Result<()> {
    let mut again = cargo();
    again.current_dir(copy).env("CARGO_TARGET_DIR", host).args(["xtask", "dist"]);
    run(&mut again, "the page does not build in another folder")
}

/// The page that [`build`] writes.
#[must_use]
pub fn page(copy: &Path) -> PathBuf {
    copy.join("dist/index.html")
}
