//! The map: laying it out on this machine, and answering a reader in a slow browser.

use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use snailwell::content::framework;
use snailwell::framework::layout::{Group, Item, Link, crossings, narrow, wide};
use snailwell::framework::{GROUPS, Pointing, pick::find};

use crate::browser::{Browser, file};

/// How much slower the browser's processor is made.
const SLOWER: u32 = 4;
/// One frame, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// Prints both tables.
pub fn run() -> Result<()> {
    println!("On this machine (profile {}):\n", if cfg!(debug_assertions) { "dev" } else { "release" });
    println!(
        "{:>8}{:>8}{:>8}{:>12}{:>12}{:>12}{:>14}{:>14}",
        "content", "nodes", "wires", "wide ms", "narrow ms", "crossings", "wide", "narrow"
    );
    for times in [1, 10, 100] {
        layout(times);
    }
    let law = framework();
    let start = Instant::now();
    const ROUNDS: u32 = 200;
    let index = law.index();
    let places = |words: &str| find(&index, words).into_iter().map(|(nth, _)| nth).collect::<Vec<_>>();
    for _ in 0..ROUNDS {
        black_box(law.focus(&Pointing { found: Some(&places(black_box("call"))), ..Pointing::default() }));
    }
    println!("\nsearch and light, without a browser: {:.3} ms\n", millis(start.elapsed() / ROUNDS));
    browser()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Lays out the content this many times over, each copy tied to the one before.
fn layout(times: usize) {
    let law = framework();
    let place = |id: &str| law.nodes.iter().position(|node| node.id == *id).unwrap_or_default();
    let count = law.nodes.len();
    let (mut items, mut links) = (Vec::new(), Vec::new());
    for copy in 0..times {
        for node in &law.nodes {
            items.push(Item {
                id: &node.id,
                title: &node.title,
                subtitle: &node.subtitle,
                group: node.kind.group(),
                under: node.part_of.map(|whole| copy * count + place(&whole)),
            });
        }
        for relation in &law.relations {
            let (from, to) = (copy * count + place(&relation.from), copy * count + place(&relation.to));
            links.push(Link { from, to, label: &relation.verb });
        }
        if copy > 0 {
            let (from, to) = ((copy - 1) * count + place("categories"), copy * count + place("pc-to-pc"));
            links.push(Link { from, to, label: "do not mention" });
        }
    }
    let groups = GROUPS.map(|(_, column)| Group { column });
    let start = Instant::now();
    let broad = wide(&items, &groups, &links);
    let between = Instant::now();
    let slim = narrow(&items, &groups, &links);
    let end = Instant::now();
    let size = |scene: &snailwell::framework::scene::Scene| format!("{:.0} x {:.0}", scene.width, scene.height);
    let crossings = if times < 100 { crossings(&broad, &links).to_string() } else { "–".to_owned() };
    println!(
        "{:>7}x{:>8}{:>8}{:>12.1}{:>12.1}{:>12}{:>14}{:>14}",
        times,
        items.len(),
        links.len(),
        millis(between - start),
        millis(end - between),
        crossings,
        size(&broad),
        size(&slim)
    );
}

/// What a reader does, as a script that does it the `n`th time.
const DOINGS: [(&str, &str); 4] = [
    (
        "highlight a node",
        "document.querySelectorAll('#map-wide .node')[n * 7 % 48].dispatchEvent(new MouseEvent('click', { bubbles: true }))",
    ),
    (
        "move by key",
        "document.activeElement.closest('.node').dispatchEvent(new KeyboardEvent('keydown', { key: n % 2 ? 'ArrowUp' : 'ArrowDown', bubbles: true, cancelable: true }))",
    ),
    (
        "type in the search",
        "const f = document.querySelector('#find'); f.value = 'call number'.slice(0, n % 5 + 1); f.dispatchEvent(new InputEvent('input', { bubbles: true }))",
    ),
    ("filter by kind", "document.querySelectorAll('.legend button')[n % 8].click()"),
];

/// A frame in which the `n`th event is told of: what the program does with it, and all of it until it is painted, which must be less than a frame.
const MEASURE: &str = "const times = []; const done = arguments[arguments.length - 1]; let n = 0; \
    const next = () => { if (n === ROUNDS) { done(times); return; } setTimeout(() => requestAnimationFrame(() => { \
    const channel = new MessageChannel(); let work = 0; \
    const start = performance.now(); (() => { DO })(); \
    const settle = tick => tick ? queueMicrotask(() => settle(tick - 1)) : work = performance.now() - start; settle(9); \
    channel.port1.onmessage = () => { times.push([work, performance.now() - start]); n++; next(); }; channel.port2.postMessage(0); }), 60); }; next();";

fn browser() -> Result<()> {
    const ROUNDS: usize = 30;
    let browser = Browser::start()?;
    browser.devtools(
        "Emulation.setDeviceMetricsOverride",
        &json!({ "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false }),
    )?;
    browser.open(&format!("{}#/map?embed=1", file()))?;
    browser.wait_ready()?;
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }))?;
    println!(
        "In Chromium at a {SLOWER}x slower processor, today's content, {ROUNDS} times each, in ms (a frame is {FRAME:.1}):\n"
    );
    println!("{:<22}{:>12}{:>12}{:>16}{:>16}", "", "work p50", "work p95", "to paint p50", "to paint p95");
    for (name, doing) in DOINGS {
        browser.js("document.querySelector('#map-wide .node').focus();")?;
        let script = MEASURE.replace("ROUNDS", &ROUNDS.to_string()).replace("DO", doing);
        let times = browser.js_later(&script)?;
        let column = |nth: usize| -> Vec<f64> {
            let rows = times.as_array().into_iter().flatten();
            let mut column: Vec<f64> = rows.filter_map(|row| row.get(nth).and_then(Value::as_f64)).collect();
            column.sort_by(f64::total_cmp);
            column
        };
        let part = |column: &[f64], part: usize| {
            column.get(column.len() * part / 100).copied().context("nothing was measured")
        };
        let (work, paint) = (column(0), column(1));
        println!(
            "{name:<22}{:>12.1}{:>12.1}{:>16.1}{:>16.1}",
            part(&work, 50)?,
            part(&work, 95)?,
            part(&paint, 50)?,
            part(&paint, 95)?
        );
    }
    Ok(())
}
