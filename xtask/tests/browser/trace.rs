//! The decision aid, as a reader uses it.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::webdriver::{Browser, Element, file};

use snailwell::{
    content::law,
    state::{State, View, write},
    ui,
};

use crate::{after_frames, at, clean, open_at, unfold, wait_for};

const SHARE: &str = "Foreign share in per cent";
const INCOME: &str = "Income in RMB";
const DAY: &str = "Day asked about, by month";
const NOT_YET: &str = "The verdict is hidden until you guess.";

pub fn section(browser: &Browser) -> Result<Element<'_>> {
    browser.find_by_role("region", "Trace a call")
}

/// Chooses an answer to a question of the sentence.
fn choose(browser: &Browser, question: &str, stdout: &str) -> Result<()> {
    section(browser)?.find_by_role("combobox", question)?.choose(stdout)
}

fn number<'a>(browser: &'a Browser, label: &str) -> Result<Element<'a>> {
    section(browser)?.find_by_role("spinbutton", label)
}

fn verdict_is(browser: &Browser, verdict: &str) -> Result<()> {
    browser.wait_for_attr("#trace-result", "data-verdict", verdict)
}

/// Waits until the section says these words.
pub fn says(browser: &Browser, words: &str) -> Result<()> {
    browser.wait_until(|browser| Ok(section(browser)?.text()?.contains(words))).with_context(|| words.to_owned())
}

fn hash_is(browser: &Browser, hash: &str) -> Result<()> {
    wait_for(browser, &format!("location.hash === '{hash}'"))
}

/// Follows the link of a preset, and waits until it is marked.
fn follow_preset(browser: &Browser, id: &str) -> Result<()> {
    browser.js(&format!("document.querySelector('[data-preset={id}] a').click();"))?;
    browser.wait_for_attr(&format!("[data-preset={id}]"), "aria-current", "true")
}

#[test]
fn a_trace_permalink_answers_in_attributes() -> Result<()> {
    let browser = Browser::start()?;
    let says = |hash: &str, name: &str| -> Result<String> {
        open_at(&browser, &format!("#{hash}"))?;
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
    choose(&browser, "Service", "PC-to-PC calls")?;
    verdict_is(&browser, "unsettled")?;
    hash_is(&browser, "#/trace?service=pc-to-pc")?;
    clean(&browser)
}

#[test]
fn every_field_of_the_sentence_is_an_answer() -> Result<()> {
    let browser = at("#/trace")?;
    let answers = [
        ("Provider", "A carrier a notice names", "carrier=named"),
        ("Owner", "partly foreign-owned", "carrier=named&owner=foreign"),
        ("Licence", "a basic licence", "carrier=named&licence=basic&owner=foreign"),
        ("Reach", "in one province", "carrier=named&licence=basic&owner=foreign&reach=province"),
        ("Reading", "either", "carrier=named&licence=basic&owner=foreign&reach=province&reading=unknown"),
        ("Severity", "severe", "carrier=named&licence=basic&owner=foreign&reach=province&reading=unknown&severe=yes"),
    ];
    for (question, stdout, query) in answers {
        choose(&browser, question, stdout)?;
        hash_is(&browser, &format!("#/trace?{query}"))?;
    }
    section(&browser)?.find_by_role("button", "Start again")?.click()?;
    hash_is(&browser, "#/trace")?;
    ensure!(section(&browser)?.find_by_role("combobox", "Severity")?.value()? == "no", "the field stays as it was");
    number(&browser, INCOME)?.fill("50000")?;
    hash_is(&browser, "#/trace?income=50000")?;
    browser.wait_for_attr("#trace-result", "data-fine-max", "250000")?;
    clean(&browser)
}

#[test]
fn a_preset_is_quoted_in_the_words_of_the_library() -> Result<()> {
    let browser = at("#/trace")?;
    browser.click_button("Quote this")?;
    for preset in &law().presets {
        follow_preset(&browser, &preset.id)?;
        let link = write(&State { view: View::Trace, case: preset.case(), ..State::default() });
        let text = || quoted_text(&browser);
        browser.wait_until(|_| Ok(text()?.ends_with(&format!("{link}\n"))))?;
        let quoted = text()?;
        let (text, address) = quoted.trim_end().rsplit_once('\n').unwrap_or_default();
        ensure!(format!("{text}\n") == ui::reasoning(&preset.case()), "{}: {quoted}", preset.id);
        let (read_on, address) = address.split_once(": ").unwrap_or_default();
        ensure!(read_on.starts_with("Read on 20"), "{}: {read_on}", preset.id);
        ensure!(address == format!("{}{link}", file()), "{}: {address}", preset.id);
    }
    browser.fill_field("Form", "Markdown")?;
    browser.wait_until(|browser| Ok(quoted_text(browser)?.contains("**Lawful**")))?;
    clean(&browser)
}

/// The text of the quotation, read from the field itself: so far down, a browser may leave it out of what it tells assistive technology.
fn quoted_text(browser: &Browser) -> Result<String> {
    let text = browser.js("return document.querySelector('textarea[aria-label=\"The reasoning as text\"]').value")?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

#[test]
fn an_answer_after_others_is_the_answer_of_a_page_opened_there() -> Result<()> {
    let law = law();
    let browser = at("#/trace")?;
    // Elements with their values, attributes in any order, and children.
    let tree = "(node => { const tree = node => node.attributes ? [node.localName, node.value ?? null, \
                [...node.attributes].filter(one => one.name !== 'open').map(one => `${one.name}=${one.value}`).sort(), [...node.childNodes].map(tree)] \
                : node.data; return tree(node); })";
    let below = "[...document.querySelectorAll('#trace h3')].map(heading => heading.parentElement)";
    let shown = format!(
        "[document.querySelector('#trace-form'), document.querySelector('#trace-result'), ...{below}].map({tree})"
    );
    let rules = "[...document.querySelectorAll('#trace-result [data-rule]')].map(reason => reason.dataset.rule).sort()";
    let there_and_back = law.presets.iter().chain(law.presets.iter().rev().step_by(2));
    let mut walked = Vec::new();
    for preset in there_and_back {
        browser.js(&format!("document.querySelector('[data-preset={}] a').click();", preset.id))?;
        let link = write(&State { view: View::Trace, case: preset.case(), ..State::default() });
        hash_is(&browser, &link)?;
        let trace = law.trace(&preset.case());
        let steps = trace.steps.iter().chain(trace.branches.iter().flat_map(|branch| &branch.steps));
        // Those that decide stand before the others.
        let mut wanted: Vec<&str> = steps.map(|step| step.rule.id.as_str()).collect();
        wanted.sort_unstable();
        wait_for(&browser, &format!("JSON.stringify({rules}) === {}", json!(json!(wanted).to_string())))
            .with_context(|| link.clone())?;
        // What stands below the answer follows after it.
        after_frames(&browser, 6)?;
        walked.push((link, browser.js(&format!("return {shown};"))?));
    }
    for (link, after_others) in walked {
        ensure!(after_others.as_array().is_some_and(|parts| parts.len() == 5), "{link}: a part is missing");
        open_at(&browser, &link)?;
        let shown = || browser.js(&format!("return {shown};"));
        let differs = || format!("{link}: after others it was {after_others}, and is {:?}", shown());
        browser.wait_until(|_| Ok(shown()? == after_others)).with_context(differs)?;
    }
    clean(&browser)
}

#[test]
fn a_change_is_undone_and_what_it_made_idle_is_named() -> Result<()> {
    let browser = at("#/trace?service=internet-information")?;
    choose(&browser, "Service", "PC-to-PC calls")?;
    says(&browser, "No longer matters since your last change: the licence")?;
    let licence = section(&browser)?.find_by_role("combobox", "Licence")?;
    ensure!(licence.attr("title")?.as_deref() == Some("Changing this alone changes nothing"));
    browser.click_button("Undo")?;
    hash_is(&browser, "#/trace?service=internet-information")?;
    // A select that the reader has used follows the case too.
    let service = section(&browser)?.find_by_role("combobox", "Service")?;
    browser.wait_until(|_| Ok(service.value()? == "internet-information"))?;
    clean(&browser)
}

#[test]
fn undo_goes_back_case_by_case_to_the_first() -> Result<()> {
    let browser = at("#/trace")?;
    choose(&browser, "Service", "PC-to-PC calls")?;
    verdict_is(&browser, "unsettled")?;
    // A slide through time is one step, however many days it passes.
    for month in ["100", "80", "12"] {
        browser.fill_field(DAY, month)?;
    }
    verdict_is(&browser, "silent")?;
    browser.click_button("Undo")?;
    verdict_is(&browser, "unsettled")?;
    browser.click_button("Undo")?;
    verdict_is(&browser, "unlawful")?;
    let undo = browser.find_by_role("button", "Undo")?;
    browser.wait_until(|_| Ok(undo.attr("disabled")?.is_some()))?;
    clean(&browser)
}

#[test]
fn a_flip_leads_where_it_says() -> Result<()> {
    let browser = at("#/trace")?;
    let flip = "it were a carrier a notice names and it held a basic licence";
    section(&browser)?.find_by_role("link", flip)?.click()?;
    verdict_is(&browser, "lawful")?;
    hash_is(&browser, "#/trace?carrier=named&licence=basic")?;
    clean(&browser)
}

#[test]
fn the_day_slides_by_key_and_says_what_it_finds() -> Result<()> {
    let browser = at("#/trace?reading=statute&service=pc-to-pc")?;
    browser.fill_field(DAY, &((2016 - 1999) * 12 + 2).to_string())?;
    wait_for(&browser, "location.hash.includes('asof=2016-03-01')")?;
    ensure!(browser.find_field(DAY)?.attr("aria-valuetext")?.as_deref() == Some("1 March 2016: Unlawful"));
    ensure!(browser.text("[id='/trace'] [data-day='2016-03-01']")?.contains("B25"));
    clean(&browser)
}

#[test]
fn a_guess_hides_the_verdict_and_shows_where_the_ways_part() -> Result<()> {
    let browser = at("#/trace")?;
    browser.click_button("Guess before you look")?;
    browser.find_by_role("group", "Your guess")?;
    ensure!(browser.js("return document.querySelector('#trace-result').textContent;")? == NOT_YET);
    let text = browser.js("return document.getElementById('/trace').innerText;")?;
    let text = text.as_str().unwrap_or_default();
    for below in ["What would change it", "Two readings", "over time", "Quote this", "changes nothing"] {
        ensure!(!text.contains(below), "“{below}” gives the verdict away");
    }
    browser.click_button("Guess each step too (optional)")?;
    browser.fill_field("The class of the service is", "value-added")?;
    let commit = browser.find_by_role("button", "Show the verdict")?;
    ensure!(commit.attr("disabled")?.is_some(), "there is no verdict to compare yet");
    browser.fill_field("The case is", "unlawful")?;
    browser.wait_until(|_| Ok(commit.attr("disabled")?.is_none()))?;
    commit.click()?;
    says(&browser, "you said “value-added”. The trace says “basic”. This is the first step that differs.")?;
    says(&browser, "The verdict is right, but one of your steps differs.")?;
    ensure!(browser.text("#trace-result")?.starts_with("Unlawful"));
    unfold(&browser)?;
    says(&browser, "What would change it")?;
    // The next case waits for a guess again.
    choose(&browser, "Service", "telephony")?;
    browser.wait_until(|browser| Ok(browser.text("#trace-result")? == NOT_YET))?;
    browser.click_button("Guess before you look")?;
    browser.wait_until(|browser| Ok(browser.text("#trace-result")?.starts_with("Unlawful")))?;
    clean(&browser)
}

#[test]
fn a_share_that_cannot_be_is_named_and_left_out() -> Result<()> {
    let browser = at("#/trace?owner=foreign")?;
    // What is said beside a field: the text that describes it.
    let beside = |label: &str| -> Result<Option<String>> {
        let field = number(&browser, label)?;
        ensure!(field.attr("aria-invalid")?.is_some() == field.attr("aria-describedby")?.is_some());
        let message = field.attr("aria-describedby")?;
        message.map(|id| browser.text(&format!("#{id}[role=alert]"))).transpose()
    };
    number(&browser, SHARE)?.fill("400")?;
    says(&browser, "A share is a number from 0 to 100 with at most two decimals. The value is still 49 %.")?;
    ensure!(beside(SHARE)?.is_some_and(|said| said.contains("from 0 to 100")));
    ensure!(number(&browser, SHARE)?.value()? == "400", "what was refused is gone");
    ensure!(beside(INCOME)?.is_none(), "it is said beside another field too");
    ensure!(browser.js("return location.hash;")? == "#/trace?owner=foreign");
    // Another field has its own message, and the first keeps its own.
    number(&browser, INCOME)?.fill("99.5")?;
    says(&browser, "An income is a whole number of RMB")?;
    ensure!(beside(INCOME)?.is_some_and(|said| said.ends_with("There is no value yet.")));
    ensure!(beside(SHARE)?.is_some_and(|said| said.contains("from 0 to 100")));
    // What can be read takes the message away, and counts.
    number(&browser, SHARE)?.fill("50")?;
    hash_is(&browser, "#/trace?owner=foreign&stake=50")?;
    ensure!(beside(SHARE)?.is_none() && beside(INCOME)?.is_some());
    number(&browser, INCOME)?.fill("")?;
    browser.wait_until(|_| Ok(beside(INCOME)?.is_none()))?;
    clean(&browser)
}

#[test]
fn what_is_typed_stays_until_the_reader_leaves_the_field() -> Result<()> {
    let browser = at("#/trace?owner=foreign")?;
    let share = number(&browser, SHARE)?;
    share.type_over("5")?;
    // A change from elsewhere shows the question anew.
    browser.js("location.hash = '#/trace?owner=foreign&service=telephony'; return null;")?;
    let service = section(&browser)?.find_by_role("combobox", "Service")?;
    browser.wait_until(|_| Ok(service.value()? == "telephony"))?;
    ensure!(share.value()? == "5" && share.has_focus()?, "what was typed is gone: {}", share.value()?);
    share.fill("51")?;
    browser.wait_for_attr("#trace-result", "data-cap-ok", "false")?;
    hash_is(&browser, "#/trace?owner=foreign&service=telephony&stake=51")?;
    clean(&browser)
}

#[test]
fn the_question_is_asked_backwards() -> Result<()> {
    let browser = at("#/trace")?;
    browser.click_button("Ask it backwards: what leads to an outcome?")?;
    browser.fill_field("Outcome", "Unsettled")?;
    wait_for(&browser, "document.querySelector('[data-ways=unsettled]')")?;
    ensure!(browser.text("[data-ways=unsettled]")?.starts_with("PC-to-PC calls or phone-to-PC calls"));
    clean(&browser)
}

#[test]
fn without_scripts_the_outcomes_and_the_fine_are_there() -> Result<()> {
    let browser = Browser::without_scripts()?;
    browser.open(&format!("{}#/trace", file()))?;
    ensure!(browser.attr("#trace-result", "data-verdict")?.as_deref() == Some("unlawful"));
    ensure!(browser.attr("td[data-verdict=lawful] a", "href")?.is_some_and(|href| href.contains("#/trace?")));
    browser.click("#trace-coverage > summary")?;
    ensure!(browser.text("#coverage")?.contains("Every case was tried"), "a fold opens without scripts");
    ensure!(browser.attr("#fine-result [data-reading=statute]", "data-fine-min")?.as_deref() == Some("450000"));
    clean(&browser)
}
