//! What goes wrong around the program: a damaged file, extensions and translators that rewrite the page, two copies on one page, a page that the
//! browser had put away. The article stays, the reader is told once, and the link keeps its state.

use anyhow::{Context, Result, ensure};
use xtask::webdriver::{Browser, file};

use crate::{after_frames, at, changed_at, clean, host, page, site, wait_at_most};

/// A link to a case that the static article does not answer.
const LINK: &str = "#/trace?service=pc-to-pc";

/// Waits until the program has started or has given up, and says whether it has started.
fn starts(browser: &Browser) -> Result<bool> {
    wait_at_most(60, browser, "['ready', 'failed'].includes(document.documentElement.dataset.app)")?;
    Ok(browser.attr("html", "data-app")?.as_deref() == Some("ready"))
}

/// The article can be read, and the link is as it was. Where the program has given up, the reader is told so, once.
fn is_whole(browser: &Browser, hash: &str) -> Result<()> {
    ensure!(browser.js("return location.hash")? == hash, "the link has lost its state");
    ensure!(browser.text("h1")?.contains("The Snail in the Well"));
    ensure!(
        browser.js("return document.getElementById('main').textContent.length > 10000")? == true,
        "the page is blank"
    );
    let notices = browser.js("return document.querySelectorAll('#failure').length")?;
    let expected = u64::from(browser.attr("html", "data-app")?.as_deref() != Some("ready"));
    ensure!(notices.as_u64() == Some(expected), "{notices} notices");
    Ok(())
}

/// The page with a damaged program, opened at [`LINK`].
fn damaged(damage: impl FnOnce(&mut Vec<char>)) -> Result<Browser> {
    let page = page()?;
    let (before, rest) = page.split_once("id=\"wasm\"").context("the page has no program")?;
    let (attributes, rest) = rest.split_once('>').context("the element of the program has no end")?;
    let (program, after) = rest.split_once("</script>").context("the program has no end")?;
    let mut program: Vec<char> = program.chars().collect();
    damage(&mut program);
    let program: String = program.into_iter().collect();
    let page = format!("{before}id=\"wasm\"{attributes}>{program}</script>{after}");
    let browser = Browser::start()?;
    browser.open(&format!("{}damaged.html{LINK}", site(vec![("damaged.html".to_owned(), page)], "/")?))?;
    Ok(browser)
}

#[test]
fn where_the_program_is_cut_short() -> Result<()> {
    for part in [0, 1, 2] {
        let browser = damaged(|program| program.truncate(program.len() / 3 * part))?;
        ensure!(!starts(&browser)?, "a third of the program has started");
        is_whole(&browser, LINK)?;
    }
    Ok(())
}

#[test]
fn where_one_byte_of_the_program_is_changed() -> Result<()> {
    for part in 0..4 {
        let browser = damaged(|program| {
            let place = program.len() / 4 * part;
            if let Some(letter) = program.get_mut(place) {
                *letter = if *letter == 'A' { 'B' } else { 'A' };
            }
        })?;
        // A changed byte of a text or of code that does not run at the start is not noticed. The first one says that this is WebAssembly.
        ensure!(!starts(&browser)? || part > 0);
        is_whole(&browser, LINK).with_context(|| format!("part {part}"))?;
    }
    Ok(())
}

#[test]
fn where_the_browser_lacks_a_feature_of_webassembly() -> Result<()> {
    let browser = changed_at(
        "WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('no such feature'))",
        LINK,
    )?;
    ensure!(!starts(&browser)?);
    is_whole(&browser, LINK)
}

/// Does to the page what the translator of Chromium does: takes each text out and puts an element with other words in its place, now and
/// whenever there is a new text. Here the translation is the text in brackets.
const TRANSLATE: &str = "self.translate = () => {\
    const page = document.getElementById('page'); let nth = 0;\
    const all = () => {\
      const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT); const found = [];\
      while (texts.nextNode()) if (texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest('svg, option, font')) found.push(texts.currentNode);\
      for (const text of found) {\
        const outer = document.createElement('font'); outer.append(document.createElement('font')); outer.firstChild.append(`[${text.data}]`);\
        if ((nth += 1) % 2) text.replaceWith(outer); else { text.parentNode.insertBefore(outer, text); text.remove(); }\
      }\
      return found.length;\
    };\
    new MutationObserver(() => { self.translated = (self.translated ?? 0) + all(); }).observe(page, { childList: true, characterData: true, subtree: true });\
    return all();\
};";

/// Does to the page what extensions do: adds attributes and elements.
const EXTEND: &str = "self.extend = () => {\
    for (const one of document.querySelectorAll('#page *')) one.setAttribute('data-extension', '1');\
    for (const one of document.querySelectorAll('#page section')) one.prepend(document.createElement('extension-bar'));\
    for (const one of document.querySelectorAll('#page input')) one.after(document.createElement('extension-key'));\
    return 1;\
};";

/// The texts of the answers. A translation is undone: the brackets of [`TRANSLATE`] are taken out.
fn answers(browser: &Browser) -> Result<String> {
    let texts = browser.js(
        "return ['trace-result', 'fine-result', 'snail-result', 'openness-result'].map((id) => document.getElementById(id).textContent).join()\
           .replace(/[[\\]]/g, '')",
    )?;
    Ok(texts.as_str().context("the page has no answers")?.to_owned())
}

/// Opens other cases, sections and wells, as a reader does. In the end the answers must be those of a page that was opened there.
fn answers_on(browser: &Browser) -> Result<()> {
    let last = "#/trace?depth=12&income=90000&service=phone-to-phone";
    for hash in [
        "#/trace?service=pc-to-phone",
        "#/map?node=basic",
        "#/map?edge=basic.pc-to-phone",
        "#/story?step=3",
        "#/snail?depth=0",
        last,
    ] {
        browser.js(&format!("location.hash = '{hash}'; return null;"))?;
        after_frames(browser, 3)?;
    }
    browser.wait_for_attr("#trace-result", "data-verdict", "unlawful")?;
    browser.wait_for_attr("#snail-result", "data-first-day", "10")?;
    after_frames(browser, 3)?;
    is_whole(browser, last)?;
    let (shown, fresh) = (answers(browser)?, answers(&at(last)?)?);
    ensure!(shown == fresh, "the page shows\n{shown}\nand a page that is opened there\n{fresh}");
    ensure!(browser.attr("html", "data-app")?.as_deref() == Some("ready"));
    clean(browser)
}

#[test]
fn where_a_translator_or_an_extension_rewrites_the_page_before_it_starts() -> Result<()> {
    for (script, call) in [(TRANSLATE, "translate()"), (EXTEND, "extend()")] {
        let browser = changed_at(&format!("{script} addEventListener('DOMContentLoaded', () => {call});"), LINK)?;
        ensure!(starts(&browser)?, "{call}: the program does not start");
        browser.wait_for_attr("#trace-result", "data-verdict", "unsettled")?;
        answers_on(&browser).context(call)?;
    }
    Ok(())
}

#[test]
fn where_a_translator_or_an_extension_rewrites_the_page_after_it_has_started() -> Result<()> {
    for (script, call) in [(TRANSLATE, "translate()"), (EXTEND, "extend()")] {
        let browser = changed_at(script, LINK)?;
        ensure!(starts(&browser)?);
        browser.wait_for_attr("#trace-result", "data-verdict", "unsettled")?;
        browser.js(&format!("return {call}"))?;
        answers_on(&browser).context(call)?;
        let translated = browser.js("return self.translated ?? 0")?.as_u64().unwrap_or_default();
        ensure!((call == "extend()") == (translated == 0), "{translated} new texts were translated");
    }
    Ok(())
}

#[test]
fn two_copies_on_one_page_do_not_disturb_each_other() -> Result<()> {
    let browser = host(
        "<iframe src=\"index.html#/trace?embed=1&service=pc-to-pc\" width=\"700\" height=\"900\"></iframe>\
         <iframe src=\"index.html#/snail?depth=12&embed=1\" width=\"700\" height=\"900\"></iframe>",
    )?;
    for (nth, css, name, value) in
        [(0, "#trace-result", "data-verdict", "unsettled"), (1, "#snail-result", "data-first-day", "10")]
    {
        browser.enter_frame(nth)?;
        browser.wait_ready()?;
        browser.wait_for_attr(css, name, value)?;
        browser.leave_frame()?;
    }
    browser.enter_frame(0)?;
    browser.js("location.hash = '#/trace?embed=1&service=phone-to-phone'; return null;")?;
    browser.wait_for_attr("#trace-result", "data-verdict", "unlawful")?;
    browser.leave_frame()?;
    browser.enter_frame(1)?;
    ensure!(browser.js("return location.hash")? == "#/snail?depth=12&embed=1");
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("10"));
    clean(&browser)
}

#[test]
fn a_page_to_which_the_reader_comes_back_goes_on_where_it_was() -> Result<()> {
    let browser = at(LINK)?;
    browser.wait_for_attr("#trace-result", "data-verdict", "unsettled")?;
    browser.open(&file().replace("index.html", "oembed.json"))?;
    browser.back()?;
    browser.wait_ready()?;
    browser.wait_for_attr("#trace-result", "data-verdict", "unsettled")?;
    is_whole(&browser, LINK)?;
    browser.js("location.hash = '#/trace?service=phone-to-phone'; return null;")?;
    browser.wait_for_attr("#trace-result", "data-verdict", "unlawful")?;
    clean(&browser)
}
