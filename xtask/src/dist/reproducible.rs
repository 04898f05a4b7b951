//! The same bytes on every machine: compiler flags that keep the folders of this one out of the program.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::command::stdout;
use crate::project;
use crate::toolchain::sysroot;

/// Prepares a build for the browser. Its flags are not those of `trunk serve`, so it has a target folder of its own.
pub fn prepare(command: &mut Command) -> Result<()> {
    command.env("CARGO_TARGET_DIR", project::root().join("target/wasm")).env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    Ok(())
}

fn flags() -> Result<OsString> {
    // The last prefix that fits wins, so the widest comes first.
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

/// Where the compiler finds the source of the standard library if the component `rust-src` is installed, and how it calls that place
/// if it is not: so that both machines build the same.
fn standard_library() -> Option<(PathBuf, String)> {
    let about = stdout(Command::new("rustc").arg("-vV"))?;
    let commit = about.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    Some((sysroot()?.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")))
}
