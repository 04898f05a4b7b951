//! Permalinks, good and bad.

use anyhow::{Result, ensure};
use xtask::browser::{Browser, file};

use crate::clean;

#[test]
fn a_bad_permalink_is_named_and_the_page_works() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}#/snail?depth=0&climb=4", file()))?;
    browser.wait_ready()?;
    ensure!(browser.text(".notice code")? == "depth=0");
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("14"));
    clean(&browser)
}
