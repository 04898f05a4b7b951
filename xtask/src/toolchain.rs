//! The compiler for WebAssembly: the toolchain of `rust-toolchain.toml`, which includes the target, or Debian's compiler.

pub mod debian;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{run, stdout};
use crate::project;

/// The compilation target for the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A compiler that can build for [`TARGET`].
#[derive(Clone, Debug)]
pub enum Toolchain {
    /// The active Rust toolchain, usually rustup's.
    Rustup,
    /// Debian's rustc and cargo.
    Debian(debian::Compiler),
}

impl Toolchain {
    /// The toolchain that is installed, if any. The active one comes first, unless `SNAILWELL_TOOLCHAIN=debian` is set.
    #[must_use]
    pub fn find() -> Option<Self> {
        let has_target = || sysroot().is_some_and(|root| root.join("lib/rustlib").join(TARGET).join("lib").is_dir());
        if !debian::is_asked_for() && has_target() {
            return Some(Self::Rustup);
        }
        debian::Compiler::find().map(Self::Debian)
    }

    /// Adds the target to rustup's toolchain. Usually cargo and rustup do that by themselves, but not if `RUSTUP_TOOLCHAIN`
    /// or `RUSTUP_AUTO_INSTALL=0` is set.
    pub fn add_target() -> Result<()> {
        run(Command::new("rustup").args(["target", "add", TARGET]), "rustup needs access to its download server")
    }

    /// Its name in messages.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Rustup => "the active Rust toolchain",
            Self::Debian(_) => "Debian's rustc-web",
        }
    }

    /// A command that builds for the browser: cargo, or Trunk, which calls cargo. The folders in `tools` come first on `PATH`.
    pub fn command(&self, program: &Path, tools: &[PathBuf]) -> Result<Command> {
        let mut command = Command::new(program);
        // Trunk refuses this variable's usual value, 1.
        command.current_dir(project::root()).env_remove("NO_COLOR");
        let mut folders = tools.to_vec();
        if let Self::Debian(compiler) = self {
            folders.push(compiler.prepare(&mut command));
        }
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        command.env("PATH", env::join_paths(folders).context("a folder on PATH has a colon in its name")?);
        Ok(command)
    }
}

/// The folder of the active toolchain (`rustc --print sysroot`).
pub(crate) fn sysroot() -> Option<PathBuf> {
    stdout(Command::new("rustc").args(["--print", "sysroot"])).map(PathBuf::from)
}
