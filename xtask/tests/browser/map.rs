//! The map, as a reader uses it: by pointer, by finger, by keyboard, by ear.

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use snailwell::content::law;
use snailwell::law::{layout::measure, map::search};
use xtask::project;
use xtask::webdriver::{Browser, keys};

use crate::{after_frames, at, clean, open_at, serve, wait_for};

pub fn text(browser: &Browser, script: &str) -> Result<String> {
    Ok(browser.js(script)?.as_str().unwrap_or_default().to_owned())
}

/// Presses a key, a letter or one of [`keys`], and waits until the map has said what it shows, two frames later.
fn press(browser: &Browser, key: &str) -> Result<()> {
    browser.press(key)?;
    after_frames(browser, 4)
}

/// What a screen reader was given to say last.
fn speech(browser: &Browser) -> Result<String> {
    text(browser, &format!("return {STATUS}.textContent;"))
}

/// The line that says what is highlighted.
const STATUS: &str = "document.querySelector('#map-said')";

/// JavaScript for the field of the search.
const SEARCH: &str = "document.querySelector('[role=combobox]')";

/// Clicks the button of this name in the section of the map, as a reader does.
pub fn click_button(browser: &Browser, name: &str) -> Result<()> {
    browser.find_by_role("region", "The framework on one map")?.find_by_role("button", name)?.click()
}

/// Types words in place of those in the field of the search, and stays in it.
fn look_for(browser: &Browser, words: &str) -> Result<()> {
    browser.find_by_role("combobox", "Find")?.type_over(words)
}

/// Whether an element of the drawing is in the part of the map that is shown, and in the window.
pub fn is_shown(css: &str) -> String {
    format!(
        "(() => {{ const [one, part] = [`.drawing {css}`, '.pictures'].map((css) => document.querySelector(css)?.getBoundingClientRect());\
         return one && one.top >= part.top && one.bottom <= Math.min(part.bottom, innerHeight); }})()"
    )
}

pub fn view_box(browser: &Browser) -> Result<Vec<f64>> {
    let text = text(browser, "return document.querySelector('[role~=graphics-document]').getAttribute('viewBox');")?;
    Ok(text.split(' ').filter_map(|part| part.parse().ok()).collect())
}

#[test]
fn what_is_done_in_quick_turns_keeps_its_order() -> Result<()> {
    let browser = at("#/map")?;
    let click = |node: &str| {
        format!(
            "document.querySelector('[data-node={node}]')\
             .dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}));"
        )
    };
    let current = "document.querySelector('[data-node][aria-current=true]')?.dataset.node";
    browser.js(&click("art-9"))?;
    wait_for(&browser, &format!("{current} === 'art-9'"))?;
    wait_for(&browser, "location.hash === '#/map?node=art-9'")?;
    // Two clicks and an answer, and then two clicks and an address, with no frame between them.
    let stdout = "const field = document.querySelector('select[name=service]'); field.value = 'pc-to-pc';\
         field.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.js(&[&click("art-9"), &click("art-7"), stdout].concat())?;
    wait_for(&browser, "location.hash === '#/trace?node=art-7&service=pc-to-pc'")?;
    wait_for(&browser, "document.querySelector('[data-node=art-7]').ariaCurrent === 'true'")?;
    for _ in 0..2 {
        // The second time the page is told to be as it was before the clicks.
        let follow = "dispatchEvent(new HashChangeEvent('hashchange'));";
        let address = "history.replaceState(null, '', '#/map?node=art-10');";
        browser.js(&[&click("art-7"), &click("art-9"), address, follow].concat())?;
        // The address is written ten frames after the last change.
        after_frames(&browser, 30)?;
        let stays = text(
            &browser,
            &format!("return [location.hash, document.documentElement.dataset.hash, {current}].join(' ');"),
        )?;
        ensure!(stays == "#/map?node=art-10 #/map?node=art-10 art-10", "{stays}");
    }
    clean(&browser)
}

#[test]
fn a_move_is_said_once() -> Result<()> {
    let browser = at("#/map?node=art-9")?;
    browser.js(
        "self.said = []; const line = document.querySelector('#map-said');\
         new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });\
         document.querySelector('[data-node=art-9]').focus();",
    )?;
    press(&browser, keys::ARROW_RIGHT)?;
    wait_for(&browser, "location.hash.startsWith('#/map?node=') && !location.hash.includes('art-9')")?;
    let said = browser.js("return said;")?;
    ensure!(said.as_array().is_some_and(|said| said.len() == 1), "{said}");
    clean(&browser)
}

#[test]
fn a_node_is_selected_by_click_and_by_key() -> Result<()> {
    let browser = at("#/map")?;
    browser.js("document.querySelector('[data-node=art-9]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));")?;
    wait_for(&browser, "document.querySelector('[data-node=art-9]').getAttribute('aria-current') === 'true'")?;
    wait_for(&browser, "document.querySelector('#detail-title')?.textContent.includes('Article 9')")?;
    browser.js("document.querySelector('[data-node=art-9]').dispatchEvent(\
         new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));")?;
    wait_for(&browser, "location.hash.startsWith('#/map?node=') && !location.hash.includes('art-9')")?;
    wait_for(&browser, "document.activeElement.dataset.node === location.hash.split('=')[1]")?;
    clean(&browser)
}

#[test]
fn a_walk_by_keys_answers_a_question_from_speech_alone() -> Result<()> {
    let browser = at("#/map")?;
    let mut said = vec!["Who issues the licence for a call from PC to phone?".to_owned()];
    browser.js("document.querySelector('[data-node][tabindex=\"0\"]').focus();")?;
    let mut go = |(name, key): (&str, &str), until: &str| -> Result<String> {
        for _ in 0..60 {
            press(&browser, key)?;
            let words = speech(&browser)?;
            said.push(format!("  [{name}] {words}"));
            if words.contains(until) {
                return Ok(words);
            }
            ensure!(!words.contains("is the last in that direction"), "no {until:?} by {name}: {words}");
        }
        anyhow::bail!("never said {until:?}")
    };
    go(("Home", keys::HOME), "authority")?;
    go(("ArrowDown", keys::ARROW_DOWN), "PC to phone, service")?;
    go(("ArrowLeft", keys::ARROW_LEFT), "PC-to-phone calls")?;
    // Among what bears on it, the licence.
    if !speech(&browser)?.contains("licence class") {
        go(("ArrowDown", keys::ARROW_DOWN), "licence class")?;
    }
    let licence = speech(&browser)?;
    ensure!(licence.contains("Basic licence"), "{licence}");
    go(("ArrowLeft", keys::ARROW_LEFT), "Basic licence")?;
    if !speech(&browser)?.contains("issued only by") {
        go(("ArrowDown", keys::ARROW_DOWN), "issued only by")?;
    }
    let stdout = speech(&browser)?;
    ensure!(stdout.contains("The ministry") && stdout.contains("authority"), "{stdout}");
    go(("Escape", keys::ESCAPE), "Back to Basic licence")?;
    go(("Escape", keys::ESCAPE), "Back to PC to phone")?;
    press(&browser, "?")?;
    wait_for(&browser, "document.querySelector('#map-keys kbd')?.checkVisibility()")?;
    insta::assert_snapshot!("walk", said.join("\n"));
    clean(&browser)
}

#[test]
fn a_search_suggests_in_both_languages_and_selects() -> Result<()> {
    let browser = at("#/map")?;
    look_for(&browser, "基础电信业务经营")?;
    wait_for(&browser, "document.querySelector('[role=option]')?.textContent.includes('Basic licence')")?;
    look_for(&browser, "basic lic")?;
    wait_for(&browser, "document.querySelectorAll('[role=option]').length > 0")?;
    wait_for(&browser, "location.hash === '#/map?find=basic%20lic'")?;
    press(&browser, keys::ARROW_DOWN)?;
    let pointed = format!("document.getElementById({SEARCH}.getAttribute('aria-activedescendant'))");
    wait_for(&browser, &format!("{pointed}?.ariaSelected === 'true'"))?;
    press(&browser, keys::ENTER)?;
    wait_for(&browser, "location.hash === '#/map?node=basic'")?;
    wait_for(&browser, "!document.querySelector('[role=listbox]').checkVisibility()")?;
    // The focus is where the reader went.
    wait_for(&browser, "document.activeElement.dataset.node === 'basic'")?;
    ensure!(browser.js(&format!("return {SEARCH}.value;"))? == "", "the words stay");
    // A suggestion is taken with the pointer too, and Escape forgets the words.
    look_for(&browser, "art 70")?;
    wait_for(&browser, "document.querySelector('[role=option]')")?;
    browser.js("document.querySelector('[role=option]').dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));")?;
    wait_for(&browser, "location.hash === '#/map?node=art-70'")?;
    look_for(&browser, "zebra")?;
    wait_for(&browser, "location.hash === '#/map?find=zebra'")?;
    press(&browser, keys::ESCAPE)?;
    wait_for(&browser, "location.hash === '#/map'")?;
    clean(&browser)
}

#[test]
fn a_search_that_finds_nothing_says_so() -> Result<()> {
    let browser = at("#/map")?;
    look_for(&browser, "VoIP provider")?;
    wait_for(&browser, &format!("{STATUS}.textContent === 'Nothing found.'"))?;
    wait_for(&browser, "document.querySelector('[role=listbox]').textContent === 'Nothing found.'")?;
    // It is no suggestion: it can neither be pointed at nor be chosen.
    press(&browser, keys::ARROW_DOWN)?;
    press(&browser, keys::ENTER)?;
    ensure!(browser.js(&format!("return {SEARCH}.getAttribute('aria-activedescendant');"))?.is_null());
    ensure!(browser.js(&format!("return {SEARCH}.value;"))? == "VoIP provider");
    clean(&browser)
}

#[test]
fn filters_fade_and_nothing_moves() -> Result<()> {
    let browser = at("#/map")?;
    let places = "return [...document.querySelectorAll('[data-node]')].map(n => n.getBBox()).map(b => [b.x, b.y, b.width].join()).join(';');";
    let before = text(&browser, places)?;
    click_button(&browser, "licence class")?;
    wait_for(&browser, "location.hash === '#/map?kind=class'")?;
    wait_for(&browser, "document.querySelector('[data-node=basic]').dataset.state === 'lit'")?;
    wait_for(&browser, "document.querySelector('[data-node=fine]').dataset.state === 'faded'")?;
    ensure!(before == text(&browser, places)?, "something moved");
    // What fades stays readable.
    click_button(&browser, "reported notice")?;
    wait_for(&browser, "location.hash === '#/map?kind=class&provenance=notice'")?;
    clean(&browser)
}

#[test]
fn a_relation_is_selected_by_link_and_by_pointer() -> Result<()> {
    let browser = at("#/map?edge=basic.pc-to-phone")?;
    wait_for(
        &browser,
        "document.querySelector('#detail-title').textContent === 'basic licences are required for PC-to-phone calls'",
    )?;
    wait_for(
        &browser,
        "document.querySelector('[role~=graphics-document] .labels').textContent === 'are required for'",
    )?;
    let nth = law().edge("ministry.basic").context("no such relation")?;
    browser.js(&format!("document.querySelector('[data-edge=\"{nth}\"] .hit').dispatchEvent(new MouseEvent('click', {{ bubbles: true }}));"))?;
    wait_for(&browser, "location.hash === '#/map?edge=ministry.basic'")?;
    clean(&browser)
}

#[test]
fn the_four_views_share_one_selection() -> Result<()> {
    let browser = at("#/map?form=table&node=basic")?;
    wait_for(&browser, "document.querySelectorAll('tr[data-state=lit]').length > 5")?;
    let choose = |name: &str| click_button(&browser, name);
    choose("Prose")?;
    wait_for(
        &browser,
        "document.querySelector('#view-prose[open] article[aria-current] h4 a')?.hash === '#/map?node=basic'",
    )?;
    choose("Outline")?;
    wait_for(
        &browser,
        "document.querySelector('#view-outline[open] li[aria-current] > a')?.textContent === 'Basic licence'",
    )?;
    browser.js("document.querySelector('#view-outline a[href*=\"node=value-added\"]').click();")?;
    wait_for(&browser, "location.hash === '#/map?form=outline&node=value-added'")?;
    choose("Picture")?;
    wait_for(&browser, "document.querySelector('[data-node=value-added]').getAttribute('aria-current') === 'true'")?;
    open_at(&browser, "#/map?find=tencent&form=table")?;
    wait_for(
        &browser,
        "[...document.querySelectorAll('table.edges tbody tr')].filter(r => r.offsetParent).length < 12",
    )?;
    clean(&browser)
}

#[test]
fn what_is_taken_away_keeps_titles_links_citations_and_the_day() -> Result<()> {
    let browser = at("#/map?node=basic")?;
    browser.js("window.taken = []; HTMLAnchorElement.prototype.click = function () { taken.push([this.download, this.href]); };")?;
    for name in ["SVG", "PNG", "Outline as Markdown"] {
        click_button(&browser, name)?;
    }
    wait_for(&browser, "taken.length === 3")?;
    let of = |name: &str| text(&browser, &format!("return taken.find(t => t[0] === '{name}')[1];"));
    let svg = text(
        &browser,
        "return decodeURIComponent(taken.find(t => t[0] === 'framework.svg')[1].split(',').slice(1).join(','));",
    )?;
    let faults = text(
        &browser,
        &format!(
            "const d = new DOMParser().parseFromString({}, 'image/svg+xml'); return d.querySelector('parsererror')?.textContent ?? '';",
            Value::from(svg.clone())
        ),
    )?;
    ensure!(faults.is_empty(), "{faults}");
    for part in [
        "<title>Basic licences are required for PC-to-phone calls. c7.11",
        "#/map?node=ministry",
        "As of 5 January 2011",
        "c7.11",
        "cited article",
        "text-anchor=\"middle\"",
    ] {
        ensure!(svg.contains(part), "the drawing has no {part}");
    }
    let folder = project::root().join("target/exports");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("framework.svg"), &svg)?;
    let png = of("framework.png")?;
    let png = BASE64.decode(png.strip_prefix("data:image/png;base64,").context("no PNG")?)?;
    std::fs::write(folder.join("framework.png"), png)?;
    // Both open, in their full size, with more in them than a few colours.
    let size = browser.js_later(
        "const done = arguments[arguments.length - 1]; const sizes = [];\
         const colours = (image) => { const c = document.createElement('canvas'); [c.width, c.height] = [600, 400]; const p = c.getContext('2d');\
         p.drawImage(image, 0, 0, 600, 400); return new Set(new Uint32Array(p.getImageData(0, 0, 600, 400).data.buffer)).size; };\
         for (const kind of ['svg', 'png']) {\
         const i = new Image(); i.onload = () => { const rich = colours(i) > 9 ? '' : ' blank'; sizes.push([kind, i.naturalWidth, i.naturalHeight].join(' ') + rich);\
         if (sizes.length === 2) done(sizes.sort().join()); };\
         i.onerror = () => done(kind + ' does not open'); i.src = taken.find(t => t[0] === 'framework.' + kind)[1]; }",
    )?;
    let law = law();
    let (width, height) = (law.wide.width.ceil(), law.wide.height.ceil() + 30.0);
    ensure!(size == json!(format!("png {} {},svg {width} {height}", 2.0 * width, 2.0 * height)), "{size}");
    let outline = text(
        &browser,
        "return decodeURIComponent(taken.find(t => t[0] === 'framework.md')[1].split(',').slice(1).join(','));",
    )?;
    ensure!(outline.contains("## Which licence") && outline.contains("As of 5 January 2011"), "{outline}");
    ensure!(outline.contains("[are required for](") && outline.contains("#/map?node=pc-to-phone) (c7.11"), "{outline}");
    std::fs::write(folder.join("framework.md"), outline)?;
    clean(&browser)?;
    // The picture as a file of its own: its name, its links, its words, the day.
    browser.open(&format!("file://{}", folder.join("framework.svg").display()))?;
    ensure!(text(&browser, "return document.documentElement.querySelector('title').textContent;")?.contains("China"));
    let links = browser.js("return document.querySelectorAll('a').length;")?;
    ensure!(links == json!(law.nodes.len()), "{links} links");
    let foot = text(&browser, "return document.documentElement.lastElementChild.textContent;")?;
    ensure!(foot.contains("As of 5 January 2011") && foot.contains("#/map?node=basic"), "{foot}");
    clean(&browser)
}

#[test]
fn the_panel_says_where_it_matters_and_how_to_cite_it() -> Result<()> {
    let browser = at("#/map?node=notice-2005")?;
    wait_for(
        &browser,
        "document.querySelector('#map-panel a[href*=\"#/trace\"]').textContent.includes('PC-to-phone')",
    )?;
    let cite = text(&browser, "return document.querySelector('#copy-cite').value;")?;
    ensure!(
        cite.contains("5 January 2011") && cite.contains("c7.10") && cite.ends_with("#/map?node=notice-2005"),
        "{cite}"
    );
    browser.js("document.querySelector('#copy-link + button').click();")?;
    wait_for(&browser, "document.querySelector('#map-panel [role=status]').textContent.length > 5")?;
    clean(&browser)
}

#[test]
fn a_search_finds_on_the_page_what_it_finds_in_the_content() -> Result<()> {
    let browser = at("#/map")?;
    let law = law();
    let index = law.search_index();
    for words in ["basic lic", "国务院", "art-7", "threat to ordinary", "c7.14", "skype", "zebra"] {
        let count = search(&index, words).len();
        look_for(&browser, words)?;
        let said = if count == 0 {
            "Nothing found.".to_owned()
        } else {
            format!("{count} of {} items match.", law.nodes.len())
        };
        wait_for(&browser, &format!("{STATUS}.textContent === '{said}'"))
            .with_context(|| format!("{words}: {said}"))?;
    }
    clean(&browser)
}

#[test]
fn a_frame_that_refuses_files_offers_none() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}frame.html", serve("/")?))?;
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    wait_for(&browser, "!document.querySelector('[aria-label=\"Download or print\"]').checkVisibility()")?;
    clean(&browser)
}

#[test]
fn the_panel_says_what_changed_since_and_who_disputes() -> Result<()> {
    let browser = at("#/map?node=pc-to-pc")?;
    wait_for(&browser, "document.querySelector('#map-panel a[href=\"#/since?asof=2016-03-01\"]')")?;
    open_at(&browser, "#/map?node=circular-2010")?;
    wait_for(&browser, "document.querySelector('#map-panel').textContent.includes('Disputed by')")?;
    clean(&browser)
}

#[test]
fn a_view_that_is_unfolded_by_hand_is_filled_and_shares_the_selection() -> Result<()> {
    let browser = at("#/map?kind=class&node=basic")?;
    ensure!(
        browser.js("return document.querySelectorAll('#view-prose article').length;")? == 0,
        "a folded view is full"
    );
    browser.click("#view-prose summary")?;
    wait_for(
        &browser,
        "document.querySelector('#view-prose article[aria-current] h4 a')?.hash === '#/map?node=basic'",
    )?;
    // A link in it keeps the filter and the form, and what is filtered out is not shown.
    let shown = browser.js(
        "return [...document.querySelectorAll('#view-prose article')].filter(one => one.checkVisibility()).length;",
    )?;
    ensure!(shown == 2, "{shown} of two classes are shown");
    browser.js("document.querySelector('#view-prose article:not([aria-current]) h4 a').click();")?;
    wait_for(&browser, "location.hash.startsWith('#/map?kind=class&node=')")?;
    clean(&browser)
}

#[test]
fn a_mouse_drags_the_drawing_and_what_is_reached_by_key_comes_into_view() -> Result<()> {
    let browser = at("#/map")?;
    browser.js("document.querySelector('[role~=graphics-document]').scrollIntoView({ block: 'center' });")?;
    for _ in 0..3 {
        click_button(&browser, "Zoom in")?;
    }
    let (x, y) = browser.find("[role=application]")?.center()?;
    let before = view_box(&browser)?;
    browser.drag((x, y), &[(-30.0, 0.0); 3])?;
    ensure!(view_box(&browser)?.first() > before.first(), "the drawing does not follow the mouse");
    ensure!(
        browser.js("return document.querySelector('[data-node][aria-current]');")?.is_null(),
        "a drag has selected"
    );
    browser.js("document.querySelector('[data-node][tabindex=\"0\"]').focus();")?;
    for key in [keys::END, keys::HOME] {
        press(&browser, key)?;
        let seen = "const f = document.querySelector('[role=application]').getBoundingClientRect();\
                    const n = document.activeElement.getBoundingClientRect();\
                    return document.activeElement.matches('[data-node]') && n.left < f.right && n.right > f.left && n.top < f.bottom && n.bottom > f.top;";
        ensure!(browser.js(seen)? == true, "after {key} the node is out of view");
    }
    clean(&browser)
}

#[test]
fn the_drawing_fits_the_window_and_only_that_one_is_there() -> Result<()> {
    let browser = at("#/map?node=basic")?;
    let law = law();
    for (width, id) in [(1280, "map-wide"), (500, "map-narrow"), (1280, "map-wide")] {
        browser.set_viewport(width, 800)?;
        wait_for(&browser, &format!("document.querySelector('#{id} [data-node=basic]')?.ariaCurrent === 'true'"))?;
        let nodes = browser.js("return document.querySelectorAll('[data-node]').length;")?;
        ensure!(nodes == json!(law.nodes.len()), "{nodes} nodes at {width} pixels");
    }
    // What is mounted is small, for everything that is mounted takes time at the start.
    let elements = browser.js("return document.querySelectorAll('#map-explorer *').length;")?;
    ensure!(elements.as_u64() < Some(1_320), "{elements} elements");
    clean(&browser)
}

#[test]
fn names_are_as_wide_as_the_layout_has_measured_them() -> Result<()> {
    let browser = at("#/map")?;
    let script = |class: &str| {
        format!(
            "return [...document.querySelectorAll('#map-wide .{class}')].map((one) => [one.textContent, one.getComputedTextLength()]);"
        )
    };
    for (class, measured) in [("title", measure::title as fn(&str) -> f32), ("subtitle", measure::subtitle)] {
        let mut compared = 0;
        for name in browser.js(&script(class))?.as_array().context("no names")? {
            let (Some(text), Some(width)) = (name[0].as_str(), name[1].as_f64()) else { bail!("{name}") };
            // Chinese names are set in a face of the system.
            if text.chars().all(|c| c.is_ascii() || c == '·') {
                let measured = f64::from(measured(text));
                ensure!(width <= measured * 1.06 && width > 0.85 * measured, "{text}: {width}, measured {measured}");
                compared += 1;
            }
        }
        ensure!(compared > 5, "{compared} of class {class}");
    }
    clean(&browser)
}

#[test]
fn another_case_is_chosen_beside_the_map_and_lights_its_path() -> Result<()> {
    let browser = at("#/map")?;
    browser.set_viewport(1280, 900)?;
    let verdict = "document.querySelector('.map-case').innerText";
    let lit =
        "[...document.querySelectorAll('#map-wide [data-node][data-state=lit]')].map((node) => node.dataset.node)";
    ensure!(browser.js(&format!("return {verdict}"))?.to_string().contains("Unlawful"));
    ensure!(browser.js(&format!("return {lit}.includes('pc-to-pc')"))? == false);
    click_button(&browser, "PC-to-PC calls on TOM-Skype, 49 % foreign")?;
    wait_for(&browser, &format!("{verdict}.includes('Unsettled') && {verdict}.includes('PC-to-PC calls')"))?;
    wait_for(&browser, &format!("{lit}.includes('pc-to-pc')"))?;
    wait_for(&browser, "location.hash === '#/map?licence=unknown&owner=foreign&service=pc-to-pc'")?;
    ensure!(
        browser.js("return document.activeElement.textContent")? == "PC-to-PC calls on TOM-Skype, 49\u{a0}% foreign"
    );
    browser.set_viewport(800, 900)?;
    ensure!(browser.js("return document.querySelector('.map-case').checkVisibility()")? == false);
    clean(&browser)
}
