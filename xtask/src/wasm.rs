//! The compiler for the browser: rustup's, or the one that Debian packages.
//!
//! Both build the standard library from its source, made for size and without words for a panic that no reader sees: that takes
//! a sixth off the program. Cargo calls this unstable, so it is asked for by `RUSTC_BOOTSTRAP`.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::answer;
use crate::project;

/// Compiler flags of the page: a panic ends the program without a word, and nothing is kept to describe it.
const SMALL: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// A compiler that can build for the browser.
#[derive(Clone, Debug)]
pub enum Toolchain {
    /// The active toolchain, which has the source of the standard library.
    Rustup,
    /// Debian's rustc and cargo, with this linker.
    Debian(PathBuf),
}

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The page as it is given to readers.
    Page,
    /// A developer, who wants to read why it panics.
    Development,
}

impl Toolchain {
    /// The toolchain that is ready, if one is. `SNAILWELL_TOOLCHAIN=debian` passes over rustup's.
    #[must_use]
    pub fn find() -> Option<Self> {
        let debian_only = env::var_os("SNAILWELL_TOOLCHAIN").is_some_and(|name| name == "debian");
        if !debian_only && sysroot().is_some_and(|root| root.join("lib/rustlib/src/rust/library/std").is_dir()) {
            return Some(Self::Rustup);
        }
        debian_is_installed().then(linker).flatten().map(Self::Debian)
    }

    /// In a word, for the reader.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Rustup => "the active Rust toolchain",
            Self::Debian(_) => "Debian's rustc-web",
        }
    }

    /// A program that builds for the browser by way of cargo: Trunk. `tools` are folders that go first on PATH.
    pub fn command(&self, purpose: Purpose, program: &Path, tools: &[PathBuf]) -> Result<Command> {
        let mut command = Command::new(program);
        command.current_dir(project::root());
        for (name, _) in env::vars_os() {
            if self.forgets(&name.to_string_lossy()) {
                command.env_remove(name);
            }
        }
        let mut folders = tools.to_vec();
        if let Self::Debian(linker) = self {
            folders.push("/usr/bin".into());
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        let folder = match purpose {
            Purpose::Page => "target/wasm",
            Purpose::Development => "target/wasm-development",
        };
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        command
            .env("PATH", env::join_paths(folders).context("a folder on PATH has a colon in its name")?)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env("CARGO_TARGET_DIR", project::root().join(folder))
            .env("CARGO_ENCODED_RUSTFLAGS", flags(purpose)?)
            .env("TRUNK_SKIP_VERSION_CHECK", "true");
        Ok(command)
    }

    /// Whether a variable that cargo or rustup set for this program would mislead the build for the browser.
    fn forgets(&self, name: &str) -> bool {
        let of_this_package = ["CARGO_MANIFEST_", "CARGO_PKG_"].iter().any(|start| name.starts_with(start))
            || matches!(name, "CARGO_CRATE_NAME" | "CARGO_PRIMARY_PACKAGE" | "NO_COLOR" | "RUSTFLAGS");
        let of_rustup = name.starts_with("RUSTUP_")
            || matches!(name, "CARGO" | "RUSTC" | "RUSTDOC" | "LD_LIBRARY_PATH" | "RUST_RECURSION_COUNT");
        of_this_package || (of_rustup && matches!(self, Self::Debian(_)))
    }
}

/// Compiler flags. Those of every build keep the folders of this machine out of the program, so that two machines build the same bytes.
fn flags(purpose: Purpose) -> Result<OsString> {
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
    let small = SMALL.iter().filter(|_| purpose == Purpose::Page).map(OsString::from);
    Ok(remaps.chain(small).collect::<Vec<_>>().join(OsStr::new("\u{1f}")))
}

fn sysroot() -> Option<PathBuf> {
    answer(Command::new("rustc").args(["--print", "sysroot"])).map(PathBuf::from)
}

fn debian_is_installed() -> bool {
    ["rustc-web", "cargo-web", "rust-web-src"].iter().all(|package| {
        answer(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package])).as_deref()
            == Some("installed")
    })
}

/// Debian's rustc brings no linker for the target: rustup's has one, and so has Debian's lld.
fn linker() -> Option<PathBuf> {
    let host = answer(Command::new("rustc").args(["--print", "host-tuple"])).unwrap_or_default();
    let rustups =
        sysroot().map(|root| root.join("lib/rustlib").join(host).join("bin/rust-lld")).filter(|path| path.is_file());
    rustups.or_else(|| project::on_path("rust-lld")).or_else(|| project::on_path("wasm-ld"))
}
