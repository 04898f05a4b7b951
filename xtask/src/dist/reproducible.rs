//! The same bytes on every machine: compiler flags that keep the folders of this one out of the program.

use std::ffi::{OsStr, OsString};
use std::process::Command;

use anyhow::Result;

use crate::project;
use crate::toolchain::sysroot;

/// Prepares a build for the browser. Its flags are not those of `trunk serve`, so it has a target folder of its own.
pub fn prepare(command: &mut Command) -> Result<()> {
    command.env("CARGO_TARGET_DIR", project::root().join("target/wasm")).env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    Ok(())
}

fn flags() -> Result<OsString> {
    // The last prefix that fits wins, so the widest comes first.
    let mut places =
        vec![(project::home()?, "/home"), (project::cargo_home()?, "/cargo"), (project::root(), "/snailwell")];
    places.extend(sysroot().map(|root| (root, "/rust")));
    let remaps = places.into_iter().map(|(from, to)| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push("=");
        flag.push(to);
        flag
    });
    Ok(remaps.collect::<Vec<_>>().join(OsStr::new("\u{1f}")))
}
