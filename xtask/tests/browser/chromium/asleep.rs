//! A tab that the browser puts to sleep.

use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::webdriver::Browser;

use crate::snail::DAY;
use crate::{at, clean, wait_at_most, wait_for};

/// The tab sleeps so long.
const SLEEP: Duration = Duration::from_secs(4);

fn sleeps(browser: &Browser) -> Result<()> {
    browser.devtools("Page.setWebLifecycleState", &json!({ "state": "frozen" }))?;
    thread::sleep(SLEEP);
    browser.devtools("Page.setWebLifecycleState", &json!({ "state": "active" }))?;
    // It is awake, but hidden until its window is shown again.
    let window = browser.devtools("Browser.getWindowForTarget", &json!({}))?;
    let id = window.get("windowId").context("the tab has no window")?;
    for state in ["minimized", "normal"] {
        browser.devtools("Browser.setWindowBounds", &json!({ "windowId": id, "bounds": { "windowState": state } }))?;
    }
    wait_for(browser, "document.visibilityState === 'visible'")
}

#[test]
fn a_run_keeps_its_day_while_the_tab_sleeps_and_then_goes_to_its_end() -> Result<()> {
    let browser = at("#/snail?depth=20")?;
    browser.click_button("Play")?;
    wait_for(&browser, &format!("{DAY} > 3"))?;
    let day = || browser.js(&format!("return {DAY}"))?.as_u64().context("no day is shown");
    browser.js("self.slept = 0; document.addEventListener('freeze', () => { self.slept += 1; }); return null;")?;
    let before = day()?;
    sleeps(&browser)?;
    let after = day()?;
    ensure!(browser.js("return self.slept")? == 1, "the tab did not sleep");
    // Awake it would have gone on by ten days.
    ensure!((before..before + 8).contains(&after), "day {before} before and day {after} after");
    wait_for(&browser, "location.hash === '#/snail?day=18&depth=20'")?;
    browser.find_by_role("button", "Play")?;
    ensure!(browser.attr("html", "data-app")?.as_deref() == Some("ready"));
    clean(&browser)
}

#[test]
fn a_sample_goes_on_where_the_tab_fell_asleep() -> Result<()> {
    let browser = at("#/snail?reset=0.02&snails=100000")?;
    sleeps(&browser)?;
    wait_at_most(120, &browser, "document.getElementById('snail-result').dataset.sampledMean")?;
    clean(&browser)
}
