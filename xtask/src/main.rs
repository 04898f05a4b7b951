//! `cargo xtask`: the development tasks of the project. It sets up, serves, builds, tests and measures the page.

use std::process::ExitCode;

fn main() -> ExitCode {
    match xtask::cli::main() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason:#}");
            ExitCode::FAILURE
        }
    }
}
