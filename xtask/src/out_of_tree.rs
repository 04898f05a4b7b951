//! Builds the page from a copy of the sources in another folder. Used by `reproduce` and by the map benchmark.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{cargo, run, stdout};
use crate::project;

/// Copies the sources to another folder. `change` gets the path and the bytes of each file and returns the bytes to write.
///
/// Returns whether any file differs from what was in the folder before.
pub fn copy(to: &Path, change: impl Fn(&str, Vec<u8>) -> Result<Vec<u8>>) -> Result<bool> {
    let root = project::root();
    let args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let files = stdout(Command::new("git").current_dir(&root).args(args))
        .context("git cannot list the files of the project")?;
    let mut differs = false;
    for file in files.split('\0').filter(|file| !file.is_empty() && root.join(file).is_file()) {
        let (from, to) = (root.join(file), to.join(file));
        let bytes = change(file, fs::read(&from).with_context(|| format!("cannot read {file}"))?)?;
        // An unchanged file keeps its modification time, so that nothing is rebuilt because of it.
        if fs::read(&to).is_ok_and(|there| there == bytes) {
            continue;
        }
        fs::create_dir_all(to.parent().unwrap_or(&root))?;
        fs::write(&to, bytes).with_context(|| format!("cannot copy {file}"))?;
        differs = true;
    }
    Ok(differs)
}

/// Builds the page from the copy in this folder, with `host` as cargo's target folder for host programs. No other copy may
/// use that folder, because cargo confuses the packages of two copies.
pub fn build(copy: &Path, host: &Path) -> Result<()> {
    let mut again = cargo();
    again.current_dir(copy).env("CARGO_TARGET_DIR", host).args(["xtask", "dist"]);
    run(&mut again, "the page cannot be built in another folder: see the messages above")
}

/// The path of the page that [`build`] writes.
#[must_use]
pub fn page(copy: &Path) -> PathBuf {
    copy.join("dist/index.html")
}
