//! The reader's path: a short surface with depth behind folds, permalinks that unfold what they name, and a navigation bar that says where
//! one is.

use anyhow::{Context, Result, ensure};
use snailwell::content::law;
use xtask::webdriver::{Browser, keys};

use crate::{clean, folded_at, map::is_shown, open_at, wait_for};

/// Whether the element that matches is shown, in no closed fold.
fn is_seen(browser: &Browser, css: &str) -> Result<bool> {
    Ok(browser.js(&format!("return document.querySelector('{css}').checkVisibility();"))? == true)
}

#[test]
fn a_permalink_unfolds_what_it_names() -> Result<()> {
    let browser = folded_at("")?;
    ensure!(!is_seen(&browser, "#voice-c14")? && !is_seen(&browser, "#fine-result")?);
    for (hash, css) in [
        ("#/voices?voice=c14", "#voice-c14"),
        ("#/fine?income=40000", "#fine-result"),
        ("#/sources?claim=circular-of-2010", "#claim-circular-of-2010"),
    ] {
        let browser = folded_at(hash)?;
        browser.wait_until(|browser| is_seen(browser, css))?;
        clean(&browser)?;
        let browser = folded_at("")?;
        browser.js(&format!("location.hash = '{hash}'; return null;"))?;
        browser.wait_until(|browser| is_seen(browser, css))?;
        clean(&browser)?;
    }
    clean(&browser)
}

#[test]
fn an_anchor_unfolds_a_part_of_a_section() -> Result<()> {
    let browser = folded_at("#/trace")?;
    ensure!(!is_seen(&browser, "[data-day]")?);
    browser.js("location.hash = '#trace-time'; return null;")?;
    browser.wait_until(|browser| is_seen(browser, "[data-day]"))?;
    clean(&browser)
}

#[test]
fn the_navigation_bar_stays_and_marks_the_section_that_is_read() -> Result<()> {
    let browser = folded_at("")?;
    browser.set_viewport(1000, 800)?;
    let marked = "return document.querySelector('nav[aria-label=Sections] a[aria-current]').textContent;";
    ensure!(browser.js(marked)? == "Story");
    for (view, name) in [("trace", "Trace"), ("since", "Timeline"), ("map", "Map")] {
        browser.js(&format!("document.getElementById('/{view}').scrollIntoView(); return null;"))?;
        browser.wait_until(|browser| Ok(browser.js(marked)? == name))?;
        ensure!(
            browser
                .js("return document.querySelector('nav[aria-label=Sections]').getBoundingClientRect().top >= 0;")?
                == true
        );
    }
    ensure!(browser.js("return location.hash;")? == "", "scrolling alone changes no address");
    clean(&browser)
}

#[test]
fn the_whole_map_is_one_step_away_on_a_phone() -> Result<()> {
    let browser = folded_at("#/map")?;
    browser.set_viewport(500, 740)?;
    let height = "return Math.round(document.querySelector('.pictures').getBoundingClientRect().height);";
    browser.wait_until(|browser| Ok(browser.js(height)?.as_f64().is_some_and(|height| height < 700.0)))?;
    browser.find_by_role("button", "Show the whole map")?.focus()?;
    browser.press(keys::ENTER)?;
    browser.wait_until(|browser| Ok(browser.js(height)?.as_f64().is_some_and(|height| height > 2000.0)))?;
    // The button is gone. The focus is in the map, and the window still shows its beginning.
    let first = law().nodes.first().context("the map is empty")?.id;
    wait_for(&browser, &format!("document.activeElement === document.querySelector('[data-node={first}]')"))?;
    wait_for(&browser, &is_shown(&format!("[data-node={first}]")))?;
    clean(&browser)
}

#[test]
fn a_link_to_a_part_of_the_map_opens_with_it_in_the_window_of_a_phone() -> Result<()> {
    let browser = Browser::start()?;
    // WebKit's window cannot be narrower.
    browser.set_viewport(500, 740)?;
    for (link, css) in [("node=basic", "[data-node=basic]"), ("edge=basic.pc-to-phone", ".labels text")] {
        open_at(&browser, &format!("#/map?{link}"))?;
        wait_for(&browser, &is_shown(css))?;
    }
    browser.click("#map-panel a[href='#/map?node=pc-to-phone']")?;
    wait_for(&browser, "location.hash === '#/map?node=pc-to-phone'")?;
    wait_for(&browser, "document.querySelector('.pictures').offsetHeight < 700")?;
    browser.click_button("Show the whole map")?;
    wait_for(&browser, "document.querySelector('.pictures').offsetHeight > 2000")?;
    wait_for(&browser, &is_shown("[data-node=pc-to-phone]"))?;
    // What a search finds may be anywhere in the picture.
    open_at(&browser, "#/map?find=licence")?;
    wait_for(&browser, "document.querySelector('.pictures').offsetHeight > 2000")?;
    clean(&browser)
}
