//! The code that the page writes for other pages: the documentation shows the same, and the custom element does what it says.

use anyhow::{Context, Result, ensure};
use xtask::webdriver::Browser;

use crate::{changed_at, clean, host_page, site, wait_for};

/// What stands in a field of the panel.
fn field(browser: &Browser, id: &str) -> Result<String> {
    let value = browser.js(&format!("return document.getElementById('{id}').value"))?;
    Ok(value.as_str().context("the panel has no such field")?.to_owned())
}

#[test]
fn the_documentation_shows_what_the_page_writes() -> Result<()> {
    // As in a page that was built with this SNAILWELL_URL.
    let built = "const link = document.createElement('link'); link.rel = 'canonical'; link.href = 'https://example.org/snail/'; document.head.append(link);";
    let browser = changed_at(built, "#/trace?service=pc-to-pc")?;
    // On a narrow screen the page states the height of the section in its first state, which does not depend on the fonts.
    browser.set_viewport(800, 800)?;
    browser.wait_ready()?;
    browser.js("document.querySelector('#keep').open = true; return null;")?;
    wait_for(&browser, "document.querySelector('#keep-words').value")?;
    let documentation = include_str!("../../../EMBEDDING.md");
    for id in ["keep-frame", "keep-element", "keep-card", "keep-markdown", "keep-words"] {
        let value = field(&browser, id)?;
        ensure!(documentation.contains(&value), "EMBEDDING.md does not show what {id} holds:\n{value}");
        ensure!(!value.contains(" style="), "many sites remove the style attribute in {value}");
    }
    clean(&browser)
}

/// A host page with this head and the custom element, whose script is a file beside the page.
fn host(head: &str, hash: &str) -> Result<Browser> {
    host_with("<script src=\"snail-well.js\" defer></script>", head, hash)
}

/// The same with this script element.
fn host_with(script: &str, head: &str, hash: &str) -> Result<Browser> {
    let element = format!("<snail-well height=\"700\"><a href=\"index.html#{hash}\">Trace a call</a></snail-well>");
    let browser = crate::host(&format!("{head}{script}{element}"))?;
    wait_for(&browser, "document.querySelector('iframe')")?;
    Ok(browser)
}

const FITTED: &str = "Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 2";

#[test]
fn the_element_is_a_frame_as_high_as_its_section() -> Result<()> {
    let told = "<script>addEventListener('tell', () => postMessage({ type: 'snailwell', height: 123 }, '*')); \
        addEventListener('message', ({ data }) => { if (data.height === 123) document.documentElement.dataset.heard = ''; });</script>";
    let browser = host(told, "/trace?service=pc-to-pc")?;
    let frame = "document.querySelector('iframe')";
    let has = format!("{frame}.title === 'Trace a call' && {frame}.loading === 'lazy'");
    ensure!(browser.js(&format!("return {has}"))? == true, "the frame has no title, or is loaded at once");
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    wait_for(&browser, FITTED)?;
    ensure!(browser.attr("html", "data-embed")?.as_deref() == Some("trace"));
    ensure!(browser.attr("#trace-result", "data-verdict")?.as_deref() == Some("unsettled"));
    browser.js("document.querySelector('#trace-presets').open = true; return null;")?;
    wait_for(&browser, FITTED)?;
    browser.js("parent.postMessage({ type: 'snailwell', height: 1e9, hash: '//example.org' }, '*'); return null;")?;
    browser.leave_frame()?;
    wait_for(&browser, &format!("{frame}.height === '20000'"))?;
    // Nobody but the frame is listened to.
    browser.js("dispatchEvent(new Event('tell')); return null;")?;
    wait_for(&browser, "document.documentElement.dataset.heard === ''")?;
    ensure!(browser.js(&format!("return {frame}.height"))? == "20000", "the height came from the host itself");
    clean(&browser)
}

#[test]
fn the_element_waits_for_its_link_where_its_script_comes_first() -> Result<()> {
    let browser = host_with("<script src=\"snail-well.js\"></script>", "", "/fine")?;
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    wait_for(&browser, FITTED)?;
    clean(&browser)
}

#[test]
fn the_element_is_as_dark_as_the_page_around_it() -> Result<()> {
    let browser = host("<meta name=\"color-scheme\" content=\"dark\">", "/trace")?;
    let has_theme = |theme: &str| -> Result<()> {
        browser.enter_frame(0)?;
        browser.wait_ready()?;
        wait_for(&browser, &format!("document.documentElement.dataset.theme === '{theme}'"))
    };
    has_theme("dark")?;
    browser.js("document.querySelector('#trace-presets a[href*=pc-to-pc]').click(); return null;")?;
    wait_for(&browser, "location.hash.includes('service=')")?;
    browser.leave_frame()?;
    browser.js("document.documentElement.style.colorScheme = 'light'; return null;")?;
    has_theme("light")?;
    wait_for(&browser, "location.hash.includes('service=') && location.hash.includes('theme=light')")?;
    clean(&browser)?;
    let asked = host("<meta name=\"color-scheme\" content=\"light\">", "/fine?theme=dark")?;
    asked.enter_frame(0)?;
    asked.wait_ready()?;
    ensure!(asked.attr("html", "data-theme")?.as_deref() == Some("dark"), "the theme of the link is not kept");
    clean(&asked)
}

#[test]
fn the_script_that_the_page_writes_works_where_it_is_pasted() -> Result<()> {
    let root = site(vec![], "/")?;
    let browser = Browser::start()?;
    browser.open(&format!("{root}#/fine?income=200000"))?;
    browser.wait_ready()?;
    browser.js("document.querySelector('#keep').open = true; return null;")?;
    wait_for(&browser, "document.querySelector('#keep-element').value")?;
    let element = field(&browser, "keep-element")?;
    browser.open(&format!("{}post.html", site(vec![("post.html".to_owned(), host_page(&element))], "/")?))?;
    wait_for(&browser, "document.querySelector('iframe')")?;
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    wait_for(&browser, FITTED)?;
    ensure!(browser.attr("#fine-result > [data-reading=statute]", "data-confiscated")?.as_deref() == Some("200000"));
    clean(&browser)
}
