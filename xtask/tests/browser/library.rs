//! The thread and the sources, as a reader uses them.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use snailwell::{content::law, state::encode};
use xtask::webdriver::{Browser, Element, keys};

use crate::{at, clean, folded_at};

/// The section of the claims.
fn sources(browser: &Browser) -> Result<Element<'_>> {
    browser.find_by_role("region", "What this rests on")
}

/// The fold of the claims, by the words that open it.
fn fold(browser: &Browser) -> Result<Element<'_>> {
    sources(browser)?.find_by_role("button", "Every claim with its check")
}

/// A choice of the filter, by its label.
fn choice<'a>(browser: &'a Browser, label: &str) -> Result<Element<'a>> {
    sources(browser)?.find_by_role("combobox", label)
}

/// The search among the claims.
fn search(browser: &Browser) -> Result<Element<'_>> {
    sources(browser)?.find_by_role("searchbox", "Search")
}

/// Waits until these claims are shown, and no other.
fn shows(browser: &Browser, claims: &[&str]) -> Result<()> {
    let shown = || {
        browser.js("return [...document.querySelectorAll('li[id^=claim-]')].filter((one) => one.checkVisibility())\
             .map((one) => one.id.slice('claim-'.length))")
    };
    browser
        .wait_until(|_| Ok(shown()?.as_array().is_some_and(|ids| ids.iter().eq(claims))))
        .with_context(|| format!("{:?} are shown, not {claims:?}", shown()))
}

/// Waits until the page counts so many claims.
fn counts(browser: &Browser, number: usize) -> Result<()> {
    let words = format!("{number} of {} claims", law().claims.len());
    browser.wait_until(|browser| Ok(sources(browser)?.text()?.contains(&words))).context(words)
}

/// Waits until this is the hash of the address.
fn wait_for_hash(browser: &Browser, hash: &str) -> Result<()> {
    let is = || browser.js("return location.hash");
    browser.wait_until(|_| Ok(is()? == hash)).with_context(|| format!("the hash is {:?}, not {hash}", is()))
}

/// Whether an element is in view, near its top.
fn is_at_the_top(browser: &Browser, css: &str) -> Result<bool> {
    let top = browser.js(&format!("return document.querySelector('{css}').getBoundingClientRect().top"))?;
    Ok(top.as_f64().is_some_and(|top| top.abs() < 200.0))
}

/// The ids of all claims.
fn every_claim() -> Vec<&'static str> {
    law().claims.iter().map(|claim| claim.id.as_str()).collect()
}

#[test]
fn every_claim_and_voice_of_the_content_is_on_the_page() -> Result<()> {
    let law = law();
    let browser = at("#/sources")?;
    for (css, number) in [
        ("li[id^=claim-]", law.claims.len()),
        ("article[id^=voice-]", law.voices.len()),
        ("li[id^=event-]", law.events.len()),
        ("[id=\"/sources\"] tbody tr", law.paragraphs().count()),
    ] {
        let there = browser.js(&format!("return document.querySelectorAll('{css}').length"))?;
        ensure!(there == number, "{css}: {there} of {number}");
    }
    clean(&browser)
}

#[test]
fn claims_are_filtered_searched_and_linked() -> Result<()> {
    let browser = at("#/sources?check=outdated&find=Catalogue")?;
    shows(&browser, &["class-unclear"])?;
    counts(&browser, 1)?;
    choice(&browser, "Basis")?.choose("reported notice")?;
    shows(&browser, &[])?;
    counts(&browser, 0)?;
    ensure!(sources(&browser)?.text()?.contains("No claim matches"));
    wait_for_hash(&browser, "#/sources?check=outdated&find=Catalogue&provenance=notice")?;
    sources(&browser)?.find_by_role("button", "Show all")?.click()?;
    shows(&browser, &every_claim())?;
    wait_for_hash(&browser, "#/sources")?;
    ensure!(sources(&browser)?.find_by_role("button", "Show all")?.attr("disabled")?.is_some());
    for label in ["Basis", "Check", "Taken from"] {
        ensure!(choice(&browser, label)?.value()? == "unknown", "{label} still says what was chosen");
    }
    ensure!(search(&browser)?.value()?.is_empty());
    search(&browser)?.type_over("Kommission")?;
    wait_for_hash(&browser, "#/sources?find=Kommission")?;
    clean(&browser)
}

#[test]
fn the_fields_follow_the_address_back_and_forward() -> Result<()> {
    let browser = at("#/sources")?;
    choice(&browser, "Taken from")?.choose("the post")?;
    wait_for_hash(&browser, "#/sources?section=post")?;
    search(&browser)?.type_over("phone ")?;
    wait_for_hash(&browser, "#/sources?find=phone%20&section=post")?;
    ensure!(search(&browser)?.value()? == "phone ", "a blank at the end is lost while the reader types");
    browser.js("history.go(-2); return null;")?;
    wait_for_hash(&browser, "#/sources")?;
    browser.wait_until(|browser| Ok(choice(browser, "Taken from")?.value()? == "unknown"))?;
    browser.wait_until(|browser| Ok(search(browser)?.value()?.is_empty()))?;
    counts(&browser, law().claims.len())?;
    browser.js("history.go(2); return null;")?;
    browser.wait_until(|browser| Ok(choice(browser, "Taken from")?.value()? == "post"))?;
    browser.wait_until(|browser| Ok(search(browser)?.value()? == "phone "))?;
    clean(&browser)
}

#[test]
fn a_claim_and_a_voice_can_be_linked_to() -> Result<()> {
    // Folds that are opened later move the target, where an engine does not anchor what is scrolled to.
    let browser = folded_at("#/voices?voice=c14")?;
    browser.wait_for_attr("#voice-c14", "aria-current", "true")?;
    browser.wait_until(|browser| is_at_the_top(browser, "#voice-c14"))?;
    let claim = law().claim("circular-of-2010").context("the claim is gone")?;
    browser.find("#voice-c14")?.find_by_role("link", &claim.says)?.click()?;
    browser.wait_for_attr("#claim-circular-of-2010", "aria-current", "true")?;
    browser.wait_until(|browser| is_at_the_top(browser, "#claim-circular-of-2010"))?;
    shows(&browser, &every_claim())?;
    wait_for_hash(&browser, "#/sources?claim=circular-of-2010")?;
    ensure!(browser.js("return document.querySelectorAll('li[id^=claim-][aria-current]').length")? == 1);
    clean(&browser)
}

#[test]
fn the_fold_follows_the_reader_and_opens_for_what_is_asked_for() -> Result<()> {
    let browser = at("#/sources?claim=class-unclear")?;
    shows(&browser, &every_claim())?;
    fold(&browser)?.click()?;
    shows(&browser, &[])?;
    browser.js("location.hash = '#/sources?claim=circular-of-2010'; return null;")?;
    shows(&browser, &every_claim())?;
    browser.wait_until(|browser| is_at_the_top(browser, "#claim-circular-of-2010"))?;
    fold(&browser)?.focus()?;
    browser.press(keys::ENTER)?;
    shows(&browser, &[])?;
    browser.js("location.hash = '#/sources?find=vice-minister'; return null;")?;
    browser.wait_until(|browser| Ok(!shown(browser)?.is_empty()))?;
    clean(&browser)
}

/// The claims that are shown.
fn shown(browser: &Browser) -> Result<Vec<Value>> {
    let ids = browser.js(
        "return [...document.querySelectorAll('li[id^=claim-]')].filter((one) => one.checkVisibility()).map((one) => one.id)",
    )?;
    Ok(ids.as_array().cloned().unwrap_or_default())
}

#[test]
fn a_filter_of_claims_leaves_the_voice_of_the_address_alone() -> Result<()> {
    let browser = at("#/sources?voice=c14")?;
    search(&browser)?.type_over("Catalogue")?;
    wait_for_hash(&browser, "#/sources?find=Catalogue&voice=c14")?;
    sources(&browser)?.find_by_role("button", "Show all")?.click()?;
    wait_for_hash(&browser, "#/sources?voice=c14")?;
    browser.wait_for_attr("#voice-c14", "aria-current", "true")?;
    clean(&browser)
}

#[test]
fn words_of_any_script_are_searched() -> Result<()> {
    let browser = at("#/sources")?;
    let words = "电信 <b>&\"";
    search(&browser)?.type_over(words)?;
    shows(&browser, &[])?;
    wait_for_hash(&browser, &format!("#/sources?find={}", encode(words)))?;
    ensure!(search(&browser)?.value()? == words);
    clean(&browser)
}

#[test]
fn a_section_that_was_not_there_at_first_comes_whole() -> Result<()> {
    let law = law();
    let browser = at("#/trace?embed=1")?;
    for (hash, css, number) in [
        ("voices", "article[id^=voice-]", law.voices.len()),
        ("map", "#map-wide [data-node]", law.nodes.len()),
        ("sources", "li[id^=claim-]", law.claims.len()),
    ] {
        browser.js(&format!("location.hash = '#/{hash}?embed=1'; return null;"))?;
        if hash == "voices" {
            browser.wait_until(|_| Ok(!browser.find_all_by_role("button", "Show all 21 voices")?.is_empty()))?;
            browser.click_button("Show all 21 voices")?;
        }
        let there = || browser.js(&format!("return document.querySelectorAll('{css}').length"));
        browser.wait_until(|_| Ok(there()? == number)).with_context(|| format!("{:?} of {number} {css}", there()))?;
    }
    clean(&browser)
}
