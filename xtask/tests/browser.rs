//! The finished page in a real browser. `cargo xtask test` builds the page and runs this.
//!
//! A new scenario is one more `#[test]` that returns a [`Result`]: start a [`Browser`], `open` an address, ask it, and end with [`clean`].

use anyhow::{Result, ensure};
use xtask::browser::{Browser, file};
use xtask::project;
use xtask::web::Site;

const FRAME: &str = "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">\
                     <iframe sandbox=\"allow-scripts\" src=\"index.html\"></iframe>";

fn serve(prefix: &str) -> Result<String> {
    let extra = vec![("frame.html".to_owned(), FRAME.to_owned())];
    Site { folder: project::root().join("dist"), prefix: prefix.into(), extra }.start(0)
}

/// The console must hold neither warnings nor errors.
fn clean(browser: &Browser) -> Result<()> {
    let complaints = browser.complaints()?;
    ensure!(complaints.is_empty(), "the console complains: {complaints:#?}");
    Ok(())
}

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
fn in_a_sandboxed_frame() -> Result<()> {
    let browser = Browser::start()?;
    browser.open(&format!("{}frame.html", serve("/")?))?;
    browser.enter_frame()?;
    browser.wait_ready()?;
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
