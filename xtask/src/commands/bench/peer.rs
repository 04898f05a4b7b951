//! Benchmark: the page compared with a peer that shows the same nodes and relations in React Flow, in the same browser.
//!
//! Each page is one file on disk, opened at 1280 by 800 pixels, in turns, at full speed and with the CPU slowed down fourfold. The
//! tables show medians in milliseconds; the last column is the ratio of our page to the peer.
//!
//! - first paint: `first-contentful-paint`, from the start of the navigation
//! - ready: until `html` has `data-app=ready`. In the peer that is one frame after React Flow's `onInit`
//! - blocking: total blocking time, the time over 50 ms of every task until two seconds after ready
//! - click: from a click on a node until the frame with its new state is painted

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use snailwell::content::law;

use crate::command::run as run_command;
use crate::project;
use crate::webdriver::Browser;

/// How often each page is opened at each speed.
const ROUNDS: usize = 7;
/// Clicks measured in each page that is opened.
const CLICKS: usize = 12;

const PACKAGE: &str = include_str!("peer/package.json");
const MAIN: &str = include_str!("peer/main.jsx");
const PAGE: &str = include_str!("peer/page.html");

/// The script that runs before any other script of a page. It records first paint, readiness and long tasks.
const OBSERVE: &str = "self.seen = { paint: 0, ready: 0, blocking: 0 };\
    new PerformanceObserver(list => list.getEntries().forEach(e => { if (e.name === 'first-contentful-paint') seen.paint = e.startTime; }))\
      .observe({ type: 'paint', buffered: true });\
    new PerformanceObserver(list => list.getEntries().forEach(e => { seen.blocking += Math.max(0, e.duration - 50); }))\
      .observe({ type: 'longtask', buffered: true });\
    new MutationObserver(() => { if (!seen.ready && document.documentElement?.dataset.app === 'ready') seen.ready = performance.now(); })\
      .observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });";

/// The script that clicks on nodes spread over the diagram, and measures each click until its frame is painted.
const CLICK: &str = "const done = arguments[arguments.length - 1]; const times = [];\
    const nodes = [...document.querySelectorAll('.react-flow__node, [data-node]')].filter(node => node.checkVisibility());\
    const frame = () => new Promise(go => requestAnimationFrame(go));\
    const task = () => new Promise(go => { const c = new MessageChannel(); c.port1.onmessage = go; c.port2.postMessage(0); });\
    const pause = () => new Promise(go => setTimeout(go, 300));\
    (async () => { nodes[0].closest('svg, .react-flow').scrollIntoView(); await pause(); for (let n = 0; n < COUNT; n++) { await pause(); await frame();\
      const node = nodes[Math.floor((n + 1) * 0.618 % 1 * nodes.length)]; const start = performance.now();\
      node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));\
      await task(); times.push(performance.now() - start); } done(times); })();";

/// Builds the peer, measures both pages, and prints a table for each speed.
pub fn run() -> Result<()> {
    let peer = build()?;
    let ours = project::page();
    for rate in [1, 4] {
        let mut samples = [Samples::default(), Samples::default()];
        for _ in 0..ROUNDS {
            for (page, samples) in [&ours, &peer].into_iter().zip(&mut samples) {
                open(page, rate, samples)?;
            }
        }
        let [ours, theirs] = samples;
        println!(
            "\nms, {}",
            if rate == 1 { "CPU at full speed".to_owned() } else { format!("CPU {rate} times slower") }
        );
        println!("{:<14}{:>10}{:>12}{:>10}", "", "the page", "React Flow", "ratio");
        row("first paint", ours.paint, theirs.paint);
        row("ready", ours.ready, theirs.ready);
        row("blocking", ours.blocking, theirs.blocking);
        row("click", ours.click, theirs.click);
    }
    Ok(())
}

/// The measurements of one page, in milliseconds.
#[derive(Default)]
struct Samples {
    paint: Vec<f64>,
    ready: Vec<f64>,
    blocking: Vec<f64>,
    click: Vec<f64>,
}

fn open(page: &Path, rate: u32, samples: &mut Samples) -> Result<()> {
    let browser = Browser::start()?;
    browser.emulate_desktop(1280, 800)?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": OBSERVE }))?;
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate }))?;
    browser.open(&format!("file://{}", page.display()))?;
    browser.wait_ready_for(Duration::from_mins(1))?;
    browser.js_later("setTimeout(arguments[arguments.length - 1], 2000)")?;
    let seen = browser.js("return seen")?;
    let number =
        |name: &str| seen.get(name).and_then(Value::as_f64).with_context(|| format!("the page recorded no {name}"));
    samples.paint.push(number("paint")?);
    samples.ready.push(number("ready")?);
    samples.blocking.push(number("blocking")?);
    let clicks = browser.js_later(&CLICK.replace("COUNT", &CLICKS.to_string()))?;
    let clicks = clicks.as_array().context("no click was measured")?;
    // The first two clicks warm up both programs and are left out.
    samples.click.extend(clicks.iter().skip(2).filter_map(Value::as_f64));
    Ok(())
}

fn row(name: &str, mut ours: Vec<f64>, mut theirs: Vec<f64>) {
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    let (ours, theirs) = (median(&mut ours), median(&mut theirs));
    println!("{name:<14}{ours:>10.1}{theirs:>12.1}{:>10.2}", ours / theirs.max(0.1));
}

/// Builds the peer in `target/peer`, with packages from the npm registry. Returns the path of its page.
fn build() -> Result<PathBuf> {
    let folder = project::root().join("target/peer");
    fs::create_dir_all(&folder).context("cannot create target/peer")?;
    let write = |name: &str, text: &str| {
        fs::write(folder.join(name), text).with_context(|| format!("cannot write target/peer/{name}"))
    };
    write("package.json", PACKAGE)?;
    write("main.jsx", MAIN)?;
    let mut npm = Command::new("npm");
    npm.current_dir(&folder).args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]);
    run_command(&mut npm, "npm needs access to its package registry")?;
    let mut node = Command::new("node");
    node.current_dir(&folder).args(["node_modules/esbuild/bin/esbuild", "main.jsx", "--bundle", "--minify"]);
    node.args([
        "--format=iife",
        "--jsx=automatic",
        "--define:process.env.NODE_ENV=\"production\"",
        "--outfile=peer.js",
    ]);
    run_command(&mut node, "see its messages above")?;
    let read = |name: &str| {
        fs::read_to_string(folder.join(name)).with_context(|| format!("esbuild wrote no target/peer/{name}"))
    };
    let law = law();
    let nodes: Vec<Value> = law.nodes.iter().map(|node| json!({ "id": &*node.id, "title": &*node.title })).collect();
    let relation = |relation: &snailwell::law::Relation| json!({ "from": &*relation.from, "to": &*relation.to, "verb": &*relation.verb });
    let relations: Vec<Value> = law.relations.iter().map(relation).collect();
    let data = json!({ "nodes": nodes, "relations": relations }).to_string();
    let page = PAGE
        .replace("{styles}", &read("peer.css")?)
        .replace("{data}", &data.replace('<', "\\u003c"))
        .replace("{script}", &read("peer.js")?.replace("</script", "<\\/script"));
    write("index.html", &page)?;
    Ok(folder.join("index.html"))
}
