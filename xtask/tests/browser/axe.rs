//! axe-core over the whole page and over every view alone, in both themes and at four widths.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use snailwell::link::View;
use xtask::browser::{Browser, file};
use xtask::setup;

/// The widths, in CSS pixels: the narrowest that WCAG asks for, a tablet either way, a laptop.
const WIDTHS: [u32; 4] = [320, 768, 1024, 1280];

/// The whole page, and states in which a section shows more than at first.
const STATES: [&str; 5] = [
    "story?step=0",
    "sources?check=none&depth=0&find=phone",
    "story?embed=1&step=5",
    "map?embed=1&node=basic",
    "map?edge=basic.pc-to-phone&embed=1&find=phone&form=table",
];

/// Opens every fold, shows every section as if it were in view, and lists what axe finds. The size of targets is a rule of WCAG 2.2, which axe
/// does not look at unless it is asked to.
const RUN: &str = "const done = arguments[arguments.length - 1];\
    document.querySelectorAll('details').forEach((one) => { one.open = true; });\
    document.querySelectorAll('section').forEach((one) => { one.style.contentVisibility = 'visible'; });\
    const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };\
    axe.run(document, options).then(({ violations }) => done(violations.flatMap((rule) =>\
    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.any.map((one) => one.message).join('; ')}`))), (reason) => done([String(reason)]));";

#[test]
fn nothing_bars_anyone() -> Result<()> {
    let axe = fs::read_to_string(setup::axe()?)?;
    let browser = Browser::start()?;
    let mut wrong = Vec::new();
    for width in WIDTHS {
        let metrics = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
        for theme in ["light", "dark"] {
            let sections = View::ALL.iter().map(|view| format!("#/{}?embed=1&theme={theme}", view.key()));
            let states = STATES.iter().map(|state| format!("#/{state}&theme={theme}"));
            for hash in sections.chain(states) {
                browser.open("about:blank")?;
                browser.open(&format!("{}{hash}", file()))?;
                browser.wait_ready()?;
                browser.js(&axe)?;
                let found = browser.js_later(RUN)?;
                let found = found.as_array().cloned().unwrap_or_default();
                wrong.extend(found.iter().filter_map(Value::as_str).map(|line| format!("{hash} at {width}: {line}")));
            }
        }
    }
    ensure!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}
