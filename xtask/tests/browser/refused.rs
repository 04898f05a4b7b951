//! What a host refuses: rights of a sandboxed frame, and what a strict policy of its server does not allow.

use anyhow::{Result, ensure};
use xtask::project;
use xtask::web::Site;
use xtask::webdriver::{Browser, Engine};

use crate::{framed, seen, unfold, wait_for};

/// The page in a sandboxed frame of a page on the same site, live, with every fold open.
fn sandboxed(sandbox: &str, hash: &str) -> Result<Browser> {
    let browser = framed(&format!(
        "<iframe sandbox=\"{sandbox}\" width=\"900\" height=\"700\" src=\"index.html{hash}\"></iframe>"
    ))?;
    unfold(&browser)?;
    browser.js("document.getElementById('keep').open = true; return null;")?;
    Ok(browser)
}

const PRINT: &str = "[...document.querySelectorAll('#map-export button')].find((one) => one.textContent === 'Print')";

#[test]
fn a_frame_that_sees_what_it_may_do_shows_the_buttons_that_work() -> Result<()> {
    for (more, saves, prints) in [("", false, false), ("allow-downloads", true, false), ("allow-modals", false, true)] {
        let browser = sandboxed(&format!("allow-scripts allow-same-origin {more}"), "#/map")?;
        wait_for(&browser, "document.querySelector('#snail-result .big')")?;
        ensure!((seen(&browser, ".files button")? > 0) == saves, "{more}: the buttons of the files");
        ensure!((seen(&browser, "#keep-file")? > 0) == saves, "{more}: the button that saves the page");
        ensure!(
            browser.js(&format!("return Boolean({PRINT}?.checkVisibility())"))? == prints,
            "{more}: the print button"
        );
    }
    Ok(())
}

#[test]
fn a_frame_that_cannot_see_it_says_what_may_have_happened() -> Result<()> {
    let browser = sandboxed("allow-scripts", "#/map")?;
    browser.js(&format!("{PRINT}.click(); return null;"))?;
    wait_for(
        &browser,
        "document.querySelector('[data-said=modals]')?.textContent.includes('does not allow printing')",
    )?;
    browser.js("document.querySelector('.files button').click(); return null;")?;
    wait_for(
        &browser,
        "document.querySelector('[data-said=downloads]')?.textContent.includes('If no file has arrived')",
    )
}

#[test]
fn the_full_page_opens_in_the_frame_where_new_tabs_are_refused() -> Result<()> {
    for sandbox in ["allow-scripts allow-same-origin", "allow-scripts"] {
        let browser = sandboxed(sandbox, "#/trace?embed=1&service=pc-to-pc")?;
        browser.js("self.isOld = true; document.querySelector('#full-page-link a').click(); return null;")?;
        let opened = "return !self.isOld && document.documentElement.dataset.app === 'ready' && location.hash === '#/trace?service=pc-to-pc';";
        browser.wait_until(|browser| Ok(browser.js(opened).is_ok_and(|opened| opened == true)))?;
    }
    Ok(())
}

/// The page on a server that sends this policy.
fn under(policy: &str) -> Result<Browser> {
    let site = Site {
        folder: project::root().join("dist"),
        prefix: "/".to_owned(),
        headers: vec![("Content-Security-Policy".to_owned(), policy.to_owned())],
        ..Site::default()
    };
    let browser = Browser::start()?;
    browser.open(&site.start(0)?)?;
    Ok(browser)
}

#[test]
fn without_scripts_and_styles_no_dead_control_is_shown_and_the_map_reads() -> Result<()> {
    let browser = under("default-src 'self'")?;
    ensure!(browser.js("return getComputedStyle(document.body).marginTop")? == "8px", "the styles are not refused");
    let controls = ":is(button, input, select, textarea):not(:disabled, #quote-text)";
    ensure!(seen(&browser, controls)? == 0, "{} controls are shown that cannot work", seen(&browser, controls)?);
    ensure!(seen(&browser, ".soon, .never")? == 0 && seen(&browser, ".fixed")? > 0);
    let paint =
        |css: &str| browser.js(&format!("return getComputedStyle(document.querySelector('#map-wide {css}')).fill"));
    ensure!(paint(".node rect")? == "none", "the boxes of the map cover its names");
    ensure!(paint(".node .title")? == "rgb(0, 0, 0)");
    Ok(())
}

#[test]
fn where_trusted_types_are_asked_for_a_failure_is_said_at_once() -> Result<()> {
    let inline = "script-src 'unsafe-inline'; style-src 'unsafe-inline'";
    let browser = under(&format!("require-trusted-types-for 'script'; {inline}"))?;
    let is_told = "document.getElementById('failure')?.textContent.includes('did not start. ')";
    // WebKit may start the program even so.
    let starts =
        if Engine::chosen()? == Engine::WebKit { " || document.documentElement.dataset.app === 'ready'" } else { "" };
    wait_for(&browser, &format!("{is_told}{starts}"))?;
    // A host that allows no policy of ours either: the page keeps what it shows.
    let browser = under("require-trusted-types-for 'script'; trusted-types 'none'")?;
    browser.wait_ready()?;
    browser.js("dispatchEvent(new Event('panic')); return null;")?;
    wait_for(&browser, "document.getElementById('failure')?.textContent.includes('stopped working')")?;
    ensure!(seen(&browser, ".other")? == 0);
    Ok(())
}
