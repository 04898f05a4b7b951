//! The timeline: one question on other days, and the events.

use anyhow::{Result, ensure};
use xtask::webdriver::{Browser, Element};

use crate::{at, clean};

fn section(browser: &Browser) -> Result<Element<'_>> {
    browser.find_by_role("region", "What changed, 1999 to 2025")
}

/// Waits until the answer of the day asked about is this one.
fn answers(browser: &Browser, verdict: &str) -> Result<()> {
    browser.wait_for_attr("[id='/since'] [data-verdict][aria-current=true]", "data-verdict", verdict)
}

#[test]
fn a_service_is_asked_about_on_each_day() -> Result<()> {
    let browser = at("#/since")?;
    answers(&browser, "unlawful")?;
    section(&browser)?.find_by_role("combobox", "Ask about")?.choose("PC-to-PC calls")?;
    answers(&browser, "unsettled")?;
    section(&browser)?.find_by_role("link", "From 1 March 2016")?.click()?;
    answers(&browser, "unlawful")?;
    browser.wait_for_attr("#event-catalogue-of-2015", "aria-current", "true")?;
    browser
        .wait_until(|browser| Ok(browser.js("return location.hash;")? == "#/since?asof=2016-03-01&service=pc-to-pc"))?;
    browser.click_button("Back to January 2011")?;
    answers(&browser, "unsettled")?;
    ensure!(browser.find_by_role("button", "Back to January 2011")?.attr("disabled")?.is_some());
    clean(&browser)
}

#[test]
fn the_marked_event_is_unfolded_and_what_the_reader_folded_stays() -> Result<()> {
    let browser = at("#/since?service=pc-to-pc")?;
    let is_seen = "return document.querySelector('#event-catalogue-of-2015').checkVisibility();";
    ensure!(browser.js(is_seen)? == false);
    section(&browser)?.find_by_role("link", "From 1 March 2016")?.click()?;
    browser.wait_until(|browser| Ok(browser.js(is_seen)? == true))?;
    browser.js("document.querySelector('#event-catalogue-of-2015').closest('details').open = false; return null;")?;
    section(&browser)?.find_by_role("slider", "On which day")?.slide_to("0")?;
    answers(&browser, "silent")?;
    ensure!(browser.js(is_seen)? == false);
    clean(&browser)
}

#[test]
fn another_question_takes_the_place_of_the_one_that_was_chosen() -> Result<()> {
    let browser = at("#/trace?service=internet-information")?;
    // Read from the field itself: so far down, a browser may leave a section out of what it tells assistive technology.
    let chosen = "return document.querySelector('[id=\"/since\"] select').value;";
    browser.wait_until(|browser| Ok(browser.js(chosen)? == "internet-information"))?;
    browser.js("location.hash = '#/since?service=internet-information'; return null;")?;
    section(&browser)?.find_by_role("combobox", "Ask about")?.choose("telephony")?;
    browser.wait_until(|browser| Ok(browser.js("return location.hash;")? == "#/since?service=telephony"))?;
    browser.js("location.hash = '#/trace?service=satellite'; return null;")?;
    browser.wait_until(|browser| Ok(browser.js(chosen)? == "satellite"))?;
    clean(&browser)
}
