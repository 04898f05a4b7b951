//! The predictions and the tour.

use anyhow::{Result, ensure};
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

#[test]
fn the_tour_goes_step_by_step_and_each_has_a_link() -> Result<()> {
    let browser = at("#/story?step=2")?;
    says(&browser, "Step 2 of 10")?;
    browser.wait_for_attr("[data-node=value-added]", "data-state", "lit")?;
    for step in 3..=10 {
        browser.click_button("Next")?;
        wait_for_hash(&browser, &format!("#/story?step={step}"))?;
        says(&browser, &format!("Step {step} of 10"))?;
    }
    ensure!(browser.find_by_role("button", "Next")?.attr("disabled")?.is_some());
    browser.wait_for_attr("[data-node=notice-2005]", "data-state", "lit")?;
    let water = "return document.querySelectorAll('[id=\"/story\"] rect[data-layer=lawful]').length;";
    ensure!(browser.js(water)? == 5, "the last step shows how open the law was");
    browser.click_button("Back")?;
    says(&browser, "Step 9 of 10")?;
    browser.click_button("Leave the tour")?;
    wait_for_hash(&browser, "#/story")?;
    ensure!(browser.find_all_by_role("article", "Guided tour")?.is_empty());
    clean(&browser)
}

#[test]
fn the_small_map_highlights_the_nodes_of_the_step() -> Result<()> {
    let browser = at("#/story?step=2")?;
    let story = &snailwell::content::law().story;
    let highlighted_nodes = "const small = document.querySelector('[id=\"/story\"] svg');\
               return small ? small.querySelectorAll('.node[data-state=lit]').length : 0;";
    browser.wait_until(|browser| Ok(browser.js(highlighted_nodes)? == story.nodes_of_step(2).len()))?;
    browser.click_button("Back")?;
    browser.wait_until(|browser| Ok(browser.js(highlighted_nodes)? == story.nodes_of_step(1).len()))?;
    clean(&browser)
}

#[test]
fn the_focus_goes_into_the_tour_and_out_of_it_again() -> Result<()> {
    let browser = at("#/story")?;
    let start = "Take the tour: 10 steps, five minutes";
    browser.fill_field(DAY, "12")?;
    browser.click_button(start)?;
    browser.wait_until(|browser| browser.find_by_role("article", "Guided tour")?.has_focus())?;
    browser.click_button("Leave the tour")?;
    browser.wait_until(|browser| browser.find_by_role("button", start)?.has_focus())?;
    ensure!(browser.find_field(DAY)?.value()? == "12", "the tour has taken away what was typed");
    clean(&browser)
}

#[test]
fn without_scripts_every_step_can_be_read() -> Result<()> {
    let browser = Browser::without_scripts()?;
    browser.open(&file())?;
    browser.click_button("Everything, step by step")?;
    let text = browser.text("[id='/story']")?;
    for (step, number) in snailwell::content::law().story.steps.iter().zip(1..) {
        ensure!(text.contains(&format!("Step {number} of 10")), "{number}");
        ensure!(text.contains(step.title.as_str()) && text.contains(step.says.as_str()), "{}", step.title);
    }
    clean(&browser)
}
