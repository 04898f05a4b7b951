//! No answer of the page is shown for another one: while the program is still to come, where it does not come, and in the copies that
//! browsers save.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::project;
use xtask::webdriver::{Browser, Engine, file};

use crate::{LAYOUT_SHIFTS, after_frames, changed_at, clean, folded_at, layout_shift, seen, wait_for};

/// The program waits until a test lets it come.
const HELD_BACK: &str = "const { compile } = WebAssembly; WebAssembly.compile = async (...given) => {\
    await new Promise((go) => { self.come = go; }); return compile.apply(WebAssembly, given); };";

fn unfold_penalty(browser: &Browser) -> Result<()> {
    browser.js("document.getElementById('penalty').open = true; return null;").map(drop)
}

#[test]
fn until_the_program_comes_a_link_to_something_else_gets_no_answer() -> Result<()> {
    for (hash, answer) in [
        ("#/trace?service=pc-to-pc", "[id='/trace'] .verdict-title, .asked"),
        ("#/snail?depth=12", "#snail-result .big"),
        ("#/fine?income=1000", "#fine-result .sum"),
        ("#/since?service=pc-to-pc", "#openness-result > p"),
    ] {
        let browser = changed_at(HELD_BACK, hash)?;
        unfold_penalty(&browser)?;
        wait_for(&browser, "self.come")?;
        ensure!(seen(&browser, answer)? == 0, "{hash}: another answer can be seen");
        ensure!(seen(&browser, ".soon")? > 0, "{hash}: nothing says that the answer comes");
        browser.js("come(); return null;")?;
        browser.wait_ready()?;
        ensure!(seen(&browser, ".other")? == 0, "{hash}: the note stays");
        ensure!(
            seen(&browser, "#trace-result .verdict-title, #snail-result .big")? == 2,
            "{hash}: an answer is still hidden"
        );
        clean(&browser)?;
    }
    Ok(())
}

#[test]
fn the_answer_that_the_link_asks_is_there_at_once_and_nothing_moves() -> Result<()> {
    for hash in [
        "#/trace",
        "#/trace?service=pc-to-phone",
        "#/trace?embed=1&theme=dark",
        "#/snail?day=5",
        "#/trace?service=pc-to-pc",
    ] {
        let browser = changed_at(&format!("{HELD_BACK}{LAYOUT_SHIFTS}"), hash)?;
        wait_for(&browser, "self.come")?;
        let same = u64::from(hash != "#/trace?service=pc-to-pc");
        ensure!(
            seen(&browser, "#trace-result .verdict-title")? == same || hash.contains("snail"),
            "{hash}: the verdict"
        );
        ensure!(same == 0 || seen(&browser, ".other")? == 0, "{hash}: a note tells of another question");
        after_frames(&browser, 10)?;
        browser.js("come(); return null;")?;
        browser.wait_ready()?;
        after_frames(&browser, 30)?;
        let (sum, moved) = layout_shift(&browser)?;
        ensure!(sum <= 0.02, "{hash}: the page moves by {sum}: {moved}");
    }
    Ok(())
}

/// Whether the question in words lies below the heading, and above the verdict or beside it.
const QUESTION_LIES_FREE: &str = "const words = document.createRange(); words.selectNodeContents(document.querySelector('.asked'));\
    const [asked, heading, verdict] = [words, ...document.querySelectorAll('#trace-title, #trace-result')].map((one) => one.getBoundingClientRect());\
    return asked.height > 0 && asked.top >= heading.bottom && (asked.bottom <= verdict.top || asked.right <= verdict.left);";

#[test]
fn until_the_program_comes_the_question_lies_on_nothing() -> Result<()> {
    let narrow = if Engine::chosen()? == Engine::Chromium { 320 } else { 500 };
    for hash in ["#/trace", "#/trace?embed=1"] {
        for width in [narrow, 760, 1280] {
            let browser = changed_at(HELD_BACK, hash)?;
            wait_for(&browser, "self.come")?;
            browser.set_viewport(width, 700)?;
            ensure!(browser.js(QUESTION_LIES_FREE)? == true, "{hash} at {width} px: the question lies on something");
        }
    }
    Ok(())
}

#[test]
fn without_the_program_an_answer_says_what_it_is_about() -> Result<()> {
    let firm = "A firm no notice names, Chinese-owned, with no licence, offers PC-to-phone calls nationwide.";
    for (hash, view, subject) in [
        ("#/trace?service=pc-to-pc", "trace", firm),
        ("#/map?service=pc-to-pc", "map", firm),
        ("#/since?asof=2016-03-01", "since", firm),
        ("#/fine?income=1000", "fine", "An income of RMB "),
        ("#/snail?depth=12", "snail", "A well of 30 feet. By day the snail climbs 3 feet, by night it slides 2 feet."),
    ] {
        let browser = changed_at("delete self.WebAssembly", hash)?;
        wait_for(&browser, "document.documentElement.dataset.app === 'failed'")?;
        unfold_penalty(&browser)?;
        let note = format!(".other[data-view={view}] .never");
        ensure!(seen(&browser, &note)? == 1, "{hash}: nothing says so");
        ensure!(browser.text(&note)?.contains(subject), "{hash}: {}", browser.text(&note)?);
    }
    let default = changed_at("delete self.WebAssembly", "#/trace?service=pc-to-phone")?;
    wait_for(&default, "document.documentElement.dataset.app === 'failed'")?;
    ensure!(seen(&default, ".other")? == 0);
    // Another link, while the page is open.
    default.js("location.hash = '#/trace?service=pc-to-pc'; return null;")?;
    wait_for(&default, "document.querySelector('.other[data-view=trace] .never').checkVisibility()")?;
    Ok(())
}

#[test]
fn where_the_program_stops_the_article_says_that_the_link_asks_something_else() -> Result<()> {
    let browser = folded_at("#/trace?service=pc-to-pc")?;
    ensure!(seen(&browser, ".other")? == 0);
    browser.js("dispatchEvent(new Event('panic')); return null;")?;
    wait_for(&browser, "document.documentElement.dataset.app === 'failed'")?;
    ensure!(browser.attr("#trace-result", "data-verdict")?.as_deref() == Some("unlawful"));
    ensure!(seen(&browser, ".other[data-view=trace] .never")? == 1, "the other verdict stands without a word");
    Ok(())
}

#[test]
fn without_scripts_each_answer_says_what_it_is_about() -> Result<()> {
    let browser = Browser::without_scripts()?;
    browser.open(&format!("{}#/trace?service=pc-to-pc", file()))?;
    let said = browser.text(".other[data-view=trace]")?;
    ensure!(said.contains("offers PC-to-phone calls") && said.contains("whatever your link asks"), "{said}");
    ensure!(browser.text(".other[data-view=snail]")?.contains("A well of 30 feet"));
    Ok(())
}

/// The case of the saved copies, and a hash that asks it.
const SAVED: &str = "#/trace?carrier=named&licence=basic&service=pc-to-pc";

/// A file with what a browser saved, named after the kind of copy.
fn saved_as(name: &str, text: &str) -> Result<PathBuf> {
    let folder = project::root().join("target/tmp/saved");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{}-{name}", Engine::chosen()?.word()));
    crate::write_at_once(&path, text)?;
    Ok(path)
}

/// The page as a browser saves it with “Save page, complete”: the document of that moment.
fn saved_complete() -> Result<String> {
    let browser = folded_at("#/trace?service=pc-to-pc")?;
    browser.find("[name=carrier]")?.choose("A carrier a notice names")?;
    browser.find("[name=licence]")?.choose("a basic licence")?;
    wait_for(&browser, &format!("location.hash === '{SAVED}'"))?;
    let page = browser.js("return '<!DOCTYPE html>' + document.documentElement.outerHTML")?;
    let path = saved_as("complete.html", page.as_str().context("no text")?)?;
    Ok(format!("file://{}", path.display()))
}

#[test]
fn a_page_saved_by_the_browser_opens_as_what_it_showed() -> Result<()> {
    let address = saved_complete()?;
    let browser = Browser::start()?;
    browser.open(&address)?;
    wait_for(&browser, &format!("location.hash === '{SAVED}'"))?;
    browser.wait_ready()?;
    ensure!(browser.attr("html", "data-hash")?.as_deref() == Some(SAVED));
    ensure!(browser.attr("#trace-result", "data-verdict")?.as_deref() == Some("unsettled"));
    ensure!(browser.js("return document.querySelector('[name=licence]').value")? == "basic");
    clean(&browser)?;
    // The copy that the page makes of it is as good as the first one.
    browser.js("URL.createObjectURL = (blob) => { blob.text().then((text) => { self.copy = text; }); return 'data:,'; }; return null;")?;
    browser.js("document.getElementById('keep-file').click(); return null;")?;
    wait_for(&browser, "self.copy")?;
    let copy = browser.js("return self.copy")?;
    let path = saved_as("again.html", copy.as_str().context("no text")?)?;
    let plain = Browser::without_scripts()?;
    for address in [address, format!("file://{}", path.display())] {
        plain.open(&address)?;
        ensure!(plain.text("#trace-result .verdict-title")? == "Unsettled");
        let said = plain.text(".other[data-view=trace]")?;
        ensure!(said.contains("with a basic licence, offers PC-to-PC calls"), "{address}: {said}");
    }
    Ok(())
}

#[test]
fn a_page_saved_by_the_browser_answers_another_link_too() -> Result<()> {
    let page = fs::read_to_string(saved_complete()?.trim_start_matches("file://"))?;
    let path = saved_as("held-back.html", &crate::with_script(&page, HELD_BACK)?)?;
    let browser = Browser::start()?;
    browser.open(&format!("file://{}#/trace?service=pc-to-phone", path.display()))?;
    wait_for(&browser, "self.come")?;
    ensure!(seen(&browser, "#trace-result .verdict-title")? == 0 && seen(&browser, "#trace-result .soon")? == 1);
    browser.js("come(); return null;")?;
    browser.wait_ready()?;
    ensure!(browser.attr("#trace-result", "data-verdict")?.as_deref() == Some("unlawful"));
    ensure!(seen(&browser, ".other")? == 0);
    clean(&browser)
}

#[test]
fn an_archive_of_the_page_shows_one_question_and_its_answer() -> Result<()> {
    if Engine::chosen()? != Engine::Chromium {
        return Ok(());
    }
    let browser = folded_at(SAVED)?;
    let archive = browser.devtools("Page.captureSnapshot", &json!({ "format": "mhtml" }))?;
    let archive = archive.get("data").and_then(serde_json::Value::as_str).context("no archive")?;
    let path = saved_as("page.mhtml", archive)?;
    let reader = Browser::start()?;
    reader.open(&format!("file://{}", path.display()))?;
    ensure!(reader.text("#trace-result .verdict-title")? == "Unsettled");
    let said = reader.text(".other[data-view=trace]")?;
    ensure!(said.contains("with a basic licence, offers PC-to-PC calls"), "{said}");
    ensure!(reader.text("#trace-form")?.is_empty(), "fields that cannot work: {}", reader.text("#trace-form")?);
    Ok(())
}
