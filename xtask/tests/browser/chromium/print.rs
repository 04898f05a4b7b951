//! The page on paper: a handout of the whole page.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use snailwell::content::law;
use xtask::webdriver::{Browser, file};

use crate::map::{click_button, text};
use crate::{at, clean, open_at, wait_for};

/// A4 and US Letter, in centimetres.
const PAPERS: [(f64, f64); 2] = [(21.0, 29.7), (21.59, 27.94)];

/// The numbers of sheets that are right: fewer would leave something out.
const SHEETS: std::ops::RangeInclusive<usize> = 5..=6;

/// The default page, cases with many reasons, and a well with long odds, in both themes.
const STATES: [&str; 5] = [
    "#/story?theme=light",
    "#/story?theme=dark",
    "#/trace?licence=value-added-national&owner=foreign&service=phone-to-phone&stake=51&theme=dark",
    "#/trace?income=20000&reading=statute&service=pc-to-pc&severe=yes&theme=light",
    "#/snail?depth=60&reset=0.05&salt=0.1&theme=light&wall=0.25",
];

/// The number of sheets that a print of the open page has, on each paper.
fn sheets(browser: &Browser) -> Result<[usize; 2]> {
    let mut counts = [0; 2];
    for (count, paper) in counts.iter_mut().zip(PAPERS) {
        let pdf = browser.print(paper)?;
        *count = String::from_utf8_lossy(&pdf).lines().filter(|line| line.ends_with("/Type /Page")).count();
    }
    Ok(counts)
}

#[test]
fn the_handout_has_six_sheets_at_most() -> Result<()> {
    let browser = Browser::start()?;
    let mut wrong = Vec::new();
    for state in STATES {
        open_at(&browser, state)?;
        wait_for(&browser, "document.querySelector('#snail-result').dataset.sampledOut !== ''")?;
        wrong.extend(sheets(&browser)?.into_iter().filter(|count| !SHEETS.contains(count)).map(|count| (state, count)));
    }
    clean(&browser)?;
    let still = Browser::without_scripts()?;
    still.open(&file())?;
    wrong
        .extend(sheets(&still)?.into_iter().filter(|count| !SHEETS.contains(count)).map(|count| ("no scripts", count)));
    ensure!(wrong.is_empty(), "{wrong:?}");
    Ok(())
}

#[test]
fn the_handout_has_its_parts_and_no_others() -> Result<()> {
    let browser = Browser::start()?;
    // A phone has only the narrow map, until it prints.
    browser.emulate_phone(360, 740)?;
    browser.open(&format!("{}#/trace?severe=yes&theme=dark", file()))?;
    browser.wait_ready()?;
    browser.js("dispatchEvent(new Event('beforeprint'));")?;
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    browser.emulate_desktop(680, 1000)?;
    wait_for(&browser, "document.querySelector('#map-wide')?.checkVisibility()")?;
    let printed = text(&browser, "return document.body.innerText;")?;
    let law = law();
    let parts = [
        "Was Skype illegal?",
        "In one minute",
        "The framework on one map",
        "Unlawful",
        "Weakest source for this answer",
        "Named carrier, basic licence",
        "Evening of day 28: the snail is out.",
        "It is out on day 28.",
        "The day it gets out",
        "not legal advice",
    ];
    let terms = law.glossary.iter().map(|term| term.says.as_str());
    let questions = law.questions.iter().map(|question| question.asks.as_str());
    let missing: Vec<&str> =
        parts.into_iter().chain(terms).chain(questions).filter(|words| !printed.contains(words)).collect();
    ensure!(missing.is_empty(), "not printed: {missing:?}");
    let others =
        ["Sources of the checks", "with answers", "Answer", "On the map", "Try it", "Take the tour", "Day by day"];
    let needless: Vec<&str> = others.into_iter().filter(|words| printed.contains(words)).collect();
    ensure!(needless.is_empty(), "printed: {needless:?}");
    let address = text(&browser, "return location.href;")?;
    ensure!(printed.matches(&address).count() == 1, "{address} is to be printed once");
    ensure!(printed.matches("file:").count() == 1, "addresses of links are printed");
    let colours = browser.js("const { color, backgroundColor } = getComputedStyle(document.documentElement); return [color, backgroundColor];")?;
    ensure!(colours == json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]), "{colours}");
    let wide = browser.js(
        "return [...document.querySelectorAll('#main *')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)\
         .map((one) => one.outerHTML.slice(0, 90));",
    )?;
    ensure!(wide == Value::Array(Vec::new()), "wider than the paper: {wide}");
    clean(&browser)
}

#[test]
fn during_the_tour_its_steps_are_printed_with_their_pictures() -> Result<()> {
    let steps = "const steps = [...document.querySelectorAll('#tour .step')];\
        return [steps, steps.map((step) => step.querySelector('figure svg'))].map((all) => all.filter((one) => one?.checkVisibility()).length);";
    for (hash, count) in [("#/story?step=3", law().story.steps.len()), ("#/story", 0)] {
        let browser = Browser::start()?;
        browser.open(&format!("{}{hash}", file()))?;
        browser.wait_ready()?;
        browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
        let shown = browser.js(steps)?;
        ensure!(shown == json!([count, count]), "{hash}: {shown} steps and pictures");
        clean(&browser)?;
    }
    Ok(())
}

#[test]
fn the_print_button_prints_what_only_paper_shows() -> Result<()> {
    let browser = at("#/map")?;
    browser.js("self.print = () => { self.printed = document.querySelector('#snail-run .well svg').ariaLabel; };")?;
    click_button(&browser, "Print")?;
    wait_for(&browser, "self.printed !== undefined")?;
    let printed = text(&browser, "return self.printed;")?;
    ensure!(printed == "Evening of day 28: the snail is out.", "{printed}");
    browser.js("dispatchEvent(new Event('afterprint'));")?;
    wait_for(&browser, "document.querySelector('#snail-run .well svg').ariaLabel.startsWith('Before the first day')")?;
    clean(&browser)
}
