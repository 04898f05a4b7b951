//! The predictions and the tour.

use anyhow::{Context, Result, ensure};
use xtask::webdriver::{Browser, Element, file, keys};

use crate::{at, clean};

const SECTION: &str = "Was Skype illegal?";
const DAY: &str = "And on which day does the snail climb out of its well?";

fn section(browser: &Browser) -> Result<Element<'_>> {
    browser.find_by_role("region", SECTION)
}

/// Waits until the section says these words.
fn says(browser: &Browser, words: &str) -> Result<()> {
    browser.wait_until(|browser| Ok(section(browser)?.text()?.contains(words)))
}

fn wait_for_hash(browser: &Browser, hash: &str) -> Result<()> {
    browser.wait_until(|browser| Ok(browser.js("return location.hash;")? == hash))
}

#[test]
fn a_prediction_is_compared_and_kept_nowhere() -> Result<()> {
    let browser = at("#/story")?;
    ensure!(browser.find_by_role("button", "Compare")?.attr("disabled")?.is_some());
    browser.find_by_role("radio", "No")?.click()?;
    browser.fill_field(DAY, "30")?;
    browser.click_button("Compare")?;
    says(&browser, "By the rules, it depends on the call. PC-to-phone calls, without a licence: unlawful.")?;
    says(&browser, "You said day 30. That counts one foot a day to the very top")?;
    let days = browser.attr("#snail-result", "data-first-day")?;
    ensure!(days.is_some_and(|days| section(&browser).is_ok_and(|it| it.find_by_role("link", &days).is_ok())));
    let hash = browser.js("return location.hash;")?;
    ensure!(hash == "#/story" || hash == "");
    ensure!(browser.js("return localStorage.length + document.cookie.length;")? == 0);
    clean(&browser)
}

#[test]
fn the_enter_key_compares_and_says_what_is_missing() -> Result<()> {
    let browser = at("#/story")?;
    browser.find_field(DAY)?.type_over("28")?;
    browser.press(keys::ENTER)?;
    says(&browser, "Answer both questions first, then compare.")?;
    browser.find_by_role("radio", "It depends on the call")?.click()?;
    browser.find_field(DAY)?.focus()?;
    browser.press(keys::ENTER)?;
    says(&browser, "The rules agree.")?;
    says(&browser, "You said day 28. That is right")?;
    clean(&browser)
}

#[test]
fn a_day_that_is_none_stays_in_its_field_with_the_reason_beside_it() -> Result<()> {
    let browser = at("#/story")?;
    browser.find_by_role("radio", "Yes")?.click()?;
    for wrong in ["0", "28.5", "10000"] {
        browser.fill_field(DAY, wrong)?;
        says(&browser, "Enter a whole number of days from 1 to 9999.")?;
        ensure!(browser.find_field(DAY)?.value()? == wrong);
        ensure!(browser.find_by_role("button", "Compare")?.attr("disabled")?.is_some(), "{wrong} can be compared");
    }
    browser.fill_field(DAY, "9999")?;
    browser.click_button("Compare")?;
    says(&browser, "You said day 9999. Not quite")?;
    ensure!(!section(&browser)?.text()?.contains("Enter a whole number of days"));
    clean(&browser)
}

/// The nodes that the map beside the steps highlights.
const HIGHLIGHTED: &str = "return document.querySelectorAll('.tour-map .node[data-state=lit]').length;";

/// Waits until the map beside the steps highlights the nodes of this step.
fn highlights(browser: &Browser, step: u32) -> Result<()> {
    let nodes = snailwell::content::law().story.nodes_of_step(step).len();
    browser.wait_until(|browser| Ok(browser.js(HIGHLIGHTED)? == nodes)).with_context(|| format!("step {step}"))
}

/// Waits until this step is at the top of the window, below the bar of the page.
fn is_at_the_top(browser: &Browser, step: u32) -> Result<()> {
    let top = format!("return Math.round(document.getElementById('step-{step}').getBoundingClientRect().top);");
    browser.wait_until(|browser| Ok(browser.js(&top)?.as_i64().is_some_and(|top| (0..150).contains(&top))))
}

#[test]
fn the_tour_goes_step_by_step_and_each_has_a_link() -> Result<()> {
    let browser = at("#/story?step=2")?;
    is_at_the_top(&browser, 2)?;
    browser.wait_for_attr("[data-node=value-added]", "data-state", "lit")?;
    for step in 3..=10 {
        browser.click_button("Next")?;
        wait_for_hash(&browser, &format!("#/story?step={step}"))?;
        is_at_the_top(&browser, step)?;
    }
    ensure!(browser.find_by_role("button", "Next")?.attr("disabled")?.is_some());
    browser.wait_for_attr("[data-node=notice-2005]", "data-state", "lit")?;
    let water = "return document.querySelectorAll('[id=\"/story\"] rect[data-layer=lawful]').length;";
    ensure!(browser.js(water)? == 5, "the last step shows how open the law was");
    browser.click_button("Back")?;
    is_at_the_top(&browser, 9)?;
    browser.click_button("Leave the tour")?;
    wait_for_hash(&browser, "#/story")?;
    ensure!(browser.js("return document.getElementById('tour').open;")? == false);
    clean(&browser)
}

#[test]
fn the_map_stays_in_view_and_highlights_the_step_that_is_scrolled_to() -> Result<()> {
    let browser = at("#/story?step=2")?;
    highlights(&browser, 2)?;
    for step in [3, 5, 8, 4] {
        browser.js(&format!("document.getElementById('step-{step}').scrollIntoView(); return null;"))?;
        highlights(&browser, step)?;
        let seen = "const map = document.querySelector('.tour-map .frame').getBoundingClientRect();\
                    return map.top >= 0 && map.bottom <= innerHeight;";
        ensure!(browser.js(seen)? == true, "at step {step} the map is out of view");
    }
    ensure!(browser.js("return location.hash;")? == "#/story?step=2", "scrolling has changed the address");
    browser.click_button("Next")?;
    wait_for_hash(&browser, "#/story?step=5")?;
    highlights(&browser, 5)?;
    clean(&browser)
}

#[test]
fn the_tour_is_a_fold_that_returns_the_focus() -> Result<()> {
    let browser = at("#/story")?;
    let start = "Take the tour: 10 steps, five minutes";
    browser.fill_field(DAY, "12")?;
    browser.click_button(start)?;
    wait_for_hash(&browser, "#/story?step=1")?;
    browser.click_button("Leave the tour")?;
    browser.wait_until(|browser| browser.find_by_role("button", start)?.has_focus())?;
    ensure!(browser.find_field(DAY)?.value()? == "12", "the tour has taken away what was typed");
    browser.press(keys::ENTER)?;
    wait_for_hash(&browser, "#/story?step=1")?;
    browser.js("history.back(); return null;")?;
    wait_for_hash(&browser, "#/story")?;
    browser.wait_until(|browser| Ok(browser.js("return document.getElementById('tour').open;")? == false))?;
    clean(&browser)
}

#[test]
fn without_scripts_every_step_can_be_read_beside_its_part_of_the_map() -> Result<()> {
    let browser = Browser::without_scripts()?;
    browser.open(&file())?;
    browser.click_button("Take the tour: 10 steps, five minutes")?;
    let text = browser.text("[id='/story']")?;
    for (step, number) in snailwell::content::law().story.steps.iter().zip(1..) {
        ensure!(text.contains(&format!("Step {number} of 10")), "{number}");
        ensure!(text.contains(step.title.as_str()) && text.contains(step.says.as_str()), "{}", step.title);
    }
    for number in 1..10 {
        let part = browser.find(&format!("#step-{number} svg.part"))?;
        let name = part.attr("aria-label")?.unwrap_or_default();
        ensure!(name.starts_with("On the map: "), "{number}: {name}");
    }
    clean(&browser)
}
