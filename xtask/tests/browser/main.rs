//! The finished page in a real browser. `cargo xtask test` builds the page and runs this.
//!
//! One file a section of the page. A new scenario is one more `#[test]` that returns a [`Result`]: start a [`Browser`], `open` an address, ask it, and end with [`clean`].

mod answers;
mod chromium;
mod compact;
mod embedding;
mod faults;
mod finders;
mod library;
mod links;
mod map;
mod matrix;
mod opening;
mod path;
mod penalty;
mod refused;
mod snail;
mod snippets;
mod state;
mod storms;
mod story;
mod timeline;
mod trace;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use xtask::project;
use xtask::web::Site;
use xtask::webdriver::{Browser, file};

/// The address of `dist`, with a host page `frame.html` beside it.
fn serve(prefix: &str) -> Result<String> {
    let frame = host_page("<iframe sandbox=\"allow-scripts\" src=\"index.html\"></iframe>");
    site(vec![("frame.html".to_owned(), frame)], prefix)
}

/// The text of a host page. Its icon is empty, so that no browser asks the server for one.
fn host_page(inside: &str) -> String {
    format!("<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">{inside}")
}

/// The address of `dist` and of these pages beside it.
fn site(extra: Vec<(String, String)>, prefix: &str) -> Result<String> {
    Site { folder: project::root().join("dist"), prefix: prefix.into(), extra, ..Site::default() }.start(0)
}

/// A host page, served beside the page itself.
fn host(inside: &str) -> Result<Browser> {
    let browser = Browser::start()?;
    browser.open(&format!("{}host.html", site(vec![("host.html".to_owned(), host_page(inside))], "/")?))?;
    Ok(browser)
}

/// The page in the frame of this code, which stands in a page beside it, live.
fn framed(frame: &str) -> Result<Browser> {
    let browser = host(frame)?;
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    Ok(browser)
}

/// The page from disk at this hash, live, with every fold of its depth open.
fn at(hash: &str) -> Result<Browser> {
    let browser = folded_at(hash)?;
    unfold(&browser)?;
    Ok(browser)
}

/// The page from disk at this hash, live, folded as a reader finds it.
fn folded_at(hash: &str) -> Result<Browser> {
    let browser = Browser::start()?;
    browser.open(&format!("{}{hash}", file()))?;
    browser.wait_ready()?;
    Ok(browser)
}

/// Opens the page from disk at this hash afresh, live. From one hash to another a browser would only move within the page.
fn open_at(browser: &Browser, hash: &str) -> Result<()> {
    browser.open("about:blank")?;
    browser.open(&format!("{}{hash}", file()))?;
    browser.wait_ready()
}

/// Opens every fold of the depth of the page.
fn unfold(browser: &Browser) -> Result<()> {
    browser.js(
        "document.querySelectorAll('details.depth:not(#tour)').forEach((fold) => { fold.open = true; }); return null;",
    )?;
    Ok(())
}

/// The text of the page.
fn page() -> Result<String> {
    Ok(fs::read_to_string(project::page())?)
}

/// The page from disk, live or not, with a script in it that runs before all others and changes what the browser can do.
fn changed(script: &str) -> Result<Browser> {
    changed_at(script, "")
}

/// The same at this hash.
fn changed_at(script: &str, hash: &str) -> Result<Browser> {
    let folder = project::root().join("target/tmp/changed");
    fs::create_dir_all(&folder)?;
    let page = with_script(&page()?, script)?;
    let name = Sha256::digest(page.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
    let path = folder.join(format!("{name}.html"));
    write_at_once(&path, &page)?;
    let browser = Browser::start()?;
    browser.open(&format!("file://{}{hash}", path.display()))?;
    Ok(browser)
}

/// Writes a file that another test may be reading: whoever opens it finds all of the old text or all of the new one.
fn write_at_once(path: &Path, text: &str) -> Result<()> {
    let mut part = NamedTempFile::new_in(path.parent().context("a file in no folder")?)?;
    part.write_all(text.as_bytes())?;
    part.persist(path)?;
    Ok(())
}

/// The page without its policy, which would refuse the script, and with the script before everything else.
fn with_script(page: &str, script: &str) -> Result<String> {
    let (before, rest) = page.split_once("<meta http-equiv=").context("the page has no policy")?;
    let (_, after) = rest.split_once('>').context("the policy has no end")?;
    Ok(format!("{before}<script>{script}</script>{after}"))
}

/// What the page hands out as a file when a button is pressed.
fn saved(browser: &Browser, button: &str) -> Result<String> {
    browser.js(
        "HTMLAnchorElement.prototype.click = function () { self.saved = decodeURIComponent(this.href.split(',').slice(1).join(',')); };",
    )?;
    browser.click_button(button)?;
    let text = browser.js("return self.saved")?;
    Ok(text.as_str().context("nothing was handed out")?.to_owned())
}

/// A JavaScript function `said(view, words)`: the innermost elements in the section of a view that say these words, of those that are
/// shown.
const SAID: &str = "const said = (view, words) => {\
    const says = (element) => element.textContent.includes(words);\
    const section = document.getElementById('/' + view);\
    return [...section.querySelectorAll('*')].filter((one) => one.checkVisibility() && says(one) && ![...one.children].some(says));\
};";

/// How many elements in the section of a view say these words.
fn said(browser: &Browser, view: &str, words: &str) -> Result<u64> {
    let number = browser.js(&format!("{SAID} return said(`{view}`, `{words}`).length;"))?;
    number.as_u64().with_context(|| format!("{number} is no number"))
}

/// Waits until something in the section of a view says these words.
fn wait_until_said(browser: &Browser, view: &str, words: &str) -> Result<()> {
    wait_for(browser, &format!("(() => {{ {SAID} return said(`{view}`, `{words}`).length; }})()"))
}

/// How many elements that match a selector can be seen.
fn seen(browser: &Browser, css: &str) -> Result<u64> {
    let shown = "one.checkVisibility({ visibilityProperty: true })";
    let number =
        browser.js(&format!("return [...document.querySelectorAll(`{css}`)].filter((one) => {shown}).length"))?;
    number.as_u64().with_context(|| format!("{number} is no number"))
}

/// The console must hold neither warnings nor errors.
fn clean(browser: &Browser) -> Result<()> {
    let console_errors = browser.console_errors()?;
    ensure!(console_errors.is_empty(), "the console complains: {console_errors:#?}");
    Ok(())
}

/// Waits until the page has painted so many frames more. Whatever it does a few frames later has been done then, on a slow machine too.
fn after_frames(browser: &Browser, frames: u32) -> Result<()> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; let left = {frames};\
         const frame = () => requestAnimationFrame(() => (left-- ? frame() : setTimeout(() => done(null)))); frame();"
    );
    browser.js_later(&script).map(drop)
}

/// Waits until a JavaScript condition holds, at most half a minute.
fn wait_for(browser: &Browser, condition: &str) -> Result<()> {
    wait_at_most(30, browser, condition)
}

fn wait_at_most(seconds: u32, browser: &Browser, condition: &str) -> Result<()> {
    let holds = || Ok(browser.js(&format!("return Boolean({condition});"))?.as_bool() == Some(true));
    browser
        .wait_at_most(Duration::from_secs(seconds.into()), |_| holds())
        .with_context(|| format!("never held: {condition}; frames in a second and visibility: {:?}", painting(browser)))
}

/// A script that notes every layout shift from the first one on, with what moved. In an engine that does not tell them there are none.
const LAYOUT_SHIFTS: &str = "self.shifts = []; if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) \
    new PerformanceObserver((list) => list.getEntries().forEach(({ value, startTime, sources }) => self.shifts.push({ value, startTime, \
    moved: sources.map(({ node, previousRect, currentRect }) => [node?.textContent.slice(0, 40), previousRect.y, previousRect.height, currentRect.y, currentRect.height]) })))\
    .observe({ type: 'layout-shift', buffered: true });";

/// The sum of the layout shifts that [`LAYOUT_SHIFTS`] has noted, and what moved.
fn layout_shift(browser: &Browser) -> Result<(f64, Value)> {
    let shifts = browser.js("return self.shifts")?;
    let values = shifts.as_array().context("nobody notes layout shifts")?.iter();
    let sum = values
        .map(|shift| shift.get("value").and_then(Value::as_f64).context("a shift without a value"))
        .sum::<Result<f64>>()?;
    Ok((sum, shifts))
}

/// How many frames the page paints in a second, and whether its tab is visible: what runs in frames waits for them.
fn painting(browser: &Browser) -> Result<Value> {
    browser.js_later(
        "const done = arguments[arguments.length - 1]; let frames = 0;\
         const frame = () => requestAnimationFrame(() => { frames += 1; frame(); }); frame();\
         setTimeout(() => done([frames, document.visibilityState]), 1000);",
    )
}
