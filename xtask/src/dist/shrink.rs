//! wasm-opt: a module without what it can spare.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::run;
use crate::setup::Tools;

/// The features that all three engines have. Never all of them: that emits imports which Chromium refuses.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Writes the module made small to `small`, and gives its bytes.
pub fn shrink(tools: &Tools, module: &Path, small: &Path) -> Result<Vec<u8>> {
    let mut node = Command::new("node");
    node.arg("--stack-size=8000").arg(&tools.wasm_opt).args(FEATURES);
    // Rust leaves the first kilobyte of memory alone, and memory begins as zeros.
    node.args(["-Oz", "--low-memory-unused", "--zero-filled-memory"]);
    node.args(["--strip-producers", "--strip-target-features"]);
    run(node.arg(module).arg("-o").arg(small), "`cargo xtask setup` fetches wasm-opt")?;
    fs::read(small).context("wasm-opt wrote no module")
}
