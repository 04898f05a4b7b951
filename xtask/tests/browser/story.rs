//! The hook, the bets and the tour.

use anyhow::{Result, ensure};
use xtask::browser::{Browser, file};

use crate::{at, clean, wait_for};

#[test]
fn a_bet_is_compared_and_kept_nowhere() -> Result<()> {
    let browser = at("#/story")?;
    browser.js("document.querySelector('.bets input[value=no]').click(); const d = document.querySelector('#bet-days'); d.value = '30'; d.dispatchEvent(new InputEvent('input', { bubbles: true }));")?;
    wait_for(&browser, "!document.querySelector('.bets button').disabled")?;
    browser.js("document.querySelector('.bets button').click();")?;
    wait_for(&browser, "document.querySelector('.bets [role=status]').textContent.includes('Unlawful')")?;
    let days = browser.js("return document.querySelector('#snail-result').dataset.firstDay;")?;
    let told = browser.js("return document.querySelector('.bets [role=status] a[href=\"#/snail\"]').textContent;")?;
    ensure!(days == told, "{days} {told}");
    ensure!(browser.js("return location.hash;")? == "#/story" || browser.js("return location.hash;")? == "");
    ensure!(browser.js("return localStorage.length + document.cookie.length;")? == 0);
    clean(&browser)
}

#[test]
fn the_tour_goes_step_by_step_and_each_has_a_link() -> Result<()> {
    let browser = at("#/story?step=2")?;
    wait_for(&browser, "document.querySelector('.tour .kicker').textContent === 'Step 2 of 8'")?;
    wait_for(&browser, "document.querySelector('[data-node=value-added]').dataset.state === 'lit'")?;
    for step in 3..=8 {
        browser.js("document.querySelector('.tour button[value=next]').click();")?;
        wait_for(&browser, &format!("location.hash === '#/story?step={step}'"))?;
    }
    wait_for(&browser, "document.querySelector('.tour button[value=next]').disabled")?;
    wait_for(&browser, "document.querySelector('[data-node=fine]').dataset.state === 'lit'")?;
    browser.js("document.querySelector('.tour button[value=\"0\"]').click();")?;
    wait_for(&browser, "location.hash === '#/story' && document.querySelector('.tour').hidden")?;
    clean(&browser)
}

#[test]
fn without_scripts_every_step_can_be_read() -> Result<()> {
    let browser = Browser::without_scripts()?;
    browser.open(&file())?;
    ensure!(browser.attr("#step-8 h3", "class")?.is_none());
    clean(&browser)
}
