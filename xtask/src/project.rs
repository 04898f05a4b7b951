//! Paths of the project and of this machine, and versions from `Cargo.lock`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::stdout;

/// The root folder of the checkout.
#[must_use]
pub fn root() -> PathBuf {
    let package =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    // Cargo sets the variable to the folder of this package, which is one level down.
    package.parent().map(Path::to_path_buf).unwrap_or(package)
}

/// The path of the built page, `dist/index.html`.
#[must_use]
pub fn page() -> PathBuf {
    root().join("dist/index.html")
}

/// The user's home folder.
pub fn home() -> Result<PathBuf> {
    env::home_dir().context("the home folder is unknown: set HOME")
}

/// Cargo's home folder (`CARGO_HOME`), with the sources of the dependencies.
pub fn cargo_home() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME") {
        Some(path) => Ok(path.into()),
        None => Ok(home()?.join(".cargo")),
    }
}

/// The cache of the tools that set-up downloads: `SNAILWELL_CACHE`, or else `snailwell` in the user's cache folder. It is
/// outside the checkout, so that several checkouts share it.
pub fn cache() -> Result<PathBuf> {
    if let Some(path) = env::var_os("SNAILWELL_CACHE") {
        return Ok(path.into());
    }
    match env::var_os("XDG_CACHE_HOME") {
        Some(path) => Ok(PathBuf::from(path).join("snailwell")),
        None => Ok(home()?.join(".cache/snailwell")),
    }
}

/// The megabytes that are free on the disk of the checkout; `None` if `df` cannot say.
#[must_use]
pub fn free_megabytes() -> Option<u64> {
    let table = stdout(Command::new("df").arg("-Pk").arg(root()))?;
    let kilobytes: u64 = table.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes / 1024)
}

/// The first program of this name on `PATH`.
#[must_use]
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The version of a package in `Cargo.lock`.
///
/// # Errors
///
/// If `Cargo.lock` cannot be read or does not list the package.
pub fn locked(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    text.split_once(&format!("name = \"{package}\"\nversion = \""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .with_context(|| format!("Cargo.lock does not list {package}: run `cargo generate-lockfile`"))
}
