//! The finders of the tests themselves: what they find, and which events a page gets from them.

use anyhow::{Context, Result, ensure};
use xtask::webdriver::Browser;

use crate::site;

const PAGE: &str = r#"<!doctype html><html lang="en"><title>Finders</title><link rel="icon" href="data:,">
<section aria-labelledby="first"><h2 id="first">First part</h2><button>Go</button></section>
<section aria-labelledby="second"><h2 id="second">Second part</h2><button aria-label="Go">→</button></section>
<button hidden>Stop</button><button><b>Stop</b> <i>now</i></button>
<label>Depth <input type="number" value="30"></label>
<label for="find">Words</label><input id="find" type="search">
<label>Speed <input type="range" min="0" max="10" value="1"></label>
<label>Class <select><option value="a">any</option><option value="b">basic</option></select></label>
<details><summary>More</summary></details>
<p role="status"></p>
<script>
  const status = document.querySelector('[role=status]');
  for (const kind of ['input', 'change', 'click']) addEventListener(kind, ({ target }) => {
    const control = target.closest('button, summary') ?? target;
    status.textContent += ` ${kind}:${control.value || control.textContent}`;
  });
</script>"#;

#[test]
fn elements_are_found_as_a_reader_finds_them() -> Result<()> {
    let address = site(vec![("finders.html".to_owned(), PAGE.to_owned())], "/")?;
    let browser = Browser::start()?;
    browser.open(&format!("{address}finders.html"))?;
    ensure!(browser.find_all_by_role("button", "Go")?.len() == 2);
    browser.find_by_role("region", "Second part")?.find_by_role("button", "Go")?.click()?;
    said(&browser, "click:→")?;
    ensure!(browser.find_all_by_role("button", "Stop")?.is_empty(), "a hidden button is found");
    browser.click_button("Stop now")?;
    said(&browser, "click:Stop now")?;
    browser.click_button("More")?;
    said(&browser, "click:More")?;
    browser.fill_field("Depth", "12.5")?;
    said(&browser, "input:12.5 ")?;
    said(&browser, "change:12.5")?;
    browser.find_field("Words")?.type_over("phone")?;
    said(&browser, "input:phone")?;
    browser.find_field("Words")?.type_over("")?;
    ensure!(browser.find_field("Words")?.value()?.is_empty(), "what stood in the field stays");
    browser.fill_field("Speed", "7")?;
    said(&browser, "change:7")?;
    browser.fill_field("Class", "basic")?;
    said(&browser, "change:b")?;
    ensure!(browser.find_field("Class")?.value()? == "b");
    Ok(())
}

fn said(browser: &Browser, words: &str) -> Result<()> {
    let said = || browser.find("[role=status]")?.text();
    browser.wait_until(|_| Ok(said()?.contains(words))).with_context(|| format!("{words:?} is not in {:?}", said()))
}
