//! The decision aid, as a reader uses it.

use anyhow::{Context, Result, ensure};
use xtask::browser::{Browser, file};

use snailwell::{
    content::framework,
    link::{State, View, write},
    ui,
};

use crate::{at, clean, fill, wait_for};

#[test]
fn a_trace_permalink_answers_in_attributes() -> Result<()> {
    let browser = Browser::start()?;
    let says = |hash: &str, name: &str| -> Result<String> {
        browser.open("about:blank")?;
        browser.open(&format!("{}#{hash}", file()))?;
        browser.wait_ready()?;
        Ok(browser.attr("#trace-result", name)?.unwrap_or_default())
    };
    ensure!(says("/trace", "data-verdict")? == "unlawful");
    ensure!(says("/trace?service=pc-to-pc", "data-class")? == "unsettled");
    ensure!(says("/trace?carrier=named&licence=basic", "data-verdict")? == "lawful");
    ensure!(says("/trace?income=50000&reading=statute", "data-fine-max")? == "250000");
    ensure!(says("/trace?licence=basic&service=internet-information&embed=1", "data-verdict")? == "silent");
    clean(&browser)
}

#[test]
fn changing_an_answer_changes_verdict_and_address() -> Result<()> {
    let browser = at("#/trace")?;
    browser.js("const s = document.querySelector('select[aria-label=Service]'); s.value = 'pc-to-pc'; \
         s.dispatchEvent(new Event('change', { bubbles: true }));")?;
    wait_for(&browser, "document.querySelector('#trace-result').dataset.verdict === 'unsettled'")?;
    wait_for(&browser, "location.hash === '#/trace?service=pc-to-pc'")?;
    clean(&browser)
}

#[test]
fn a_preset_is_quoted_in_the_words_of_the_library() -> Result<()> {
    let browser = at("#/trace")?;
    browser.js("document.querySelector('.quote summary').click();")?;
    for preset in &framework().presets {
        browser.js(&format!("document.querySelector('[data-preset={}] a').click();", preset.id))?;
        wait_for(&browser, &format!("document.querySelector('[data-preset={}]').ariaCurrent === 'true'", preset.id))?;
        let quoted = browser.js("return document.querySelector('#quote-text').value;")?;
        let quoted = quoted.as_str().unwrap_or_default();
        let (text, link) = quoted.trim_end().rsplit_once('\n').unwrap_or_default();
        ensure!(format!("{text}\n") == ui::reasoning(&preset.case()), "{}: {quoted}", preset.id);
        ensure!(link.contains("#/trace"), "{}: {link}", preset.id);
    }
    clean(&browser)
}

#[test]
fn an_answer_after_others_is_the_answer_of_a_page_opened_there() -> Result<()> {
    let law = framework();
    let browser = at("#/trace")?;
    let shown =
        "['#trace-result', '.flips', '.readings', '.turns'].map(place => document.querySelector(place).outerHTML)";
    let rules = "[...document.querySelectorAll('#trace-result [data-rule]')].map(reason => reason.dataset.rule)";
    let there_and_back = law.presets.iter().chain(law.presets.iter().rev().step_by(2));
    let mut walked = Vec::new();
    for preset in there_and_back {
        browser.js(&format!("document.querySelector('[data-preset={}] a').click();", preset.id))?;
        let link = write(&State { view: View::Trace, case: preset.case(), ..State::default() });
        wait_for(&browser, &format!("location.hash === '{link}'"))?;
        let trace = law.trace(&preset.case());
        let steps = trace.steps.iter().chain(trace.branches.iter().flat_map(|branch| &branch.steps));
        let wanted: Vec<&str> = steps.map(|step| step.rule.id.as_str()).collect();
        let found = browser.js(&format!("return {rules};"))?;
        ensure!(found == serde_json::json!(wanted), "{link}: {found}");
        walked.push((link, browser.js(&format!("return {shown};"))?));
    }
    for (link, after_others) in walked {
        browser.open("about:blank")?;
        browser.open(&format!("{}{link}", file()))?;
        browser.wait_ready()?;
        wait_for(&browser, &format!("JSON.stringify({shown}) === {}", serde_json::json!(after_others.to_string())))
            .with_context(|| format!("{link}: {after_others}"))?;
    }
    clean(&browser)
}

#[test]
fn a_change_is_undone_and_what_it_made_idle_is_named() -> Result<()> {
    let browser = at("#/trace?service=internet-information")?;
    browser.js("const s = document.querySelector('select[aria-label=Service]'); s.value = 'pc-to-pc'; \
         s.dispatchEvent(new Event('change', { bubbles: true }));")?;
    wait_for(&browser, "document.querySelector('.marks').textContent.includes('no longer matters: the licence')")?;
    ensure!(browser.attr("select[aria-label=Licence]", "class")?.is_some_and(|class| class.contains("idle")));
    browser.js("[...document.querySelectorAll('#\\\\/trace button')].find(b => b.textContent === 'Undo').click();")?;
    wait_for(&browser, "location.hash === '#/trace?service=internet-information'")?;
    clean(&browser)
}

#[test]
fn a_flip_leads_where_it_says() -> Result<()> {
    let browser = at("#/trace")?;
    browser.js("document.querySelector('.flips [data-branch=lawful] a').click();")?;
    wait_for(&browser, "document.querySelector('#trace-result').dataset.verdict === 'lawful'")?;
    clean(&browser)
}

#[test]
fn the_day_slides_by_key_and_says_what_it_finds() -> Result<()> {
    let browser = at("#/trace?reading=statute&service=pc-to-pc")?;
    let slider = ".time input[type=range]";
    browser.js(&format!(
        "const s = document.querySelector('{slider}'); s.value = String((2016 - 1999) * 12 + 2); \
         s.dispatchEvent(new Event('input', {{ bubbles: true }}));"
    ))?;
    wait_for(&browser, "location.hash.includes('asof=2016-03-01')")?;
    ensure!(browser.attr(slider, "aria-valuetext")?.as_deref() == Some("1 March 2016: Unlawful"));
    ensure!(browser.text(".changes li[data-day='2016-03-01']")?.contains("B25"));
    clean(&browser)
}

#[test]
fn a_guess_hides_the_verdict_and_shows_where_the_ways_part() -> Result<()> {
    let browser = at("#/trace")?;
    let press = |words: &str| {
        browser.js(&format!("[...document.querySelectorAll('button')].find(b => b.textContent === '{words}').click();"))
    };
    press("Guess before you look")?;
    wait_for(&browser, "!document.querySelector('#guess-form').parentNode.hidden")?;
    ensure!(
        browser.js("return document.querySelector('#trace-result').textContent;")?.as_str()
            == Some("The verdict waits for yours.")
    );
    ensure!(browser.text(".flips")?.is_empty(), "the flips give the verdict away");
    browser.js(
        "const pick = (nth, value) => { const s = document.querySelectorAll('.guess select')[nth]; s.value = value; \
         s.dispatchEvent(new Event('change', { bubbles: true })); }; pick(0, '0'); setTimeout(() => pick(1, '1'), 50);",
    )?;
    wait_for(&browser, "!document.querySelector('.guess button').disabled")?;
    std::thread::sleep(std::time::Duration::from_millis(200));
    press("Commit, and see")?;
    wait_for(
        &browser,
        "document.querySelector('.compared').textContent.includes('the trace has “basic”. Here the ways part.')",
    )?;
    ensure!(browser.text("#trace-result .v")? == "Unlawful");
    clean(&browser)
}

#[test]
fn a_share_that_cannot_be_is_named_and_left_out() -> Result<()> {
    let browser = at("#/trace?owner=foreign")?;
    browser.js("const s = document.querySelector('[name=stake]'); s.value = '400'; s.dispatchEvent(new Event('change', { bubbles: true }));")?;
    wait_for(&browser, "document.querySelector('.notice code')?.textContent === 'stake=400'")?;
    ensure!(browser.js("return location.hash;")?.as_str() == Some("#/trace?owner=foreign"));
    clean(&browser)
}

#[test]
fn the_question_is_asked_backwards() -> Result<()> {
    let browser = at("#/trace")?;
    browser.js("document.querySelector('.backwards').open = true; \
         const s = document.querySelector('[name=outcome]'); s.value = 'unsettled'; s.dispatchEvent(new Event('change', { bubbles: true }));")?;
    wait_for(&browser, "document.querySelector('[data-ways=unsettled]')")?;
    ensure!(browser.text("[data-ways=unsettled]")?.starts_with("PC-to-PC calls or phone-to-PC calls"));
    clean(&browser)
}

#[test]
fn the_fine_moves_with_the_income() -> Result<()> {
    let browser = at("#/fine?income=49999")?;
    let most = |reading: &str| browser.attr(&format!("#fine-result [data-reading={reading}]"), "data-fine-max");
    ensure!(most("statute")?.as_deref() == Some("1000000") && most("commentary")?.as_deref() == Some("249995"));
    let slider = "#\\\\/fine input[type=range]";
    browser.js(&format!("const s = document.querySelector('{slider}'); s.stepUp(); s.dispatchEvent(new Event('input', {{ bubbles: true }}));"))?;
    wait_for(&browser, "location.hash === '#/fine?income=50000'")?;
    ensure!(most("statute")?.as_deref() == Some("250000"));
    ensure!(browser.text("#fine-result .wan")? == "5万元");
    clean(&browser)
}

#[test]
fn without_scripts_the_outcomes_and_the_fine_are_there() -> Result<()> {
    let browser = Browser::without_scripts()?;
    browser.open(&file())?;
    ensure!(browser.attr("#trace-result", "data-verdict")?.as_deref() == Some("unlawful"));
    ensure!(browser.attr("td[data-verdict=lawful] a", "href")?.is_some_and(|href| href.contains("#/trace?")));
    ensure!(browser.text("#coverage")?.contains("Every case was tried"));
    ensure!(browser.attr("#fine-result [data-reading=statute]", "data-fine-min")?.as_deref() == Some("450000"));
    clean(&browser)
}

#[test]
fn a_fine_is_dragged_on_its_picture() -> Result<()> {
    let browser = at("#/fine")?;
    fill(&browser, ".paper input", "81", "input")?;
    wait_for(&browser, "document.querySelector('#fine-result').textContent.includes('10,000,000')")?;
    wait_for(&browser, "location.hash === '#/fine?income=10000000'")?;
    clean(&browser)
}

#[test]
fn a_printed_trace_says_what_was_asked() -> Result<()> {
    let browser = at("#/trace?embed=1&service=pc-to-pc")?;
    browser.devtools("Emulation.setEmulatedMedia", &serde_json::json!({ "media": "print" }))?;
    ensure!(browser.text(".asked")?.contains("offers PC-to-PC calls"), "{}", browser.text(".asked")?);
    ensure!(
        browser.js("return getComputedStyle(document.querySelector('.sentence')).display;")?.as_str() == Some("none")
    );
    clean(&browser)
}
