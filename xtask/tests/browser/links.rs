//! Permalinks, good and bad.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::webdriver::Browser;

use crate::{at, clean};

#[test]
fn a_bad_permalink_is_named_and_the_page_works() -> Result<()> {
    let browser = at("#/snail?depth=0&climb=4")?;
    ensure!(browser.text("[role=status] code")? == "depth=0");
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("14"));
    browser.click_button("Close")?;
    browser.wait_until(|browser| Ok(browser.js("return document.querySelector('[role=status] code')")?.is_null()))?;
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("14"));
    clean(&browser)
}

#[test]
fn what_a_permalink_says_is_never_markup() -> Result<()> {
    let browser = at("#/sources?service=%3Cimg%20src=x%20id=pwn%3E&%3Cb%20id=pwn%3E=1&find=%3Cb%20id%3Dpwn%3E")?;
    let named =
        browser.js("return [...document.querySelectorAll('[role=status] code')].map((one) => one.textContent)")?;
    ensure!(named == json!(["service=%3Cimg%20src=x%20id=pwn%3E", "%3Cb%20id=pwn%3E=1"]), "{named}");
    ensure!(browser.js("return document.querySelector('#pwn')")?.is_null());
    // Read from the field itself: so far down, a browser may leave a section out of what it tells assistive technology.
    ensure!(browser.js("return document.querySelector('[id=\"/sources\"] input').value")? == "<b id=pwn>");
    clean(&browser)
}

#[test]
fn a_term_leads_to_its_meaning_also_where_one_section_is_embedded() -> Result<()> {
    for (hash, after) in [("#/story", "#/story"), ("#/story?embed=1", "#/sources?embed=1")] {
        let browser = at(hash)?;
        browser.click("#\\/story .term[href='#term-voip']")?;
        browser.wait_until(|browser| Ok(browser.js("return document.activeElement.id")? == "term-voip"))?;
        let is_seen = "const box = document.activeElement.getBoundingClientRect();\
                       return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;";
        browser.wait_until(|browser| Ok(browser.js(is_seen)? == true))?;
        browser.wait_until(|browser| Ok(browser.js("return location.hash")? == after))?;
        clean(&browser)?;
    }
    Ok(())
}

/// The type of the field that has the focus, if the search of the claims is focused so many frames after a link to its section.
fn focused_after_a_link(browser: &Browser, frames: u32) -> Result<Value> {
    browser.js_later(&format!(
        "const done = arguments[arguments.length - 1];\
         const after = (frames, then) => (frames > 0 ? requestAnimationFrame(() => after(frames - 1, then)) : then());\
         document.querySelector('nav a[href=\"#/sources\"]').click();\
         after({frames}, () => {{\
             document.querySelector('[id=\"/sources\"] input[type=search]').focus();\
             after(6, () => done(document.activeElement.type));\
         }});"
    ))
}

#[test]
fn a_link_moves_the_focus_once_and_then_it_is_the_readers() -> Result<()> {
    let browser = at("#/map")?;
    let focused = focused_after_a_link(&browser, 3)?;
    ensure!(focused == "search", "{focused}");
    clean(&browser)
}

#[test]
fn a_field_that_is_focused_before_the_link_has_moved_the_focus_keeps_it() -> Result<()> {
    let browser = at("#/map")?;
    let focused = focused_after_a_link(&browser, 0)?;
    ensure!(focused == "search", "{focused}");
    clean(&browser)
}
