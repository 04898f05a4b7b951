//! Benchmark: memory over ten minutes of random acts in Chromium. Each line is taken after the garbage was collected.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::webdriver::{Browser, file};

const LENGTH: Duration = Duration::from_mins(10);
const LINES: u32 = 20;

/// How many acts follow each other before the time is looked at.
const BATCH: usize = 40;

/// `acts(n)` does `n` things that a reader can do, chosen at random with the same seed in each run: follows a link within the page or
/// one that it followed before, presses a button, chooses, types, drags a slider, or resizes the window.
const ACTS: &str = "\
    let seed = 1; const random = (end) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed % end; };\
    const all = (css) => [...document.querySelectorAll(css)].filter((one) => one.checkVisibility());\
    const one = (css) => { const found = all(css); return found[random(found.length)]; };\
    const fire = (field) => ['input', 'change'].forEach((kind) => field.dispatchEvent(new Event(kind, { bubbles: true })));\
    const put = (field, value) => { Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value); fire(field); };\
    const visited = ['']; addEventListener('hashchange', () => { if (visited.length < 500) visited.push(location.hash); });\
    const kinds = [\
      () => one('a[href^=\"#/\"]').click(),\
      () => { const button = one('button'); if (!/print|save|copy|download|full page/i.test(button.textContent + button.ariaLabel)) button.click(); },\
      () => { const select = one('select'); put(select, select.options[random(select.options.length)].value); },\
      () => { const field = one('input[type=text], input[type=search], input[inputmode]'); put(field, String(random(60))); field.blur(); },\
      () => { const slider = one('input[type=range]'); for (let n = 0; n < 20; n += 1) put(slider, String(Number(slider.min) + random(slider.max - slider.min + 1))); },\
      () => { const fold = one('details'); fold.open = !fold.open; },\
      () => { location.hash = visited[random(visited.length)]; },\
      () => { const node = one('[data-node]'); node.dispatchEvent(new MouseEvent('click', { bubbles: true })); },\
      () => dispatchEvent(new Event('resize')),\
    ];\
    self.acts = (number) => new Promise((done) => {\
      const next = (left) => { if (!left) return done(document.documentElement.dataset.app);\
        try { kinds[random(kinds.length)](); } catch (error) { if (!(error instanceof TypeError)) throw error; }\
        requestAnimationFrame(() => setTimeout(() => next(left - 1))); };\
      next(number);\
    });";

/// Keeps the memory of the program, to ask for its size.
const MEMORY: &str = "const { instantiate } = WebAssembly; WebAssembly.instantiate = async (...given) => {\
    const made = await instantiate.apply(WebAssembly, given); self.memory = (made.instance ?? made).exports.memory; return made; };";

/// Prints the curve, and says how much the last quarter has more than the second.
pub fn run() -> Result<()> {
    let browser = Browser::start()?;
    browser.emulate_desktop(1280, 900)?;
    browser.devtools("Performance.enable", &json!({}))?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": MEMORY }))?;
    browser.open(&file())?;
    browser.wait_ready()?;
    browser.js(ACTS)?;
    let start = Instant::now();
    let mut acts = 0;
    let mut heaps = Vec::new();
    println!("\n{:>8}{:>10}{:>14}{:>14}{:>12}{:>12}", "s", "acts", "heap, MB", "wasm, MB", "nodes", "listeners");
    for line in 0..=LINES {
        while start.elapsed() < LENGTH * line / LINES {
            let script = format!("acts({BATCH}).then(arguments[arguments.length - 1])");
            let app = browser.js_later(&script)?;
            ensure!(app == "ready", "after {acts} acts the page is {app}: {:?}", browser.console_errors());
            acts += BATCH;
        }
        let [heap, nodes, listeners] = memory(&browser)?;
        let wasm = browser.js("return memory.buffer.byteLength")?.as_f64().context("the program has no memory")?;
        println!(
            "{:>8}{acts:>10}{:>14.1}{:>14.1}{nodes:>12}{listeners:>12}",
            start.elapsed().as_secs(),
            heap / 1e6,
            wasm / 1e6
        );
        heaps.push(heap);
    }
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
    let quarter = heaps.len() / 4;
    let [second, last] = [heaps.iter().skip(quarter), heaps.iter().skip(quarter * 3)]
        .map(|from| mean(&from.take(quarter).copied().collect::<Vec<_>>()));
    println!("The last quarter has {:.3} times the heap of the second.", last / second);
    Ok(())
}

/// The bytes of the JavaScript heap, and the numbers of nodes and listeners, after the garbage was collected.
fn memory(browser: &Browser) -> Result<[f64; 3]> {
    browser.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    let metrics = browser.devtools("Performance.getMetrics", &json!({}))?;
    let metrics = metrics.get("metrics").and_then(Value::as_array).context("Chromium gave no metrics")?;
    let value = |name: &str| {
        let metric = metrics.iter().find(|metric| metric.get("name").is_some_and(|of| of == name));
        metric
            .and_then(|metric| metric.get("value")?.as_f64())
            .with_context(|| format!("Chromium has no metric {name}"))
    };
    Ok([value("JSHeapUsedSize")?, value("Nodes")?, value("JSEventListeners")?])
}
