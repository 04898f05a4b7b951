//! One state of the page: what a reader asked and set is kept on the way through the page, and the address says all of it.

use anyhow::{Result, bail, ensure};
use snailwell::{
    content::law,
    state::{State, View, read, write},
};
use xtask::webdriver::{Browser, keys};

use crate::{at, clean, wait_for};

/// Goes to a section by the navigation.
fn go(browser: &Browser, view: &str) -> Result<()> {
    browser.js(&format!("document.querySelector(`nav a[href='#/{view}']`).click(); return null;"))?;
    wait_for(browser, &format!("/^#.{view}($|[?])/.test(location.hash)"))
}

/// Waits until the address is this one, and the page says so of itself.
fn wait_for_hash(browser: &Browser, hash: &str) -> Result<()> {
    match wait_for(
        browser,
        &format!("location.hash === `{hash}` && document.documentElement.dataset.hash === `{hash}`"),
    ) {
        Ok(()) => Ok(()),
        Err(_) => bail!("expected {hash}, found {}", browser.js("return location.hash;")?),
    }
}

/// Loads the page anew at its address, and waits until it is ready.
fn reload(browser: &Browser) -> Result<()> {
    browser.js("window.isOld = true; return null;")?;
    browser.reload()?;
    // In between there is no page that could answer.
    let ready = "return !window.isOld && document.documentElement.dataset.app === 'ready';";
    browser.wait_until(|browser| Ok(browser.js(ready).is_ok_and(|ready| ready == true)))
}

/// Types the depth of the well, and leaves the field.
fn set_depth(browser: &Browser, feet: &str) -> Result<()> {
    browser.find("[id='/snail'] [name=depth]")?.fill(feet)
}

/// Chooses the service of the trace.
fn set_service(browser: &Browser, words: &str) -> Result<()> {
    browser.find("[id='/trace'] [name=service]")?.choose(words)
}

/// A step in the history: -1 is back.
fn step(browser: &Browser, by: i32) -> Result<()> {
    browser.js(&format!("history.go({by}); return null;")).map(drop)
}

/// The entries of the history.
fn entries(browser: &Browser) -> Result<u64> {
    Ok(browser.js("return history.length;")?.as_u64().unwrap_or_default())
}

/// Waits until the trace shows the foreign share of 100 per cent, and the snail's section the well of twelve feet.
fn shows_case_and_well(browser: &Browser) -> Result<()> {
    wait_for(browser, "document.querySelector(`[id='/trace'] [name=stake]`).value === '100'")?;
    wait_for(browser, "document.querySelector('#trace-result').dataset.capOk === 'false'")?;
    wait_for(browser, "document.querySelector('#snail-result').dataset.firstDay === '10'")
}

const CASE_AND_WELL: &str = "?depth=12&owner=foreign&stake=100";

#[test]
fn case_and_well_survive_a_walk_through_every_section() -> Result<()> {
    let browser = at("#/trace?owner=foreign&stake=100")?;
    go(&browser, "snail")?;
    set_depth(&browser, "12")?;
    for view in ["voices", "sources", "story", "fine", "map", "since", "trace", "snail"] {
        go(&browser, view)?;
        wait_for_hash(&browser, &format!("#/{view}{CASE_AND_WELL}"))?;
        shows_case_and_well(&browser)?;
    }
    clean(&browser)
}

#[test]
fn case_and_well_survive_a_reload_in_every_section() -> Result<()> {
    let browser = at(&format!("#/trace{CASE_AND_WELL}"))?;
    for view in ["story", "map", "trace", "fine", "snail", "voices", "since", "sources"] {
        go(&browser, view)?;
        reload(&browser)?;
        wait_for_hash(&browser, &format!("#/{view}{CASE_AND_WELL}"))?;
        shows_case_and_well(&browser)?;
    }
    clean(&browser)
}

#[test]
fn back_and_forward_keep_case_and_well() -> Result<()> {
    let browser = at(&format!("#/trace{CASE_AND_WELL}"))?;
    let walk = ["trace", "voices", "fine", "snail"];
    for view in &walk[1..] {
        go(&browser, view)?;
    }
    let back = [-1_i32; 3].into_iter().zip(walk.iter().rev().skip(1));
    let forward = [1_i32; 3].into_iter().zip(walk.iter().skip(1));
    for (by, view) in back.chain(forward) {
        step(&browser, by)?;
        wait_for_hash(&browser, &format!("#/{view}{CASE_AND_WELL}"))?;
        shows_case_and_well(&browser)?;
    }
    clean(&browser)
}

#[test]
fn day_and_reading_go_along_to_the_penalty_and_through_a_reload() -> Result<()> {
    let browser = at("#/trace?asof=2022-05-01&reading=statute&service=pc-to-pc")?;
    for view in ["fine", "sources", "trace"] {
        go(&browser, view)?;
        reload(&browser)?;
        wait_for_hash(&browser, &format!("#/{view}?asof=2022-05-01&reading=statute&service=pc-to-pc"))?;
        wait_for(&browser, "document.querySelector(`[id='/trace'] [name=asof]`).value === '2022-05-01'")?;
        wait_for(&browser, "document.querySelector('#trace-result').dataset.class === 'value-added'")?;
    }
    clean(&browser)
}

#[test]
fn a_link_within_the_page_changes_what_it_names() -> Result<()> {
    let browser = at(&format!("#/voices{CASE_AND_WELL}"))?;
    // A link works wherever it stands.
    let follow = |hash: &str| {
        browser.js(&format!(
            "const link = document.createElement('a'); link.href = '{hash}'; document.querySelector('main').append(link);\
             link.click(); link.remove(); return null;"
        ))
    };
    follow("#/sources?claim=circular-of-2010")?;
    wait_for_hash(&browser, "#/sources?claim=circular-of-2010&depth=12&owner=foreign&stake=100")?;
    shows_case_and_well(&browser)?;
    follow("#/since?asof=2016-03-01")?;
    wait_for_hash(&browser, "#/since?asof=2016-03-01&claim=circular-of-2010&depth=12&owner=foreign&stake=100")?;
    shows_case_and_well(&browser)?;
    follow("#/trace?service=pc-to-pc")?;
    wait_for_hash(&browser, "#/trace?claim=circular-of-2010&depth=12&service=pc-to-pc")?;
    wait_for(&browser, "document.querySelector('#trace-result').dataset.verdict === 'unsettled'")?;
    follow("#/snail?depth=30")?;
    wait_for_hash(&browser, "#/snail?claim=circular-of-2010&service=pc-to-pc")?;
    wait_for(&browser, "document.querySelector('#snail-result').dataset.firstDay === '28'")?;
    follow("#/map?node=moon")?;
    wait_for_hash(&browser, "#/map?claim=circular-of-2010&service=pc-to-pc")?;
    wait_for(&browser, "document.querySelector('.notices').textContent.includes('node=moon')")?;
    clean(&browser)
}

#[test]
fn an_address_that_is_typed_in_says_the_state_whole() -> Result<()> {
    let browser = at(&format!("#/voices{CASE_AND_WELL}"))?;
    shows_case_and_well(&browser)?;
    browser.js("location.hash = '#/trace?licence=basic'; return null;")?;
    wait_for_hash(&browser, "#/trace?licence=basic")?;
    wait_for(&browser, "document.querySelector('#snail-result').dataset.firstDay === '28'")?;
    clean(&browser)
}

#[test]
fn what_the_map_and_the_claims_look_for_is_kept_apart() -> Result<()> {
    let browser = at("#/map?find=licence&node=basic")?;
    go(&browser, "sources")?;
    wait_for_hash(&browser, "#/sources?mapfind=licence&node=basic")?;
    browser.find("[id='/sources'] input[type=search]")?.type_over("Kommission")?;
    wait_for_hash(&browser, "#/sources?find=Kommission&mapfind=licence&node=basic")?;
    go(&browser, "map")?;
    wait_for_hash(&browser, "#/map?claimfind=Kommission&find=licence&node=basic")?;
    reload(&browser)?;
    wait_for_hash(&browser, "#/map?claimfind=Kommission&find=licence&node=basic")?;
    clean(&browser)
}

#[test]
fn a_race_survives_a_reload_and_a_look_at_another_section() -> Result<()> {
    let browser = at("#/snail")?;
    browser.find("[id='/snail'] [name=rival]")?.fill("https://example.org/page.html#/snail?depth=12")?;
    let races = "document.querySelector('#snail-race').textContent.includes('the other one in 100.0 %')";
    wait_for(&browser, races)?;
    wait_for_hash(&browser, "#/snail?rivaldepth=12")?;
    reload(&browser)?;
    wait_for(&browser, races)?;
    go(&browser, "voices")?;
    wait_for_hash(&browser, "#/voices?rivaldepth=12")?;
    go(&browser, "snail")?;
    wait_for_hash(&browser, "#/snail?rivaldepth=12")?;
    wait_for(&browser, races)?;
    clean(&browser)
}

#[test]
fn each_settled_change_is_an_entry_of_the_history() -> Result<()> {
    let browser = at("#/trace")?;
    set_service(&browser, "PC-to-PC calls")?;
    wait_for_hash(&browser, "#/trace?service=pc-to-pc")?;
    set_depth(&browser, "12")?;
    wait_for_hash(&browser, "#/snail?depth=12&service=pc-to-pc")?;
    set_depth(&browser, "13")?;
    wait_for_hash(&browser, "#/snail?depth=13&service=pc-to-pc")?;
    let first_day = |day: &str| {
        wait_for(&browser, &format!("document.querySelector('#snail-result').dataset.firstDay === '{day}'"))
    };
    let verdict = |verdict: &str| {
        wait_for(&browser, &format!("document.querySelector('#trace-result').dataset.verdict === '{verdict}'"))
    };
    step(&browser, -1)?;
    wait_for_hash(&browser, "#/snail?depth=12&service=pc-to-pc")?;
    first_day("10")?;
    step(&browser, -1)?;
    wait_for_hash(&browser, "#/trace?service=pc-to-pc")?;
    first_day("28")?;
    verdict("unsettled")?;
    step(&browser, -1)?;
    wait_for_hash(&browser, "#/trace")?;
    verdict("unlawful")?;
    step(&browser, 2)?;
    wait_for_hash(&browser, "#/snail?depth=12&service=pc-to-pc")?;
    first_day("10")?;
    verdict("unsettled")?;
    clean(&browser)
}

#[test]
fn the_moves_of_a_slider_make_one_entry() -> Result<()> {
    let browser = at("#/snail")?;
    let before = entries(&browser)?;
    browser.js_later(
        "const done = arguments[0]; const slider = document.querySelector(`[id='/snail'] input[type=range][name^=salt]`);\
         let value = 0; const move = () => {\
             value += 1; slider.value = value; slider.dispatchEvent(new Event('input', { bubbles: true }));\
             if (value < 20) requestAnimationFrame(move);\
             else { slider.dispatchEvent(new Event('change', { bubbles: true })); done(null); }\
         }; move();",
    )?;
    wait_for_hash(&browser, "#/snail?salt=0.2")?;
    ensure!(entries(&browser)? == before + 1, "{before} entries have become {}", entries(&browser)?);
    step(&browser, -1)?;
    wait_for_hash(&browser, "#/snail")?;
    clean(&browser)
}

#[test]
fn steps_of_the_tour_are_entries_of_the_history() -> Result<()> {
    let browser = at("#/story?step=1")?;
    for step in 2..=4 {
        browser.click_button("Next")?;
        wait_for_hash(&browser, &format!("#/story?step={step}"))?;
    }
    for back in [3, 2, 1] {
        step(&browser, -1)?;
        wait_for_hash(&browser, &format!("#/story?step={back}"))?;
    }
    clean(&browser)
}

#[test]
fn a_change_just_before_a_link_is_not_lost_on_the_way_back() -> Result<()> {
    let browser = at("#/snail")?;
    // Both in one task, so that nothing has settled in between.
    browser.js("const depth = document.querySelector(`[id='/snail'] [name=depth]`); depth.value = '12';\
         for (const kind of ['input', 'change']) depth.dispatchEvent(new Event(kind, { bubbles: true }));\
         setTimeout(() => document.querySelector(`nav a[href='#/voices']`).click()); return null;")?;
    wait_for_hash(&browser, "#/voices?depth=12")?;
    step(&browser, -1)?;
    wait_for_hash(&browser, "#/snail?depth=12")?;
    clean(&browser)
}

#[test]
fn to_skip_to_the_text_keeps_the_state() -> Result<()> {
    let browser = at(&format!("#/trace{CASE_AND_WELL}"))?;
    browser.find("a[href='#main']")?.focus()?;
    browser.press(keys::ENTER)?;
    wait_for_hash(&browser, &format!("#/trace{CASE_AND_WELL}"))?;
    browser.press(keys::TAB)?;
    wait_for(&browser, "document.querySelector('main').contains(document.activeElement)")?;
    shows_case_and_well(&browser)?;
    ensure!(browser.text(".notices")?.is_empty());
    reload(&browser)?;
    shows_case_and_well(&browser)?;
    clean(&browser)
}

#[test]
fn the_address_is_in_its_canonical_form() -> Result<()> {
    let asked = "#/sources?stake=100&owner=foreign&depth=12.00&mapfind=a&find=b&v=1";
    let state: State = read(asked, law());
    ensure!(state.view == View::Sources && state.notices.is_empty());
    let browser = at(asked)?;
    let before = entries(&browser)?;
    wait_for_hash(&browser, &write(&state))?;
    ensure!(entries(&browser)? == before, "to put an address in order is no step of the reader");
    clean(&browser)
}
