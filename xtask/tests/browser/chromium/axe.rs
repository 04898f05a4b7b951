//! axe-core over the whole page and over every view alone, in both themes and at four widths; over the whole page also in a wide window.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use snailwell::state::View;
use xtask::setup;
use xtask::webdriver::{Browser, file};

use crate::open_at;

/// The widths, in CSS pixels: the narrowest that WCAG asks for, a tablet either way, a laptop.
const WIDTHS: [u32; 4] = [320, 768, 1024, 1280];

const THEMES: [&str; 2] = ["light", "dark"];

/// States in which a section shows more than at first.
const STATES: [&str; 4] = [
    "sources?check=none&depth=0&find=phone",
    "story?embed=1&step=5",
    "map?embed=1&node=basic",
    "map?edge=basic.pc-to-phone&embed=1&find=phone&form=table",
];

/// Opens every fold and shows every section as if it were in view.
const UNFOLD: &str = "document.querySelectorAll('details').forEach((one) => { one.open = true; });\
    document.querySelectorAll('section').forEach((one) => { one.style.contentVisibility = 'visible'; });";

/// Lists what axe finds. The size of targets is a rule of WCAG 2.2, which axe does not look at unless it is asked to.
const RUN: &str = "const done = arguments[arguments.length - 1];\
    const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };\
    axe.run(document, options).then(({ violations }) => done(violations.flatMap((rule) =>\
    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.any.map((one) => one.message).join('; ')}`))), (reason) => done([String(reason)]));";

/// What axe finds on the page that is open.
fn faults(browser: &Browser) -> Result<Vec<String>> {
    let found = browser.js_later(RUN)?;
    let lines = found.as_array().context("axe gave no list")?.iter();
    Ok(lines.filter_map(Value::as_str).map(str::to_owned).collect())
}

/// What axe finds in a state of the page, in a window of this width, with every fold open.
fn faults_at(browser: &Browser, axe: &str, width: u32, hash: &str) -> Result<Vec<String>> {
    browser.emulate_desktop(width, 800)?;
    open_at(browser, hash)?;
    browser.js(axe)?;
    // The whole page also as it comes: then what is out of sight has only the room that the style sheet holds for it.
    let mut found = if hash.contains("embed=1") { Vec::new() } else { faults(browser)? };
    browser.js(UNFOLD)?;
    found.extend(faults(browser)?);
    Ok(found.into_iter().map(|line| format!("{hash} at {width}: {line}")).collect())
}

fn none_of(wrong: &[String]) -> Result<()> {
    ensure!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

/// Every width with every theme.
#[test]
fn nothing_bars_anyone_from_the_whole_page() -> Result<()> {
    let axe = fs::read_to_string(setup::axe()?)?;
    let browser = Browser::start()?;
    let mut wrong = Vec::new();
    for width in WIDTHS {
        for theme in THEMES {
            wrong.extend(faults_at(&browser, &axe, width, &format!("#/story?step=0&theme={theme}"))?);
        }
    }
    none_of(&wrong)
}

/// Every section and state at every width and in every theme, but not at each width in each theme, which takes twice as long: a theme has
/// other colours, a width has other places.
#[test]
fn nothing_bars_anyone_from_a_section_or_a_state() -> Result<()> {
    let axe = fs::read_to_string(setup::axe()?)?;
    let browser = Browser::start()?;
    let mut wrong = Vec::new();
    let sections = View::ALL.iter().map(|view| format!("{}?embed=1", view.key()));
    for (nth, state) in sections.chain(STATES.map(str::to_owned)).enumerate() {
        for (width, theme) in WIDTHS.into_iter().zip(THEMES.into_iter().cycle().skip(nth)) {
            wrong.extend(faults_at(&browser, &axe, width, &format!("#/{state}&theme={theme}"))?);
        }
    }
    none_of(&wrong)
}

#[test]
fn nothing_bars_anyone_in_a_wide_window() -> Result<()> {
    let browser = Browser::start()?;
    browser.emulate_desktop(1600, 900)?;
    browser.open(&file())?;
    browser.wait_ready()?;
    browser.js(&fs::read_to_string(setup::axe()?)?)?;
    let mut wrong = Vec::new();
    for folds in ["shut", "open"] {
        if folds == "open" {
            browser.js(UNFOLD)?;
        }
        for theme in ["Light", "Dark"] {
            browser.find_by_role("button", theme)?.click()?;
            wrong.extend(faults(&browser)?.iter().map(|line| format!("{theme}, folds {folds}: {line}")));
        }
    }
    none_of(&wrong)
}
