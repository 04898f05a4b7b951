//! Benchmark of the map: the layout on this machine, and interactions in a slow browser, with 1, 10 and 100 times today's content.
//!
//! On this machine: milliseconds of one run, in the build profile that is printed. Crossings are not counted at 100x, because that
//! alone takes minutes.
//!
//! In Chromium: each amount of content has its own page (built by [`scaled_content`](super::scaled_content)) that shows only the wide map, at 1280 by
//! 800 pixels. Ready is the time from the navigation until the program has started: parsing, the frames that the loader waits for,
//! and the start of the program. The tables are in milliseconds with a slowed-down CPU; p50 is the median and p95 the 95th
//! percentile of the measurements.
//!
//! - work: from the event until the program has updated the DOM, without style, layout and paint
//! - to paint: until the browser has painted the frame with the update, without the work of the GPU after that
//! - settled: until the frame with the filled detail panel is painted, which is two frames later; so it is at least two frames
//!
//! Not measured: the update of the address, ten frames after the last change, and the delivery of the event by the system.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use snailwell::content::law;
use snailwell::law::layout::{Group, Item, Link, crossings, narrow, wide};
use snailwell::law::{GROUPS, HighlightQuery, search};

use crate::webdriver::Browser;

/// How often a highlight is worked out to time it.
const HIGHLIGHTS: u32 = 200;
/// The factor by which the browser's CPU is slowed down.
const SLOWER: u32 = 4;
/// The length of one frame at 60 Hz, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// Prints the tables.
pub fn run() -> Result<()> {
    println!("On this machine (profile {}):\n", if cfg!(debug_assertions) { "dev" } else { "release" });
    println!(
        "{:>8}{:>8}{:>8}{:>12}{:>12}{:>12}{:>14}{:>14}",
        "content", "nodes", "wires", "wide ms", "narrow ms", "crossings", "wide", "narrow"
    );
    for times in [1, 10, 100] {
        layout(times);
    }
    let law = law();
    let start = Instant::now();
    let index = law.search_index();
    let places = |words: &str| search(&index, words).into_iter().map(|(nth, _)| nth).collect::<Vec<_>>();
    for _ in 0..HIGHLIGHTS {
        black_box(
            law.highlight(&HighlightQuery { found: Some(&places(black_box("call"))), ..HighlightQuery::default() }),
        );
    }
    println!("\nsearch and highlight, without a browser: {:.3} ms\n", millis(start.elapsed() / HIGHLIGHTS));
    for times in [1, 10, 100] {
        browser(times, &super::scaled_content::page(times)?)?;
    }
    Ok(())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Lays out `times` copies of the content, each linked to the one before, and prints a row of the table.
fn layout(times: usize) {
    let law = law();
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
    let size = |scene: &snailwell::law::map::Scene| format!("{:.0} x {:.0}", scene.width, scene.height);
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

/// The interactions: a name, and the script for the `n`th time. The nodes are spread over the map, and none comes twice in a
/// row.
const INTERACTIONS: [(&str, &str); 4] = [
    (
        "highlight a node",
        "nodes[Math.floor(n * 0.618 % 1 * nodes.length)].dispatchEvent(new MouseEvent('click', { bubbles: true }))",
    ),
    (
        "move by key",
        "document.activeElement.closest('.node').dispatchEvent(new KeyboardEvent('keydown', { key: n % 2 ? 'ArrowUp' : 'ArrowDown', bubbles: true, cancelable: true }))",
    ),
    (
        "type in the search",
        "find.value = 'call number'.slice(0, n % 5 + 1); find.dispatchEvent(new InputEvent('input', { bubbles: true }))",
    ),
    ("filter by kind", "kinds[n % kinds.length].click()"),
];

/// The script that repeats an interaction and measures three times for each: until the program has handled the event, until the
/// frame is painted, and until the frame with the filled panel is painted. A pause follows, so that repetitions do not overlap.
const MEASURE: &str = "const times = []; const done = arguments[arguments.length - 1]; let n = 0; \
    const nodes = document.querySelectorAll('#map-wide .node'), find = document.querySelector('#find'), \
    kinds = document.querySelectorAll('.legend button'); const end = performance.now() + PATIENCE; \
    const frame = then => requestAnimationFrame(() => then()); \
    const painted = then => { const channel = new MessageChannel(); channel.port1.onmessage = then; channel.port2.postMessage(0); }; \
    const next = () => { if (n === ROUNDS || performance.now() > end) { done(times); return; } \
    setTimeout(() => frame(() => { let work = 0, paint = 0; \
    const start = performance.now(), since = () => performance.now() - start; (() => { DO })(); \
    const settle = tick => tick ? queueMicrotask(() => settle(tick - 1)) : work = since(); settle(9); \
    painted(() => { paint = since(); }); \
    frame(() => frame(() => painted(() => { times.push([work, paint, since()]); n++; next(); }))); }), 60); }; next();";

/// The script that records on `html` when the program has started, in milliseconds since the navigation, and whether the loader
/// had given up before.
const READY: &str = "new MutationObserver(() => { const root = document.documentElement; if (!root) return; \
    if (root.dataset.app === 'failed') root.dataset.late = ''; \
    if (root.dataset.app === 'ready' && !root.dataset.took) root.dataset.took = performance.now(); \
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });";

/// How often each interaction is repeated, and the time limit in milliseconds.
const ROUNDS: usize = 30;
const PATIENCE: u32 = 90_000;

/// Measures the page with `times` copies of the content in Chromium, and prints a table.
fn browser(times: usize, page: &Path) -> Result<()> {
    let size = fs::metadata(page).with_context(|| format!("{} is missing", page.display()))?.len() as f64 / 1e6;
    let browser = Browser::start()?;
    browser.emulate_desktop(1280, 800)?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": READY }))?;
    let address = format!("file://{}#/map?embed=1", page.display());
    let mut ready = [0.0; 2];
    for (took, rate) in ready.iter_mut().zip([1, SLOWER]) {
        browser.open("about:blank")?;
        browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate }))?;
        browser.open(&address)?;
        browser.wait_ready_for(Duration::from_mins(10))?;
        let text = browser.attr("html", "data-took")?.unwrap_or_default();
        *took =
            text.parse::<f64>().with_context(|| format!("the page recorded no time until it was ready: {text:?}"))?
                / 1000.0;
    }
    let count = |selector: &str| browser.js(&format!("return document.querySelectorAll('{selector}').length;"));
    let (nodes, wires) = (count("#map-wide .node")?, count("#map-wide .wire")?);
    ensure!(
        nodes == law().nodes.len() * times,
        "{} has {nodes} nodes: build it again (run `cargo xtask dist`, or delete target/times)",
        page.display()
    );
    println!(
        "{times}x content in Chromium: {nodes} nodes and {wires} wires, {} elements in a page of {size:.1} MB.",
        count("*")?
    );
    let [full, slow] = ready;
    if browser.attr("html", "data-late")?.is_some() {
        println!(
            "With the slower CPU the loader showed its notice after ten seconds, and the program started after that."
        );
    }
    println!(
        "Ready after {full:.1} s; with a CPU {SLOWER} times slower, after {slow:.1} s. At that speed, in ms (a frame is {FRAME:.1} ms):\n"
    );
    println!(
        "{:<20}{:>6}{:>10}{:>10}{:>14}{:>14}{:>13}{:>13}",
        "", "times", "work p50", "work p95", "to paint p50", "to paint p95", "settled p50", "settled p95"
    );
    for (name, interaction) in INTERACTIONS {
        browser.js("document.querySelector('#map-wide .node').focus();")?;
        let script = MEASURE
            .replace("ROUNDS", &ROUNDS.to_string())
            .replace("PATIENCE", &PATIENCE.to_string())
            .replace("DO", interaction);
        let times = browser.js_later(&script)?;
        let column = |nth: usize| -> Vec<f64> {
            let rows = times.as_array().into_iter().flatten();
            let mut column: Vec<f64> = rows.filter_map(|row| row.get(nth).and_then(Value::as_f64)).collect();
            column.sort_by(f64::total_cmp);
            column
        };
        let part = |column: &[f64], part: usize| {
            column.get(column.len() * part / 100).copied().context("no interaction was measured")
        };
        let (work, paint, settled) = (column(0), column(1), column(2));
        println!(
            "{name:<20}{:>6}{:>10.1}{:>10.1}{:>14.1}{:>14.1}{:>13.1}{:>13.1}",
            work.len(),
            part(&work, 50)?,
            part(&work, 95)?,
            part(&paint, 50)?,
            part(&paint, 95)?,
            part(&settled, 50)?,
            part(&settled, 95)?
        );
    }
    println!();
    Ok(())
}
