//! Reproducible builds: compiler flags that keep the paths of this machine out of the program, so that every machine gives
//! the same bytes.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::command::stdout;
use crate::project;
use crate::toolchain::sysroot;

/// Sets the compiler flags and the target folder of a build for the browser. Its flags differ from those of `trunk serve`, so
/// it has a separate target folder.
pub fn prepare(command: &mut Command) -> Result<()> {
    command.env("CARGO_TARGET_DIR", project::root().join("target/wasm")).env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    Ok(())
}

fn flags() -> Result<OsString> {
    // The last prefix that matches wins, so the most general one comes first.
    let mut places = vec![
        (project::home()?, "/home".to_owned()),
        (project::cargo_home()?, "/cargo".to_owned()),
        (project::root(), "/snailwell".to_owned()),
    ];
    places.extend(standard_library());
    let remaps = places.into_iter().map(|(from, to)| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push("=");
        flag.push(to);
        flag
    });
    Ok(remaps.collect::<Vec<_>>().join(OsStr::new("\u{1f}")))
}

/// The path of the standard library's source, if the component `rust-src` is installed, and the name that the compiler uses if
/// it is not. Mapping one to the other makes machines with and without the component build the same.
fn standard_library() -> Option<(PathBuf, String)> {
    let about = stdout(Command::new("rustc").arg("-vV"))?;
    let commit = about.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    Some((sysroot()?.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")))
}
