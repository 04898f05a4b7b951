//! Wherever the one file is opened, it becomes the live page; and where it may not, it stays the article.

use anyhow::{Result, ensure};
use xtask::browser::{Browser, file};
use xtask::project;
use xtask::web::Site;

use crate::{clean, serve};

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
    let page = std::fs::read_to_string(project::root().join("dist/index.html"))?;
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    let host = format!(
        "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">\
         <iframe sandbox=\"allow-scripts\" srcdoc=\"{page}\"></iframe>"
    );
    let extra = vec![("srcdoc.html".to_owned(), host)];
    let site = Site { folder: project::root().join("dist"), prefix: "/".into(), extra }.start(0)?;
    browser.open(&format!("{site}srcdoc.html"))?;
    browser.enter_frame()?;
    browser.wait_ready()?;
    clean(&browser)
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
