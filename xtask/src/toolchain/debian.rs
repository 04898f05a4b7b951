//! Debian's compiler, for machines that reach a Debian mirror but not Rust's servers.
//!
//! Its `rustc-web` has no standard library for the browser, so cargo builds one from `rust-web-src`. Cargo calls that unstable, and
//! a stable compiler allows it only with `RUSTC_BOOTSTRAP`. Nothing else in the project uses either.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::command::stdout;
use crate::project;

use super::sysroot;

/// The packages that make up the compiler.
pub const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Whether the reader prefers Debian's compiler: `SNAILWELL_TOOLCHAIN=debian`.
#[must_use]
pub fn is_asked_for() -> bool {
    env::var_os("SNAILWELL_TOOLCHAIN").is_some_and(|name| name == "debian")
}

/// Debian's compiler, and the linker that it lacks for the browser.
#[derive(Clone, Debug)]
pub struct Compiler {
    linker: PathBuf,
}

impl Compiler {
    /// The compiler, where its packages and a linker are installed.
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

    /// Sets up the environment of a program that calls cargo. The folder of the compiler, which must come first on its PATH.
    pub fn prepare(&self, command: &mut Command) -> PathBuf {
        // Rustup tells the programs that it starts which compiler they are to call.
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

/// A linker for the browser: the one of a rustup toolchain, or that of Debian's package `lld`.
fn linker() -> Option<PathBuf> {
    let host = stdout(Command::new("rustc").args(["--print", "host-tuple"])).unwrap_or_default();
    let of_rustup = sysroot()?.join("lib/rustlib").join(host).join("bin/rust-lld");
    Some(of_rustup)
        .filter(|path| path.is_file())
        .or_else(|| project::on_path("rust-lld"))
        .or_else(|| project::on_path("wasm-ld"))
}
