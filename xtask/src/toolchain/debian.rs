//! Debian's Rust compiler, for machines that can reach a Debian mirror but not Rust's servers.
//!
//! Debian's `rustc-web` has no standard library for WebAssembly, so cargo builds one from `rust-web-src`. That is an unstable
//! feature of cargo, and a stable compiler allows it only with `RUSTC_BOOTSTRAP`. Nothing else in the project uses either.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::command::stdout;
use crate::project;

use super::sysroot;

/// The Debian packages of the compiler.
pub const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Whether the environment asks for Debian's compiler: `SNAILWELL_TOOLCHAIN=debian`.
#[must_use]
pub fn is_asked_for() -> bool {
    env::var_os("SNAILWELL_TOOLCHAIN").is_some_and(|name| name == "debian")
}

/// Debian's compiler, together with a linker for WebAssembly, which it does not include.
#[derive(Clone, Debug)]
pub struct Compiler {
    linker: PathBuf,
}

impl Compiler {
    /// The compiler, if its packages and a linker are installed.
    #[must_use]
    pub fn find() -> Option<Self> {
        let is_installed = |package: &&str| {
            let mut query = Command::new("dpkg-query");
            query.args(["--show", "--showformat=${db:Status-Status}", package]);
            stdout(&mut query).as_deref() == Some("installed")
        };
        let linker = PACKAGES.iter().all(is_installed).then(linker)??;
        Some(Self { linker })
    }

    /// Sets the environment of a command that calls cargo. Returns the folder of the compiler, which must come first on its
    /// `PATH`.
    pub fn prepare(&self, command: &mut Command) -> PathBuf {
        // Rustup sets variables that tell the programs it starts which compiler to call; these must go.
        let of_rustup = |name: &str| {
            name.starts_with("RUSTUP_")
                || matches!(name, "CARGO" | "RUSTC" | "RUSTDOC" | "LD_LIBRARY_PATH" | "RUST_RECURSION_COUNT")
        };
        for (name, _) in env::vars_os().filter(|(name, _)| of_rustup(&name.to_string_lossy())) {
            command.env_remove(name);
        }
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker);
        "/usr/bin".into()
    }
}

/// A linker for WebAssembly: `rust-lld` from the active toolchain or from `PATH`, or `wasm-ld` from Debian's package `lld`.
fn linker() -> Option<PathBuf> {
    let host = stdout(Command::new("rustc").args(["--print", "host-tuple"])).unwrap_or_default();
    let of_rustup = sysroot()?.join("lib/rustlib").join(host).join("bin/rust-lld");
    Some(of_rustup)
        .filter(|path| path.is_file())
        .or_else(|| project::on_path("rust-lld"))
        .or_else(|| project::on_path("wasm-ld"))
}
