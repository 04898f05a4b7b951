//! The penalty: what the reader types or drags, and the sums.

use anyhow::{Context, Result, ensure};
use xtask::webdriver::{Browser, Element};

use crate::{at, clean};

fn section(browser: &Browser) -> Result<Element<'_>> {
    browser.find_by_role("region", "What a breach costs")
}

fn income(browser: &Browser) -> Result<Element<'_>> {
    section(browser)?.find_by_role("spinbutton", "Income in RMB")
}

/// Waits until so much is confiscated under both readings.
fn confiscates(browser: &Browser, amount: &str) -> Result<()> {
    for reading in ["commentary", "statute"] {
        browser.wait_for_attr(&format!("#fine-result [data-reading={reading}]"), "data-confiscated", amount)?;
    }
    Ok(())
}

#[test]
fn what_is_typed_is_worked_out_and_stands_in_the_address() -> Result<()> {
    let browser = at("#/fine")?;
    income(&browser)?.fill("50000")?;
    confiscates(&browser, "50000")?;
    browser.wait_until(|browser| Ok(browser.js("return location.hash;")? == "#/fine?income=50000"))?;
    ensure!(section(&browser)?.text()?.contains("5万元"));
    clean(&browser)
}

#[test]
fn an_income_that_is_none_stays_in_its_field_and_the_sums_say_whose_they_are() -> Result<()> {
    let browser = at("#/fine?income=70000")?;
    for wrong in ["-5", "99.5", "10000000000001"] {
        // The digits before the point are an income; so the sums are set back first.
        income(&browser)?.fill("70000")?;
        confiscates(&browser, "70000")?;
        browser.js(&format!(
            "const field = document.querySelector('[id=\"/fine\"] input[type=number]'); field.value = '{wrong}';\
             for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {{ bubbles: true }}));"
        ))?;
        let says = "The chart and the sums below still show RMB 70,000.";
        browser
            .wait_until(|browser| Ok(section(browser)?.text()?.contains(says)))
            .with_context(|| format!("{wrong} is taken without a word"))?;
        ensure!(income(&browser)?.value()? == wrong);
        ensure!(income(&browser)?.attr("aria-invalid")?.as_deref() == Some("true"));
        confiscates(&browser, "70000")?;
    }
    section(&browser)?.find_by_role("slider", "Income")?.slide_to("0")?;
    confiscates(&browser, "0")?;
    ensure!(income(&browser)?.value()? == "0", "what was refused stays when the income has changed");
    ensure!(income(&browser)?.attr("aria-invalid")?.is_none());
    clean(&browser)
}

#[test]
fn an_emptied_field_is_refused_once_the_reader_leaves_it() -> Result<()> {
    let browser = at("#/fine?income=70000")?;
    let is_wrong = |browser: &Browser| Ok(income(browser)?.attr("aria-invalid")?.is_some());
    income(&browser)?.type_over("")?;
    ensure!(!is_wrong(&browser)?, "an error while the reader types");
    income(&browser)?.fill("")?;
    browser.wait_until(is_wrong)?;
    confiscates(&browser, "70000")?;
    clean(&browser)
}

#[test]
fn slider_and_picture_move_the_income() -> Result<()> {
    let browser = at("#/fine?income=49999")?;
    let slider = || section(&browser)?.find_by_role("slider", "Income");
    let most = |reading: &str| browser.attr(&format!("#fine-result [data-reading={reading}]"), "data-fine-max");
    ensure!(most("statute")?.as_deref() == Some("1000000") && most("commentary")?.as_deref() == Some("249995"));
    slider()?.slide_to("35")?;
    confiscates(&browser, "50000")?;
    ensure!(most("statute")?.as_deref() == Some("250000"), "the fine steps down at 50,000");
    ensure!(slider()?.attr("aria-valuetext")?.as_deref() == Some("RMB 50,000"));
    section(&browser)?.find_by_role("slider", "Income, on the picture")?.slide_to("121")?;
    confiscates(&browser, "1000000000")?;
    ensure!(slider()?.value()? == "121", "the two sliders part");
    browser.wait_until(|browser| Ok(browser.js("return location.hash;")? == "#/fine?income=1000000000"))?;
    clean(&browser)
}

#[test]
fn a_severe_breach_says_what_it_adds() -> Result<()> {
    let browser = at("#/fine")?;
    section(&browser)?.find_by_role("combobox", "Severity")?.choose("severe")?;
    let law = snailwell::content::law();
    let says = law.penalty.severe(snailwell::law::Reading::Statute).context("nothing is said")?.as_str();
    browser.wait_until(|browser| Ok(section(browser)?.text()?.contains(says)))?;
    browser.wait_until(|browser| Ok(browser.js("return location.hash;")? == "#/fine?severe=yes"))?;
    browser.js("location.hash = '#/fine?severe=no'; return null;")?;
    browser.wait_until(|browser| Ok(!section(browser)?.text()?.contains(says)))?;
    ensure!(section(&browser)?.find_by_role("combobox", "Severity")?.value()? == "no");
    clean(&browser)
}

#[test]
fn the_dot_of_the_crossing_follows_the_theme() -> Result<()> {
    let browser = at("#/fine?theme=dark")?;
    let colours = "const of = (css, name) => getComputedStyle(document.querySelector(css))[name];\
                   return [of('.crossing', 'fill'), of('html', 'color')];";
    let colours = browser.js(colours)?;
    ensure!(colours.get(0) == colours.get(1), "{colours}");
    clean(&browser)
}
