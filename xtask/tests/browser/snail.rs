//! The simulator, as a reader uses it.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use snailwell::content::framework;
use snailwell::link::{SnailState, read};
use snailwell::snail::{HORIZON, Night, Run, Sampler, Weather, first_passage};
use xtask::browser::Browser;

use crate::{at, clean, enter, fill, said, wait_for, wait_until_said};

const FULLEST: &str = "#/snail?good=0.2&reset=0.02&run=3&salt=0.05&seed=7&wall=0.25";

/// What the page hands out as a file when something is clicked.
fn saved(browser: &Browser, css: &str) -> Result<String> {
    let text = browser.js(&format!(
        "let text; HTMLAnchorElement.prototype.click = function () {{ text = decodeURIComponent(this.href.split(',').slice(1).join(',')); }};\
         document.querySelector(`{css}`).click(); return text;"
    ))?;
    Ok(text.as_str().context("nothing was handed out")?.to_owned())
}

#[test]
fn the_snail_is_out_on_day_28_and_the_sample_agrees() -> Result<()> {
    let browser = at("#/snail?reset=0.05&seed=7")?;
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("28"));
    ensure!(browser.attr("#snail-result", "data-median")?.as_deref() == Some("48"));
    ensure!(browser.attr("#snail-result", "data-seed")?.as_deref() == Some("7"));
    wait_for(&browser, "Math.abs(document.querySelector('#snail-result').dataset.sampledMean - 60.89) < 1.5")?;
    browser.js("document.querySelector('[name=play]').click();")?;
    wait_for(&browser, "/day=\\d+/.test(location.hash)")?;
    clean(&browser)
}

#[test]
fn a_run_replayed_from_its_permalink_is_the_same_to_the_day() -> Result<()> {
    let browser = at(FULLEST)?;
    let SnailState { setting, seed, run, .. } = read(FULLEST, framework()).snail;
    let mut expected = "day,weather,night,start,top,end,wall,out\n".to_owned();
    for entry in Run::new(&setting, seed, run - 1) {
        let weather = match entry.weather {
            Weather::Salt => "salt",
            Weather::Good => "good",
            Weather::Ordinary => "ordinary",
        };
        let night = match entry.night {
            Some(Night::Slide) => "slide",
            Some(Night::Reset) => "reset",
            None => "",
        };
        let heights = format!("{},{},{},{}", entry.start, entry.top, entry.end, entry.wall_before);
        expected.push_str(&format!("{},{weather},{night},{heights},{}\n", entry.day, entry.out));
    }
    ensure!(saved(&browser, "[name=run]")? == expected);
    clean(&browser)
}

#[test]
fn both_engines_say_in_the_browser_what_they_say_on_the_host() -> Result<()> {
    let browser = at(FULLEST)?;
    let SnailState { setting, seed, snails, .. } = read(FULLEST, framework()).snail;
    wait_for(&browser, "document.querySelector('#snail-result').dataset.sampledOut !== ''")?;
    let odds = first_passage(&setting, HORIZON);
    let mut sampler = Sampler::new(&setting, seed, snails);
    while !sampler.advance(1 << 20).finished {}
    let sample = sampler.sample();
    let csv = saved(&browser, "#out-day .files button")?;
    let mut bars = 0;
    for line in csv.lines().skip(1).filter(|line| line.starts_with("day")) {
        let mut cells = line.split(',');
        let days: Vec<u32> = cells.next().unwrap_or_default().split(' ').filter_map(|word| word.parse().ok()).collect();
        let (from, to) = (days.first().context("no day")? - 1, *days.last().context("no day")?);
        let values: Vec<&str> = cells.collect();
        let exact = format!("{:.9}", odds.out_by(to) - odds.out_by(from));
        let sampled = format!("{:.9}", sample.out_by(to) - sample.out_by(from));
        ensure!(
            values.first() == Some(&exact.as_str()) && values.last() == Some(&sampled.as_str()),
            "{line}: {exact}, {sampled}"
        );
        bars += 1;
    }
    ensure!(bars > 20, "{bars} bars");
    let out = browser.attr("#snail-result", "data-sampled-out")?;
    ensure!(out == Some(format!("{:.6}", sample.out_by(730))));
    clean(&browser)
}

#[test]
fn bad_numbers_in_a_permalink_are_named_and_never_is_never() -> Result<()> {
    let browser = at("#/snail?climb=2&depth=0&reset=NaN&salt=1.7&seed=12345678901234567890&slide=3")?;
    let notices = browser.text(".notices")?;
    for part in ["depth=0", "reset=NaN", "salt=1.7", "seed=12345678901234567890"] {
        ensure!(notices.contains(part), "{part} is not named: {notices}");
    }
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("never"));
    ensure!(browser.attr("#snail-result", "data-mean")?.as_deref() == Some(""));
    ensure!(browser.text("#snail-result")?.contains("a night takes 3 feet, no less than the 2 that a day gains"));
    clean(&browser)
}

#[test]
fn numbers_are_typed_dragged_and_refused() -> Result<()> {
    let browser = at("#/snail")?;
    fill(&browser, "[aria-label='Depth in feet']", "0", "change")?;
    wait_until_said(&browser, "snail", "0.25 to 1000")?;
    ensure!(browser.js("return document.querySelector(\"[aria-label='Depth in feet']\").value")? == json!("30"));
    fill(&browser, "[aria-label='Depth in feet']", "12", "change")?;
    wait_for(&browser, "document.querySelector('#snail-result').dataset.firstDay === '10'")?;
    browser.js(
        "const grip = document.querySelector('.grip'); const drag = (type, x) => grip.dispatchEvent(\
             new PointerEvent(type, { clientX: x, bubbles: true, cancelable: true, pointerId: 1 }));\
         grip.setPointerCapture = () => {}; drag('pointerdown', 100); drag('pointermove', 132); drag('pointerup', 132);",
    )?;
    wait_for(&browser, "location.hash === '#/snail?depth=13'")?;
    clean(&browser)
}

#[test]
fn a_chart_is_read_by_keyboard() -> Result<()> {
    let browser = at("#/snail?reset=0.05")?;
    browser.js("document.querySelector('#still-in input[type=range]').focus();")?;
    for kind in ["keyDown", "keyUp"] {
        let key = json!({ "type": kind, "key": "ArrowRight", "code": "ArrowRight", "windowsVirtualKeyCode": 39 });
        browser.devtools("Input.dispatchKeyEvent", &key)?;
    }
    wait_for(
        &browser,
        "/^after day \\d+, exact [\\d.]+ %/.test(document.querySelector('#still-in input').getAttribute('aria-valuetext'))",
    )?;
    clean(&browser)
}

#[test]
fn a_guess_of_thirty_is_met_with_the_reason() -> Result<()> {
    let browser = at("#/snail")?;
    browser.js("document.querySelector('[id=\"/snail\"] [name=guess]').click();")?;
    wait_for(&browser, "document.querySelector('#snail-result').textContent === 'The answer is covered.'")?;
    fill(&browser, "[id='/snail'] input[name=guess]", "30", "change")?;
    wait_for(&browser, "document.querySelector('.worth').textContent.includes('classic wrong answer')")?;
    wait_for(&browser, "document.querySelector('#snail-result').textContent.includes('day 28')")?;
    clean(&browser)
}

#[test]
fn the_question_is_turned_round_luck_is_kept_and_two_wells_race() -> Result<()> {
    let browser = at("#/snail?reset=0.05")?;
    browser.js("document.querySelector('[name=solve]').click();")?;
    wait_for(&browser, "document.querySelector('#snail-solved').textContent.startsWith('At most')")?;
    fill(&browser, "[aria-label='Chance of a bucket of salt in per cent']", "5", "change")?;
    wait_for(&browser, "/ 0 sooner/.test(document.querySelector('#snail-kept').textContent)")?;
    fill(&browser, ".race input", "https://example.org/page.html#/snail?depth=12", "change")?;
    wait_for(&browser, "document.querySelector('#snail-race').textContent.includes('the other with 100.0 %')")?;
    fill(&browser, ".race input", "#/snail?depth=0", "change")?;
    wait_until_said(&browser, "snail", "depth=0")?;
    clean(&browser)
}

/// The field that takes a permalink of another well.
const RIVAL: &str = "[id='/snail'] [name=rival]";
const DEPTH: &str = "[id='/snail'] [name=depth]";

#[test]
fn what_is_pasted_as_a_rival_is_shown_as_text() -> Result<()> {
    let browser = at("#/snail")?;
    for pasted in ["#/snail?depth=<img src=x id=pwn>", "#/<img src=x id=pwn>", "#/snail?<img src=x id=pwn>=1"] {
        enter(&browser, RIVAL, pasted)?;
        wait_for(&browser, &format!("{SHOWS_IMG} || document.getElementById('pwn')"))?;
        ensure!(browser.js("return document.getElementById('pwn') === null;")? == true, "{pasted} became an element");
        enter(&browser, RIVAL, "#/snail?depth=12")?;
        wait_for(&browser, &format!("!{SHOWS_IMG}"))?;
    }
    clean(&browser)
}

/// Whether the section says the pasted text.
const SHOWS_IMG: &str = "document.getElementById('/snail').textContent.includes('<img src=x id=pwn>')";

#[test]
fn a_bad_number_and_a_bad_rival_are_each_named_in_one_place() -> Result<()> {
    let browser = at("#/snail")?;
    let depth = "0.25 to 1000";
    enter(&browser, RIVAL, "#/snail?salt=2")?;
    wait_until_said(&browser, "snail", "salt=2")?;
    enter(&browser, DEPTH, "0")?;
    wait_until_said(&browser, "snail", depth)?;
    ensure!(said(&browser, "snail", depth)? == 1, "the depth is named twice");
    ensure!(said(&browser, "snail", "salt=2")? == 1, "what was wrong with the rival is gone");
    // A good depth takes away what was said of it, and nothing else.
    enter(&browser, DEPTH, "12")?;
    wait_for(&browser, "document.querySelector('#snail-result').dataset.firstDay === '10'")?;
    ensure!(said(&browser, "snail", depth)? == 0 && said(&browser, "snail", "salt=2")? == 1);
    clean(&browser)
}

#[test]
fn a_picture_stands_alone_and_a_very_deep_well_is_solved_in_slices() -> Result<()> {
    let browser = at("#/snail?climb=99.75&depth=1000&good=0.5&goodclimb=100&reset=0.05&slide=99.5&wall=0.25")?;
    wait_for(&browser, "document.querySelector('#out-day') && document.querySelector('#heights')")?;
    let picture = saved(&browser, "#out-day .files button:last-child")?;
    ensure!(
        picture.starts_with("<svg ")
            && picture.contains("xmlns=\"http://www.w3.org/2000/svg\"")
            && picture.ends_with("</svg>")
    );
    ensure!(picture.contains("stroke=\"rgb(") && picture.matches("<path").count() > 3 && !picture.contains("var(--"));
    ensure!(picture.contains("As of January 2011"));
    clean(&browser)
}
