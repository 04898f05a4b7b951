//! The simulator, as a reader uses it.

use anyhow::{Result, ensure};
use xtask::browser::{Browser, file};

use crate::{clean, wait_for};

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
