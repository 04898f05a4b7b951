//! The page of a reader who wants no motion.

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::webdriver::{Browser, file};

use crate::{after_frames, clean, wait_for};

#[test]
fn a_reader_who_wants_no_motion_sees_the_finished_climb_and_nothing_moves() -> Result<()> {
    let browser = Browser::start()?;
    let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }))?;
    browser.open(&format!("{}#/snail?wall=0.25", file()))?;
    browser.wait_ready()?;
    wait_for(&browser, "document.querySelector('.run .well .now').textContent === 'out on day 37'")?;
    ensure!(browser.js("return document.querySelector('.run .well .red').textContent")? == "added by the bureaux");
    ensure!(
        browser.js("return document.querySelector('.run .main').checkVisibility()")? == false,
        "there is nothing to play"
    );
    for (salt, event) in [(0, "brick"), (1, "salt")] {
        browser.open(&format!("{}#/snail?day=3&salt={salt}&wall=0.25", file()))?;
        browser.wait_ready()?;
        if event == "brick" {
            browser.click_button("Next night")?;
        }
        wait_for(&browser, &format!("document.querySelector('.run .well').dataset.event === '{event}'"))?;
        after_frames(&browser, 1)?;
        let moving = browser.js("return document.getAnimations().map((one) => one.effect.target.outerHTML).join()")?;
        ensure!(moving == "", "{event}: {moving} moves");
    }
    clean(&browser)
}
