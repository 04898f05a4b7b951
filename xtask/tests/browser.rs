//! The finished page in a real browser. `cargo xtask test` builds the page and runs this.
//!
//! A new scenario is one more `#[test]` that returns a [`Result`]: start a [`Browser`], `open` an address, ask it, and end with [`clean`].

use anyhow::{Result, ensure};
use xtask::browser::{Browser, file};
use xtask::project;
use xtask::web::Site;

const FRAME: &str = "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">\
                     <iframe sandbox=\"allow-scripts\" src=\"index.html\"></iframe>";

fn serve(prefix: &str) -> Result<String> {
    let extra = vec![("frame.html".to_owned(), FRAME.to_owned())];
    Site { folder: project::root().join("dist"), prefix: prefix.into(), extra }.start(0)
}

/// The console must hold neither warnings nor errors.
fn clean(browser: &Browser) -> Result<()> {
    let complaints = browser.complaints()?;
    ensure!(complaints.is_empty(), "the console complains: {complaints:#?}");
    Ok(())
}

fn becomes_ready(url: &str) -> Result<()> {
    let browser = Browser::start()?;
    browser.open(url)?;
    browser.wait_ready()?;
    ensure!(browser.text("h1")? == "The Snail in the Well");
    clean(&browser)
}

#[test]
fn from_disk() -> Result<()> {
    becomes_ready(&file())
}

#[test]
fn from_the_root_of_a_site() -> Result<()> {
    becomes_ready(&serve("/")?)
}

#[test]
fn from_a_folder_of_a_site() -> Result<()> {
    becomes_ready(&serve("/some/place/")?)
}

#[test]
fn in_a_sandboxed_srcdoc() -> Result<()> {
    let browser = Browser::start()?;
    let page = std::fs::read_to_string(project::root().join("dist/index.html"))?;
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    let host = format!(
        "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">\
         <iframe sandbox=\"allow-scripts\" srcdoc=\"{page}\"></iframe>"
    );
    let extra = vec![("srcdoc.html".to_owned(), host)];
    let site = Site { folder: project::root().join("dist"), prefix: "/".into(), extra }.start(0)?;
    browser.open(&format!("{site}srcdoc.html"))?;
    browser.enter_frame()?;
    browser.wait_ready()?;
    clean(&browser)
}

#[test]
fn in_a_sandboxed_frame() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}frame.html", serve("/")?))?;
    browser.enter_frame()?;
    browser.wait_ready()?;
    clean(&browser)
}

#[test]
fn without_scripts_the_article_is_there() -> Result<()> {
    let browser = Browser::without_scripts()?;
    browser.open(&file())?;
    ensure!(browser.text("h1")? == "The Snail in the Well");
    ensure!(browser.attr("html", "data-app")?.as_deref() == Some("static"));
    clean(&browser)
}

#[test]
fn a_trace_permalink_answers_in_attributes() -> Result<()> {
    let browser = Browser::start()?;
    let says = |hash: &str, name: &str| -> Result<String> {
        browser.open("about:blank")?;
        browser.open(&format!("{}#{hash}", file()))?;
        browser.wait_ready()?;
        Ok(browser.attr("#trace-result", name)?.unwrap_or_default())
    };
    ensure!(says("/trace", "data-verdict")? == "unlawful");
    ensure!(says("/trace?service=pc-to-pc", "data-class")? == "unsettled");
    ensure!(says("/trace?carrier=named&licence=basic", "data-verdict")? == "lawful");
    ensure!(says("/trace?income=50000&reading=statute", "data-fine-max")? == "250000");
    ensure!(says("/trace?licence=basic&service=internet-information&embed=1", "data-verdict")? == "silent");
    clean(&browser)
}

#[test]
fn changing_an_answer_changes_verdict_and_address() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}#/trace", file()))?;
    browser.wait_ready()?;
    browser.js("const s = document.querySelector('select[aria-label=Service]'); s.value = 'pc-to-pc'; \
         s.dispatchEvent(new Event('change', { bubbles: true }));")?;
    wait_for(&browser, "document.querySelector('#trace-result').dataset.verdict === 'unsettled'")?;
    wait_for(&browser, "location.hash === '#/trace?service=pc-to-pc'")?;
    clean(&browser)
}

#[test]
fn the_snail_is_out_on_day_28_and_the_sample_agrees() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}#/snail?reset=0.05&seed=7", file()))?;
    browser.wait_ready()?;
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("28"));
    ensure!(browser.attr("#snail-result", "data-median")?.as_deref() == Some("48"));
    ensure!(browser.attr("#snail-result", "data-seed")?.as_deref() == Some("7"));
    wait_for(&browser, "Math.abs(document.querySelector('#snail-result').dataset.sampledMean - 60.89) < 1.5")?;
    browser.js("document.querySelector('[data-play]').click();")?;
    wait_for(&browser, "/day=\\d+/.test(location.hash)")?;
    clean(&browser)
}

#[test]
fn a_node_is_selected_by_click_and_by_key() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}#/map", file()))?;
    browser.wait_ready()?;
    browser.js("document.querySelector('[data-node=art-9]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));")?;
    wait_for(&browser, "document.querySelector('[data-node=art-9]').getAttribute('aria-current') === 'true'")?;
    wait_for(&browser, "document.querySelector('#detail-title').textContent.includes('Article 9')")?;
    browser.js("document.querySelector('[data-node=art-9]').dispatchEvent(\
         new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));")?;
    wait_for(&browser, "location.hash === '#/map?node=basic'")?;
    clean(&browser)
}

#[test]
fn a_bad_permalink_is_named_and_the_page_works() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}#/snail?depth=0&climb=4", file()))?;
    browser.wait_ready()?;
    ensure!(browser.text(".notice code")? == "depth=0");
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("14"));
    clean(&browser)
}

/// Waits until a JavaScript condition holds, at most ten seconds.
fn wait_for(browser: &Browser, condition: &str) -> Result<()> {
    for _ in 0..100 {
        if browser.js(&format!("return Boolean({condition});"))?.as_bool() == Some(true) {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    anyhow::bail!("never held: {condition}")
}
