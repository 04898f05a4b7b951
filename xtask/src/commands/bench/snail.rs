//! Benchmark of the snail simulator on one thread: plain JavaScript, `NumPy`, native Rust and WebAssembly.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::Value;

use crate::command::{self, cargo, stdout};
use crate::webdriver::Browser;
use crate::{dist, project, setup};

/// The plain JavaScript loop, and the timing of it and of the WebAssembly module: the best of up to 25 runs, in milliseconds.
const SCRIPT: &str = include_str!("snail.js");
const NUMPY: &str = include_str!("snail.py");

/// Depth, good days, resets, salt and wall, in this order. Lengths are in quarter feet, chances in millionths.
type Well = [u32; 5];
const FULLEST: Well = [120, 200_000, 20_000, 50_000, 1];
const RESETS: Well = [120, 0, 50_000, 0, 0];
const DAYS: u32 = 3650;
const SNAILS: u32 = 20_000;

/// An implementation: its name, and a function that runs an engine (`sampled` or `exact`) for a well and a size (snails or days).
/// It returns the result and the milliseconds, or `None` if the implementation lacks that engine.
type Implementation<'a> = (&'a str, Box<dyn Fn(&str, Well, u32) -> Result<Option<(f64, f64)>> + 'a>);

/// Builds the engines for the browser and for the host, and prints one table for each question.
pub fn run() -> Result<()> {
    let tools = setup::tools()?;
    setup::browser()?;
    run_build(cargo().args(["build", "--quiet", "--profile", "native", "--package", "engine-bench"]))?;
    let wasm = ["build", "--quiet", "--release", "--target", "wasm32-unknown-unknown", "--package", "engine-bench"];
    let mut cargo_for_browser = tools.toolchain.command(Path::new("cargo"), &[])?;
    dist::reproducible::prepare(&mut cargo_for_browser)?;
    run_build(cargo_for_browser.args(wasm))?;
    let built = project::root().join("target/wasm/wasm32-unknown-unknown/release/engine-bench.wasm");
    let module = dist::shrink(&tools, &built, &built.with_extension("small.wasm"))?;
    println!("The engines alone are {} bytes of WebAssembly.", module.len());
    let browser = Browser::start()?;
    browser.open("about:blank")?;
    let prepare = format!("{SCRIPT}\nwindow.load(\"{}\");", BASE64.encode(&module));
    browser.js(&prepare)?;
    let in_browser = |function: &str, well: Well, size: u32| -> Result<Option<(f64, f64)>> {
        let [depth, good, reset, salt, wall] = well;
        let answer =
            browser.js(&format!("return window.{function}({depth}, {good}, {reset}, {salt}, {wall}, {size});"))?;
        Ok(answer.get(0).and_then(Value::as_f64).zip(answer.get(1).and_then(Value::as_f64)))
    };
    let variants: [Implementation<'_>; 4] = [
        (
            "JavaScript, Math.random",
            Box::new(|engine, well, size| match engine {
                "sampled" => in_browser("plain", well, size),
                _ => Ok(None),
            }),
        ),
        ("NumPy", Box::new(|engine, well, size| Ok(numpy(engine, well, size)))),
        ("Rust, native, scalar", Box::new(|engine, well, size| native(engine, well, size).map(Some))),
        ("WebAssembly, Chromium", Box::new(|engine, well, size| in_browser(&format!("wasm_{engine}"), well, size))),
    ];
    for (name, well) in [("resets, 5 %", RESETS), ("the fullest preset", FULLEST)] {
        println!(
            "\nsampled, {name}, {SNAILS} snails: million snail-days per second, and how many times as fast as plain JavaScript"
        );
        let mut plain = None;
        for (label, call) in &variants {
            let Some((days, ms)) = call("sampled", well, SNAILS)? else {
                println!("  {label:<30}{:>20}", "not installed");
                continue;
            };
            let speed = days / ms / 1000.0;
            let ratio = speed / *plain.get_or_insert(speed);
            println!("  {label:<30}{speed:>20.1}{ratio:>10.1}");
        }
    }
    table(&variants, "exact", "exact, the fullest preset, by days (ms)", &[365, 1825, DAYS], |days| (FULLEST, days))?;
    table(&variants, "exact", "exact, fullest, ten years, by depth in feet (ms)", &[30, 100, 300, 1000], |feet| {
        let [_, good, reset, salt, wall] = FULLEST;
        ([feet * 4, good, reset, salt, wall], DAYS)
    })?;
    table(&variants, "sampled", "sampled, fullest, by snails (ms)", &[10_000, 100_000, 1_000_000], |snails| {
        (FULLEST, snails)
    })
}

/// Prints a table: one row for each implementation, one column for each size.
fn table(
    variants: &[Implementation<'_>],
    engine: &str,
    title: &str,
    sizes: &[u32],
    of: impl Fn(u32) -> (Well, u32),
) -> Result<()> {
    println!("\n{title}");
    print!("  {:<30}", "");
    for size in sizes {
        print!("{size:>12}");
    }
    println!();
    for (label, call) in variants.iter().filter(|(label, _)| !label.starts_with("NumPy")) {
        let mut line = format!("  {label:<30}");
        for size in sizes {
            let (well, size) = of(*size);
            match call(engine, well, size)? {
                Some((_, ms)) => line.push_str(&format!("{ms:>12.2}")),
                None => line.push_str(&format!("{:>12}", "-")),
            }
        }
        println!("{line}");
    }
    Ok(())
}

fn run_build(command: &mut Command) -> Result<()> {
    command::run(command, "see its messages above")
}

fn native(engine: &str, well: Well, size: u32) -> Result<(f64, f64)> {
    let program = project::root().join("target/native/engine-bench");
    let printed = stdout(Command::new(program).arg(engine).args(well.map(|n| n.to_string())).arg(size.to_string()));
    numbers(&printed.context("cannot run the native engines")?).context("the native engines printed no numbers")
}

/// The vectorised loop in `NumPy`; `None` if python3 or `NumPy` is not installed.
fn numpy(engine: &str, well: Well, size: u32) -> Option<(f64, f64)> {
    if engine != "sampled" {
        return None;
    }
    let mut python = Command::new("python3");
    python.args(["-c", NUMPY]).args(well.map(|n| n.to_string())).arg(size.to_string());
    numbers(&stdout(&mut python)?)
}

/// Parses a result and seconds, and returns the result and milliseconds.
fn numbers(printed: &str) -> Option<(f64, f64)> {
    let (result, seconds) = printed.split_once(' ')?;
    Some((result.parse().ok()?, seconds.parse::<f64>().ok()? * 1000.0))
}
