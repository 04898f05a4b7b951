//! Storms: far more moves of the pointer and sizes of the window than a hand makes, while the snail climbs. The page ends where the last one
//! left it, and its permalink says the same.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xtask::webdriver::Browser;

use super::{after_frames, at, clean, map::view_box, unfold, wait_for};

/// How many moves a drag has.
const MOVES: usize = 200;

/// Steps to the right and back again, `reach` pixels at most, that end `rest` pixels to the right of their start.
fn zigzag(reach: u32, rest: f64) -> Vec<(f64, f64)> {
    let side = |nth: usize| if nth.is_multiple_of(2) { f64::from(reach) } else { -f64::from(reach) };
    (0..MOVES).map(|nth| (side(nth), 0.0)).chain([(rest, 0.0)]).collect()
}

/// What the two results say in their data attributes.
fn answers(browser: &Browser) -> Result<Value> {
    browser.js("return ['trace', 'snail', 'openness'].map((name) => ({ ...document.getElementById(`${name}-result`).dataset }));")
}

/// The answers are those of a page that opens at the same address, once the last change is in it.
fn says_what_its_permalink_says(browser: &Browser) -> Result<()> {
    let settled = "document.querySelector('#snail-result').dataset.sampledOut !== ''
        && document.documentElement.dataset.hash === location.hash";
    wait_for(browser, settled)?;
    let before = answers(browser)?;
    let address = browser.js("return location.href;")?;
    browser.reload()?;
    browser.wait_ready()?;
    unfold(browser)?;
    wait_for(browser, settled)?;
    ensure!(browser.js("return location.href;")? == address);
    let after = answers(browser)?;
    ensure!(before == after, "before the reload {before}, after it {after}");
    Ok(())
}

#[test]
fn a_storm_of_drags_ends_where_the_pointer_does() -> Result<()> {
    let browser = at("#/snail")?;
    for (name, expected) in [("climb", "4"), ("slide", "3"), ("depth", "31")] {
        // Eight pixels are a quarter foot.
        browser.js(&format!(
            "document.querySelector('input[name={name}]').closest('span').querySelector('.grip').id = 'grip-{name}';"
        ))?;
        // The handle appears with the focus.
        browser.find(&format!("input[name={name}]"))?.focus()?;
        let place = browser.find(&format!("#grip-{name}"))?.center()?;
        browser.drag(place, &zigzag(60, 32.0))?;
        wait_for(&browser, &format!("document.querySelector('input[name={name}]').value === '{expected}'"))?;
    }
    browser.js("document.querySelector('[role~=graphics-document]').scrollIntoView({ block: 'center' });")?;
    for _ in 0..3 {
        browser.click_button("Zoom in")?;
    }
    let place = browser.find("[role=application]")?.center()?;
    after_frames(&browser, 30)?;
    let before = view_box(&browser)?;
    browser.drag(place, &zigzag(20, 0.0))?;
    after_frames(&browser, 30)?;
    let after = view_box(&browser)?;
    let far = before.iter().zip(&after).map(|(before, after)| (before - after).abs()).fold(0.0, f64::max);
    ensure!(far < 1.0, "the drawing was at {before:?} and is at {after:?}");
    let place = browser.find("#timeline-day")?.center()?;
    browser.drag(place, &zigzag(40, 90.0))?;
    after_frames(&browser, 30)?;
    says_what_its_permalink_says(&browser)?;
    clean(&browser)
}

#[test]
fn a_storm_of_window_sizes_during_a_run_leaves_one_page() -> Result<()> {
    let browser = at("#/snail?depth=60&salt=0.1")?;
    let before = answers(&browser)?;
    browser.click_button("Play")?;
    for width in [500, 1600, 640, 1100, 768, 1280, 999, 1000, 1099, 1024].repeat(4) {
        let height = if width % 3 == 0 { 600 } else { 900 };
        browser.set_viewport(width, height)?;
    }
    after_frames(&browser, 10)?;
    let state = browser.js(
        "return [document.documentElement.dataset.app, document.documentElement.scrollWidth <= innerWidth,\
         new Set([...document.querySelectorAll('[data-node]')].map((node) => node.dataset.node)).size\
         === document.querySelectorAll('[data-node]').length];",
    )?;
    ensure!(state == json!(["ready", true, true]), "ready, no wider than the window, each node once: {state}");
    let same = |nth: usize| -> Result<bool> {
        let after = answers(&browser)?;
        Ok(before.get(nth).context("no answer")? == after.get(nth).context("no answer")?)
    };
    ensure!(same(0)? && same(2)?, "the answers have changed: {before}");
    clean(&browser)
}
