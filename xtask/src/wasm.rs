//! The compiler for the browser: rustup's, or the one that Debian packages.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::answer;
use crate::project;

const TARGET: &str = "wasm32-unknown-unknown";

/// A compiler that can build for the browser.
#[derive(Clone, Debug)]
pub enum Toolchain {
    /// The active toolchain has the standard library of the target.
    Rustup,
    /// Debian's rustc and cargo, which build the standard library from its source, with this linker.
    Debian(PathBuf),
}

impl Toolchain {
    /// The toolchain that is ready, if one is. `SNAILWELL_TOOLCHAIN=debian` passes over rustup's.
    #[must_use]
    pub fn find() -> Option<Self> {
        let debian_only = env::var_os("SNAILWELL_TOOLCHAIN").is_some_and(|name| name == "debian");
        if !debian_only && sysroot().is_some_and(|root| root.join("lib/rustlib").join(TARGET).join("lib").is_dir()) {
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
    pub fn command(&self, program: &Path, tools: &[PathBuf]) -> Result<Command> {
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
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        command
            .env("PATH", env::join_paths(folders).context("a folder on PATH has a colon in its name")?)
            .env("CARGO_TARGET_DIR", project::root().join("target/wasm"))
            .env("CARGO_ENCODED_RUSTFLAGS", flags()?)
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

/// Compiler flags that keep the folders of this machine out of the program, so that two machines build the same bytes.
fn flags() -> Result<OsString> {
    let mut all = OsString::new();
    // The last prefix that fits wins, so the widest comes first.
    for (from, to) in [(project::home()?, "/home"), (project::cargo_home()?, "/cargo"), (project::root(), "/snailwell")]
    {
        if !all.is_empty() {
            all.push("\u{1f}");
        }
        all.push("--remap-path-prefix=");
        all.push(from);
        all.push("=");
        all.push(to);
    }
    Ok(all)
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
