//! Benchmark of the trace: every case on the host, and in the browser from a changed answer to the painted verdict.

use std::hint::black_box;
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use snailwell::content::law;
use snailwell::law::{Case, VerdictTable};

use crate::webdriver::{Browser, file};

/// How often each piece of work is timed on the host.
const ROUNDS: usize = 9;

/// Prints two tables, one for the host and one for Chromium, in milliseconds.
pub fn run() -> Result<()> {
    host();
    page()
}

fn row(name: &str, count: usize, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |nth: usize| times.get(nth).copied().unwrap_or_default();
    println!("{name:<42}{count:>8}{:>12.2}{:>12.2}", at(times.len() / 2), at(times.len().saturating_sub(1)));
}

fn timed<T>(name: &str, count: usize, mut work: impl FnMut() -> T) {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64() * 1000.0
    });
    row(name, count, times.collect());
}

fn host() {
    let law = law();
    let cases: Vec<Case> = law.verdict_table.facts().into_iter().map(Case::from).collect();
    println!("{:<42}{:>8}{:>12}{:>12}", "on this machine", "cases", "median ms", "worst ms");
    timed("every verdict from the rules, as in a build", cases.len(), || VerdictTable::of(law));
    timed("every case with its reasons", cases.len(), || {
        cases.iter().map(|case| law.trace(case).steps.len()).sum::<usize>()
    });
    timed("the changes that would flip a verdict", 1, || law.counterfactuals(&Case::default()));
    timed("the cases in which the readings differ", 1, || law.reading_differences(Case::AS_OF));
}

/// Measures from the event of a changed answer to the frame with the new verdict, with the CPU slowed down fourfold.
fn page() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}#/trace", file()))?;
    browser.wait_ready()?;
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }))?;
    println!("\n{:<42}{:>8}{:>12}{:>12}", "in Chromium, CPU 4 times slower", "changes", "median ms", "worst ms");
    for (name, label, values) in [
        ("another service", "Service", ["internet-information", "pc-to-pc", "telephony", "pc-to-phone"]),
        ("another licence", "Licence", ["basic", "value-added-national", "value-added-province", "none"]),
        ("another reading", "Reading", ["statute", "commentary", "statute", "commentary"]),
    ] {
        let (work, painted) = changes(&browser, &format!("select[aria-label={label}]"), "change", &values)?;
        row(&format!("{name}: work"), work.len(), work);
        row(&format!("{name}: to paint"), painted.len(), painted);
    }
    let (work, painted) = changes(&browser, ".time input[type=range]", "input", &["60", "90", "120", "144"])?;
    row("the slider: work", work.len(), work);
    row("the slider: to paint", painted.len(), painted);
    println!("One frame is 16.7 ms. “To paint” is the time until the frame after the work is on the screen.");
    Ok(())
}

/// Changes a control many times. Returns the times until the program is done and until the frame is painted, in milliseconds.
fn changes(browser: &Browser, control: &str, event: &str, values: &[&str]) -> Result<(Vec<f64>, Vec<f64>)> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; const values = {values}; const work = [], painted = []; \
         const frame = () => new Promise(go => requestAnimationFrame(go)); \
         const task = () => new Promise(go => {{ const c = new MessageChannel(); c.port1.onmessage = go; c.port2.postMessage(0); }}); \
         (async () => {{ for (let round = 0; round < 24; round++) {{ \
           const field = document.querySelector('{control}'); await frame(); await task(); \
           field.value = values[round % values.length]; const start = performance.now(); \
           field.dispatchEvent(new Event('{event}', {{ bubbles: true }})); await Promise.resolve(); await Promise.resolve(); \
           document.querySelector('#trace-result').getBoundingClientRect(); \
           const worked = performance.now(); await frame(); await task(); \
           if (round > 3) {{ work.push(worked - start); painted.push(performance.now() - start); }} }} \
           done({{ work, painted }}); }})();",
        values = json!(values),
    );
    let answer = browser.js_later(&script)?;
    let list = |name: &str| -> Result<Vec<f64>> {
        let list = answer.get(name).and_then(Value::as_array).context("the page returned no measurements")?;
        Ok(list.iter().filter_map(Value::as_f64).collect())
    };
    Ok((list("work")?, list("painted")?))
}
