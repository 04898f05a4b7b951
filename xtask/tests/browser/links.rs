//! Permalinks, good and bad.

use anyhow::{Result, ensure};

use crate::{at, clean};

#[test]
fn a_bad_permalink_is_named_and_the_page_works() -> Result<()> {
    let browser = at("#/snail?depth=0&climb=4")?;
    ensure!(browser.text(".notice code")? == "depth=0");
    ensure!(browser.attr("#snail-result", "data-first-day")?.as_deref() == Some("14"));
    clean(&browser)
}
