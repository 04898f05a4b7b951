//! A finger, a wheel, a printer, a folder of downloads, the accessibility tree and the log of layout shifts: each through the `DevTools` of
//! Chromium.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use snailwell::content::law;
use xtask::project;
use xtask::webdriver::{Browser, file};

use crate::map::{click_button, text, view_box};
use crate::trace::{says, section};
use crate::{LAYOUT_SHIFTS, after_frames, at, clean, layout_shift, wait_for};

#[test]
fn nothing_shifts_in_a_window_of_any_height() -> Result<()> {
    for (width, height) in [(360, 640), (768, 1180), (1280, 1190), (1440, 1600), (1920, 2160)] {
        let browser = Browser::start()?;
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": LAYOUT_SHIFTS }))?;
        browser.emulate_desktop(width, height)?;
        browser.open(&file())?;
        browser.wait_ready()?;
        after_frames(&browser, 20)?;
        let (sum, moved) = layout_shift(&browser)?;
        ensure!(sum == 0.0, "at {width} by {height} the page is shifted by {sum}: {moved}");
        clean(&browser)?;
    }
    Ok(())
}

#[test]
fn the_accessibility_tree_names_every_node_and_has_one_stop() -> Result<()> {
    let browser = at("#/map")?;
    let tree = browser.devtools("Accessibility.getFullAXTree", &json!({}))?;
    let nodes = tree.get("nodes").and_then(Value::as_array).context("no tree")?;
    let word = |node: &Value, name: &str| {
        node.get(name).and_then(|part| part.get("value")).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let named = |role: &str| -> Vec<String> {
        let found = nodes
            .iter()
            .filter(|node| word(node, "role").eq_ignore_ascii_case(role) && node.get("ignored") != Some(&json!(true)));
        found.map(|node| word(node, "name")).collect()
    };
    let objects = named("graphics-object");
    ensure!(objects.len() == law().nodes.len(), "{} objects: {objects:?}", objects.len());
    for (name, node) in objects.iter().zip(&law().nodes) {
        ensure!(
            name.starts_with(node.title.as_str()) && name.len() > node.title.len() + 2,
            "{name:?} of {}: {objects:?}",
            node.id
        );
    }
    ensure!(named("graphics-document").len() == 1);
    let stops = browser.js("return document.querySelectorAll('[data-node][tabindex=\"0\"]').length;")?;
    ensure!(stops == json!(1), "{stops} stops");
    // All four views can be reached, and say which is on.
    let pressed = text(
        &browser,
        "return [...document.querySelectorAll('[aria-label=\"View of the map\"] button')].map(b => b.textContent + b.ariaPressed).join();",
    )?;
    ensure!(pressed == "Picturetrue,Outlinefalse,Tablefalse,Prosefalse", "{pressed}");
    // The map as a screen reader has it, without what a reader cannot come to.
    let inside = |node: &&Value| {
        let role = word(node, "role");
        node.get("ignored") != Some(&json!(true)) && role.starts_with("graphics-")
    };
    let spoken: Vec<String> =
        nodes.iter().filter(inside).map(|node| format!("{}: {}", word(node, "role"), word(node, "name"))).collect();
    insta::assert_snapshot!("accessibility_tree", spoken.join("\n"));
    clean(&browser)
}

#[test]
fn the_lens_goes_nearer_and_the_page_keeps_its_wheel() -> Result<()> {
    let browser = at("#/map")?;
    let whole = view_box(&browser)?;
    click_button(&browser, "Zoom in")?;
    wait_for(&browser, "document.querySelector('.drawing.near')")?;
    ensure!(view_box(&browser)?.get(2) < whole.get(2));
    click_button(&browser, "Fit the whole map")?;
    wait_for(&browser, "!document.querySelector('.drawing.near')")?;
    let wheel = |modifiers: u8| {
        let (x, y) = browser.find("[role~=graphics-document]")?.center()?;
        browser.devtools(
            "Input.dispatchMouseEvent",
            &json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": -120, "modifiers": modifiers }),
        )
    };
    browser.js(
        "self.wheels = []; addEventListener('wheel', event => wheels.push([event.ctrlKey, event.defaultPrevented]));",
    )?;
    browser.find("[role~=graphics-document]")?.center()?;
    let top = browser.js("return scrollY;")?;
    wheel(0)?;
    wait_for(&browser, &format!("scrollY < {top}"))?;
    ensure!(view_box(&browser)? == whole, "a plain wheel must scroll the page");
    wheel(2)?;
    wait_for(&browser, "document.querySelector('.drawing.near')")?;
    let wheels = browser.js("return wheels;")?;
    ensure!(wheels == json!([[false, false], [true, true]]), "the browser zooms or scrolls too: {wheels}");
    clean(&browser)
}

#[test]
fn two_fingers_go_nearer_on_a_phone() -> Result<()> {
    let browser = Browser::start()?;
    browser.emulate_phone(360, 800)?;
    browser.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true, "maxTouchPoints": 2 }))?;
    browser.open(&format!("{}#/map", file()))?;
    browser.wait_ready()?;
    browser.js("document.querySelector('[role~=graphics-document]').scrollIntoView();")?;
    let touch = |kind: &str, apart: i32| {
        let points = if apart == 0 {
            json!([])
        } else {
            json!([{ "x": 180 - apart, "y": 400, "id": 1 }, { "x": 180 + apart, "y": 400, "id": 2 }])
        };
        browser.devtools("Input.dispatchTouchEvent", &json!({ "type": kind, "touchPoints": points }))
    };
    touch("touchStart", 20)?;
    for apart in [30, 45, 60, 80] {
        touch("touchMove", apart)?;
    }
    touch("touchEnd", 0)?;
    wait_for(&browser, "document.querySelector('.drawing.near')")?;
    ensure!(
        browser.js("return document.documentElement.scrollWidth;")?.as_i64() <= Some(360),
        "the page scrolls sideways"
    );
    clean(&browser)
}

#[test]
fn a_printed_trace_says_what_was_asked() -> Result<()> {
    let browser = at("#/trace?embed=1&service=pc-to-pc")?;
    ensure!(
        !section(&browser)?.text()?.contains("A firm no notice names, Chinese-owned, with no licence"),
        "it is said twice"
    );
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    says(
        &browser,
        "A firm no notice names, Chinese-owned, with no licence, offers PC-to-PC calls nationwide. As of 5 January 2011.",
    )?;
    ensure!(browser.find_all_by_role("combobox", "Service")?.is_empty());
    clean(&browser)
}

#[test]
fn a_saved_copy_opens_where_it_was_saved_and_saves_itself() -> Result<()> {
    let folder = project::root().join("target/tmp/saved");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let save = |browser: &Browser, name: &str| -> Result<String> {
        browser.devtools("Page.setDownloadBehavior", &json!({ "behavior": "allow", "downloadPath": folder }))?;
        browser.js("document.querySelector('#keep').open = true; return null;")?;
        browser.click("#keep-file")?;
        let saved = folder.join("snail-in-the-well.html");
        browser.wait_until(|_| Ok(saved.is_file())).context("no file was saved")?;
        let path = folder.join(name);
        fs::rename(&saved, &path)?;
        Ok(fs::read_to_string(path)?)
    };
    let hash = "#/snail?reset=0.05&seed=7&theme=dark";
    let browser = at(hash)?;
    let first = save(&browser, "first.html")?;
    let copy = Browser::start()?;
    copy.open(&format!("file://{}", folder.join("first.html").display()))?;
    copy.wait_ready()?;
    ensure!(copy.js("return location.hash")? == hash);
    ensure!(copy.attr("#snail-result", "data-seed")?.as_deref() == Some("7"));
    ensure!(copy.attr("html", "data-theme")?.as_deref() == Some("dark"));
    let second = save(&copy, "second.html")?;
    ensure!(first == second, "a copy of the copy differs from it");
    copy.open(&format!("file://{}#/trace?service=pc-to-pc", folder.join("second.html").display()))?;
    copy.wait_ready()?;
    ensure!(copy.attr("#trace-result", "data-verdict")?.as_deref() == Some("unsettled"));
    clean(&browser)?;
    clean(&copy)
}
