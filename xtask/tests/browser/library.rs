//! The thread, the timeline and the sources, as a reader uses them.

use anyhow::{Result, ensure};

use crate::{at, clean, fill, wait_for};

const SHOWN: &str = "[...document.querySelectorAll('#all-claims > li')].filter((one) => !one.hidden)";

#[test]
fn every_claim_and_voice_of_the_content_is_on_the_page() -> Result<()> {
    let law = snailwell::content::framework();
    let browser = at("#/sources")?;
    for (css, number) in [
        ("#all-claims > li", law.claims.len()),
        (".voice", law.voices.len()),
        (".events > li", law.events.len()),
        (".rests tbody tr", law.paragraphs().count()),
    ] {
        let there = browser.js(&format!("return document.querySelectorAll('{css}').length"))?;
        ensure!(there == number, "{css}: {there} of {number}");
    }
    clean(&browser)
}

#[test]
fn claims_are_filtered_searched_and_linked() -> Result<()> {
    let browser = at("#/sources?check=differs&find=Catalogue")?;
    wait_for(&browser, &format!("{SHOWN}.length === 1 && {SHOWN}[0].id === 'claim-class-unclear'"))?;
    fill(&browser, "search select:nth-of-type(1)", "notice", "change")?;
    wait_for(&browser, &format!("{SHOWN}.length === 0 && document.querySelector('#sources-title')"))?;
    wait_for(&browser, "document.querySelector('[id=\"/sources\"]').textContent.includes('No claim is like that')")?;
    browser.js("document.querySelector('search button').click(); return null;")?;
    wait_for(&browser, &format!("{SHOWN}.length === {}", snailwell::content::framework().claims.len()))?;
    wait_for(&browser, "location.hash === '#/sources'")?;
    fill(&browser, "search input", "Kommission", "input")?;
    wait_for(&browser, "location.hash === '#/sources?find=Kommission'")?;
    clean(&browser)
}

#[test]
fn a_claim_and_a_voice_can_be_linked_to() -> Result<()> {
    let browser = at("#/voices?voice=c14")?;
    wait_for(&browser, "document.querySelector('#voice-c14').getAttribute('aria-current') === 'true'")?;
    wait_for(
        &browser,
        "(({ top }) => top >= 0 && top < innerHeight)(document.querySelector('#voice-c14').getBoundingClientRect())",
    )?;
    browser.js("document.querySelector('#voice-c14 a[href^=\"#/sources\"]').click(); return null;")?;
    wait_for(&browser, "document.querySelector('#claim-circular-of-2010').getAttribute('aria-current') === 'true'")?;
    wait_for(&browser, "document.querySelector('#claim-circular-of-2010').checkVisibility()")?;
    wait_for(&browser, "location.hash === '#/sources?claim=circular-of-2010'")?;
    clean(&browser)
}

#[test]
fn the_slider_goes_through_time_and_says_what_changed() -> Result<()> {
    let browser = at("#/since?service=pc-to-pc")?;
    let current = "document.querySelector('.eras [aria-current]').dataset";
    wait_for(&browser, &format!("{current}.verdict === 'unsettled'"))?;
    browser.js("document.querySelector('.eras a[href*=\"2016-03-01\"]').click(); return null;")?;
    wait_for(&browser, &format!("{current}.verdict === 'unlawful'"))?;
    wait_for(&browser, "document.querySelector('#event-catalogue-of-2015').getAttribute('aria-current') === 'true'")?;
    wait_for(&browser, "location.hash === '#/since?asof=2016-03-01&service=pc-to-pc'")?;
    fill(&browser, ".since input[type=range]", "0", "input")?;
    wait_for(&browser, &format!("{current}.verdict === 'silent'"))?;
    clean(&browser)
}

#[test]
fn a_section_that_was_not_there_at_first_comes_whole() -> Result<()> {
    let law = snailwell::content::framework();
    let browser = at("#/trace?embed=1")?;
    for (hash, css, number) in
        [("voices", ".voice", law.voices.len()), ("map", "svg.wide [data-node]", law.nodes.len())]
    {
        browser.js(&format!("location.hash = '#/{hash}?embed=1'; return null;"))?;
        wait_for(&browser, &format!("document.querySelectorAll('{css}').length === {number}"))?;
    }
    clean(&browser)
}
