//! The timeline: how open the law was, one question on other days, and the events.

use anyhow::{Result, ensure};
use xtask::webdriver::{Browser, Element, keys};

use crate::{at, clean, saved};

fn section(browser: &Browser) -> Result<Element<'_>> {
    browser.find_by_role("region", "How open was the law, 1999 to 2025?")
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

/// The question with nothing answered.
const WHOLE_LAW: &str = "#/since?carrier=unknown&licence=unknown&owner=unknown&reach=unknown&service=unknown";

/// Waits until the counts on the page are these: all, lawful, unsettled, silent, unlawful.
fn counts(browser: &Browser, expected: [&str; 5]) -> Result<()> {
    for (name, value) in ["cases", "lawful", "unsettled", "silent", "unlawful"].iter().zip(expected) {
        browser.wait_for_attr("#openness-result", &format!("data-{name}"), value)?;
    }
    Ok(())
}

#[test]
fn the_law_is_counted_for_everyone_and_for_somebody() -> Result<()> {
    let browser = at("#/since")?;
    counts(&browser, ["1", "0", "0", "0", "1"])?;
    section(&browser)?.find_by_role("link", "Everyone")?.click()?;
    counts(&browser, ["576", "72", "128", "24", "352"])?;
    ensure!(browser.js("return location.hash;")? == WHOLE_LAW);
    section(&browser)?.find_by_role("link", "A caller on Skype")?.click()?;
    counts(&browser, ["64", "0", "64", "0", "0"])?;
    section(&browser)?.find_by_role("combobox", "with")?.choose("a basic licence")?;
    counts(&browser, ["16", "0", "16", "0", "0"])?;
    browser.wait_until(|browser| {
        Ok(browser.js("return location.hash;")?.as_str().is_some_and(|hash| hash.contains("licence=basic")))
    })?;
    browser.js("history.go(-2); return null;")?;
    counts(&browser, ["576", "72", "128", "24", "352"])?;
    clean(&browser)
}

#[test]
fn a_mark_opens_what_changed_the_count() -> Result<()> {
    let browser = at(WHOLE_LAW)?;
    let mark = "18 July 2005. A closing, a slide";
    let name = browser.js(&format!(
        "return [...document.querySelectorAll('a[aria-label]')].find((mark) => mark.getAttribute('aria-label').startsWith('{mark}')).getAttribute('aria-label');"
    ))?;
    // By keyboard: Firefox's driver takes a link in a drawing for one that cannot be scrolled to.
    section(&browser)?.find_by_role("link", name.as_str().unwrap_or_default())?.focus()?;
    browser.press(keys::ENTER)?;
    counts(&browser, ["576", "72", "128", "24", "352"])?;
    browser.wait_until(|browser| {
        Ok(browser.text("[id='/since']")?.contains("Lawful from 76 to 72, unlawful from 348 to 352."))
    })?;
    browser.click_button("Earlier event")?;
    counts(&browser, ["576", "76", "128", "24", "348"])?;
    browser.wait_until(|browser| {
        Ok(browser.js("return location.hash;")?.as_str().is_some_and(|hash| hash.contains("asof=2004-01-01")))
    })?;
    clean(&browser)
}

#[test]
fn the_well_of_years_is_scrubbed_by_keyboard_and_by_pointer() -> Result<()> {
    let browser = at(WHOLE_LAW)?;
    let slider = section(&browser)?.find_by_role("slider", "On which day")?;
    slider.focus()?;
    // An arrow moves by a month, and stops at the day of an event.
    browser.press(keys::ARROW_LEFT)?;
    browser.wait_until(|browser| {
        Ok(browser.attr("#timeline-day", "aria-valuetext")?.is_some_and(|says| says.starts_with("31 December 2010")))
    })?;
    ensure!(
        browser
            .attr("#timeline-day", "aria-valuetext")?
            .is_some_and(|says| says.contains("72 of 576 combinations were lawful"))
    );
    let (x, y) = slider.center()?;
    browser.drag(
        (x, y),
        &[(40.0, 0.0), (80.0, 0.0), (browser.js("return innerWidth;")?.as_f64().unwrap_or(800.0) * 0.3, 0.0)],
    )?;
    counts(&browser, ["576", "90", "64", "36", "386"])?;
    clean(&browser)
}

#[test]
fn a_well_is_made_of_the_history_and_says_so() -> Result<()> {
    let browser = at(WHOLE_LAW)?;
    section(&browser)?.find_by_role("link", "A well with these odds")?.click()?;
    browser.wait_until(|browser| {
        Ok(browser.js("return location.hash;")?.as_str().is_some_and(|hash| hash.starts_with("#/snail?")))
    })?;
    browser.wait_until(|browser| Ok(browser.text("[id='/snail']")?.contains("It is a game, not a forecast.")))?;
    let hash = browser.js("return location.hash;")?;
    ensure!(
        hash.as_str().is_some_and(|hash| hash.contains("depth=34&good=0.03")
            && hash.contains("reset=0.01")
            && hash.contains("salt=0.05")),
        "{hash}"
    );
    clean(&browser)
}

#[test]
fn the_counts_are_taken_along_as_a_table_and_a_picture() -> Result<()> {
    let browser = at(WHOLE_LAW)?;
    let csv = saved(&browser, "CSV: how open the law was")?;
    let last = "2016-03-01,,90,64,36,386,catalogue-of-2015,opening,";
    ensure!(csv.lines().any(|line| line.starts_with(last)), "{csv}");
    let svg = saved(&browser, "SVG: how open the law was")?;
    ensure!(svg.starts_with("<svg") && svg.contains("index.html#/since?asof=2016-03-01"), "{svg}");
    ensure!(!svg.contains("class=\"hit\"") && svg.contains("How open the law was"), "{svg}");
    clean(&browser)
}
