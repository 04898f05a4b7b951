//! The surface of the page at the width of a phone, which the other engines cannot make their windows: how long it is, and what the first
//! screen shows.

use anyhow::{Result, ensure};

use crate::{clean, folded_at};

/// The length of the page, folded as it comes, in screens of this height.
fn screens(width: u32, height: u32) -> Result<f64> {
    let browser = folded_at("")?;
    browser.set_viewport(width, height)?;
    // Sections that are out of sight are laid out too.
    browser.js(
        "const style = new CSSStyleSheet(); style.replaceSync('main > section { content-visibility: visible !important; }'); \
         document.adoptedStyleSheets = [style]; return null;",
    )?;
    let length = browser.js("return document.documentElement.scrollHeight;")?.as_f64().unwrap_or(f64::MAX);
    clean(&browser)?;
    Ok(length / f64::from(height))
}

#[test]
fn the_surface_is_short() -> Result<()> {
    let (phone, desktop) = (screens(360, 740)?, screens(1280, 900)?);
    println!("{phone:.2} screens of a phone, {desktop:.2} of a desktop");
    ensure!(phone <= 14.0 && desktop <= 9.0, "{phone:.1} screens of a phone, {desktop:.1} of a desktop");
    Ok(())
}

#[test]
fn the_first_screen_has_the_title_a_picture_and_the_question() -> Result<()> {
    let browser = folded_at("")?;
    browser.set_viewport(360, 740)?;
    let above = |css: &str| {
        let place = browser.js(&format!("return document.querySelector('{css}').getBoundingClientRect().bottom;"))?;
        anyhow::Ok(place.as_f64().is_some_and(|bottom| bottom > 0.0 && bottom <= 740.0))
    };
    ensure!(above("header h1")? && above("header svg")? && above("#story-title")?);
    ensure!(above("input[type=radio]")?, "the first answer can be given at once");
    clean(&browser)
}
