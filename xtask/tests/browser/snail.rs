//! The simulator, as a reader uses it: controls are found by their role and name, results by the data attributes of `#snail-result`.

use anyhow::{Context, Result, ensure};
use snailwell::content::law;
use snailwell::snail::{HORIZON, Night, Run, Sampler, Weather, first_passage};
use snailwell::state::{SnailState, read};
use xtask::webdriver::{Browser, keys};

use crate::{after_frames, at, clean, said, saved, wait_for, wait_until_said};

const FULLEST: &str = "#/snail?good=0.2&reset=0.02&run=3&salt=0.05&seed=7&wall=0.25";
const RESULT: &str = "document.getElementById('snail-result')";
const DEPTH: &str = "Depth in feet";
const PATIENCE: &str = "Patience in days";
const RIVAL: &str = "Paste a link to another well to race it against this one:";

/// The day on the clock, as a JavaScript expression.
pub const DAY: &str = "Number(document.querySelector('input[name=day]').value)";
/// What the picture of the well shows, as a JavaScript expression.
const CAPTION: &str = "document.querySelector('[id=\"/snail\"] figcaption').textContent";

/// What is said to be wrong with a field; nothing where it is right.
fn error(browser: &Browser, label: &str) -> Result<String> {
    let field = browser.find_field(label)?;
    if field.attr("aria-invalid")?.as_deref() != Some("true") {
        return Ok(String::new());
    }
    browser.text(&format!("#{}", field.attr("aria-describedby")?.context("the error has no place")?))
}

#[test]
fn the_snail_is_out_on_day_28_and_the_sample_agrees() -> Result<()> {
    let browser = at("#/snail?reset=0.05&seed=7")?;
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("28"));
    ensure!(browser.attr("#snail-result", "data-median")?.as_deref() == Some("48"));
    ensure!(browser.attr("#snail-result", "data-seed")?.as_deref() == Some("7"));
    wait_for(&browser, &format!("Math.abs({RESULT}.dataset.sampledMean - 60.89) < 1.5"))?;
    browser.click_button("Play")?;
    wait_for(&browser, "/day=\\d+/.test(location.hash)")?;
    clean(&browser)
}

#[test]
fn playing_goes_from_the_first_day_to_the_last_and_the_history_keeps_only_these() -> Result<()> {
    let browser = at("#/snail?depth=12")?;
    let before = browser.js("return history.length")?.as_u64().context("no length")?;
    browser.click_button("Play")?;
    wait_for(&browser, "location.hash === '#/snail?day=0&depth=12'")?;
    wait_for(&browser, &format!("{DAY} > 4 && {DAY} < 10 && location.hash === '#/snail?day=0&depth=12'"))?;
    wait_for(&browser, "location.hash === '#/snail?day=10&depth=12'")?;
    browser.find_by_role("button", "Play")?;
    let after = browser.js("return history.length")?.as_u64().context("no length")?;
    ensure!(after == before + 2, "{} entries of the history", after - before);
    browser.js("history.back();")?;
    wait_for(&browser, &format!("{DAY} === 0"))?;
    clean(&browser)
}

#[test]
fn a_pause_keeps_the_day_and_steps_go_on_from_it() -> Result<()> {
    let browser = at("#/snail?day=3&depth=200")?;
    browser.click_button("Fast")?;
    browser.click_button("Play")?;
    wait_for(&browser, &format!("{DAY} > 20"))?;
    browser.click_button("Pause")?;
    browser.find_by_role("button", "Play")?;
    let day = browser.js(&format!("return {DAY}"))?.as_u64().context("no day")?;
    wait_for(&browser, &format!("location.hash === '#/snail?day={day}&depth=200'"))?;
    browser.click_button("Next day")?;
    let next = day + 1;
    wait_for(&browser, &format!("location.hash === '#/snail?day={next}&depth=200'"))?;
    browser.click_button("Next night")?;
    wait_for(&browser, &format!("{CAPTION}.startsWith('Morning after day {next}:')"))?;
    browser.js(
        "document.querySelector('[aria-label=\"The run in pictures, each in the evening of its day\"] a').click();",
    )?;
    wait_for(&browser, &format!("{CAPTION}.startsWith('Evening of day')"))?;
    browser.click_button("Reset")?;
    wait_for(&browser, &format!("{CAPTION}.startsWith('Before the first day')"))?;
    ensure!(browser.find_by_role("button", "Reset")?.attr("disabled")?.is_some());
    clean(&browser)
}

#[test]
fn a_brick_and_salt_are_seen_as_they_happen_and_not_after() -> Result<()> {
    let browser = at("#/snail?day=1&depth=20&salt=1&wall=1")?;
    // The name of an animation stays after it has ended.
    let seen = |event: &str, part: &str| {
        format!(
            "document.querySelector('.run .well').dataset.event === '{event}' && \
             getComputedStyle(document.querySelector('.run .{part}')).animationName === 'drop'"
        )
    };
    wait_for(&browser, &seen("salt", "grains"))?;
    browser.click_button("Next night")?;
    wait_for(&browser, &seen("brick", "laid"))?;
    ensure!(browser.js("return document.querySelector('.run .grains')")?.is_null(), "the salt still falls at night");
    browser.click_button("Next day")?;
    wait_for(&browser, &seen("salt", "grains"))?;
    ensure!(browser.js("return document.querySelector('.run .laid')")?.is_null(), "the brick still falls by day");
    browser.click_button("Fast")?;
    browser.click_button("Play")?;
    wait_for(&browser, "document.querySelector('.run .well').dataset.pace === 'fast'")?;
    ensure!(
        browser.js("return document.querySelector('.run .laid, .run .grains') || document.querySelector('.run [data-time=night]')")?.is_null(),
        "what happens in a frame is shown"
    );
    clean(&browser)
}

#[test]
fn a_frame_shows_the_evening_of_its_day_also_on_the_morning_after_it() -> Result<()> {
    let browser = at("#/snail?day=4&depth=12")?;
    browser.click_button("Next night")?;
    wait_for(&browser, &format!("{CAPTION}.startsWith('Morning after day 4:')"))?;
    browser.js("document.querySelector('[aria-label=\"The run in pictures, each in the evening of its day\"] a[aria-current]').click();")?;
    wait_for(&browser, &format!("{CAPTION}.startsWith('Evening of day 4')"))?;
    clean(&browser)
}

#[test]
fn a_run_replayed_from_its_permalink_is_the_same_to_the_day() -> Result<()> {
    let browser = at(FULLEST)?;
    let SnailState { params, seed, run, .. } = read(FULLEST, law()).snail;
    let mut expected = "day,weather,night,start,top,end,wall,out\n".to_owned();
    for entry in Run::new(&params, seed, run - 1) {
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
    ensure!(saved(&browser, "All days of this run (CSV)")? == expected);
    clean(&browser)
}

#[test]
fn both_engines_say_in_the_browser_what_they_say_on_the_host() -> Result<()> {
    let browser = at(FULLEST)?;
    let SnailState { params, seed, snails, .. } = read(FULLEST, law()).snail;
    wait_for(&browser, &format!("{RESULT}.dataset.sampledOut !== ''"))?;
    let odds = first_passage(&params, HORIZON);
    let mut sampler = Sampler::new(&params, seed, snails);
    while !sampler.advance(1 << 20).finished {}
    let sample = sampler.sample();
    let csv = saved(&browser, "CSV: The day it gets out")?;
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
    let all = saved(&browser, "The odds of every day (CSV)")?;
    let last = format!("still in the well,{:.9},,{}", odds.still_in(), sample.still_in());
    ensure!(all.lines().count() == HORIZON as usize + 2 && all.lines().last() == Some(last.as_str()), "{last}");
    clean(&browser)
}

#[test]
fn the_sampler_stops_and_goes_on() -> Result<()> {
    let browser = at("#/snail?reset=0.3&snails=1000000")?;
    browser.click_button("Stop")?;
    browser.find_by_role("button", "Continue")?;
    let done = "return document.querySelector('[aria-label=\"Snails sampled\"]').value";
    let before = browser.js(done)?;
    after_frames(&browser, 30)?;
    ensure!(browser.js(done)? == before, "it does not stop");
    browser.click_button("Continue")?;
    browser.find_by_role("button", "Stop")?;
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
    ensure!(browser.text("#snail-result")?.contains("a day gains 2 feet and a night loses 3 feet"));
    clean(&browser)
}

#[test]
fn numbers_are_typed_dragged_and_refused() -> Result<()> {
    let browser = at("#/snail")?;
    browser.fill_field(DEPTH, "0")?;
    browser.wait_until(|browser| Ok(error(browser, DEPTH)?.contains("0.25 to 1000")))?;
    // What was refused stays to be mended, and changes nothing.
    ensure!(browser.find_field(DEPTH)?.value()? == "0");
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("28"));
    browser.fill_field(DEPTH, "12")?;
    wait_for(&browser, &format!("{RESULT}.dataset.firstDay === '10'"))?;
    ensure!(error(&browser, DEPTH)?.is_empty());
    browser.js(
        "const grip = document.querySelector('input[name=depth]').closest('span').querySelector('[aria-hidden]'); const drag = (type, x) => grip.dispatchEvent(\
             new PointerEvent(type, { clientX: x, bubbles: true, cancelable: true, pointerId: 1 }));\
         grip.setPointerCapture = () => {}; drag('pointerdown', 100); drag('pointermove', 132); drag('pointerup', 132); drag('pointermove', 300);",
    )?;
    wait_for(&browser, "location.hash === '#/snail?depth=13'")?;
    ensure!(browser.find_field(DEPTH)?.value()? == "13");
    clean(&browser)
}

#[test]
fn an_error_stands_beside_its_own_field_and_goes_with_it_alone() -> Result<()> {
    let browser = at("#/snail")?;
    browser.fill_field(DEPTH, "0")?;
    browser.fill_field(PATIENCE, "99999")?;
    browser.fill_field(RIVAL, "#/map")?;
    wait_until_said(&browser, "snail", "it must contain #/snail")?;
    ensure!(
        error(&browser, DEPTH)? == "Depth in feet must be from 0.25 to 1000, in steps of 0.25. The value is still 30."
    );
    ensure!(error(&browser, PATIENCE)? == "Patience in days must be from 0 to 3650. The value is still 730.");
    for words in ["0.25 to 1000", "0 to 3650", "it must contain #/snail"] {
        ensure!(said(&browser, "snail", words)? == 1, "{words} is not said once");
    }
    browser.fill_field(PATIENCE, "365")?;
    browser.wait_until(|browser| Ok(error(browser, PATIENCE)?.is_empty()))?;
    ensure!(browser.find_field(DEPTH)?.value()? == "0" && browser.find_field(RIVAL)?.value()? == "#/map");
    ensure!(!error(&browser, DEPTH)?.is_empty() && !error(&browser, RIVAL)?.is_empty());
    browser.fill_field(DEPTH, "20")?;
    browser.wait_until(|browser| Ok(error(browser, DEPTH)?.is_empty()))?;
    ensure!(!error(&browser, RIVAL)?.is_empty());
    clean(&browser)
}

#[test]
fn a_chart_is_read_by_keyboard() -> Result<()> {
    let browser = at("#/snail?reset=0.05")?;
    browser.find_by_role("slider", "Still in the well: read the values")?.focus()?;
    browser.press(keys::ARROW_RIGHT)?;
    wait_for(
        &browser,
        "/^after day \\d+, exact [\\d.]+ %/.test(document.activeElement.getAttribute('aria-valuetext'))",
    )?;
    clean(&browser)
}

#[test]
fn a_guess_of_thirty_is_met_with_the_reason() -> Result<()> {
    let browser = at("#/snail")?;
    browser.click_button("Cover the answer: I want to guess first")?;
    wait_for(
        &browser,
        &format!("{RESULT}.innerText.trim() === 'The answer is covered.' && !document.getElementById('out-day')"),
    )?;
    browser.fill_field("On which day is it out?", "30")?;
    wait_for(
        &browser,
        "document.querySelector('[id=\"/snail\"] .guess [role=status]').textContent.includes('classic wrong answer')",
    )?;
    wait_for(&browser, &format!("{RESULT}.innerText.trim().includes('day 28') && document.getElementById('out-day')"))?;
    clean(&browser)
}

#[test]
fn the_question_is_turned_round_luck_is_kept_and_two_wells_race() -> Result<()> {
    let browser = at("#/snail?reset=0.05")?;
    browser.click_button("Solve")?;
    wait_for(&browser, "document.querySelector('#snail-solved').textContent.startsWith('At most')")?;
    browser.fill_field("Chance of a bucket of salt in per cent", "5")?;
    wait_for(&browser, "/ 0 sooner/.test(document.querySelector('#snail-kept').textContent)")?;
    // The answer was about another well.
    wait_for(&browser, "document.querySelector('#snail-solved').textContent === ''")?;
    browser.fill_field(RIVAL, "https://example.org/page.html#/snail?depth=12")?;
    wait_for(&browser, "document.querySelector('#snail-race').textContent.includes('the other one in 100.0 %')")?;
    wait_for(&browser, "location.hash.includes('rivaldepth=12')")?;
    browser.fill_field(RIVAL, "#/snail?depth=0")?;
    browser.wait_until(|browser| Ok(error(browser, RIVAL)?.contains("depth=0")))?;
    clean(&browser)
}

#[test]
fn what_is_pasted_as_a_rival_is_shown_as_text() -> Result<()> {
    let browser = at("#/snail")?;
    let image = "<img src=x id=pwn>";
    for pasted in [&format!("#/snail?depth={image}"), &format!("#/{image}"), &format!("#/snail?{image}=1")] {
        browser.fill_field(RIVAL, pasted)?;
        browser.wait_until(|browser| Ok(error(browser, RIVAL)?.contains(image)))?;
        ensure!(browser.js("return document.getElementById('pwn')")?.is_null(), "{pasted} became an element");
        ensure!(browser.find_field(RIVAL)?.value()? == *pasted, "what was pasted is not there to be mended");
        browser.fill_field(RIVAL, "#/snail?depth=12")?;
        browser.wait_until(|browser| Ok(error(browser, RIVAL)?.is_empty()))?;
    }
    clean(&browser)
}

#[test]
fn which_number_matters_is_worked_out_for_the_well_that_is_shown() -> Result<()> {
    let browser = at("#/snail?patience=28")?;
    browser.click_button("Calculate")?;
    let rows = "[...document.querySelectorAll('[aria-label=\"What a step of each number changes\"] tbody tr')].map((row) => row.textContent)";
    wait_for(&browser, &format!("{rows}.length === 7"))?;
    ensure!(browser.js(&format!("return {rows}.includes('Depth in feet100.00 %0.00 %')"))? == true);
    browser.fill_field(DEPTH, "20")?;
    wait_for(&browser, &format!("{rows}.length === 0"))?;
    clean(&browser)
}

#[test]
fn a_picture_stands_alone_and_a_very_deep_well_is_solved_in_slices() -> Result<()> {
    let browser = at("#/snail?climb=99.75&depth=1000&good=0.5&goodclimb=100&reset=0.05&slide=99.5&wall=0.25")?;
    wait_for(&browser, "document.querySelector('#out-day') && document.querySelector('#heights')")?;
    let picture = saved(&browser, "SVG: The day it gets out")?;
    ensure!(
        picture.starts_with("<svg ")
            && picture.contains("xmlns=\"http://www.w3.org/2000/svg\"")
            && picture.ends_with("</svg>")
    );
    ensure!(picture.contains("stroke=\"rgb(") && picture.matches("<path").count() > 3 && !picture.contains("var(--"));
    ensure!(picture.contains("As of 5 January 2011"));
    clean(&browser)
}
