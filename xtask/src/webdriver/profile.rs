//! The profile that Firefox starts with.
//!
//! In an empty profile Firefox first compiles its own scripts, which takes longer than to load the page. So the first browser starts in
//! an empty profile, and the others find there what it has kept of its own program.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};

use super::{Driver, Engine, Session};

/// The files and folders of a profile that Firefox fills from its own program: its compiled scripts and its built-in extensions. It
/// ignores them if the other two do not name its version and those extensions.
const CACHES: [&str; 4] = ["startupCache", "addonStartup.json.lz4", "compatibility.ini", "extensions.json"];

/// A file of a profile: its path inside, and its bytes.
type CachedFile = (PathBuf, Vec<u8>);

/// Makes a profile in this folder, which is created.
pub(super) fn make(folder: &Path) -> Result<()> {
    static FILES: Mutex<Option<Vec<CachedFile>>> = Mutex::new(None);
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    let files = match &mut *files {
        Some(files) => files,
        none => none.insert(first_start().context("Firefox does not start in an empty profile")?),
    };
    fs::create_dir_all(folder)?;
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// Starts Firefox in an empty profile, ends it, and returns the files of [`CACHES`].
fn first_start() -> Result<Vec<CachedFile>> {
    let driver = Driver::start(Engine::Firefox)?;
    let profile = driver.profile();
    fs::create_dir_all(&profile)?;
    // It writes them when it ends.
    drop(Session::start(Engine::Firefox, driver.port, true, &profile)?);
    let mut files = Vec::new();
    for name in CACHES {
        let path = profile.join(name);
        let inside = fs::read_dir(&path).map(|entries| entries.flatten().map(|entry| entry.path()).collect());
        for path in inside.unwrap_or_else(|_| vec![path]) {
            if let Ok(bytes) = fs::read(&path) {
                files.push((path.strip_prefix(&profile)?.to_path_buf(), bytes));
            }
        }
    }
    Ok(files)
}
