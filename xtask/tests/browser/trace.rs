//! The decision aid, as a reader uses it.

use anyhow::{Result, ensure};
use xtask::browser::{Browser, file};

use crate::{clean, wait_for};

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
