//! Makes a WebAssembly module smaller with wasm-opt.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::run;
use crate::setup::Tools;

/// The WebAssembly features that all three engines have. `--all-features` must not be used: it emits imports that Chromium
/// refuses.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Writes the smaller module to `small`, and returns its bytes.
pub fn shrink(tools: &Tools, module: &Path, small: &Path) -> Result<Vec<u8>> {
    let mut node = Command::new("node");
    node.arg("--stack-size=8000").arg(&tools.wasm_opt).args(FEATURES);
    // Both flags hold for Rust: it does not use the first kilobyte of memory, and memory is zero at the start.
    node.args(["-Oz", "--low-memory-unused", "--zero-filled-memory"]);
    node.args(["--strip-producers", "--strip-target-features"]);
    run(node.arg(module).arg("-o").arg(small), "see its messages above; `cargo xtask setup` installs wasm-opt")?;
    fs::read(small).context("wasm-opt wrote no output")
}
