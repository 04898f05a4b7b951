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

/// Chooses an answer in the select of this accessible name.
fn choose(browser: &Browser, name: &str, value: &str) -> Result<()> {
    fill(browser, &format!("select[aria-label='{name}']"), value, "change")
}

/// Presses the button, or opens the details, with these words.
fn press(browser: &Browser, words: &str) -> Result<()> {
    let controls = "document.querySelectorAll('[id=\"/trace\"] :is(button, summary)')";
    browser.js(&format!("[...{controls}].find(control => control.textContent.trim() === '{words}').click();"))?;
    Ok(())
}

/// JavaScript for the part of the trace under this heading.
fn part(heading: &str) -> String {
    format!(
        "[...document.querySelectorAll('[id=\"/trace\"] h3')].find(h3 => h3.textContent === '{heading}')?.parentElement"
    )
}

/// JavaScript for whether a status of the trace says this.
fn is_said(words: &str) -> String {
    let said = "document.querySelectorAll('[id=\"/trace\"] [role=status]')";
    format!("[...{said}].some(status => status.checkVisibility() && status.textContent.includes('{words}'))")
}

const SERVICE: &str = "select[aria-label=Service]";
const SHARE: &str = "input[aria-label='Foreign share in per cent']";
const INCOME: &str = "[id='/trace'] input[aria-label='Income in RMB']";
const SLIDER: &str = "input[aria-label='Day asked about, by month']";
const FLIPS: &str = "What would change it";

#[test]
fn changing_an_answer_changes_verdict_and_address() -> Result<()> {
    let browser = at("#/trace")?;
    choose(&browser, "Service", "pc-to-pc")?;
    wait_for(&browser, "document.querySelector('#trace-result').dataset.verdict === 'unsettled'")?;
    wait_for(&browser, "location.hash === '#/trace?service=pc-to-pc'")?;
    clean(&browser)
}

#[test]
fn a_preset_is_quoted_in_the_words_of_the_library() -> Result<()> {
    let browser = at("#/trace")?;
    press(&browser, "Quote this")?;
    for preset in framework().presets.iter() {
        browser.js(&format!("document.querySelector('[data-preset={}] a').click();", preset.id))?;
        wait_for(&browser, &format!("document.querySelector('[data-preset={}]').ariaCurrent === 'true'", preset.id))?;
        let link = write(&State { view: View::Trace, case: preset.case(), ..State::default() });
        let text = "document.querySelector('[aria-label=\"The reasoning as text\"]').value";
        wait_for(&browser, &format!("{text}.endsWith('{link}\\n')"))?;
        let quoted = browser.js(&format!("return {text};"))?;
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
    let parts = [FLIPS, "Two readings side by side", "The same question over time"].map(part);
    // Elements with their values, attributes in any order, and children.
    let tree = "(node => { const tree = node => node.attributes ? [node.localName, node.value ?? null, \
                [...node.attributes].map(one => `${one.name}=${one.value}`).sort(), [...node.childNodes].map(tree)] \
                : node.data; return tree(node); })";
    let shown = format!(
        "[document.querySelector('#trace-form'), document.querySelector('#trace-result'), {}].map({tree})",
        parts.join(", ")
    );
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
        // The reasons follow the verdict by a frame or two.
        let wanted = serde_json::json!(wanted).to_string();
        wait_for(&browser, &format!("JSON.stringify({rules}) === '{wanted}'")).with_context(|| link.clone())?;
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
    choose(&browser, "Service", "pc-to-pc")?;
    wait_for(&browser, &is_said("no longer matters: the licence"))?;
    ensure!(browser.attr("select[aria-label=Licence]", "title")?.as_deref() == Some("Does not matter here"));
    press(&browser, "Undo")?;
    wait_for(&browser, "location.hash === '#/trace?service=internet-information'")?;
    // A select that the reader has used follows the case too.
    wait_for(&browser, &format!("document.querySelector('{SERVICE}').value === 'internet-information'"))?;
    clean(&browser)
}

#[test]
fn undo_goes_back_case_by_case_to_the_first() -> Result<()> {
    let browser = at("#/trace")?;
    let verdict = |verdict: &str| {
        wait_for(&browser, &format!("document.querySelector('#trace-result').dataset.verdict === '{verdict}'"))
    };
    choose(&browser, "Service", "pc-to-pc")?;
    verdict("unsettled")?;
    // A slide through time is one step, however many days it passes.
    for month in ["100", "80", "12"] {
        fill(&browser, SLIDER, month, "input")?;
    }
    verdict("silent")?;
    press(&browser, "Undo")?;
    verdict("unsettled")?;
    press(&browser, "Undo")?;
    verdict("unlawful")?;
    let undo = "[...document.querySelectorAll('[id=\"/trace\"] button')].find(b => b.textContent === 'Undo')";
    wait_for(&browser, &format!("{undo}.disabled"))?;
    clean(&browser)
}

#[test]
fn a_flip_leads_where_it_says() -> Result<()> {
    let browser = at("#/trace")?;
    browser.js(&format!("{}.querySelector('[data-branch=lawful] a').click();", part(FLIPS)))?;
    wait_for(&browser, "document.querySelector('#trace-result').dataset.verdict === 'lawful'")?;
    clean(&browser)
}

#[test]
fn the_day_slides_by_key_and_says_what_it_finds() -> Result<()> {
    let browser = at("#/trace?reading=statute&service=pc-to-pc")?;
    fill(&browser, SLIDER, &((2016 - 1999) * 12 + 2).to_string(), "input")?;
    wait_for(&browser, "location.hash.includes('asof=2016-03-01')")?;
    ensure!(browser.attr(SLIDER, "aria-valuetext")?.as_deref() == Some("1 March 2016: Unlawful"));
    ensure!(browser.text("[id='/trace'] [data-day='2016-03-01']")?.contains("B25"));
    clean(&browser)
}

#[test]
fn a_guess_hides_the_verdict_and_shows_where_the_ways_part() -> Result<()> {
    let browser = at("#/trace")?;
    press(&browser, "Guess before you look")?;
    let form = "document.querySelector('[role=group][aria-label=\"Your guess\"]')";
    wait_for(&browser, &format!("{form}?.checkVisibility()"))?;
    ensure!(
        browser.js("return document.querySelector('#trace-result').textContent;")?.as_str()
            == Some("The verdict waits for yours.")
    );
    for heading in [FLIPS, "Two readings side by side", "The same question over time"] {
        let shown = browser.js(&format!("return Boolean({}?.checkVisibility());", part(heading)))?;
        ensure!(shown == false, "“{heading}” gives the verdict away");
    }
    let quote = "document.querySelector('[aria-label=\"The reasoning as text\"]')";
    ensure!(browser.js(&format!("return {quote} === null;"))? == true, "the quotation gives the verdict away");
    let pick = |lead: &str, words: &str| {
        browser.js(&format!(
            "const s = [...{form}.querySelectorAll('label')].find(l => l.textContent.startsWith('{lead}')).control; \
             s.value = [...s.options].find(o => o.textContent === '{words}').value; \
             s.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
    };
    pick("The class of the service is", "value-added")?;
    ensure!(browser.js(&format!("return {form}.querySelector('button').disabled;"))? == true);
    pick("The case is", "unlawful")?;
    wait_for(&browser, &format!("!{form}.querySelector('button').disabled"))?;
    press(&browser, "Commit, and see")?;
    wait_for(&browser, &is_said("you said “value-added”; the trace has “basic”. Here the ways part."))?;
    wait_for(&browser, &is_said("The verdict is right, but the way to it is not the law’s."))?;
    ensure!(browser.text("#trace-result")?.starts_with("Unlawful"));
    // The next case waits for a guess again.
    choose(&browser, "Service", "telephony")?;
    wait_for(&browser, "document.querySelector('#trace-result').textContent === 'The verdict waits for yours.'")?;
    press(&browser, "Guess before you look")?;
    wait_for(&browser, "document.querySelector('#trace-result').textContent.startsWith('Unlawful')")?;
    clean(&browser)
}

#[test]
fn a_share_that_cannot_be_is_named_and_left_out() -> Result<()> {
    let browser = at("#/trace?owner=foreign")?;
    let alerts = || browser.js("return [...document.querySelectorAll('[role=alert]')].map(alert => alert.id);");
    let says = |field: &str| {
        browser.js(&format!(
            "const field = document.querySelector(`{field}`); \
             return [field.value, field.ariaInvalid, document.getElementById(field.getAttribute('aria-describedby'))?.textContent];"
        ))
    };
    fill(&browser, SHARE, "400", "change")?;
    wait_for(&browser, "document.querySelector('[role=alert]')")?;
    let said = says(SHARE)?.to_string();
    ensure!(
        said.contains("\"400\",\"true\"") && said.contains("from 0 to 100") && said.contains("Still 49 %."),
        "{said}"
    );
    ensure!(alerts()? == serde_json::json!(["trace-stake-error"]), "it is said beside another field too");
    ensure!(browser.js("return location.hash;")?.as_str() == Some("#/trace?owner=foreign"));
    // Another field has its own message, and the first keeps its own.
    fill(&browser, INCOME, "99.5", "change")?;
    wait_for(&browser, "document.querySelectorAll('[role=alert]').length === 2")?;
    ensure!(says(INCOME)?.to_string().contains("whole number"), "{}", says(INCOME)?);
    ensure!(says(SHARE)?.to_string() == said);
    // What can be read takes the message away, and counts.
    fill(&browser, SHARE, "50", "change")?;
    wait_for(&browser, "location.hash === '#/trace?owner=foreign&stake=50'")?;
    ensure!(alerts()? == serde_json::json!(["trace-income-error"]));
    fill(&browser, INCOME, "", "change")?;
    wait_for(&browser, "document.querySelector('[role=alert]') === null")?;
    clean(&browser)
}

#[test]
fn what_is_typed_stays_until_the_reader_leaves_the_field() -> Result<()> {
    let browser = at("#/trace?owner=foreign")?;
    fill(&browser, SHARE, "5", "input")?;
    // A change elsewhere shows the question anew.
    fill(&browser, SLIDER, "100", "input")?;
    wait_for(&browser, "location.hash.includes('asof=2007-05-01')")?;
    let value = browser.js(&format!("return document.querySelector(`{SHARE}`).value;"))?;
    ensure!(value == "5", "{value}");
    fill(&browser, SHARE, "51", "change")?;
    wait_for(&browser, "document.querySelector('#trace-result').dataset.capOk === 'false'")?;
    clean(&browser)
}

#[test]
fn the_question_is_asked_backwards() -> Result<()> {
    let browser = at("#/trace")?;
    press(&browser, "Ask it backwards: what leads to an outcome?")?;
    choose(&browser, "Outcome", "unsettled")?;
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
    let visible = browser.text("[id='/trace']")?;
    ensure!(
        visible.contains("A start-up, Chinese-owned, with no licence, offers PC-to-PC calls nationwide."),
        "{visible}"
    );
    ensure!(browser.js(&format!("return document.querySelector('{SERVICE}').checkVisibility();"))? == false);
    clean(&browser)
}
