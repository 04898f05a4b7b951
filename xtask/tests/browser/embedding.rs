//! What hosts and keepers get: heights, snippets, copies as files, and the test of the frame.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::setup;
use xtask::webdriver::Browser;

use crate::{at, changed_at, clean, host, page, serve, wait_for};

/// Waits until the first frame is as high as its content.
fn is_fitted(browser: &Browser) -> Result<()> {
    wait_for(browser, "document.querySelector('iframe')")?;
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    wait_for(browser, "Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 2")?;
    clean(browser)
}

#[test]
fn pym_fits_the_frame() -> Result<()> {
    let [pym, _] = setup::clients()?;
    let pym = fs::read_to_string(pym)?;
    is_fitted(&host(&format!(
        "<div id=\"well\"></div><script>{pym}</script><script>new pym.Parent('well', 'index.html#/trace?embed=1', {{}})</script>"
    ))?)
}

#[test]
fn open_iframe_resizer_fits_the_frame() -> Result<()> {
    let [_, resizer] = setup::clients()?;
    let resizer = fs::read_to_string(resizer)?;
    // Without an origin of its own the frame cannot be measured from outside, so it must tell.
    is_fitted(&host(&format!(
        "<iframe id=\"well\" sandbox=\"allow-scripts\" src=\"index.html#/fine?embed=1\"></iframe><script>{resizer}</script>\
         <script>(self.iframeResizer || self.openIframeResizer || self['open-iframe-resizer']).initialize({{}}, '#well')</script>"
    ))?)
}

#[test]
fn every_listener_is_told_in_its_own_words_and_none_before_the_page_is_ready() -> Result<()> {
    let browser = host(
        "<script>heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>\
         <iframe src=\"index.html#/trace?embed=1\"></iframe>",
    )?;
    wait_for(&browser, "heard.length >= 4")?;
    let heard = browser.js("return heard")?;
    let heard = heard.as_array().context("nothing was heard")?;
    let has =
        |data: &serde_json::Value, pointer: &str, wanted: serde_json::Value| data.pointer(pointer) == Some(&wanted);
    let own = heard.iter().find(|data| has(data, "/type", json!("snailwell"))).context("our own word is missing")?;
    let high = own.pointer("/height").and_then(serde_json::Value::as_u64).unwrap_or_default();
    // How high a section is depends on the fonts of the machine: what is told must be what the frame measures.
    browser.enter_frame(0)?;
    let shown = "return [...document.querySelectorAll('main section[id^=\"/\"]')].filter((one) => one.checkVisibility()).map((one) => one.id).join()";
    ensure!(browser.js(shown)? == "/trace", "the frame shows {}", browser.js(shown)?);
    let measured = browser.js("return document.documentElement.scrollHeight")?.as_u64().unwrap_or_default();
    ensure!(measured.abs_diff(high) < 2, "told {high} px, and the frame is {measured} px high");
    browser.leave_frame()?;
    ensure!(heard.contains(&json!(format!("pymxPYMxsnailwellxPYMxheightxPYMx{high}"))));
    ensure!(heard.iter().any(|data| has(data, "/sentinel", json!("amp"))
        && has(data, "/type", json!("embed-size"))
        && has(data, "/height", json!(high))));
    ensure!(heard.iter().any(|data| has(data, "/datawrapper-height/snailwell", json!(high))));
    ensure!(heard.iter().any(|data| has(data, "/type", json!("iframe-resized")) && has(data, "/height", json!(high))));
    let first = heard.iter().filter(|data| has(data, "/type", json!("snailwell"))).count();
    ensure!(first == 1, "the height was told {first} times though nothing was opened");
    clean(&browser)
}

#[test]
fn the_snippet_shows_what_was_on_the_screen() -> Result<()> {
    let root = serve("/")?;
    let browser = Browser::start()?;
    browser.open(&format!("{root}#/trace?carrier=named&licence=basic&theme=dark"))?;
    browser.wait_ready()?;
    browser.js("document.querySelector('#keep').open = true; return null;")?;
    wait_for(&browser, "document.querySelector('#keep-frame').value")?;
    let value = |id: &str| -> Result<String> {
        let value = browser.js(&format!("return document.getElementById('{id}').value"))?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    };
    let frame = value("keep-frame")?;
    for part in ["title=\"The Snail in the Well: ", "loading=\"lazy\"", " height=\"", "embed=1"] {
        ensure!(frame.contains(part), "{part} is missing in {frame}");
    }
    let words = value("keep-words")?;
    ensure!(words.contains("Lawful") && words.ends_with("#/trace?carrier=named&licence=basic&theme=dark"), "{words}");
    let card = value("keep-card")?;
    let embedded =
        host(&format!("{frame}{card}<script>addEventListener('error', () => {{ throw 1 }}, true)</script>"))?;
    wait_for(&embedded, "document.querySelector('img').naturalWidth === 600")?;
    embedded.enter_frame(0)?;
    embedded.wait_ready()?;
    ensure!(embedded.attr("#trace-result", "data-verdict")?.as_deref() == Some("lawful"));
    ensure!(embedded.js("return [...document.querySelectorAll('main section[id^=\"/\"]')].filter((one) => one.checkVisibility()).length")? == 1);
    clean(&embedded)?;
    browser.click("[data-copy=keep-frame]")?;
    wait_for(&browser, "document.querySelector('#keep-said').textContent === 'Copied.'")?;
    clean(&browser)
}

#[test]
fn the_frame_is_tested_without_a_notice() -> Result<()> {
    let rows = "[...document.querySelectorAll('#tests tr')].map((row) => row.dataset.allowed).join()";
    let browser = at("#/selftest")?;
    ensure!(browser.js(&format!("return {rows}"))? == "yes,yes,yes,yes,yes,yes,yes,yes");
    ensure!(browser.js("return document.querySelectorAll('.notice').length")? == 0);
    ensure!(browser.js("return location.hash")? == "#/selftest");
    browser.js("document.querySelector('nav a[href=\"#/map\"]').click(); return null;")?;
    wait_for(&browser, "document.getElementById('/selftest').hidden")?;
    browser.js("document.querySelector('#take a[href=\"#/selftest\"]').click(); return null;")?;
    wait_for(&browser, "!document.getElementById('/selftest').hidden && location.hash === '#/selftest'")?;
    let framed = host("<iframe sandbox=\"allow-scripts\" src=\"index.html#/selftest\"></iframe>")?;
    framed.enter_frame(0)?;
    framed.wait_ready()?;
    wait_for(&framed, &format!("{rows} === 'yes,yes,no,yes,yes,unknown,unknown,unknown'"))?;
    ensure!(framed.text("#tests")?.contains("allow-downloads"));
    clean(&framed)?;
    clean(&browser)
}

#[test]
fn an_embed_shows_one_section_even_without_the_program() -> Result<()> {
    let browser = changed_at("delete self.WebAssembly", "#/fine?embed=1&theme=dark")?;
    wait_for(&browser, "document.documentElement.dataset.app === 'failed'")?;
    let shown = browser.js("return [...document.querySelectorAll('main section, .masthead')].filter((one) => one.checkVisibility()).map((one) => one.id).join()")?;
    ensure!(shown == "/fine", "{shown}");
    ensure!(browser.attr("html", "data-theme")?.as_deref() == Some("dark"));
    Ok(())
}

#[test]
fn the_hash_on_the_page_is_that_of_the_page() -> Result<()> {
    let page = page()?;
    let (before, rest) = page.split_once("<code id=\"print\">").context("the page has no hash")?;
    let (print, after) = rest.split_once('<').context("the hash has no end")?;
    let blank = format!("{before}<code id=\"print\">{}<{after}", xtask::dist::embed_panel::BLANK);
    ensure!(xtask::dist::embed_panel::stamp(&blank)? == page, "{print} is not the hash of the page");
    Ok(())
}

#[test]
fn wordpress_is_told_the_height_with_its_secret() -> Result<()> {
    let browser = host(
        "<script>heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>\
         <iframe src=\"index.html#/trace?embed=1#?secret=a1B2c3d4\"></iframe><iframe src=\"index.html#?secret=e5F6\"></iframe>",
    )?;
    wait_for(
        &browser,
        "new Set(heard.filter((one) => one.message === 'height' && one.value > 100).map((one) => one.secret)).size === 2",
    )?;
    ensure!(
        browser.js(
            "return heard.some((one) => one.secret === 'a1B2c3d4') && heard.some((one) => one.secret === 'e5F6')"
        )? == true
    );
    // A host that asks, and one that says strange things.
    browser.js(
        "heard = []; const told = (data) => frames[0].postMessage(data, '*'); told({ type: { toString: null } }); told({ type: ['snail'] }); told(null);\
         told({ message: 'ready', secret: '<b>' }); told({ message: 'ready', secret: 'g7' }); return null;",
    )?;
    wait_for(&browser, "heard.some((one) => one.message === 'height' && one.secret === 'g7')")?;
    ensure!(browser.js("return heard.some((one) => one.secret === '<b>')")? == false);
    for nth in [0, 1] {
        browser.enter_frame(nth)?;
        browser.wait_ready()?;
        ensure!(
            browser.js("return document.querySelectorAll('#notices .notice').length")? == 0,
            "the secret is called an error"
        );
        browser.leave_frame()?;
    }
    clean(&browser)
}
