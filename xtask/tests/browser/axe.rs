//! axe-core over every view, in both themes and at three widths, and over the whole page.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use snailwell::link::View;
use xtask::browser::{Browser, file};
use xtask::setup;

/// The whole page, and states in which a section shows more than at first.
const STATES: [&str; 4] = [
    "story?step=0",
    "story?embed=1&step=5",
    "map?embed=1&node=basic",
    "map?edge=basic.pc-to-phone&embed=1&find=phone&form=table",
];

#[test]
fn nothing_bars_anyone() -> Result<()> {
    let axe = fs::read_to_string(setup::axe()?)?;
    let browser = Browser::start()?;
    let mut wrong = Vec::new();
    for width in [320, 768, 1280] {
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
                let found = browser.js_later(
                    "const done = arguments[arguments.length - 1];\
                     document.querySelectorAll('details').forEach((one) => { one.open = true; });\
                     document.querySelectorAll('section').forEach((one) => { one.style.contentVisibility = 'visible'; });\
                     axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => done(violations.flatMap((rule) =>\
                     rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.any.map((one) => one.message).join('; ')}`))), (reason) => done([String(reason)]));",
                )?;
                let found = found.as_array().cloned().unwrap_or_default();
                wrong.extend(found.iter().filter_map(Value::as_str).map(|line| format!("{hash} at {width}: {line}")));
            }
        }
    }
    ensure!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}
