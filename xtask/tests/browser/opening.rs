//! Wherever the one file is opened, it becomes the live page; and where it may not, it stays the article.

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::project;
use xtask::web::Site;
use xtask::webdriver::{Browser, file};

use crate::{after_frames, changed, clean, host_page, page, serve, site, wait_for};

fn becomes_ready(url: &str) -> Result<()> {
    let browser = Browser::start()?;
    browser.open(url)?;
    browser.wait_ready()?;
    ensure!(browser.text("h1")? == "The Snail in the Well");
    clean(&browser)
}

#[test]
fn from_disk() -> Result<()> {
    becomes_ready(&file())
}

#[test]
fn from_the_root_of_a_site() -> Result<()> {
    becomes_ready(&serve("/")?)
}

#[test]
fn from_a_folder_of_a_site() -> Result<()> {
    becomes_ready(&serve("/some/place/")?)
}

#[test]
fn in_a_sandboxed_srcdoc() -> Result<()> {
    let browser = Browser::start()?;
    let page = page()?;
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    let host = host_page(&format!("<iframe sandbox=\"allow-scripts\" srcdoc=\"{page}\"></iframe>"));
    let address = site(vec![("srcdoc.html".to_owned(), host)], "/")?;
    browser.open(&format!("{address}srcdoc.html"))?;
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    // The byte order mark is no text of the document, and the policy stands in the head.
    ensure!(browser.js("return document.compatMode")? == "CSS1Compat");
    ensure!(browser.js("return Boolean(document.head.querySelector('meta[http-equiv]'))")? == true);
    ensure!(browser.js("return document.body.textContent.includes('\\ufeff')")? == false);
    clean(&browser)
}

#[test]
fn where_a_server_names_another_charset() -> Result<()> {
    let headers = vec![("Content-Type".to_owned(), "text/html; charset=iso-8859-1".to_owned())];
    let dist = |extra| Site {
        folder: project::root().join("dist"),
        prefix: "/".to_owned(),
        extra,
        headers: headers.clone(),
        packed: false,
    };
    let browser = Browser::start()?;
    browser.open(&dist(vec![]).start(0)?)?;
    browser.wait_ready()?;
    ensure!(browser.text("#map-explorer")?.contains("国务院"), "the Chinese names are not read as UTF-8");
    browser.js("URL.createObjectURL = (blob) => { blob.arrayBuffer().then((bytes) => { self.head = [...new Uint8Array(bytes).slice(0, 3)].join(); }); return 'data:,'; }; document.getElementById('keep-file').click(); return null;")?;
    wait_for(&browser, "self.head")?;
    ensure!(browser.js("return self.head")? == "239,187,191", "a saved copy has no byte order mark");
    clean(&browser)
}

#[test]
fn in_a_sandboxed_frame() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}frame.html", serve("/")?))?;
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    clean(&browser)
}

#[test]
fn what_stands_around_the_islands_stays_as_it_came() -> Result<()> {
    let browser = changed(
        "addEventListener('DOMContentLoaded', () => {\
             self.came = [...document.querySelectorAll('#page *')].filter((one) => !one.parentElement.closest('.island'));\
         });",
    )?;
    browser.wait_ready()?;
    let [all, left] = ["came.length", "came.filter((one) => one.isConnected).length"]
        .map(|count| browser.js(&format!("return {count}")));
    let (all, left) = (all?.as_u64().unwrap_or_default(), left?.as_u64().unwrap_or_default());
    ensure!(all > 500 && left == all, "of {all} elements {left} are left");
    clean(&browser)
}

/// What the page says, and how each of its controls stands.
const STANDS: &str = "self.stands = () => [...document.querySelectorAll('#page :is(p, li, td, output, input, select, button, textarea, details, [hidden])')] \
    .map((one) => [one.closest('section')?.id, one.localName, one.name, one.value, one.disabled, one.hidden, one.max, one.open, \
    one.getAttribute('aria-pressed'), one.getAttribute('aria-current'), one.getAttribute('aria-valuetext'), one.textContent].join(' | '));";

#[test]
fn a_page_that_is_ready_is_as_it_stays_when_the_map_and_the_snail_wake() -> Result<()> {
    let noted = "new MutationObserver(() => { if (document.documentElement?.dataset.app === 'ready') self.noted ??= stands(); }) \
        .observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });";
    let browser = changed(&format!("{STANDS} {noted}"))?;
    browser.wait_ready()?;
    wait_for(&browser, "document.querySelector('#map-wide .hit')")?;
    // What is mounted or filled in later has come by then.
    after_frames(&browser, 60)?;
    let differ =
        browser.js("return stands().map((now, nth) => [noted[nth], now]).filter(([then, now]) => then !== now)")?;
    ensure!(
        browser.js("return noted.length === stands().length && noted.length > 1000")? == true,
        "another number of them"
    );
    ensure!(differ == json!([]), "at ready and later: {differ:#}");
    clean(&browser)
}

#[test]
fn a_section_is_as_ever_after_another_was_shown_alone() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}#/trace?service=internet-information", file()))?;
    browser.wait_ready()?;
    for (hash, embedded, shown) in [("#/snail?embed=1", "'snail'", 1), ("#/trace", "undefined", 8)] {
        browser.js(&format!("location.hash = '{hash}'; return null;"))?;
        wait_for(&browser, &format!("document.documentElement.dataset.embed === {embedded}"))?;
        let visible = "[...document.querySelectorAll('main > section')].filter((one) => one.checkVisibility()).length";
        wait_for(&browser, &format!("{visible} === {shown}"))?;
    }
    wait_for(&browser, "document.querySelector('#trace-result').dataset.verdict === 'unlawful'")?;
    wait_for(&browser, "document.querySelector('#trace-result [data-rule]')")?;
    clean(&browser)
}

#[test]
fn without_scripts_the_article_is_there() -> Result<()> {
    let browser = Browser::without_scripts()?;
    browser.open(&file())?;
    ensure!(browser.text("h1")? == "The Snail in the Well");
    ensure!(browser.attr("html", "data-app")?.as_deref() == Some("static"));
    clean(&browser)
}

#[test]
fn in_a_hidden_tab_that_paints_no_frames() -> Result<()> {
    let browser = changed("self.requestAnimationFrame = () => 0")?;
    browser.wait_ready()?;
    clean(&browser)
}

#[test]
fn where_webassembly_is_missing() -> Result<()> {
    stays_an_article(&changed("delete self.WebAssembly")?, &[])
}

#[test]
fn where_webassembly_is_refused() -> Result<()> {
    let page = page()?.replacen(" 'wasm-unsafe-eval'", "", 1);
    let address = site(vec![("refused.html".to_owned(), page)], "/")?;
    let browser = Browser::start()?;
    browser.open(&format!("{address}refused.html"))?;
    stays_an_article(&browser, &["WebAssembly"])
}

#[test]
fn where_the_program_panics_before_it_is_ready() -> Result<()> {
    let broken = changed(
        "addEventListener('DOMContentLoaded', () => { self.came = document.getElementById('page').outerHTML; });
        const empty = Element.prototype.replaceChildren;
        Element.prototype.replaceChildren = function () {
            if (document.documentElement.dataset.app === 'static') throw new Error('broken');
            return empty.call(this);
        };",
    )?;
    stays_an_article(&broken, &["broken", "panicked", "unreachable"])?;
    ensure!(broken.js("return document.getElementById('page').outerHTML === came")? == true);
    Ok(())
}

#[test]
fn where_the_program_never_gets_ready() -> Result<()> {
    stays_an_article(&changed("WebAssembly.instantiate = () => new Promise(() => {})")?, &[])
}

#[test]
fn where_the_program_comes_after_all() -> Result<()> {
    let late = changed(
        "const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...given) => {
            await new Promise((go) => { self.come = go; });
            return instantiate.apply(WebAssembly, given);
        };",
    )?;
    stays_an_article(&late, &[])?;
    late.js("come(); return null;")?;
    late.wait_ready()?;
    wait_for(&late, "!document.getElementById('failure')")?;
    clean(&late)
}

#[test]
fn where_the_program_panics_after_it_is_ready() -> Result<()> {
    // The words and the number of the elements: a listener that the program left behind may still mark where the reader is.
    let browser = changed(
        "self.article = () => { const page = document.getElementById('page'); return [page.textContent, page.querySelectorAll('*').length].join(); };
        addEventListener('DOMContentLoaded', () => { self.came = article(); });",
    )?;
    browser.wait_ready()?;
    // An error of somebody else changes nothing.
    browser.js("dispatchEvent(new ErrorEvent('error', { error: new Error('of an extension') })); return null;")?;
    ensure!(browser.attr("html", "data-app")?.as_deref() == Some("ready"));
    // The browser fails to make an element, once; a bad permalink makes the program want one.
    browser.js(
        "const make = Document.prototype.createElement;
        Document.prototype.createElement = () => { Document.prototype.createElement = make; throw new Error('broken'); };
        location.hash = '#/snail?depth=0'; return null;",
    )?;
    let expected = ["stopped working", "broken", "panicked", "unreachable"];
    stays_an_article(&browser, &expected)?;
    ensure!(browser.js("return article() === came")? == true, "the article is changed");
    ensure!(browser.text("#failure")?.contains("stopped working"), "{}", browser.text("#failure")?);
    // It is told where the reader is, and once, though the program hears of another change.
    browser.js("location.hash = '#/map'; return null;")?;
    wait_for(&browser, "scrollY > 100 && document.getElementById('failure').getBoundingClientRect().top >= 0")?;
    ensure!(browser.js("return document.querySelectorAll('#failure').length")? == 1);
    stays_an_article(&browser, &expected)
}

/// The program has given up: the page says so, still reads, hides what cannot work, and the console holds only what is expected.
fn stays_an_article(browser: &Browser, expected: &[&str]) -> Result<()> {
    crate::wait_at_most(60, browser, "document.documentElement.dataset.app === 'failed'")?;
    ensure!(browser.text("h1")? == "The Snail in the Well");
    wait_for(
        browser,
        "document.querySelector('#failure[role=status]').textContent.includes('You can still read the page')",
    )?;
    ensure!(browser.js("return document.getElementById('failure').checkVisibility()")? == true, "the notice is hidden");
    let shown =
        browser.js("return [...document.querySelectorAll('.live')].filter((one) => one.checkVisibility()).length")?;
    ensure!(shown == 0, "{shown} controls show that cannot work");
    let console_errors = browser.console_errors()?;
    let known = |line: &String| line.contains("did not start") || expected.iter().any(|word| line.contains(word));
    ensure!(console_errors.iter().all(known), "the console complains: {console_errors:#?}");
    Ok(())
}
